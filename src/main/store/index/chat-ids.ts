import { TextColumn } from './text-column';

const EMPTY = 0;

const SEED = 0x811c9dc5;
const mix = (value: number, unit: number): number => Math.imul(value ^ unit, 0x01000193);
const spread = (value: number): number => (value ^ (value >>> 15)) >>> 0;

function hash(text: string): number {
  let value = SEED;
  for (let position = 0; position < text.length; position++) value = mix(value, text.charCodeAt(position));
  return spread(value);
}

/** Chat ids by row, and rows by chat id: what a unique index would be, at a tenth of its cost. */
export class ChatIds {
  readonly texts = new TextColumn();
  /** Row + 1 at the place that the hash leads to, or a later one; 0 where nothing is. */
  #places = new Int32Array(1024);
  #count = 0;

  /** The row of a chat id, or -1. */
  find(chatId: string): number {
    const mask = this.#places.length - 1;
    for (let place = hash(chatId) & mask; ; place = (place + 1) & mask) {
      const entry = this.#places[place] ?? EMPTY;
      if (entry === EMPTY) return -1;
      if (this.texts.holds(entry - 1, chatId)) return entry - 1;
    }
  }

  /** Enters a chat id that is not there yet as the next row, and answers the row. */
  add(chatId: string): number {
    this.reserve(this.#count + 1);
    const row = this.#count++;
    this.texts.set(row, chatId);
    this.#enter(hash(chatId), row);
    return row;
  }

  #enter(hashed: number, row: number): void {
    const mask = this.#places.length - 1;
    let place = hashed & mask;
    while (this.#places[place] !== EMPTY) place = (place + 1) & mask;
    this.#places[place] = row + 1;
  }

  /** Makes room for so many chat ids: half of the places stay empty. */
  reserve(count: number): void {
    let room = this.#places.length;
    while (count * 2 > room) room *= 2;
    if (room === this.#places.length) return;
    this.#places = new Int32Array(room);
    for (let row = 0; row < this.#count; row++) this.#enter(this.#hashOf(row), row);
  }

  #hashOf(row: number): number {
    const { units } = this.texts;
    const end = this.texts.endOf(row);
    let value = SEED;
    for (let at = this.texts.startOf(row); at < end; at++) value = mix(value, units[at] ?? 0);
    return spread(value);
  }
}
