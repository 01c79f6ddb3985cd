import type { Database } from 'better-sqlite3';
import type { Dataset, SubjectKind } from '@shared/domain/datasets/dataset';
import { coveredKind, dailyName, EMPTY, FETCHED, metricColumns, NOT_READY } from '../statistics/layout';
import { askedOn } from './subjects';

export type DayState = typeof FETCHED | typeof EMPTY | typeof NOT_READY;
export type Values = readonly (number | null)[];

/** One day of one subject. */
export interface StoredDay {
  readonly state: DayState;
  /** Unix seconds. */
  readonly readAt: number;
  readonly restated: boolean;
  /** In the order of the dataset's metrics. */
  readonly values: Values;
}

/** Rows of one day in one state. */
export interface StateCount {
  readonly state: DayState;
  readonly count: number;
  /** Of those: the ones whose subject is asked about on that day. */
  readonly asked: number;
  readonly restated: number;
  readonly readAt: number;
}

const toState = (value: unknown): DayState => (value === FETCHED || value === EMPTY ? value : NOT_READY);

/** The table `daily_<dataset>` of archive.db. Days are numbers, see `dayNumber`. */
export class DayTable {
  /** The kind of subject whose days they are. */
  readonly kind: SubjectKind;
  readonly #statements;

  constructor(db: Database, dataset: Dataset) {
    this.kind = coveredKind(dataset);
    const name = dailyName(dataset.id);
    const columns = dataset.shape === 'daily' ? metricColumns(dataset) : [];
    const all = ['state', 'read_at', 'restated', ...columns];
    // The day leads: its index tells without a value what is there, and each subject is found by its id.
    const rows = `${name} d CROSS JOIN subjects s ON s.id = d.subject`;
    const ofKind = 's.connection_id = ? AND s.kind = ?';
    const edge = (order: string) =>
      db
        .prepare<[string, SubjectKind], number>(
          `SELECT d.day FROM ${rows} WHERE d.state = ${FETCHED} AND ${ofKind} ORDER BY d.day ${order} LIMIT 1`,
        )
        .pluck();
    this.#statements = {
      get: db
        .prepare<[number, number], unknown[]>(
          `SELECT ${all.join(', ')} FROM ${name} WHERE subject = ? AND day = ?`,
        )
        .raw(),
      put: db.prepare<(number | null)[]>(
        `INSERT OR REPLACE INTO ${name} (subject, day, ${all.join(', ')})
         VALUES (?, ?${', ?'.repeat(all.length)})`,
      ),
      flag: db.prepare<[number, number]>(`UPDATE ${name} SET restated = 1 WHERE subject = ? AND day = ?`),
      counts: db.prepare<[number, string, SubjectKind], StateCount>(
        `SELECT d.state, count(*) AS count, sum(${askedOn('d.day')}) AS asked, sum(d.restated) AS restated,
           max(d.read_at) AS readAt
         FROM ${rows} WHERE d.day = ? AND ${ofKind} GROUP BY d.state`,
      ),
      missing: db
        .prepare<[string, SubjectKind, number, number], number>(
          `SELECT s.id FROM subjects s
           WHERE ${ofKind} AND ${askedOn('?')} AND s.id NOT IN
             (SELECT d.subject FROM ${name} d WHERE d.day = ? AND d.state <> ${NOT_READY})
           ORDER BY s.id`,
        )
        .pluck(),
      first: edge('ASC'),
      last: edge('DESC'),
      remove: db.prepare<[number]>(`DELETE FROM ${name} WHERE subject = ?`),
    };
  }

  get(subject: number, day: number): StoredDay | null {
    const row = this.#statements.get.get(subject, day);
    if (row === undefined) return null;
    const [state, readAt, restated, ...values] = row;
    return {
      state: toState(state),
      readAt: Number(readAt),
      restated: restated === 1,
      values: values.map((value) => (typeof value === 'number' ? value : null)),
    };
  }

  /** Enters a day in place of what was there; `values` are as many as the dataset has metrics. */
  put(subject: number, day: number, { state, readAt, restated, values }: StoredDay): void {
    this.#statements.put.run(subject, day, state, readAt, restated ? 1 : 0, ...values);
  }

  /** Marks a day as restated. */
  flag(subject: number, day: number): void {
    this.#statements.flag.run(subject, day);
  }

  /** What is there of one day of a connection, by state. */
  counts(connectionId: string, day: number): StateCount[] {
    return this.#statements.counts.all(day, connectionId, this.kind);
  }

  /** Ids of the subjects that are to be asked about on a day and were not read, or too early. */
  missing(connectionId: string, day: number): number[] {
    return this.#statements.missing.all(connectionId, this.kind, day, day);
  }

  /** The first and last day with data; null when there is none. */
  edges(connectionId: string): { first: number; last: number } | null {
    const first = this.#statements.first.get(connectionId, this.kind);
    const last = this.#statements.last.get(connectionId, this.kind);
    return first === undefined || last === undefined ? null : { first, last };
  }

  /** Deletes all days of a subject. */
  remove(subject: number): void {
    this.#statements.remove.run(subject);
  }
}
