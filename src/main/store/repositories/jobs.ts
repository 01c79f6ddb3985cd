import type { Database } from 'better-sqlite3';
import { appError } from '@shared/contract/envelope';
import type { JobFilter, JobSort } from '@shared/contract/jobs';
import { endedState, jobKind, jobProgress, type JobProgress, jobState, jobWaiting } from '@shared/domain/job';
import type { JobPatch, JobRecord, NewJob } from '../api';

interface JobRow {
  id: number;
  connection_id: string;
  kind: string;
  plan_id: number | null;
  state: string;
  payload: string;
  checkpoint: string | null;
  progress: string;
  waiting: string | null;
  error: string | null;
  attempts: number;
  created_at: number;
  started_at: number | null;
  finished_at: number | null;
}

const BEGINNING: JobProgress = {
  phase: 'starting',
  done: 0,
  total: null,
  rate: null,
  etaSeconds: null,
  counts: {},
};

const parsed = (json: string | null): unknown => (json === null ? null : JSON.parse(json));
const stored = (value: unknown): string | null =>
  value === null || value === undefined ? null : JSON.stringify(value);

function toRecord(row: JobRow): JobRecord {
  return {
    id: row.id,
    connectionId: row.connection_id,
    kind: jobKind.parse(row.kind),
    planId: row.plan_id,
    state: jobState.parse(row.state),
    payload: parsed(row.payload),
    checkpoint: parsed(row.checkpoint),
    progress: jobProgress.parse(parsed(row.progress)),
    waiting: row.waiting === null ? null : jobWaiting.parse(parsed(row.waiting)),
    error: row.error === null ? null : appError.parse(parsed(row.error)),
    attempts: row.attempts,
    createdAt: row.created_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
  };
}

/** What cannot be read, as a restored ledger may hold it, keeps nobody from the others. */
function readable(rows: readonly JobRow[]): JobRecord[] {
  return rows.flatMap((row) => {
    try {
      return [toRecord(row)];
    } catch {
      return [];
    }
  });
}

/** Kinds and states as lists in JSON. */
interface Chosen {
  kinds: string;
  states: string;
  connectionId: string | null;
}

const NEWEST: JobSort = { field: 'created', direction: 'desc' };
/** What each field orders by; those that are alike come in the order in which they were asked for. */
const ORDERS: Readonly<Record<JobSort['field'], string>> = {
  created: 'id',
  finished: 'finished_at',
  took: 'finished_at - started_at',
  kind: 'kind',
  state: 'state',
  connection: 'connection_id',
};
const orderOf = ({ field, direction }: JobSort): string =>
  field === 'created' ? `id ${direction}` : `${ORDERS[field]} ${direction} NULLS LAST, id DESC`;

const CHOSEN = `(@kinds = '[]' OR kind IN (SELECT value FROM json_each(@kinds)))
  AND state IN (SELECT value FROM json_each(@states))
  AND (@connectionId IS NULL OR connection_id = @connectionId)`;

/** The table `jobs` of ledger.db. */
export class JobTable {
  readonly #statements;

  constructor(db: Database) {
    this.#statements = {
      one: db.prepare<[number], JobRow>('SELECT * FROM jobs WHERE id = ?'),
      latest: db.prepare<[number], JobRow>('SELECT * FROM jobs ORDER BY id DESC LIMIT ?'),
      history: (sort: JobSort) =>
        db.prepare<[Chosen & { count: number; start: number }], JobRow>(
          `SELECT * FROM jobs WHERE ${CHOSEN} ORDER BY ${orderOf(sort)} LIMIT @count OFFSET @start`,
        ),
      historyCount: db.prepare<[Chosen], number>(`SELECT count(*) FROM jobs WHERE ${CHOSEN}`).pluck(),
      unfinished: db.prepare<[], JobRow>(
        `SELECT * FROM jobs WHERE state IN ('queued', 'running', 'waiting') ORDER BY id`,
      ),
      add: db.prepare<(string | number | null)[]>(
        `INSERT INTO jobs (connection_id, kind, plan_id, state, payload, progress, attempts, created_at)
         VALUES (?, ?, ?, 'queued', ?, ?, 0, ?)`,
      ),
      write: db.prepare<(string | number | null)[]>(
        `UPDATE jobs SET state = ?, checkpoint = ?, progress = ?, waiting = ?, error = ?, attempts = ?,
           started_at = ?, finished_at = ? WHERE id = ?`,
      ),
      abandon: db.prepare<[string]>(
        `UPDATE jobs SET state = 'cancelled', waiting = NULL
         WHERE connection_id = ? AND state IN ('queued', 'running', 'paused', 'waiting')`,
      ),
    };
  }

  get(id: number): JobRecord | null {
    const row = this.#statements.one.get(id);
    return row === undefined ? null : toRecord(row);
  }

  latest(limit: number): JobRecord[] {
    return readable(this.#statements.latest.all(limit));
  }

  /** A page of what has ended, newest first where nothing else is asked for. */
  history(
    { kinds, states, connectionId }: JobFilter,
    start: number,
    count: number,
    sort: JobSort = NEWEST,
  ): { rows: JobRecord[]; total: number } {
    const ended = states.length > 0 ? states : endedState.options;
    const chosen: Chosen = { kinds: JSON.stringify(kinds), states: JSON.stringify(ended), connectionId };
    const rows = this.#statements
      .history(sort)
      .all({ ...chosen, count, start })
      .map(toRecord);
    return { rows, total: this.#statements.historyCount.get(chosen) ?? 0 };
  }

  /** What was at work or about to be; what somebody paused is not. */
  unfinished(): JobRecord[] {
    return readable(this.#statements.unfinished.all());
  }

  /** Adds a queued job; answers its id. */
  add(job: NewJob): number {
    const { lastInsertRowid } = this.#statements.add.run(
      job.connectionId,
      job.kind,
      job.planId,
      stored(job.payload) ?? 'null',
      JSON.stringify(BEGINNING),
      job.createdAt,
    );
    return Number(lastInsertRowid);
  }

  /** Writes what the patch names and keeps the rest. */
  update(id: number, patch: JobPatch): void {
    const before = this.get(id);
    if (before === null) return;
    const named = Object.entries(patch).filter(([, value]) => value !== undefined);
    const after: JobRecord = { ...before, ...Object.fromEntries(named) };
    this.#statements.write.run(
      after.state,
      stored(after.checkpoint),
      JSON.stringify(after.progress),
      stored(after.waiting),
      stored(after.error),
      after.attempts,
      after.startedAt,
      after.finishedAt,
      id,
    );
  }

  /** Ends what was still to be done for a connection that is removed. */
  abandon(connectionId: string): void {
    this.#statements.abandon.run(connectionId);
  }
}
