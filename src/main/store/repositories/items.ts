import type { Database } from 'better-sqlite3';
import { itemReason, itemState, transferKind } from '@shared/domain/transfer';
import type { ItemState, TransferItem } from '@shared/domain/transfer';
import { foldText } from '../index/fold';
import { SAME_CORP } from './same-corp';

export type NewItem = Pick<
  TransferItem,
  | 'planId'
  | 'batchId'
  | 'chatId'
  | 'name'
  | 'kind'
  | 'oldOwner'
  | 'oldOwnerName'
  | 'taker'
  | 'members'
  | 'reason'
>;

export interface ItemRow {
  id: number;
  plan_id: number;
  batch_id: number | null;
  chat_id: string;
  name: string | null;
  kind: string;
  old_owner: string;
  old_owner_name: string | null;
  taker: string;
  members: number | null;
  state: string;
  reason: string | null;
  errcode: number | null;
  errmsg: string | null;
  sent_at: number | null;
  answered_at: number | null;
  owner_read: string | null;
  read_at: number | null;
}

/** A transfer item from its row. */
export function toItem(row: ItemRow): TransferItem {
  return {
    id: row.id,
    planId: row.plan_id,
    batchId: row.batch_id,
    chatId: row.chat_id,
    name: row.name,
    kind: transferKind.parse(row.kind),
    oldOwner: row.old_owner,
    oldOwnerName: row.old_owner_name,
    taker: row.taker,
    members: row.members,
    state: itemState.parse(row.state),
    reason: row.reason === null ? null : itemReason.parse(row.reason),
    errcode: row.errcode,
    errmsg: row.errmsg,
    sentAt: row.sent_at,
    answeredAt: row.answered_at,
    ownerRead: row.owner_read,
    readAt: row.read_at,
  };
}

/** What a page of items is asked by; `states` is a JSON list, empty for all. */
interface ItemSearch {
  plan: number;
  states: string;
  text: string;
}

const SEARCH = `FROM transfer_items WHERE plan_id = @plan
  AND (@states = '[]' OR state IN (SELECT value FROM json_each(@states)))
  AND (@text = '' OR instr(fold(coalesce(name, '')), @text) OR instr(fold(chat_id), @text)
    OR instr(fold(old_owner), @text) OR instr(fold(coalesce(old_owner_name, '')), @text))`;

/** Reading the table `transfer_items` of ledger.db. */
export class ItemTable {
  readonly #statements;

  constructor(db: Database) {
    db.function('fold', { deterministic: true }, (text: unknown) => foldText(String(text)));
    this.#statements = {
      one: db.prepare<[number], ItemRow>('SELECT * FROM transfer_items WHERE id = ?'),
      of: db.prepare<[number], ItemRow>('SELECT * FROM transfer_items WHERE plan_id = ? ORDER BY id'),
      page: db.prepare<[ItemSearch & { start: number; count: number }], ItemRow>(
        `SELECT * ${SEARCH} ORDER BY id LIMIT @count OFFSET @start`,
      ),
      total: db.prepare<[ItemSearch], number>(`SELECT count(*) ${SEARCH}`).pluck(),
      toRead: db.prepare<[{ plan: number; states: string; after: number; limit: number }], ItemRow>(
        `SELECT * FROM transfer_items WHERE plan_id = @plan AND id > @after
           AND state IN (SELECT value FROM json_each(@states)) ORDER BY id LIMIT @limit`,
      ),
      ofGroup: db.prepare<[string, string], ItemRow & { plan_name: string }>(
        `SELECT i.*, p.name AS plan_name FROM transfer_items i JOIN transfer_plans p ON p.id = i.plan_id
         WHERE i.connection_id = ? AND i.chat_id = ? AND p.state NOT IN ('draft', 'ready') ORDER BY i.id DESC`,
      ),
      inProgress: db
        .prepare<[{ connection: string }], string>(
          `SELECT chat_id FROM transfer_items WHERE connection_id IN ${SAME_CORP} AND live = 1`,
        )
        .pluck(),
      sentToday: db.prepare<[{ connection: string; since: number }], { old_owner: string; count: number }>(
        `SELECT old_owner, count(*) AS count FROM transfer_items
         WHERE connection_id IN ${SAME_CORP} AND (sent_at >= @since OR (live = 1 AND state = 'planned'))
           AND (state <> 'failed' OR reason IN ('not-applied', 'unexpected-owner'))
         GROUP BY old_owner`,
      ),
      madeHere: db
        .prepare<[{ connection: string; chat: string; taker: string }], number>(
          `SELECT 1 FROM transfer_items
           WHERE connection_id IN ${SAME_CORP} AND chat_id = @chat AND taker = @taker
             AND state IN ('sent', 'accepted', 'verified', 'unknown') LIMIT 1`,
        )
        .pluck(),
      add: db.prepare<(string | number | null)[]>(
        `INSERT INTO transfer_items (connection_id, plan_id, batch_id, chat_id, name, kind, old_owner,
           old_owner_name, taker, members, state, reason)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ),
    };
  }

  get(id: number): TransferItem | null {
    const row = this.#statements.one.get(id);
    return row === undefined ? null : toItem(row);
  }

  of(planId: number): TransferItem[] {
    return this.#statements.of.all(planId).map(toItem);
  }

  /** A page of a plan's items, in the plan's order. */
  page(
    planId: number,
    states: readonly ItemState[],
    text: string,
    start: number,
    count: number,
  ): { rows: TransferItem[]; total: number } {
    const search = { plan: planId, states: JSON.stringify(states), text: foldText(text) };
    return {
      rows: this.#statements.page.all({ ...search, start, count }).map(toItem),
      total: this.#statements.total.get(search) ?? 0,
    };
  }

  /** Items in some states, by id from after `afterId` on. */
  toRead(planId: number, states: readonly ItemState[], limit: number, afterId: number): TransferItem[] {
    return this.#statements.toRead
      .all({ plan: planId, states: JSON.stringify(states), after: afterId, limit })
      .map(toItem);
  }

  /** What plans did with a group, newest first; drafts are not among it. */
  ofGroup(connectionId: string, chatId: string): (TransferItem & { planName: string })[] {
    return this.#statements.ofGroup
      .all(connectionId, chatId)
      .map((row) => ({ ...toItem(row), planName: row.plan_name }));
  }

  /** Groups of the connection's corp that a started plan may still change. */
  inProgress(connectionId: string): Set<string> {
    return new Set(this.#statements.inProgress.all({ connection: connectionId }));
  }

  /**
   * Groups of each old owner of the connection's corp that were sent since an instant, or that a started
   * plan is about to send; what the vendor refused does not count.
   */
  sentSince(connectionId: string, since: number): Map<string, number> {
    const rows = this.#statements.sentToday.all({ connection: connectionId, since });
    return new Map(rows.map((row) => [row.old_owner, row.count]));
  }

  /** Whether an item of this app may have given the group to this owner. */
  madeHere(connectionId: string, chatId: string, taker: string): boolean {
    return this.#statements.madeHere.get({ connection: connectionId, chat: chatId, taker }) === 1;
  }

  add(connectionId: string, item: NewItem): void {
    this.#statements.add.run(
      connectionId,
      item.planId,
      item.batchId,
      item.chatId,
      item.name,
      item.kind,
      item.oldOwner,
      item.oldOwnerName,
      item.taker,
      item.members,
      item.reason === null ? 'planned' : 'skipped',
      item.reason,
    );
  }
}
