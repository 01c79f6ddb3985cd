import { grown } from '../index/grow';
import { MARK_CHUNK, type Mark, type SyncMarkTable } from '../repositories/sync-marks';

/** What one run of a sync has listed and read, by row. */
export class RunMarks {
  readonly runId: number;
  readonly #table: SyncMarkTable;
  readonly #source: number;
  readonly #flags: Record<Mark, Uint8Array>;
  readonly #changed: Record<Mark, Set<number>> = { listed: new Set(), read: new Set() };

  /** Takes up the marks of a run where an earlier process left them. */
  constructor(table: SyncMarkTable, source: number, runId: number) {
    this.runId = runId;
    this.#table = table;
    this.#source = source;
    this.#flags = { listed: table.marks(source, runId, 'listed'), read: table.marks(source, runId, 'read') };
  }

  has(mark: Mark, row: number): boolean {
    return this.#flags[mark][row] === 1;
  }

  set(mark: Mark, row: number): void {
    if (this.has(mark, row)) return;
    this.#flags[mark] = grown(this.#flags[mark], row + 1);
    this.#flags[mark][row] = 1;
    this.#changed[mark].add(Math.floor(row / MARK_CHUNK));
  }

  /** Takes back what was marked for a write that did not succeed. */
  unset(mark: Mark, row: number): void {
    this.#flags[mark][row] = 0;
    this.#changed[mark].add(Math.floor(row / MARK_CHUNK));
  }

  /** Whether something was marked that is not stored yet. */
  isChanged(mark: Mark): boolean {
    return this.#changed[mark].size > 0;
  }

  /** Stores what was marked since the last time. Inside a transaction of the caller. */
  save(mark: Mark): void {
    for (const chunk of this.#changed[mark]) {
      this.#table.writeMarks(this.#source, this.runId, mark, chunk, this.#flags[mark]);
    }
  }

  /** To be called once that transaction is on disk: until then the marks are stored again. */
  saved(mark: Mark): void {
    this.#changed[mark].clear();
  }
}
