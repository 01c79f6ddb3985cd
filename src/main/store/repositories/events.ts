import type { Database } from 'better-sqlite3';
import type { Dataset } from '@shared/domain/datasets/dataset';
import type { EventRecord } from '../api.archive';
import { eventsName, metricColumns } from '../statistics/layout';

const FIXED = ['key', 'subject', 'at', 'changed_at', 'facts'];

/** The table `events_<dataset>` of archive.db. Times are Unix seconds. */
export class EventTable {
  readonly #statements;

  constructor(db: Database, dataset: Dataset) {
    const name = eventsName(dataset.id);
    const all = [...FIXED, ...metricColumns(dataset)].join(', ');
    const count = FIXED.length + dataset.metrics.length;
    const between = 'connection_id = ? AND at >= ? AND at < ?';
    this.#statements = {
      get: db
        .prepare<[string, string], unknown[]>(
          `SELECT ${all} FROM ${name} WHERE connection_id = ? AND key = ?`,
        )
        .raw(),
      put: db.prepare<(string | number | null)[]>(
        `INSERT OR REPLACE INTO ${name} (connection_id, ${all}) VALUES (?${', ?'.repeat(count)})`,
      ),
      page: db
        .prepare<[string, number, number, number, number], unknown[]>(
          `SELECT ${all} FROM ${name} WHERE ${between} ORDER BY at DESC, key LIMIT ? OFFSET ?`,
        )
        .raw(),
      count: db
        .prepare<[string, number, number], number>(`SELECT count(*) FROM ${name} WHERE ${between}`)
        .pluck(),
      some: db
        .prepare<[string, number], string>(`SELECT key FROM ${name} WHERE connection_id = ? LIMIT ?`)
        .pluck(),
      remove: db.prepare<[string, string]>(`DELETE FROM ${name} WHERE connection_id = ? AND key = ?`),
    };
  }

  get(connectionId: string, key: string): EventRecord | null {
    const row = this.#statements.get.get(connectionId, key);
    return row === undefined ? null : toEvent(row);
  }

  /** Enters an event in place of what was there; `values` are as many as the dataset has metrics. */
  put(connectionId: string, { key, subject, at, changedAt, facts, values }: EventRecord): void {
    this.#statements.put.run(connectionId, key, subject, at, changedAt, JSON.stringify(facts), ...values);
  }

  /** Events from one instant on and before another, the newest first. */
  page(connectionId: string, from: number, before: number, start: number, count: number): EventRecord[] {
    return this.#statements.page.all(connectionId, from, before, count, start).map(toEvent);
  }

  count(connectionId: string, from: number, before: number): number {
    return this.#statements.count.get(connectionId, from, before) ?? 0;
  }

  /** Keys of any events of a connection, to be deleted. */
  some(connectionId: string, limit: number): string[] {
    return this.#statements.some.all(connectionId, limit);
  }

  remove(connectionId: string, key: string): void {
    this.#statements.remove.run(connectionId, key);
  }
}

function toEvent([key, subject, at, changedAt, facts, ...values]: readonly unknown[]): EventRecord {
  return {
    key: String(key),
    subject: Number(subject),
    at: Number(at),
    changedAt: typeof changedAt === 'number' ? changedAt : null,
    facts: JSON.parse(String(facts)) as Record<string, string>,
    values: values.map((value) => (typeof value === 'number' ? value : null)),
  };
}
