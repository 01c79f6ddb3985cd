import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import {
  emptyCounts,
  type ItemCounts,
  itemState,
  ownerShare,
  planOrigin,
  planState,
  splitRule,
  takerShare,
} from '@shared/domain/transfer';
import type { PlanState, TakerShare, TransferPlan } from '@shared/domain/transfer';

/** A taker as the plan was made: what is counted from the items, and the name, are looked up. */
export type PlanTaker = Omit<TakerShare, 'name' | 'groups' | 'members'>;

/** A plan without what is counted from its items and looked up elsewhere. */
export interface PlanRecord extends Pick<
  TransferPlan,
  | 'id'
  | 'connectionId'
  | 'name'
  | 'ticket'
  | 'note'
  | 'origin'
  | 'parentId'
  | 'state'
  | 'held'
  | 'split'
  | 'takeOver'
  | 'owners'
  | 'createdAt'
  | 'startedAt'
  | 'finishedAt'
> {
  readonly takers: readonly PlanTaker[];
}

export type NewPlan = Pick<PlanRecord, 'connectionId' | 'origin' | 'parentId' | 'createdAt'>;
/** What a draft says; all of it is written anew whenever the draft is judged. */
export type PlanTerms = Pick<
  PlanRecord,
  'name' | 'ticket' | 'note' | 'takers' | 'split' | 'takeOver' | 'owners'
>;

interface PlanRow {
  id: number;
  connection_id: string;
  name: string;
  ticket: string;
  note: string;
  origin: string;
  parent_id: number | null;
  state: string;
  held: number;
  takers: string;
  split: string;
  take_over: number;
  owners: string;
  created_at: number;
  started_at: number | null;
  finished_at: number | null;
}

const owners = z.array(ownerShare);
const { shape } = takerShare;
const takers = z.array(
  takerShare
    .omit({ name: true, groups: true, members: true })
    .extend({ earlierRefusals: shape.earlierRefusals.default([]) }),
);

function toRecord(row: PlanRow): PlanRecord {
  return {
    id: row.id,
    connectionId: row.connection_id,
    name: row.name,
    ticket: row.ticket,
    note: row.note,
    origin: planOrigin.parse(row.origin),
    parentId: row.parent_id,
    state: planState.parse(row.state),
    held: row.held === 1,
    takers: takers.parse(JSON.parse(row.takers)),
    split: splitRule.parse(JSON.parse(row.split)),
    takeOver: row.take_over === 1,
    owners: owners.parse(JSON.parse(row.owners)),
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
      add: db.prepare<[NewPlan]>(
        `INSERT INTO transfer_plans (connection_id, name, state, origin, parent_id, owners, created_at)
         VALUES (@connectionId, '', 'draft', @origin, @parentId, '[]', @createdAt)`,
      ),
      write: db.prepare<[Record<keyof PlanTerms | 'id', string | number>]>(
        `UPDATE transfer_plans SET name = @name, ticket = @ticket, note = @note, takers = @takers,
           split = @split, take_over = @takeOver, owners = @owners
         WHERE id = @id AND state = 'draft'`,
      ),
      drop: db.prepare<[number]>(`DELETE FROM transfer_plans WHERE id = ? AND state = 'draft'`),
      start: db.prepare<[number, number]>(
        `UPDATE transfer_plans SET state = 'running', started_at = ? WHERE id = ? AND state = 'draft'`,
      ),
      cancel: db.prepare<[number]>(
        `UPDATE transfer_plans SET state = 'cancelled' WHERE id = ? AND state = 'running'`,
      ),
      finish: db.prepare<[PlanState, number, number]>(
        `UPDATE transfer_plans SET state = ?, held = 0, finished_at = coalesce(finished_at, ?) WHERE id = ?`,
      ),
      counts: db.prepare<[number], { state: string; count: number }>(
        'SELECT state, count(*) AS count FROM transfer_items WHERE plan_id = ? GROUP BY state',
      ),
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

  /** Adds a draft without terms. */
  add(plan: NewPlan): number {
    return Number(this.#statements.add.run(plan).lastInsertRowid);
  }

  /** Writes the terms of a draft; answers whether it is one. */
  write(id: number, terms: PlanTerms): boolean {
    const { changes } = this.#statements.write.run({
      ...terms,
      id,
      takers: JSON.stringify(terms.takers),
      split: JSON.stringify(terms.split),
      takeOver: terms.takeOver ? 1 : 0,
      owners: JSON.stringify(terms.owners),
    });
    return changes === 1;
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

  /** A plan that has ended keeps its end: only what became of its groups may be known better. */
  finish(id: number, state: PlanState, at: number): void {
    this.#statements.finish.run(state, at, id);
  }

  counts(id: number): ItemCounts {
    const counts = emptyCounts();
    for (const { state, count } of this.#statements.counts.all(id)) counts[itemState.parse(state)] = count;
    return counts;
  }

  /** The latest job that works on the plan. */
  jobId(id: number): number | null {
    return this.#statements.job.get(id) ?? null;
  }
}
