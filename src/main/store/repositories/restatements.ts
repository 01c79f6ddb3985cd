import type { Database } from 'better-sqlite3';
import type { DatasetId } from '@shared/domain/datasets/ids';

/**
 * The table `restatements` of archive.db: what days and events said before a later read found
 * something else. They go with their subject.
 */
export class RestatementTable {
  readonly #statements;

  constructor(db: Database) {
    this.#statements = {
      add: db.prepare<[DatasetId, number, number, number, string]>(
        'INSERT INTO restatements (dataset, subject, day, read_at, former) VALUES (?, ?, ?, ?, ?)',
      ),
    };
  }

  /**
   * Keeps what was there.
   * @param readAt when that had been read, or, of an event, when it was found changed; Unix seconds
   * @param former by id of the metric, so that it can be told also once the dataset has others
   */
  add(
    dataset: DatasetId,
    subject: number,
    day: number,
    readAt: number,
    former: Readonly<Record<string, unknown>>,
  ): void {
    this.#statements.add.run(dataset, subject, day, readAt, JSON.stringify(former));
  }
}
