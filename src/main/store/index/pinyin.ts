import type { TextColumn } from './text-column';

type Readings = readonly string[];

const A = 0x61;
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
  readonly #initials = new Uint32Array(65_536);
  #read: ((character: string) => Readings) | undefined;

  /** Loads the dictionary. Nothing can be found before. */
  async load(): Promise<void> {
    if (this.#read) return;
    const { pinyin } = await import('pinyin-pro');
    this.#read = (character) =>
      pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true, nonZh: 'removed' });
  }

  /** A test for rows whose text holds a stretch that is written by these letters. */
  finder(column: TextColumn, letters: string): (row: number) => boolean {
    const first = bitOf(letters);
    return (row) => {
      const { units } = column;
      const end = column.endOf(row);
      for (let at = column.startOf(row); at < end; at++) {
        const unit = units[at] ?? 0;
        if ((this.#initialsOf(unit) & first) !== 0 && this.#matches(units, at, end, letters)) return true;
      }
      return false;
    };
  }

  #matches(units: Uint8Array | Uint16Array, at: number, end: number, letters: string): boolean {
    if (letters === '') return true;
    if (at >= end) return false;
    const unit = units[at] ?? 0;
    if ((this.#initialsOf(unit) & bitOf(letters)) === 0) return false;
    if (this.#matches(units, at + 1, end, letters.slice(1))) return true;
    return (this.#readings[unit] ?? []).some(
      (reading) =>
        reading.startsWith(letters) ||
        (reading.length > 1 &&
          letters.startsWith(reading) &&
          this.#matches(units, at + 1, end, letters.slice(reading.length))),
    );
  }

  #initialsOf(unit: number): number {
    if (this.#readings[unit] === undefined) this.#learn(unit);
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
