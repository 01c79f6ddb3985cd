import { foldTable, isCaseless } from './fold';
import { grown } from './grow';

const UNITS_PER_STRING = 8192;

/** Spreads neighbouring units over all 32 bits. */
const bitOf = (unit: number): number => 1 << (Math.imul(unit, 0x9e3779b1) >>> 27);
const signatureOf = (needle: Uint16Array): number => needle.reduce((bits, unit) => bits | bitOf(unit), 0);

/**
 * Texts of many rows in one typed array, by row. Nothing separates them, so a match can never run
 * from one row into the next, whatever the texts hold. Bytes as long as every unit fits one.
 */
export class TextColumn {
  #units: Uint8Array | Uint16Array = new Uint8Array(1024);
  #starts = new Uint32Array(64);
  #lengths = new Uint32Array(64);
  /** By row, one bit for each unit that occurs: most rows can be told from a needle by this alone. */
  #signatures = new Uint32Array(64);
  #used = 0;
  #wasted = 0;

  /** Puts a text into a row, in place of what was there. */
  set(row: number, text: string): void {
    const fold = foldTable();
    this.#starts = grown(this.#starts, row + 1);
    this.#lengths = grown(this.#lengths, row + 1);
    this.#signatures = grown(this.#signatures, row + 1);
    this.#wasted += this.#lengths[row] ?? 0;
    this.#lengths[row] = 0;
    if (this.#wasted > 65_536 && this.#wasted > this.#used / 2) this.#compact();
    this.#units = grown(this.#units, this.#used + text.length);
    this.#starts[row] = this.#used;
    this.#lengths[row] = text.length;
    let signature = 0;
    for (let position = 0; position < text.length; position++) {
      const unit = text.charCodeAt(position);
      if (unit > 255 && this.#units.BYTES_PER_ELEMENT === 1) this.#units = new Uint16Array(this.#units);
      this.#units[this.#used++] = unit;
      signature |= bitOf(fold[unit] ?? 0);
    }
    this.#signatures[row] = signature;
  }

  /** The text of a row, exactly as it was put in. */
  get(row: number): string {
    const start = this.#starts[row] ?? 0;
    const end = start + (this.#lengths[row] ?? 0);
    let text = '';
    for (let from = start; from < end; from += UNITS_PER_STRING) {
      text += String.fromCharCode(...this.#units.subarray(from, Math.min(end, from + UNITS_PER_STRING)));
    }
    return text;
  }

  /** Whether the text of a row is this very text. */
  holds(row: number, text: string): boolean {
    if (this.#lengths[row] !== text.length) return false;
    const start = this.#starts[row] ?? 0;
    for (let position = 0; position < text.length; position++) {
      if (this.#units[start + position] !== text.charCodeAt(position)) return false;
    }
    return true;
  }

  /** Marks with 1 those of some rows whose folded text holds the folded needle somewhere. */
  mark(needle: Uint16Array, rows: Int32Array, marks: Uint8Array): void {
    // In a column of bytes nothing can hold a larger unit.
    if (this.#units.BYTES_PER_ELEMENT === 1 && needle.some((unit) => unit > 255)) return;
    if (needle.every(isCaseless)) this.#markExact(needle, rows, marks);
    else this.#markFolded(needle, rows, marks);
  }

  /** All texts one after the other; with `startOf` and `endOf` for code that walks units by itself. */
  get units(): Uint8Array | Uint16Array {
    return this.#units;
  }

  startOf(row: number): number {
    return this.#starts[row] ?? 0;
  }

  endOf(row: number): number {
    return (this.#starts[row] ?? 0) + (this.#lengths[row] ?? 0);
  }

  #markExact(needle: Uint16Array, rows: Int32Array, marks: Uint8Array): void {
    const units = this.#units;
    const starts = this.#starts;
    const lengths = this.#lengths;
    const signatures = this.#signatures;
    const wanted = signatureOf(needle);
    const size = needle.length;
    const first = needle[0] ?? 0;
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? 0;
      if (((signatures[row] ?? 0) & wanted) !== wanted) continue;
      const start = starts[row] ?? 0;
      const last = start + (lengths[row] ?? 0) - size;
      for (let from = start; from <= last; from++) {
        if (units[from] !== first) continue;
        let matched = 1;
        while (matched < size && units[from + matched] === needle[matched]) matched++;
        if (matched < size) continue;
        marks[row] = 1;
        break;
      }
    }
  }

  #markFolded(needle: Uint16Array, rows: Int32Array, marks: Uint8Array): void {
    const units = this.#units;
    const starts = this.#starts;
    const lengths = this.#lengths;
    const fold = foldTable();
    const signatures = this.#signatures;
    const wanted = signatureOf(needle);
    const size = needle.length;
    const first = needle[0] ?? 0;
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? 0;
      if (((signatures[row] ?? 0) & wanted) !== wanted) continue;
      const start = starts[row] ?? 0;
      const last = start + (lengths[row] ?? 0) - size;
      for (let from = start; from <= last; from++) {
        if (fold[units[from] ?? 0] !== first) continue;
        let matched = 1;
        while (matched < size && fold[units[from + matched] ?? 0] === needle[matched]) matched++;
        if (matched < size) continue;
        marks[row] = 1;
        break;
      }
    }
  }

  #compact(): void {
    const old = this.#units;
    const kept = old.slice(0, old.length);
    let used = 0;
    for (let row = 0; row < this.#lengths.length; row++) {
      const start = this.#starts[row] ?? 0;
      const length = this.#lengths[row] ?? 0;
      kept.set(old.subarray(start, start + length), used);
      this.#starts[row] = used;
      used += length;
    }
    this.#units = kept;
    this.#used = used;
    this.#wasted = 0;
  }
}
