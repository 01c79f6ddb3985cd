import type { Database } from 'better-sqlite3';
import type { Dataset } from '@shared/domain/datasets/dataset';
import type { RangeRow } from '../api.archive';
import { metricColumns, rangeName } from '../statistics/layout';

/** The table `range_<dataset>` of archive.db: what range questions were answered with. */
export class RangeRowTable {
  readonly #statements;

  constructor(db: Database, dataset: Dataset) {
    const name = rangeName(dataset.id);
    const columns = metricColumns(dataset);
    this.#statements = {
      of: db
        .prepare<[number], unknown[]>(
          `SELECT subject, ${columns.join(', ')} FROM ${name} WHERE read = ? ORDER BY subject`,
        )
        .raw(),
      // A vendor that answers with somebody twice is believed the second time.
      put: db.prepare<(number | null)[]>(
        `INSERT OR REPLACE INTO ${name} (read, subject, ${columns.join(', ')})
         VALUES (?, ?${', ?'.repeat(columns.length)})`,
      ),
    };
  }

  /** The rows of a question, by subject. */
  of(read: number): RangeRow[] {
    return this.#statements.of.all(read).map(([subject, ...values]) => ({
      subject: Number(subject),
      values: values.map((value) => (typeof value === 'number' ? value : null)),
    }));
  }

  /** Enters a row; `values` are as many as the dataset has metrics. */
  put(read: number, { subject, values }: RangeRow): void {
    this.#statements.put.run(read, subject, ...values);
  }
}
