import type { Database } from 'better-sqlite3';
import type { ItemFilter, ItemSort } from '@shared/contract/transfers';
import { itemDoubt, itemReason, itemState, transferKind } from '@shared/domain/transfer';
import type { ItemState, TransferItem } from '@shared/domain/transfer';
import { foldText } from '../index/fold';
import { EVER_SAME_CORP } from './same-corp';

interface ItemRow {
  id: number;
  plan_id: number;
  batch_id: number | null;
  chat_id: string;
  name: string | null;
  kind: string;
  old_owner: string;
  old_owner_shown: string | null;
  taker: string;
  taker_name: string | null;
  members: number | null;
  state: string;
  reason: string | null;
  doubt: string | null;
  day: string | null;
  free_on: string | null;
  errcode: number | null;
  errmsg: string | null;
  sent_at: number | null;
  answered_at: number | null;
  owner_read: string | null;
  read_at: number | null;
}

/** A transfer item from its row. */
function toItem(row: ItemRow): TransferItem {
  return {
    id: row.id,
    planId: row.plan_id,
    batchId: row.batch_id,
    chatId: row.chat_id,
    name: row.name,
    kind: transferKind.parse(row.kind),
    oldOwner: row.old_owner,
    oldOwnerName: row.old_owner_shown,
    taker: row.taker,
    takerName: row.taker_name,
    members: row.members,
    state: itemState.parse(row.state),
    reason: row.reason === null ? null : itemReason.parse(row.reason),
    doubt: row.doubt === null ? null : itemDoubt.parse(row.doubt),
    day: row.day,
    freeOn: row.free_on,
    errcode: row.errcode,
    errmsg: row.errmsg,
    sentAt: row.sent_at,
    answeredAt: row.answered_at,
    ownerRead: row.owner_read,
    readAt: row.read_at,
  };
}

const TABLES = `transfer_items i
  LEFT JOIN people o ON o.connection_id = i.connection_id AND o.userid = i.old_owner
  LEFT JOIN people t ON t.connection_id = i.connection_id AND t.userid = i.taker
  LEFT JOIN transfer_batches b ON b.id = i.batch_id AND i.state <> 'skipped'`;
/** The name of the old owner is of the time of the plan, as far as there was one. */
const COLUMNS_OF_ITEM = `i.*, coalesce(i.old_owner_name, o.name, o.alias) AS old_owner_shown,
  coalesce(t.name, t.alias) AS taker_name, b.day`;
const ITEM = `SELECT ${COLUMNS_OF_ITEM} FROM ${TABLES}`;

/** What items are asked by; lists are JSON, empty ones mean all. */
interface ItemSearch {
  plan: number;
  states: string;
  takers: string;
  causes: string;
  text: string;
}

const SEARCHED = 'i.name i.chat_id i.old_owner i.old_owner_name o.name o.alias i.taker t.name t.alias'.split(
  ' ',
);
const holds = (column: string): string => `instr(fold(coalesce(${column}, '')), @text)`;
const SEARCH = `FROM ${TABLES} WHERE i.plan_id = @plan
  AND (@states = '[]' OR i.state IN (SELECT value FROM json_each(@states)))
  AND (@takers = '[]' OR i.taker IN (SELECT value FROM json_each(@takers)))
  AND (@causes = '[]' OR i.errcode IN (SELECT value FROM json_each(@causes))
    OR i.reason IN (SELECT value FROM json_each(@causes))
    OR i.doubt IN (SELECT value FROM json_each(@causes)))
  AND (@text = '' OR ${SEARCHED.map(holds).join(' OR ')})`;

function toSearch(planId: number, { states, takers, causes, text }: ItemFilter): ItemSearch {
  return {
    plan: planId,
    states: JSON.stringify(states),
    takers: JSON.stringify(takers),
    causes: JSON.stringify(causes),
    text: foldText(text),
  };
}

/** Fields that SQL can sort by; the states in the order in which items come through them. */
const COLUMNS = {
  state: "instr('planned sent accepted unknown verified failed skipped', i.state)",
  members: 'i.members',
  sentAt: 'i.sent_at',
  readAt: 'i.read_at',
  errcode: 'i.errcode',
  day: 'b.day',
} as const;
type PlainField = keyof typeof COLUMNS;
type SortOf<F extends ItemSort['field']> = { readonly field: F; readonly direction: ItemSort['direction'] };
export type PlainSort = SortOf<PlainField>;
/** By texts, which sort as people read them; see `ItemKey`. */
export type TextSort = SortOf<Exclude<ItemSort['field'], PlainField>>;

