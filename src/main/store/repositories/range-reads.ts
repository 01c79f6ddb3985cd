import type { Database } from 'better-sqlite3';
import type { DatasetId } from '@shared/domain/datasets/ids';
import { dayNumber } from '@shared/domain/day';
import type { RangeKey } from '../api.archive';

/** What was ever asked of a range dataset. */
export interface RangeSpan {
  /** Day numbers; all null when nothing was asked. */
  readonly first: number | null;
  readonly last: number | null;
  /** Unix seconds. */
  readonly readAt: number | null;
}

const partsOf = ({ connectionId, dataset, scope, from, to }: RangeKey) =>
  [connectionId, dataset, scope, dayNumber(from), dayNumber(to)] as const;

/** The table `range_reads` of archive.db: questions about a range, exactly as they were asked. */
export class RangeReadTable {
  readonly #statements;

  constructor(db: Database) {
    const is = 'connection_id = ? AND dataset = ? AND scope = ? AND from_day = ? AND to_day = ?';
    this.#statements = {
      find: db.prepare<(string | number)[], { id: number; readAt: number }>(
        `SELECT id, read_at AS readAt FROM range_reads WHERE ${is}`,
      ),
      add: db.prepare<(string | number)[]>(
        `INSERT INTO range_reads (connection_id, dataset, scope, from_day, to_day, read_at)
         VALUES (?, ?, ?, ?, ?, ?)`,
      ),
      span: db.prepare<[string, DatasetId], RangeSpan>(
        `SELECT min(from_day) AS first, max(to_day) AS last, max(read_at) AS readAt FROM range_reads
         WHERE connection_id = ? AND dataset = ?`,
      ),
      some: db
        .prepare<[string, number], number>('SELECT id FROM range_reads WHERE connection_id = ? LIMIT ?')
        .pluck(),
      remove: db.prepare<[number]>('DELETE FROM range_reads WHERE id = ?'),
    };
  }

  find(key: RangeKey): { id: number; readAt: number } | null {
    return this.#statements.find.get(...partsOf(key)) ?? null;
  }

  add(key: RangeKey, at: number): number {
    return Number(this.#statements.add.run(...partsOf(key), at).lastInsertRowid);
  }

  span(connectionId: string, dataset: DatasetId): RangeSpan {
    return this.#statements.span.get(connectionId, dataset) ?? { first: null, last: null, readAt: null };
  }

  /** Any questions of a connection, to be deleted. */
  some(connectionId: string, limit: number): number[] {
    return this.#statements.some.all(connectionId, limit);
  }

  /** Deletes a question, with the rows that answered it. */
  remove(id: number): void {
    this.#statements.remove.run(id);
  }
}
