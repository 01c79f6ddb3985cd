import type { Database } from 'better-sqlite3';
import type { DatasetId } from '@shared/domain/datasets/ids';

/** The table `restatements` of archive.db: what days and events said before a later read found something else. */
export class RestatementTable {
  readonly #statements;

  constructor(db: Database) {
    this.#statements = {
      add: db.prepare<[DatasetId, number, number, number, string]>(
        'INSERT INTO restatements (dataset, subject, day, read_at, former) VALUES (?, ?, ?, ?, ?)',
      ),
      remove: db.prepare<[number]>('DELETE FROM restatements WHERE subject = ?'),
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

  /** Deletes what a subject once had. */
  remove(subject: number): void {
    this.#statements.remove.run(subject);
  }
}
