import { failure } from '@shared/domain/errors';
import type { GroupQuery, GroupRow, GroupSelection, GroupSort } from '@shared/domain/group';
import type { OpenedQuery } from '@shared/contract/groups';
import { matchRows } from '../index/filter';
import { prepareSort, sortRowsBy } from '../index/order';
import { asLetters } from '../index/pinyin';
import { Pace } from '../pace';
import type { Shelf } from './shelf';
import type { Shelves } from './shelves';

/** Open queries kept at most; a forgotten one is opened again by its reader. */
const MOST_OPEN = 24;

interface Order {
  readonly shelf: Shelf;
  readonly rows: Int32Array;
}

/** Open queries: each keeps the order that it had when it was opened, so that nothing moves under a reader. */
export class Queries {
  readonly #shelves: Shelves;
  readonly #now: () => number;
  readonly #open = new Map<string, Order>();
  #lastId = 0;

  constructor(shelves: Shelves, now: () => number) {
    this.#shelves = shelves;
    this.#now = now;
  }

  async open(query: GroupQuery): Promise<OpenedQuery> {
    return this.#keep(await this.#order(query));
  }

  /** Opens what a selection means, in its own order. */
  async openSelection(selection: GroupSelection): Promise<OpenedQuery> {
    return this.#keep(await this.select(selection));
  }

  #keep(order: Order): OpenedQuery {
    const queryId = `${process.pid}-${++this.#lastId}`;
    this.#open.set(queryId, order);
    const [oldest] = this.#open.keys();
    if (this.#open.size > MOST_OPEN && oldest !== undefined) this.#open.delete(oldest);
    return { queryId, total: order.rows.length };
  }

  /** Rows by position. What the rows say is of now, where they stand is of the opening. */
  window(queryId: string, start: number, count: number): { rows: GroupRow[]; total: number } {
    const order = this.#open.get(queryId);
    if (!order)
      throw failure('not-found', 'store.queryGone', `No open query ${queryId}.`, { retryable: true });
    // The query that is read from is the last to be forgotten.
    this.#open.delete(queryId);
    this.#open.set(queryId, order);
    return { rows: rowsOf(order, start, count), total: order.rows.length };
  }

  close(queryId: string): void {
    this.#open.delete(queryId);
  }

  /** Rows of the index that a selection means, in its own order. */
  async select(selection: GroupSelection): Promise<Order> {
    if (selection.kind === 'all') {
      const query = { ...selection.query, connectionId: selection.connectionId };
      const order = await this.#order(query);
      const except = new Set(selection.except.map((chatId) => order.shelf.index.find(chatId)));
      return except.size === 0 ? order : { ...order, rows: order.rows.filter((row) => !except.has(row)) };
    }
    const shelf = await this.#shelves.shelf(selection.connectionId);
    const found = new Set(selection.ids.map((chatId) => shelf.index.find(chatId)));
    found.delete(-1);
    return this.#sorted(shelf, () => Int32Array.from(found), []);
  }

  /** Forgets the queries over a connection. */
  drop(connectionId: string): void {
    for (const [queryId, { shelf }] of this.#open) {
      if (shelf.connectionId === connectionId) this.#open.delete(queryId);
    }
  }

  async #order(query: GroupQuery): Promise<Order> {
    const shelf = await this.#shelves.shelf(query.connectionId);
    if (asLetters(query.text) !== null) await this.#shelves.pinyin.load();
    return this.#sorted(shelf, () => matchRows(shelf.index, query, this.#shelves.pinyin), query.sort);
  }

  async #sorted(shelf: Shelf, rows: () => Int32Array, sort: readonly GroupSort[]): Promise<Order> {
    const order = (): Order => {
      this.#shelves.onjob(shelf.connectionId).refresh(shelf, this.#now());
      return { shelf, rows: sortRowsBy(shelf.index, rows(), sort) };
    };
    // Only an order by ranks needs writes to stand still; everything else is one synchronous step.
    if (!sort.some(({ field }) => field === 'name' || field === 'owner' || field === 'chatId'))
      return order();
    return shelf.lane.run(async () => {
      await prepareSort(shelf.index, sort, new Pace());
      return order();
    });
  }
}

function rowsOf({ shelf, rows }: Order, start: number, count: number): GroupRow[] {
  return Array.from(rows.subarray(start, start + count), (row) => shelf.index.row(row));
}
