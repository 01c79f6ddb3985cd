import type { Database } from 'better-sqlite3';
import type { Dataset } from '@shared/domain/datasets/dataset';
import type { Pace } from '../../pace';
import { dailyName, metricColumns } from '../layout';
import { BLOCK_DAYS, type CellRow, DayBlock, blockOf } from './block';
import type { BlockMemory } from './memory';
import type { Roster } from './roster';

/** Room for subjects that are met later, so that a block need not be made anew for each. */
const SPARE = 64;

interface Loading {
  readonly block: DayBlock;
  readonly loaded: Promise<void>;
}

/**
 * The days of one dataset and connection in memory, a block of days at a time: read when a question first
 * needs it, corrected when it was written to, and let go when there is too much of everything.
 */
export class Cube {
  readonly #read;
  readonly #some;
  readonly #metrics: number;
  readonly #memory: BlockMemory;
  readonly #blocks = new Map<number, Loading>();

  constructor(db: Database, dataset: Dataset, memory: BlockMemory) {
    this.#metrics = dataset.metrics.length;
    this.#memory = memory;
    const columns = ['day', 'state', 'read_at', 'restated', ...metricColumns(dataset)].join(', ');
    this.#read = db
      .prepare<[number, number, number], (number | null)[]>(
        `SELECT ${columns} FROM ${dailyName(dataset.id)} WHERE subject = ? AND day BETWEEN ? AND ?`,
      )
      .raw();
    this.#some = db
      .prepare<[number, number], number>(
        `SELECT 1 FROM ${dailyName(dataset.id)} WHERE day BETWEEN ? AND ? LIMIT 1`,
      )
      .pluck();
  }

  /** The block of a day, as the archive is now. */
  async block(day: number, roster: Roster, pace: Pace): Promise<DayBlock> {
    const number = blockOf(day);
    let entry = this.#blocks.get(number);
    if (!entry || entry.block.capacity < roster.size) entry = this.#load(number, roster, pace);
    this.#memory.use(entry.block, () => this.#blocks.delete(number));
    await entry.loaded;
    const { block } = entry;
    for (const [slot, subject] of block.dirty) {
      block.dirty.delete(slot);
      block.put(slot, this.#rows(block, subject));
      if (pace.due) await pace.rest();
    }
    return block;
  }

  /** A day of a subject is no longer as it was read. A block without room for it is made anew when it is used. */
  touch(slot: number, subject: number, day: number): void {
    const block = this.#blocks.get(blockOf(day))?.block;
    if (block && slot < block.capacity) block.dirty.set(slot, subject);
  }

  drop(): void {
    for (const { block } of this.#blocks.values()) this.#memory.forget(block);
    this.#blocks.clear();
  }

  #load(number: number, roster: Roster, pace: Pace): Loading {
    const former = this.#blocks.get(number);
    if (former) this.#memory.forget(former.block);
    const first = number * BLOCK_DAYS;
    // Of days that nobody has, a block without any room says the same.
    const isVacant = this.#some.get(first, first + BLOCK_DAYS - 1) === undefined;
    const block = new DayBlock(number, isVacant ? 0 : roster.size + SPARE, this.#metrics);
    const entry = { block, loaded: this.#fill(block, roster, pace) };
    this.#blocks.set(number, entry);
    entry.loaded.catch(() => {
      if (this.#blocks.get(number) === entry) this.#blocks.delete(number);
    });
    return entry;
  }

  async #fill(block: DayBlock, roster: Roster, pace: Pace): Promise<void> {
    if (block.capacity === 0) return;
    for (const [slot, { id }] of roster.subjects.entries()) {
      block.dirty.delete(slot);
      const rows = this.#rows(block, id);
      if (rows.length > 0) block.put(slot, rows);
      if (pace.due) await pace.rest();
    }
  }

  #rows({ first }: DayBlock, subject: number): CellRow[] {
    return this.#read.all(subject, first, first + BLOCK_DAYS - 1);
  }
}
