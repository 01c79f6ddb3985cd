import type { Pace } from '../pace';
import { sortRows } from './merge-sort';
import type { TextColumn } from './text-column';

const ZERO = 0x30;
const NINE = 0x39;

/**
 * The words for which the Chinese collation goes by the word and not by the character: 重庆 is chóng
 * where 重 is zhòng. They were found by trying all pairs of common characters; there are no others.
 */
const WORDS = ['藏文', '沈阳', '重庆'];
const WORD = 0x1_0000;
const WORD_STARTS = new Map(WORDS.map((word, at) => [word.charCodeAt(0), { next: word.charCodeAt(1), at }]));

const isDigit = (unit: number): boolean => unit >= ZERO && unit <= NINE;

/**
 * The order of Chinese names: by pinyin, character by character, with numbers by their value
 * (3 群 before 12 群). Comparing whole texts with `Intl.Collator` would take seconds for a large
 * corp, so it is asked only for the order of the single characters that occur.
 */
export class Collation {
  readonly #collator = new Intl.Collator('zh-Hans-CN');
  readonly #places = new Uint16Array(WORD + WORDS.length);
  #known = new Int32Array(0);

  /** Learns the characters of some rows. Must run before those rows are compared. */
  async learn(column: TextColumn, rows: Int32Array, pace: Pace): Promise<void> {
    const fresh = new Set<number>(this.#known.length === 0 ? [ZERO, ...WORDS.map((_, at) => WORD + at)] : []);
    for (const [at, row] of rows.entries()) {
      const end = column.endOf(row);
      for (let from = column.startOf(row); from < end; from++) {
        const unit = column.units[from] ?? 0;
        if (this.#places[unit] === 0) fresh.add(unit);
      }
      if ((at & 255) === 255 && pace.due) await pace.rest();
    }
    if (fresh.size === 0) return;
    const all = Int32Array.from([...this.#known, ...fresh]);
    this.#known = await sortRows(all, (a, b) => this.#compareUnits(a, b), pace);
    this.#known.forEach((unit, place) => {
      this.#places[unit] = place + 1;
    });
  }

  /** Compares two rows of a column. */
  comparer(column: TextColumn): (a: number, b: number) => number {
    return (a, b) =>
      this.#compare(column.units, column.startOf(a), column.endOf(a), column.startOf(b), column.endOf(b));
  }

  #compareUnits(a: number, b: number): number {
    return this.#collator.compare(textOf(a), textOf(b)) || a - b;
  }

  #compare(
    units: Uint8Array | Uint16Array,
    aStart: number,
    aEnd: number,
    bStart: number,
    bEnd: number,
  ): number {
    let a = aStart;
    let b = bStart;
    while (a < aEnd && b < bEnd) {
      const left = units[a] ?? 0;
      const right = units[b] ?? 0;
      const special = (SPECIAL[left] ?? 0) | (SPECIAL[right] ?? 0);
      if (special === 0) {
        if (left !== right) return (this.#places[left] ?? 0) - (this.#places[right] ?? 0);
      } else if (isDigit(left) && isDigit(right)) {
        const aNumber = numberAt(units, a, aEnd);
        const bNumber = numberAt(units, b, bEnd);
        const order = compareNumbers(units, aNumber, bNumber);
        if (order !== 0) return order;
        a = aNumber.end;
        b = bNumber.end;
        continue;
      } else {
        const order = this.#placeAt(units, a, aEnd) - this.#placeAt(units, b, bEnd);
        if (order !== 0) return order;
      }
      a++;
      b++;
    }
    return aEnd - a - (bEnd - b);
  }

  #placeAt(units: Uint8Array | Uint16Array, at: number, end: number): number {
    const unit = units[at] ?? 0;
    // All numbers stand where 0 stands among other characters: anything else would make circles.
    if (isDigit(unit)) return this.#places[ZERO] ?? 0;
    const word = WORD_STARTS.get(unit);
    const isWord = word !== undefined && at + 1 < end && units[at + 1] === word.next;
    return this.#places[isWord ? WORD + word.at : unit] ?? 0;
  }
}

function textOf(unit: number): string {
  return unit < WORD ? String.fromCharCode(unit) : (WORDS[unit - WORD] ?? '');
}

/** 1 for units that cannot be compared by their own place alone: digits, and first characters of words. */
const SPECIAL = new Uint8Array(WORD);
for (let digit = ZERO; digit <= NINE; digit++) SPECIAL[digit] = 1;
for (const unit of WORD_STARTS.keys()) SPECIAL[unit] = 1;

interface Run {
  readonly start: number;
  readonly end: number;
}

/** The digits from a position on, without leading zeros. */
function numberAt(units: Uint8Array | Uint16Array, at: number, limit: number): Run {
  let start = at;
  while (start < limit - 1 && units[start] === ZERO && isDigit(units[start + 1] ?? 0)) start++;
  let end = start;
  while (end < limit && isDigit(units[end] ?? 0)) end++;
  return { start, end };
}

function compareNumbers(units: Uint8Array | Uint16Array, a: Run, b: Run): number {
  const longer = a.end - a.start - (b.end - b.start);
  if (longer !== 0) return longer;
  for (let at = 0; at < a.end - a.start; at++) {
    const order = (units[a.start + at] ?? 0) - (units[b.start + at] ?? 0);
    if (order !== 0) return order;
  }
  return 0;
}
