import { EMPTY, FETCHED } from '../layout';
import { type DayBlock, type DaySum, STATE } from './block';
import type { Ground } from './ground';
import type { AskedMetric } from './rules';

/** What is added up, and of whom. */
type TallyGround = Pick<Ground, 'asked' | 'slots' | 'roster'>;

/**
 * Puts the days of a bucket together over many subjects. Days come latest first: of a running total the first
 * day that was read settles a subject, and hardly any is left for the others. An empty day settles it too: the
 * owner had groups before and has none now, and whoever took them counts them.
 */
export class SpanTally {
  readonly #asked: readonly AskedMetric[];
  readonly #slots: Int32Array;
  readonly #everybody: boolean;
  readonly #sums: Float64Array;
  readonly #found: Int32Array;
  /** Of each running total: slots that no day has settled yet; null before the first day. */
  readonly #open: (Int32Array | null)[];
  readonly #present: Uint8Array | null;

  /** @param withPresent whether it must be known how many subjects have data at all */
  constructor({ asked, slots, roster }: TallyGround, withPresent: boolean) {
    this.#everybody = slots.length === roster.size;
    this.#asked = asked;
    this.#slots = slots;
    this.#sums = new Float64Array(asked.length);
    this.#found = new Int32Array(asked.length);
    this.#open = asked.map(() => null);
    this.#present = withPresent ? new Uint8Array(slots.length) : null;
  }

  /** @param last whether no earlier day will follow */
  add(block: DayBlock, day: number, last: boolean): void {
    const offset = block.offset(day);
    for (const [index, { metric, place }] of this.#asked.entries()) {
      const column = block.columns[place];
      if (!column) continue;
      if (metric.overTime !== 'last' || (last && this.#open[index] === null)) {
        if (this.#everybody) this.#keep(index, block.sumOf(place, day));
        else this.#addAll(index, column, offset);
      } else {
        this.#settle(index, column, block.states, offset);
      }
    }
    if (this.#present) this.#note(this.#present, block.states, offset);
  }

  /** What was found for each metric; null where no day had a value. */
  values(): (number | null)[] {
    return Array.from(this.#sums, (sum, index) => ((this.#found[index] ?? 0) > 0 ? sum : null));
  }

  /** How many subjects had data; only where it was asked for. */
  get present(): number {
    return this.#present?.reduce((sum, each) => sum + each, 0) ?? 0;
  }

  #addAll(index: number, column: Float64Array, offset: number): void {
    const slots = this.#slots;
    let [sum, found] = [0, 0];
    for (let at = 0; at < slots.length; at++) {
      const value = column[offset + (slots[at] as number)] as number;
      // Only what is not a number differs from itself; beyond a block without room is nothing at all.
      if (value === value && value !== undefined) {
        sum += value;
        found++;
      }
    }
    this.#keep(index, { sum, found });
  }

  #settle(index: number, column: Float64Array, states: Uint8Array, offset: number): void {
    const open = this.#open[index] ?? this.#slots;
    const left = new Int32Array(open.length);
    let [sum, found, count] = [0, 0, 0];
    for (let at = 0; at < open.length; at++) {
      const slot = open[at] as number;
      const value = column[offset + slot] ?? NaN;
      if (value === value) {
        sum += value;
        found++;
      } else if (((states[offset + slot] ?? 0) & STATE) !== EMPTY) {
        left[count++] = slot;
      }
    }
    this.#open[index] = left.subarray(0, count);
    this.#keep(index, { sum, found });
  }

  #note(present: Uint8Array, states: Uint8Array, offset: number): void {
    for (const [index, slot] of this.#slots.entries()) {
      if (((states[offset + slot] ?? 0) & STATE) === FETCHED) present[index] = 1;
    }
  }

  #keep(index: number, { sum, found }: DaySum): void {
    this.#sums[index] = (this.#sums[index] ?? 0) + sum;
    this.#found[index] = (this.#found[index] ?? 0) + found;
  }
}
