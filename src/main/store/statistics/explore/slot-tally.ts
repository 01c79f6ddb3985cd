import type { DayAge } from '../age';
import { EMPTY, FETCHED } from '../layout';
import { type DayBlock, STATE } from './block';
import type { AskedMetric } from './rules';

/** Whether a running total of a slot is settled by a later day. */
const SETTLED = 1;

/** Puts the days of a bucket together for each of many subjects. Days come latest first, as for all of them together. */
export class SlotTally {
  readonly slots: Int32Array;
  readonly known: Int32Array;
  readonly missing: Int32Array;
  readonly days: Int32Array;
  readonly #asked: readonly AskedMetric[];
  readonly #sums: Float64Array[];
  readonly #settled: (Uint8Array | null)[];

  constructor(asked: readonly AskedMetric[], slots: Int32Array) {
    this.slots = slots;
    this.#asked = asked;
    this.known = new Int32Array(slots.length);
    this.missing = new Int32Array(slots.length);
    this.days = new Int32Array(slots.length);
    this.#sums = asked.map(() => new Float64Array(slots.length).fill(NaN));
    this.#settled = asked.map(({ metric }) =>
      metric.overTime === 'last' ? new Uint8Array(slots.length) : null,
    );
  }

  add(block: DayBlock, age: DayAge, until: Int32Array): void {
    const offset = block.offset(age.day);
    this.#count(block.states, offset, age, until);
    for (const [index, { place }] of this.#asked.entries()) {
      const [column, sums, settled] = [block.columns[place], this.#sums[index], this.#settled[index]];
      if (!column || !sums) continue;
      if (settled) this.#settle(column, block.states, offset, sums, settled);
      else this.#sum(column, offset, sums);
    }
  }

  /** What was found for a subject, by its place among the slots; null where no day had a value. */
  values(at: number): (number | null)[] {
    return this.#sums.map((sums) => {
      const sum = sums[at] ?? NaN;
      return Number.isNaN(sum) ? null : sum;
    });
  }

  #count(states: Uint8Array, offset: number, { day, over }: DayAge, until: Int32Array): void {
    const { slots, known, missing, days } = this;
    for (let at = 0; at < slots.length; at++) {
      const slot = slots[at] ?? 0;
      const state = (states[offset + slot] ?? 0) & STATE;
      const isRead = state === FETCHED || state === EMPTY;
      if (!isRead && (!over || (until[slot] ?? 0) < day)) continue;
      days[at] = (days[at] ?? 0) + 1;
      if (state === FETCHED) known[at] = (known[at] ?? 0) + 1;
      if (!isRead) missing[at] = (missing[at] ?? 0) + 1;
    }
  }

  #sum(column: Float64Array, offset: number, sums: Float64Array): void {
    const { slots } = this;
    for (let at = 0; at < slots.length; at++) {
      const value = column[offset + (slots[at] ?? 0)] ?? NaN;
      if (value !== value) continue;
      const sum = sums[at] ?? NaN;
      sums[at] = sum === sum ? sum + value : value;
    }
  }

  #settle(
    column: Float64Array,
    states: Uint8Array,
    offset: number,
    sums: Float64Array,
    settled: Uint8Array,
  ): void {
    const { slots } = this;
    for (let at = 0; at < slots.length; at++) {
      if (settled[at] === SETTLED) continue;
      const cell = offset + (slots[at] ?? 0);
      const value = column[cell] ?? NaN;
      if (value === value) sums[at] = value;
      else if (((states[cell] ?? 0) & STATE) !== EMPTY) continue;
      settled[at] = SETTLED;
    }
  }
}
