/** Days of one block. */
export const BLOCK_DAYS = 32;

/** Bit of a state that says that the day was restated; the others are the states of the layout, 0 for no row. */
export const RESTATED = 8;
export const STATE = 7;

/** The block that a day lies in. */
export const blockOf = (day: number): number => Math.floor(day / BLOCK_DAYS);

/** A row as it is read: day, state, read_at, restated, then the metrics. */
export type CellRow = readonly (number | null)[];

/** What the values of a metric on a day add up to, over all subjects, and how many there are. */
export interface DaySum {
  readonly sum: number;
  readonly found: number;
}

/**
 * Some days of all subjects of a dataset, one column for each metric. A day's cells lie side by side, by slot,
 * so that the sum of a day over thousands of subjects runs through memory in order.
 */
export class DayBlock {
  readonly first: number;
  /** Slots that there is room for. */
  readonly capacity: number;
  /** NaN where nothing is known. */
  readonly columns: readonly Float64Array[];
  readonly states: Uint8Array;
  /** Unix seconds. */
  readonly readAt: Uint32Array;
  /** Slots whose cells are to be read again, with the ids of their subjects. */
  readonly dirty = new Map<number, number>();

  /** Sums of whole days, by metric and day, until a cell changes. */
  readonly #sums = new Map<number, DaySum>();

  constructor(number: number, capacity: number, metrics: number) {
    this.first = number * BLOCK_DAYS;
    this.capacity = capacity;
    const cells = capacity * BLOCK_DAYS;
    this.columns = Array.from({ length: metrics }, () => new Float64Array(cells).fill(NaN));
    this.states = new Uint8Array(cells);
    this.readAt = new Uint32Array(cells);
  }

  get bytes(): number {
    return this.states.length * (5 + 8 * this.columns.length);
  }

  /** Where the cells of a day begin. */
  offset(day: number): number {
    return (day - this.first) * this.capacity;
  }

  /** Enters the days of a slot in place of all that it had. */
  put(slot: number, rows: readonly CellRow[]): void {
    this.#sums.clear();
    for (let cell = slot; cell < this.states.length; cell += this.capacity) {
      if (this.states[cell] === 0) continue;
      this.states[cell] = 0;
      for (const column of this.columns) column[cell] = NaN;
    }
    for (const row of rows) {
      const cell = this.offset(row[0] ?? 0) + slot;
      this.states[cell] = (row[1] ?? 0) + (row[3] === 1 ? RESTATED : 0);
      this.readAt[cell] = row[2] ?? 0;
      for (let place = 0; place < this.columns.length; place++) {
        const column = this.columns[place];
        if (column) column[cell] = row[place + 4] ?? NaN;
      }
    }
  }

  /** The sum of a metric on a day over all subjects: charts of everybody ask for it again and again. */
  sumOf(place: number, day: number): DaySum {
    const key = place * BLOCK_DAYS + day - this.first;
    const known = this.#sums.get(key) ?? this.#add(place, this.offset(day));
    this.#sums.set(key, known);
    return known;
  }

  #add(place: number, offset: number): DaySum {
    const column = this.columns[place];
    let [sum, found] = [0, 0];
    if (!column) return { sum, found };
    for (let cell = offset; cell < offset + this.capacity; cell++) {
      const value = column[cell] as number;
      // Only what is not a number differs from itself.
      if (value === value) {
        sum += value;
        found++;
      }
    }
    return { sum, found };
  }
}
