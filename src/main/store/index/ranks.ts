import type { Pace } from '../pace';
import { grown } from './grow';
import { type Compare, merge, mergeFew, sortRows } from './merge-sort';

/** The rank of a row that has none: it sorts last in both directions. */
export const NONE = 0xffff_ffff;

/** Rows are merged in one by one when there are this many times more that stay. */
const FEW = 16;

/**
 * The rank of each row in an order that is dear to compare. Rows that change are collected and
 * merged in when the ranks are asked for; equal rows share a rank.
 */
export class Ranks {
  #ranks = new Uint32Array(64).fill(NONE);
  #order = new Int32Array(0);
  #changed = new Int32Array(64);
  #changedCount = 0;
  /** 1 for rows among the changed ones. */
  #isChanged = new Uint8Array(64);
  readonly #compare: Compare;
  readonly #prepare: (rows: Int32Array, pace: Pace) => Promise<void>;

  /** `prepare` gets the rows that are about to be compared for the first time. */
  constructor(compare: Compare, prepare: (rows: Int32Array, pace: Pace) => Promise<void>) {
    this.#compare = compare;
    this.#prepare = prepare;
  }

  /** Notes that a row is new or another one. */
  touch(row: number): void {
    this.#isChanged = grown(this.#isChanged, row + 1);
    if (this.#isChanged[row] === 1) return;
    this.#isChanged[row] = 1;
    this.#changed = grown(this.#changed, this.#changedCount + 1);
    this.#changed[this.#changedCount++] = row;
  }

  /** Ranks by row, as of the last `refresh`; rows after its end have none. */
  get values(): Uint32Array {
    return this.#ranks;
  }

  /** Brings the ranks up to date. Nothing may touch rows until it has ended. */
  async refresh(pace: Pace): Promise<void> {
    if (this.#changedCount === 0) return;
    const changed = this.#changed.slice(0, this.#changedCount);
    await this.#prepare(changed, pace);
    const sorted = await sortRows(changed, this.#compare, pace);
    const kept = this.#unchanged();
    this.#order = await this.#merged(kept, sorted, pace);
    await this.#number(pace);
    this.#isChanged.fill(0);
    this.#changedCount = 0;
  }

  #unchanged(): Int32Array {
    const kept = new Int32Array(this.#order.length);
    let count = 0;
    for (let at = 0; at < kept.length; at++) {
      const row = this.#order[at] ?? 0;
      if (this.#isChanged[row] !== 1) kept[count++] = row;
    }
    return kept.subarray(0, count);
  }

  async #merged(kept: Int32Array, sorted: Int32Array, pace: Pace): Promise<Int32Array<ArrayBuffer>> {
    if (sorted.length * FEW < kept.length) return mergeFew(kept, sorted, this.#compare);
    const order = new Int32Array(kept.length + sorted.length);
    await merge(kept, sorted, order, this.#compare, pace);
    return order;
  }

  /** Numbers the rows in their order. Two rows that kept their texts are equal if their old ranks were. */
  async #number(pace: Pace): Promise<void> {
    const order = this.#order;
    const old = this.#ranks;
    const changed = this.#isChanged;
    const ranks = new Uint32Array(Math.max(old.length, changed.length)).fill(NONE);
    let rank = -1;
    let before = -1;
    for (let at = 0; at < order.length; at++) {
      const row = order[at] ?? 0;
      const kept = before !== -1 && changed[before] !== 1 && changed[row] !== 1;
      const same = kept ? old[before] === old[row] : before !== -1 && this.#compare(before, row) === 0;
      if (!same) rank++;
      ranks[row] = rank;
      before = row;
      if ((at & 2047) === 2047 && pace.due) await pace.rest();
    }
    this.#ranks = ranks;
  }
}
