import type { Database } from 'better-sqlite3';
import type { Day } from '@shared/domain/day';
import type { ItemReason, ItemState } from '@shared/domain/transfer';

/** What a reading of the owner made of an item. A null owner leaves the last one read as it is. */
export interface Reading {
  readonly state: ItemState;
  readonly reason: ItemReason | null;
  readonly errcode: number | null;
  readonly owner: string | null;
  readonly at: number;
}

/** What the vendor said, and when it did. */
export interface Refusal {
  readonly errcode: number;
  readonly errmsg: string;
  readonly at: number;
}

/**
 * The changes of state of `transfer_items`. Each names the states it may leave, so that nothing can be
 * sent twice whatever is called in whatever order. `live` is 1 exactly while a started plan may still
 * change the group.
 */
export class ItemStates {
  readonly #statements;

  constructor(db: Database) {
    this.#statements = {
      goLive: db.prepare<[number]>(
        `UPDATE transfer_items SET live = 1 WHERE plan_id = ? AND state = 'planned'`,
      ),
      skip: db.prepare<[ItemReason, Day | null, number]>(
        `UPDATE transfer_items SET state = 'skipped', reason = ?, free_on = ?, live = 0
         WHERE id = ? AND state = 'planned'`,
      ),
      cancel: db.prepare<[number]>(
        `UPDATE transfer_items SET state = 'skipped', reason = 'cancelled', live = 0
         WHERE plan_id = ? AND state = 'planned'`,
      ),
      send: db.prepare<[number, number]>(
        `UPDATE transfer_items SET state = 'sent', sent_at = ?, answered_at = NULL, errcode = NULL, errmsg = NULL
         WHERE batch_id = ? AND state = 'planned'`,
      ),
      takeBack: db.prepare<[number]>(
        `UPDATE transfer_items SET state = 'planned', sent_at = NULL WHERE batch_id = ? AND state = 'sent'`,
      ),
      name: db.prepare<[ItemState, number, string, number, number, number, string]>(
        `UPDATE transfer_items SET state = ?, errcode = ?, errmsg = ?, answered_at = ?, live = ?
         WHERE batch_id = ? AND chat_id = ? AND state = 'sent'`,
      ),
      accept: db.prepare<[number, number]>(
        `UPDATE transfer_items SET state = 'accepted', answered_at = ? WHERE batch_id = ? AND state = 'sent'`,
      ),
      postpone: db.prepare<[{ batch: number; chat: string | null } & Refusal]>(
        `UPDATE transfer_items SET state = 'planned', sent_at = NULL, errcode = @errcode, errmsg = @errmsg,
           answered_at = @at
         WHERE batch_id = @batch AND state = 'sent' AND (@chat IS NULL OR chat_id = @chat)`,
      ),
      lose: db.prepare<[number]>(
        `UPDATE transfer_items SET state = 'unknown' WHERE batch_id = ? AND state = 'sent'`,
      ),
      read: db.prepare<[Reading & { id: number; live: number }]>(
        `UPDATE transfer_items SET state = @state, reason = @reason, errcode = coalesce(@errcode, errcode),
           owner_read = coalesce(@owner, owner_read),
           read_at = CASE WHEN @owner IS NULL THEN read_at ELSE @at END, live = @live
         WHERE id = @id AND state IN ('accepted', 'unknown', 'failed')`,
      ),
    };
  }

  /** Holds the groups of a plan that begins. Throws when another plan already holds one. */
  goLive(planId: number): void {
    this.#statements.goLive.run(planId);
  }

  /** planned -> skipped; `freeOn` is the day from which on the reason no longer holds. */
  skip(itemId: number, reason: ItemReason, freeOn: Day | null = null): void {
    this.#statements.skip.run(reason, freeOn, itemId);
  }

  /** Skips what a plan has not sent. */
  cancel(planId: number): void {
    this.#statements.cancel.run(planId);
  }

  /** planned -> sent; answers how many. */
  send(batchId: number, at: number): number {
    return this.#statements.send.run(at, batchId).changes;
  }

  /** sent -> planned, after a call that surely had no effect. */
  takeBack(batchId: number): void {
    this.#statements.takeBack.run(batchId);
  }

  /** sent -> failed or accepted, with what the vendor said of this one group. */
  name(
    batchId: number,
    named: { chatId: string; errcode: number; errmsg: string; state: 'failed' | 'accepted' },
    at: number,
  ): void {
    const { chatId, errcode, errmsg, state } = named;
    this.#statements.name.run(state, errcode, errmsg, at, state === 'accepted' ? 1 : 0, batchId, chatId);
  }

  /** sent -> accepted, all that are left. */
  accept(batchId: number, at: number): void {
    this.#statements.accept.run(at, batchId);
  }

  /** sent -> planned, one group of a batch or all of it; what the vendor said stays until it is sent again. */
  postpone(batchId: number, chatId: string | null, { errcode, errmsg, at }: Refusal): void {
    this.#statements.postpone.run({ batch: batchId, chat: chatId, errcode, errmsg, at });
  }

  /** sent -> unknown; answers how many. */
  lose(batchId: number): number {
    return this.#statements.lose.run(batchId).changes;
  }

  /** Enters a reading. Only an item that was sent and is not verified can change; answers whether this was one. */
  read(id: number, reading: Reading): boolean {
    const live = reading.state === 'accepted' || reading.state === 'unknown' ? 1 : 0;
    return this.#statements.read.run({ id, ...reading, live }).changes === 1;
  }
}
