import type { Database } from 'better-sqlite3';
import { BATCH_LIMIT } from '@shared/domain/limits';
import { transferKind } from '@shared/domain/transfer';
import type { Route } from '@shared/domain/transfer-schedule';

/** An item of a plan that is still to be sent. */
export interface UnsentItem extends Required<Route> {
  readonly id: number;
  readonly chatId: string;
}

interface UnsentRow {
  id: number;
  chat_id: string;
  kind: string;
  old_owner: string;
  taker: string;
  most: number;
}

/** A batch that may still be sent, and the items in it. */
interface OpenBatch {
  readonly id: number;
  readonly day: string;
  readonly most: number;
  readonly items: readonly number[];
}

/** Which items of a plan go out in which batch: `transfer_batches` and `transfer_items` of ledger.db. */
export class ScheduleTable {
  readonly #statements;

  constructor(db: Database) {
    this.#statements = {
      unsent: db.prepare<[number], UnsentRow>(
        `SELECT i.id, i.chat_id, i.kind, i.old_owner, i.taker, coalesce(b.most, ${BATCH_LIMIT}) AS most
         FROM transfer_items i LEFT JOIN transfer_batches b ON b.id = i.batch_id
         WHERE i.plan_id = ? AND i.state = 'planned' ORDER BY i.id`,
      ),
      open: db.prepare<[number], { id: number; day: string; most: number; items: string }>(
        `SELECT b.id, b.day, b.most,
           (SELECT json_group_array(id) FROM (
             SELECT i.id FROM transfer_items i
             WHERE i.batch_id = b.id AND i.state = 'planned' ORDER BY i.id)) AS items
         FROM transfer_batches b WHERE b.plan_id = ? AND b.state = 'planned' ORDER BY b.id`,
      ),
      put: db.prepare<[number, number]>(
        `UPDATE transfer_items SET batch_id = ? WHERE id = ? AND state = 'planned'`,
      ),
      // Items that were skipped still name their batch, and would be deleted with it.
      empty: db.prepare<[number]>(
        `UPDATE transfer_items SET batch_id = NULL WHERE batch_id = ? AND state = 'skipped'`,
      ),
      drop: db.prepare<[number]>(
        `DELETE FROM transfer_batches WHERE id = ? AND state = 'planned'
           AND NOT EXISTS (SELECT 1 FROM transfer_items i WHERE i.batch_id = transfer_batches.id)`,
      ),
      cancel: db.prepare<[number]>(
        `UPDATE transfer_batches SET state = 'cancelled' WHERE id = ? AND state = 'planned'
           AND EXISTS (SELECT 1 FROM transfer_journal j WHERE j.batch_id = transfer_batches.id)`,
      ),
      narrow: db.prepare<[number, number]>('UPDATE transfer_batches SET most = ? WHERE id = ?'),
    };
  }

  /** What is still to be sent of a plan, in the plan's order. */
  unsent(planId: number): UnsentItem[] {
    return this.#statements.unsent.all(planId).map((row) => ({
      id: row.id,
      chatId: row.chat_id,
      kind: transferKind.parse(row.kind),
      oldOwner: row.old_owner,
      taker: row.taker,
      most: row.most,
    }));
  }

  /** Batches of a plan that may still be sent; those that nothing is left in as well. */
  open(planId: number): OpenBatch[] {
    return this.#statements.open.all(planId).map(({ id, day, most, items }) => ({
      id,
      day,
      most,
      items: JSON.parse(items) as number[],
    }));
  }

  /** Moves an item that was not sent into a batch. */
  put(itemId: number, batchId: number): void {
    this.#statements.put.run(batchId, itemId);
  }

  /** Takes away a batch whose items went elsewhere. One that the journal speaks of stays, cancelled. */
  retire(batchId: number): void {
    if (this.#statements.cancel.run(batchId).changes === 1) return;
    this.#statements.empty.run(batchId);
    this.#statements.drop.run(batchId);
  }

  /** From now on at most so many groups of a batch go in one call. */
  narrow(batchId: number, most: number): void {
    this.#statements.narrow.run(most, batchId);
  }
}
