import type { Pace } from '../pace';
import { grown } from './grow';
import { type Compare, merge, sortRows } from './merge-sort';

/** The rank of a row that has none: it sorts last in both directions. */
export const NONE = 0xffff_ffff;

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
    const kept = this.#order.filter((row) => this.#isChanged[row] !== 1);
    const order = new Int32Array(kept.length + sorted.length);
    await merge(kept, sorted, order, this.#compare, pace);
    await this.#number(order, pace);
    this.#order = order;
    this.#isChanged.fill(0);
    this.#changedCount = 0;
  }

  async #number(order: Int32Array, pace: Pace): Promise<void> {
    const last = order.reduce((highest, row) => Math.max(highest, row), -1);
    const had = this.#ranks.length;
    this.#ranks = grown(this.#ranks, last + 1);
    this.#ranks.fill(NONE, had);
    let rank = -1;
    for (let at = 0; at < order.length; at++) {
      const row = order[at] ?? 0;
      if (at === 0 || this.#compare(order[at - 1] ?? 0, row) !== 0) rank++;
      this.#ranks[row] = rank;
      if ((at & 2047) === 2047 && pace.due) await pace.rest();
    }
  }
}
