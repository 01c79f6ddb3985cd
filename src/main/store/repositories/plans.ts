import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import {
  emptyCounts,
  type ItemCounts,
  itemReason,
  itemState,
  ownerShare,
  planState,
} from '@shared/domain/transfer';
import type { ItemReason, OwnerShare, PlanState, TransferPlan } from '@shared/domain/transfer';

export interface NewPlan {
  readonly connectionId: string;
  readonly name: string;
  readonly taker: string;
  readonly takerGroupsBefore: number;
  readonly takerIsFollowUser: boolean;
  readonly owners: readonly OwnerShare[];
  readonly createdAt: number;
}

/** A plan without what is counted from its items and looked up elsewhere. */
type PlanRecord = Omit<TransferPlan, 'takerName' | 'total' | 'counts' | 'calls' | 'skipped' | 'jobId'>;

interface PlanRow {
  id: number;
  connection_id: string;
  name: string;
  state: string;
  taker: string;
  taker_groups_before: number;
  taker_is_follow_user: number;
  owners: string;
  created_at: number;
  started_at: number | null;
  finished_at: number | null;
}

const shares = z.array(ownerShare);

function toRecord(row: PlanRow): PlanRecord {
  return {
    id: row.id,
    connectionId: row.connection_id,
    name: row.name,
    state: planState.parse(row.state),
    taker: row.taker,
    takerGroupsBefore: row.taker_groups_before,
    takerIsFollowUser: row.taker_is_follow_user === 1,
    owners: shares.parse(JSON.parse(row.owners)),
    createdAt: row.created_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
  };
}

/** The table `transfer_plans` of ledger.db. */
export class PlanTable {
  readonly #statements;

  constructor(db: Database) {
    this.#statements = {
      one: db.prepare<[number], PlanRow>('SELECT * FROM transfer_plans WHERE id = ?'),
      of: db.prepare<[string], PlanRow>(
        'SELECT * FROM transfer_plans WHERE connection_id = ? ORDER BY id DESC',
      ),
      add: db.prepare<(string | number)[]>(
        `INSERT INTO transfer_plans (connection_id, name, state, taker, taker_groups_before,
           taker_is_follow_user, owners, created_at) VALUES (?, ?, 'draft', ?, ?, ?, ?, ?)`,
      ),
      drop: db.prepare<[number]>(`DELETE FROM transfer_plans WHERE id = ? AND state = 'draft'`),
      start: db.prepare<[number, number]>(
        `UPDATE transfer_plans SET state = 'running', started_at = ? WHERE id = ? AND state = 'draft'`,
      ),
      cancel: db.prepare<[number]>(
        `UPDATE transfer_plans SET state = 'cancelled' WHERE id = ? AND state = 'running'`,
      ),
      finish: db.prepare<[PlanState, number, number]>(
        'UPDATE transfer_plans SET state = ?, finished_at = ? WHERE id = ?',
      ),
      counts: db.prepare<[number], { state: string; count: number }>(
        'SELECT state, count(*) AS count FROM transfer_items WHERE plan_id = ? GROUP BY state',
      ),
      skipped: db.prepare<[number], { reason: string; count: number }>(
        `SELECT reason, count(*) AS count FROM transfer_items
         WHERE plan_id = ? AND state = 'skipped' AND reason <> 'cancelled' GROUP BY reason ORDER BY count DESC`,
      ),
      calls: db.prepare<[number], number>('SELECT count(*) FROM transfer_batches WHERE plan_id = ?').pluck(),
      job: db.prepare<[number], number | null>('SELECT max(id) FROM jobs WHERE plan_id = ?').pluck(),
    };
  }

  get(id: number): PlanRecord | null {
    const row = this.#statements.one.get(id);
    return row === undefined ? null : toRecord(row);
  }

  /** Newest first. */
  of(connectionId: string): PlanRecord[] {
    return this.#statements.of.all(connectionId).map(toRecord);
  }

  add(plan: NewPlan): number {
    const { lastInsertRowid } = this.#statements.add.run(
      plan.connectionId,
      plan.name,
      plan.taker,
      plan.takerGroupsBefore,
      plan.takerIsFollowUser ? 1 : 0,
      JSON.stringify(plan.owners),
      plan.createdAt,
    );
    return Number(lastInsertRowid);
  }

  /** Deletes a draft with its items; answers whether it was one. */
  dropDraft(id: number): boolean {
    return this.#statements.drop.run(id).changes === 1;
  }

  /** draft -> running; answers whether it was a draft. */
  start(id: number, at: number): boolean {
    return this.#statements.start.run(at, id).changes === 1;
  }

  /** running -> cancelled; what was sent may still be read. */
  cancel(id: number): void {
    this.#statements.cancel.run(id);
  }

  finish(id: number, state: PlanState, at: number): void {
    this.#statements.finish.run(state, at, id);
  }

  counts(id: number): ItemCounts {
    const counts = emptyCounts();
    for (const { state, count } of this.#statements.counts.all(id)) counts[itemState.parse(state)] = count;
    return counts;
  }

  /** Items that were left out, by reason; not those of a cancelled run. */
  skipped(id: number): { reason: ItemReason; count: number }[] {
    return this.#statements.skipped
      .all(id)
      .map(({ reason, count }) => ({ reason: itemReason.parse(reason), count }));
  }

  calls(id: number): number {
    return this.#statements.calls.get(id) ?? 0;
  }

  /** The latest job that works on the plan. */
  jobId(id: number): number | null {
    return this.#statements.job.get(id) ?? null;
  }
}