export interface ItemKey {
  readonly id: number;
  readonly chatId: string;
  readonly oldOwner: string;
  readonly taker: string;
}

/** Reading the table `transfer_items` of ledger.db. */
export class ItemTable {
  readonly #db: Database;
  readonly #statements;

  constructor(db: Database) {
    db.function('fold', { deterministic: true }, (text: unknown) => foldText(String(text)));
    this.#db = db;
    this.#statements = {
      one: db.prepare<[number], ItemRow>(`${ITEM} WHERE i.id = ?`),
      some: db.prepare<[string], ItemRow>(
        `${ITEM} JOIN json_each(?) wanted ON wanted.value = i.id ORDER BY wanted.key`,
      ),
      total: db.prepare<[ItemSearch], number>(`SELECT count(*) ${SEARCH}`).pluck(),
      keys: db.prepare<[ItemSearch], ItemKey>(
        `SELECT i.id, i.chat_id AS chatId, i.old_owner AS oldOwner, i.taker ${SEARCH} ORDER BY i.id`,
      ),
      toRead: db.prepare<[{ plan: number; states: string; after: number; limit: number }], ItemRow>(
        `${ITEM} WHERE i.plan_id = @plan AND i.id > @after
           AND i.state IN (SELECT value FROM json_each(@states)) ORDER BY i.id LIMIT @limit`,
      ),
      ofGroup: db.prepare<[string, string], ItemRow & { plan_name: string }>(
        `SELECT ${COLUMNS_OF_ITEM}, p.name AS plan_name
         FROM ${TABLES} JOIN transfer_plans p ON p.id = i.plan_id
         WHERE i.connection_id = ? AND i.chat_id = ? AND p.state NOT IN ('draft', 'ready') ORDER BY i.id DESC`,
      ),
      madeHere: db
        .prepare<[{ connection: string; chat: string; taker: string }], number>(
          `SELECT 1 FROM transfer_items i
           WHERE connection_id IN ${EVER_SAME_CORP} AND chat_id = @chat AND taker = @taker
             AND state IN ('sent', 'accepted', 'verified', 'unknown')
             AND NOT EXISTS (SELECT 1 FROM group_owner_history h
               WHERE h.connection_id = @connection AND h.chat_id = @chat AND h.to_owner = @taker
                 AND h.source = 'transfer' AND h.at >= i.sent_at)
           LIMIT 1`,
        )
        .pluck(),
    };
  }

  get(id: number): TransferItem | null {
    const row = this.#statements.one.get(id);
    return row === undefined ? null : toItem(row);
  }

  /** Items by their ids, in the order of these. */
  some(ids: readonly number[]): TransferItem[] {
    return this.#statements.some.all(JSON.stringify(ids)).map(toItem);
  }

  /** How many items of a plan are meant. */
  total(planId: number, filter: ItemFilter): number {
    return this.#statements.total.get(toSearch(planId, filter)) ?? 0;
  }

  /** A page of a plan's items, in the plan's order or in another one; what has no value comes last. */
  page(
    planId: number,
    filter: ItemFilter,
    sort: PlainSort | null,
    start: number,
    count: number,
  ): TransferItem[] {
    const column = sort === null ? null : COLUMNS[sort.field];
    const order = column === null ? '' : `${column} IS NULL, ${column} ${sort?.direction ?? 'asc'}, `;
    return this.#db
      .prepare<[ItemSearch & { start: number; count: number }], ItemRow>(
        `SELECT ${COLUMNS_OF_ITEM} ${SEARCH} ORDER BY ${order}i.id LIMIT @count OFFSET @start`,
      )
      .all({ ...toSearch(planId, filter), start, count })
      .map(toItem);
  }

  /** What texts an order goes by, of all items that are meant, in the plan's order. */
  keys(planId: number, filter: ItemFilter): ItemKey[] {
    return this.#statements.keys.all(toSearch(planId, filter));
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

  /**
   * Whether an item of this app may have given the group to this owner just now. One whose effect was seen
   * before has done so once: if the group comes back to that owner, somebody else did it.
   */
  madeHere(connectionId: string, chatId: string, taker: string): boolean {
    return this.#statements.madeHere.get({ connection: connectionId, chat: chatId, taker }) === 1;
  }
}
