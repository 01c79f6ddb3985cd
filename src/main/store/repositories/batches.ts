import type { Database } from 'better-sqlite3';
import { batchState, transferKind } from '@shared/domain/transfer';
import type { BatchState } from '@shared/domain/transfer';
import type { Day } from '@shared/domain/day';
import { BATCH_LIMIT } from '@shared/domain/limits';
import type { Route } from '@shared/domain/transfer-schedule';
import type { BatchRecord } from '../api';

interface BatchRow {
  id: number;
  plan_id: number;
  connection_id: string;
  kind: string;
  old_owner: string;
  taker: string;
  state: string;
  day: string;
}

const COLUMNS = `b.id, b.plan_id, p.connection_id, b.kind, b.old_owner, b.taker, b.state, b.day
  FROM transfer_batches b JOIN transfer_plans p ON p.id = b.plan_id`;

/** Batches of running plans that have something left to send. */
const UNSENT = `b.state = 'planned' AND p.state = 'running'
  AND EXISTS (SELECT 1 FROM transfer_items i WHERE i.batch_id = b.id AND i.state = 'planned')`;

/** The table `transfer_batches` of ledger.db. A change of state names the state it leaves, and fails otherwise. */
export class BatchTable {
  readonly #statements;

  constructor(db: Database) {
    this.#statements = {
      one: db.prepare<[number], BatchRow>(`SELECT ${COLUMNS} WHERE b.id = ?`),
      next: db.prepare<[number, string], BatchRow>(
        `SELECT ${COLUMNS} WHERE b.plan_id = ? AND b.day <= ? AND p.held = 0 AND ${UNSENT}
         ORDER BY b.day, b.id LIMIT 1`,
      ),
      unsent: db.prepare<[], BatchRow>(`SELECT ${COLUMNS} WHERE ${UNSENT} ORDER BY b.id`),
      sending: db
        .prepare<[number], number>(
          `SELECT id FROM transfer_batches WHERE plan_id = ? AND state = 'sending' ORDER BY id`,
        )
        .pluck(),
      add: db.prepare<(number | string)[]>(
        `INSERT INTO transfer_batches (plan_id, kind, old_owner, taker, day, most, state)
         VALUES (?, ?, ?, ?, ?, ?, 'planned')`,
      ),
      send: db.prepare<[number, number]>(
        `UPDATE transfer_batches SET state = 'sending', sent_at = ?, answered_at = NULL, errcode = NULL,
           errmsg = NULL
         WHERE id = ? AND state = 'planned'
           AND EXISTS (SELECT 1 FROM transfer_plans p WHERE p.id = plan_id AND p.state = 'running')`,
      ),
      answer: db.prepare<[BatchState, number, number, string, number]>(
        `UPDATE transfer_batches SET state = ?, answered_at = ?, errcode = ?, errmsg = ?
         WHERE id = ? AND state = 'sending'`,
      ),
      sentAt: db
        .prepare<[number], number | null>('SELECT sent_at FROM transfer_batches WHERE id = ?')
        .pluck(),
      lose: db.prepare<[number]>(
        `UPDATE transfer_batches SET state = 'unknown' WHERE id = ? AND state = 'sending'`,
      ),
      cancel: db.prepare<[number]>(
        `UPDATE transfer_batches SET state = 'cancelled' WHERE plan_id = ? AND state = 'planned'`,
      ),
      chatIds: db
        .prepare<[{ batch: number; state: string }], string>(
          `SELECT chat_id FROM transfer_items
           WHERE batch_id = @batch AND state <> 'skipped' AND (@state <> 'planned' OR state = 'planned')
           ORDER BY id`,
        )
        .pluck(),
    };
  }

  get(id: number): BatchRecord | null {
    const row = this.#statements.one.get(id);
    return row === undefined ? null : this.#toRecord(row);
  }

  /** The first batch of a running plan that is not held which has something left to send until a day. */
  next(planId: number, until: Day): BatchRecord | null {
    const row = this.#statements.next.get(planId, until);
    return row === undefined ? null : this.#toRecord(row);
  }

  /** What is still to be sent, of all running plans. */
  unsent(): BatchRecord[] {
    return this.#statements.unsent.all().map((row) => this.#toRecord(row));
  }

  sending(planId: number): number[] {
    return this.#statements.sending.all(planId);
  }

  /** Adds a batch to be sent on a day; answers its id. Its items are put into it one by one. */
  add(planId: number, { kind, oldOwner, taker, most = BATCH_LIMIT }: Route, day: Day): number {
    return Number(this.#statements.add.run(planId, kind, oldOwner, taker, day, most).lastInsertRowid);
  }

  /** When a batch was last sent; null before that. */
  sentAt(id: number): number | null {
    return this.#statements.sentAt.get(id) ?? null;
  }

  /** planned -> sending, of a running plan only. */
  send(id: number, at: number): boolean {
    return this.#statements.send.run(at, id).changes === 1;
  }

  /** sending -> answered, or back to planned when the call surely had no effect. */
  answer(id: number, state: 'answered' | 'planned', at: number, errcode: number, errmsg: string): boolean {
    return this.#statements.answer.run(state, at, errcode, errmsg, id).changes === 1;
  }

  /** sending -> unknown. */
  lose(id: number): boolean {
    return this.#statements.lose.run(id).changes === 1;
  }

  /** planned -> cancelled, all of a plan. */
  cancel(planId: number): void {
    this.#statements.cancel.run(planId);
  }

  #toRecord(row: BatchRow): BatchRecord {
    return {
      id: row.id,
      planId: row.plan_id,
      connectionId: row.connection_id,
      kind: transferKind.parse(row.kind),
      oldOwner: row.old_owner,
      taker: row.taker,
      state: batchState.parse(row.state),
      day: row.day,
      chatIds: this.#statements.chatIds.all({ batch: row.id, state: row.state }),
    };
  }
}
