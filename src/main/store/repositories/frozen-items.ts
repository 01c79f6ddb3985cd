import type { Database } from 'better-sqlite3';
import type { ItemReason, TransferItem, TransferKind } from '@shared/domain/transfer';
import { SAME_CORP } from './same-corp';

/** An item as a draft freezes it: planned, or skipped for a reason. */
export type NewItem = Pick<
  TransferItem,
  | 'planId'
  | 'chatId'
  | 'name'
  | 'kind'
  | 'oldOwner'
  | 'oldOwnerName'
  | 'taker'
  | 'members'
  | 'reason'
  | 'doubt'
  | 'freeOn'
> & {
  readonly forcedKind: TransferKind | null;
  /** The code of an earlier plan that no second try can change. */
  readonly errcode: number | null;
};

/** What a plan before had to say of a group that it did not move, or that it moved. */
export interface PastItem {
  readonly chatId: string;
  readonly name: string | null;
  readonly members: number | null;
  readonly oldOwner: string;
  readonly taker: string;
  readonly kind: TransferKind;
  readonly forcedKind: TransferKind | null;
  readonly errcode: number | null;
  readonly reason: ItemReason | null;
}

type Held = 'planned' | 'sent';

const PAST = `SELECT chat_id AS chatId, name, members, old_owner AS oldOwner, taker, kind,
    forced_kind AS forcedKind, errcode, reason
  FROM transfer_items WHERE plan_id = ?`;

/** The items of a draft in `transfer_items` of ledger.db: which groups it holds, and what is known against them. */
export class FrozenItems {
  readonly #statements;

  constructor(db: Database) {
    this.#statements = {
      add: db.prepare<[NewItem & { connectionId: string }]>(
        `INSERT INTO transfer_items (connection_id, plan_id, chat_id, name, kind, old_owner, old_owner_name,
           taker, members, state, reason, doubt, free_on, forced_kind, errcode)
         VALUES (@connectionId, @planId, @chatId, @name, @kind, @oldOwner, @oldOwnerName, @taker, @members,
           iif(@reason IS NULL, 'planned', 'skipped'), @reason, @doubt, @freeOn, @forcedKind, @errcode)`,
      ),
      drop: db.prepare<[number]>('DELETE FROM transfer_items WHERE plan_id = ?'),
      dropBatches: db.prepare<[number]>('DELETE FROM transfer_batches WHERE plan_id = ?'),
      all: db.prepare<[number], PastItem>(`${PAST} ORDER BY id`),
      left: db.prepare<[number], PastItem>(
        `${PAST} AND (state = 'failed' AND NOT (reason IS 'unexpected-owner' AND owner_read IS taker)
           OR state = 'skipped' AND reason = 'cancelled') ORDER BY id`,
      ),
      moved: db.prepare<[number], PastItem>(`${PAST} AND state = 'verified' ORDER BY id`),
      held: db.prepare<[{ connection: string }], { chat_id: string; held: Held }>(
        `SELECT chat_id, iif(min(state = 'planned'), 'planned', 'sent') AS held FROM transfer_items
         WHERE connection_id IN ${SAME_CORP} AND live = 1 GROUP BY chat_id`,
      ),
      leaveHeld: db.prepare<[{ connection: string; plan: number; takeOver: number }]>(
        `UPDATE transfer_items SET state = 'skipped',
           reason = iif(held.state = 'planned', 'planned-elsewhere', 'in-progress')
         FROM transfer_items held
         WHERE transfer_items.plan_id = @plan AND transfer_items.state = 'planned'
           AND held.connection_id IN ${SAME_CORP} AND held.chat_id = transfer_items.chat_id AND held.live = 1
           AND (held.state <> 'planned' OR NOT @takeOver)`,
      ),
      // The last owner that any connection to the corp knows of; what a sync found leaves the plan as it is.
      leaveMoved: db.prepare<[{ connection: string; plan: number }]>(
        `UPDATE transfer_items SET state = 'skipped', reason = 'owner-moved'
         WHERE plan_id = @plan AND state = 'planned' AND EXISTS (
           SELECT 1 FROM group_owner_history last
           WHERE last.source = 'transfer' AND last.to_owner <> transfer_items.old_owner AND last.id = (
             SELECT max(h.id) FROM group_owner_history h
             WHERE h.connection_id IN ${SAME_CORP} AND h.chat_id = transfer_items.chat_id))`,
      ),
      takeOver: db.prepare<[{ connection: string; plan: number }]>(
        `UPDATE transfer_items SET state = 'skipped', reason = 'taken-over', live = 0
         WHERE connection_id IN ${SAME_CORP} AND live = 1 AND state = 'planned' AND plan_id <> @plan
           AND chat_id IN (SELECT chat_id FROM transfer_items WHERE plan_id = @plan AND state = 'planned')`,
      ),
    };
  }

  add(connectionId: string, item: NewItem): void {
    this.#statements.add.run({ connectionId, ...item });
  }

  /** Empties a draft, for its groups to be written anew. */
  clear(planId: number): void {
    this.#statements.drop.run(planId);
    this.#statements.dropBatches.run(planId);
  }

  /** Everything a plan holds, in its order. */
  all(planId: number): PastItem[] {
    return this.#statements.all.all(planId);
  }

  /** What failed in a plan, or was left over when it was cancelled. */
  left(planId: number): PastItem[] {
    return this.#statements.left.all(planId);
  }

  /** What a plan moved for sure. */
  moved(planId: number): PastItem[] {
    return this.#statements.moved.all(planId);
  }

  /** Groups of the connection's corp that a started plan holds: not sent yet, or possibly still changing. */
  held(connectionId: string): Map<string, Held> {
    return new Map(
      this.#statements.held
        .all({ connection: connectionId })
        .map(({ chat_id: chatId, held }) => [chatId, held]),
    );
  }

  /** Skips what started plans hold; what they have not sent yet stays, when it is to be taken over. */
  leaveHeld(connectionId: string, planId: number, takeOver: boolean): void {
    this.#statements.leaveHeld.run({ connection: connectionId, plan: planId, takeOver: takeOver ? 1 : 0 });
  }

  /** Skips what this app has given to somebody else since the plan was judged: it would be moved a second time. */
  leaveMoved(connectionId: string, planId: number): void {
    this.#statements.leaveMoved.run({ connection: connectionId, plan: planId });
  }

  /** Takes the groups of a plan from started plans that have not sent them yet. */
  takeOver(connectionId: string, planId: number): void {
    this.#statements.takeOver.run({ connection: connectionId, plan: planId });
  }
}
