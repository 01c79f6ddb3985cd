import type { Database } from 'better-sqlite3';
import { happening, type Happening } from '@shared/contract/happenings';

/** What is kept: the latest, and none older than this (seconds). */
export const MOST_HAPPENINGS = 500;
export const HAPPENING_AGE = 90 * 86_400;

interface HappeningRow {
  id: number;
  at: number;
  connection_id: string;
  kind: string;
  job_id: number | null;
  job_kind: string | null;
  plan_id: number | null;
  counts: string;
  error: string | null;
  seen: number;
}

type NewHappening = Omit<Happening, 'id' | 'seen'>;

const toHappening = (row: HappeningRow): Happening =>
  happening.parse({
    id: row.id,
    at: row.at,
    connectionId: row.connection_id,
    kind: row.kind,
    jobId: row.job_id,
    jobKind: row.job_kind,
    planId: row.plan_id,
    counts: JSON.parse(row.counts) as unknown,
    error: row.error === null ? null : (JSON.parse(row.error) as unknown),
    seen: row.seen === 1,
  });

/** The table `happenings` of ledger.db. */
export class HappeningTable {
  readonly #statements;

  constructor(db: Database) {
    this.#statements = {
      add: db.prepare<(string | number | null)[]>(
        `INSERT INTO happenings (at, connection_id, kind, job_id, job_kind, plan_id, counts, error, seen)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)`,
      ),
      latest: db.prepare<[number], HappeningRow>('SELECT * FROM happenings ORDER BY id DESC LIMIT ?'),
      alike: db.prepare<[string, string, string | null], HappeningRow>(
        `SELECT * FROM happenings WHERE seen = 0 AND connection_id = ? AND kind = ? AND job_kind IS ?
         ORDER BY id DESC LIMIT 1`,
      ),
      remove: db.prepare<[number]>('DELETE FROM happenings WHERE id = ?'),
      unseen: db.prepare<[], number>('SELECT count(*) FROM happenings WHERE seen = 0').pluck(),
      seenUpTo: db.prepare<[number]>('UPDATE happenings SET seen = 1 WHERE seen = 0 AND id <= ?'),
      seenOne: db.prepare<[number]>('UPDATE happenings SET seen = 1 WHERE id = ?'),
      forget: db.prepare<[number, number, number]>('DELETE FROM happenings WHERE at < ? OR id <= ? - ?'),
    };
  }

  /** The latest of the same kind that nobody has seen. */
  unseenLike({ connectionId, kind, jobKind }: NewHappening): Happening | null {
    const row = this.#statements.alike.get(connectionId, kind, jobKind);
    return row === undefined ? null : toHappening(row);
  }

  /** Adds one and forgets what is too old; answers its id. */
  add(one: NewHappening): number {
    const { lastInsertRowid } = this.#statements.add.run(
      one.at,
      one.connectionId,
      one.kind,
      one.jobId,
      one.jobKind,
      one.planId,
      JSON.stringify(one.counts),
      one.error === null ? null : JSON.stringify(one.error),
    );
    const id = Number(lastInsertRowid);
    this.#statements.forget.run(one.at - HAPPENING_AGE, id, MOST_HAPPENINGS);
    return id;
  }

  remove(id: number): void {
    this.#statements.remove.run(id);
  }

  latest(limit: number): Happening[] {
    return this.#statements.latest.all(limit).map(toHappening);
  }

  unseen(): number {
    return this.#statements.unseen.get() ?? 0;
  }

  see(id: number, only: boolean): void {
    (only ? this.#statements.seenOne : this.#statements.seenUpTo).run(id);
  }
}
