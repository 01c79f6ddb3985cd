import type { TextColumn } from './text-column';

type Readings = readonly string[];

const A = 0x61;
/** The bit that no letter has: nothing was learned of the unit yet. */
const UNKNOWN = 1 << 31;
const LETTERS = /^[a-z]+$/;
const bitOf = (letter: string): number => 1 << (letter.charCodeAt(0) - A);

/** The letters of a text if it could be pinyin or initials, without spaces and apostrophes; else null. */
export function asLetters(text: string): string | null {
  const letters = text.toLowerCase().replaceAll(/[\s'’]/g, '');
  return LETTERS.test(letters) ? letters : null;
}

/**
 * Finds Chinese texts by pinyin (chongqing), initials (cq) or both (chongq). A character with several
 * readings answers to each: 重庆 is found by chongqing, 重要 by zhongyao.
 */
export class Pinyin {
  readonly #readings: (Readings | undefined)[] = Array.from({ length: 65_536 });
  /** Which letters the readings of a unit begin with, one bit a letter. */
  readonly #initials = new Uint32Array(65_536).fill(UNKNOWN);
  #read: ((character: string) => Readings) | undefined;

  /** Loads the dictionary. Nothing can be found before. */
  async load(): Promise<void> {
    if (this.#read) return;
    const { pinyin } = await import('pinyin-pro');
    this.#read = (character) =>
      pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true, nonZh: 'removed' });
  }

  /** Marks with 1 those of some rows whose text holds a stretch that is written by these letters. */
  mark(column: TextColumn, letters: string, rows: Int32Array, marks: Uint8Array): void {
    const { units } = column;
    const initials = this.#initials;
    const first = bitOf(letters) | UNKNOWN;
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? 0;
      const end = column.endOf(row);
      for (let from = column.startOf(row); from < end; from++) {
        if (((initials[units[from] ?? 0] ?? 0) & first) === 0) continue;
        if (!this.#matches(units, from, end, letters, 0)) continue;
        marks[row] = 1;
        break;
      }
    }
  }

  /** Whether the units from one on are written by the letters from one on, each by a reading or its initial. */
  #matches(units: Uint8Array | Uint16Array, at: number, end: number, letters: string, from: number): boolean {
    if (from === letters.length) return true;
    if (at === end) return false;
    const unit = units[at] ?? 0;
    if ((this.#initialsOf(unit) & (1 << (letters.charCodeAt(from) - A))) === 0) return false;
    if (this.#matches(units, at + 1, end, letters, from + 1)) return true;
    for (const reading of this.#readings[unit] ?? []) {
      const shared = sharedLength(reading, letters, from);
      if (from + shared === letters.length) return true;
      if (
        shared > 1 &&
        shared === reading.length &&
        this.#matches(units, at + 1, end, letters, from + shared)
      ) {
        return true;
      }
    }
    return false;
  }

  #initialsOf(unit: number): number {
    if (((this.#initials[unit] ?? 0) & UNKNOWN) !== 0) this.#learn(unit);
    return this.#initials[unit] ?? 0;
  }

  #learn(unit: number): void {
    const character = String.fromCharCode(unit).toLowerCase();
    const readings = LETTERS.test(character) ? [character] : (this.#read?.(character) ?? []);
    const known = readings.map((reading) => reading.replaceAll('ü', 'v')).filter((it) => LETTERS.test(it));
    this.#readings[unit] = known;
    this.#initials[unit] = known.reduce((bits, reading) => bits | bitOf(reading), 0);
  }
}

/** How many letters a reading has in common with the letters from one on. */
function sharedLength(reading: string, letters: string, from: number): number {
  let shared = 0;
  while (shared < reading.length && reading.charCodeAt(shared) === letters.charCodeAt(from + shared))
    shared++;
  return shared;
}
