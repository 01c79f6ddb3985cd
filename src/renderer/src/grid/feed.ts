import type { AppError } from '@shared/domain/errors';
import type { Result } from '@shared/domain/result';
import { createStore, type StoreApi } from 'zustand/vanilla';

export interface RowWindow<R> {
  readonly rows: readonly R[];
  readonly total: number;
}

/** Where rows come from: an order that is made once and then read by position. */
export interface RowSource<Q, R> {
  readonly open: (query: Q) => Promise<Result<{ readonly key: string; readonly total: number }>>;
  readonly read: (key: string, start: number, count: number) => Promise<Result<RowWindow<R>>>;
  readonly close: (key: string) => void;
}

export interface FeedState<Q> {
  /** The query whose rows are shown; null before the first answer. */
  readonly query: Q | null;
  readonly total: number;
  /** Which order the rows stand in: another number, another order. */
  readonly order: number;
  /** Whether another order is being made; the present rows stay until it is there. */
  readonly opening: boolean;
  /** Whether rows came or went since the order was made. */
  readonly stale: boolean;
  readonly error: AppError | null;
}

/** `replaced`: another order, from its top; `reordered`: another order, same place; `refreshed`: same order, rows anew. */
export type FeedEvent = 'replaced' | 'reordered' | 'refreshed';

export interface Feed<Q, R> {
  readonly state: StoreApi<FeedState<Q>>;
  /** Shows the rows of a query from the top. The latest call wins. */
  readonly show: (query: Q) => Promise<void>;
  /** Makes the order of the present query anew and keeps the place. */
  readonly reopen: () => Promise<void>;
  /** Reads what is shown again, in the order it has. */
  readonly refresh: () => void;
  /** Finds out whether the present query has gained or lost rows, and changes nothing on the screen. */
  readonly compare: () => Promise<void>;
  /** Rows by position; null when they could not be read (the state then holds the error). */
  readonly read: (start: number, count: number) => Promise<RowWindow<R> | null>;
  readonly on: (listener: (event: FeedEvent) => void) => () => void;
  readonly dispose: () => void;
}

/** Rows read together with a new order, so that its first screen needs no second wait. */
export const HEAD_ROWS = 100;

const QUERY_GONE = 'store.queryGone';

/** Makes a feed over a source; it is independent of any grid. */
export function createFeed<Q, R>(source: RowSource<Q, R>): Feed<Q, R> {
  const state = createStore<FeedState<Q>>(() => ({
    query: null,
    total: 0,
    order: 0,
    opening: false,
    stale: false,
    error: null,
  }));
  const listeners = new Set<(event: FeedEvent) => void>();
  let key: string | null = null;
  let head: RowWindow<R> | null = null;
  let wanted: Q | null = null;
  let turn = 0;
  let revival: Promise<void> | null = null;

  const emit = (event: FeedEvent): void => {
    for (const listener of listeners) listener(event);
  };

  async function open(query: Q, event: FeedEvent): Promise<void> {
    const mine = ++turn;
    wanted = query;
    state.setState({ opening: true });
    const opened = await source.open(query);
    const first = opened.ok ? await source.read(opened.data.key, 0, HEAD_ROWS) : opened;
    if (mine !== turn || !opened.ok || !first.ok) {
      if (opened.ok) source.close(opened.data.key);
      if (mine === turn && !first.ok) state.setState({ opening: false, error: first.error });
      return;
    }
    if (key !== null) source.close(key);
    key = opened.data.key;
    head = first.data;
    state.setState({
      query,
      total: first.data.total,
      order: mine,
      opening: false,
      stale: false,
      error: null,
    });
    emit(event);
  }

  async function reopen(): Promise<void> {
    if (wanted !== null) await open(wanted, 'reordered');
  }

  /** All reads that find their order gone share one reopening. */
  function revive(): Promise<void> {
    revival ??= reopen().finally(() => {
      revival = null;
    });
    return revival;
  }

  async function read(start: number, count: number): Promise<RowWindow<R> | null> {
    if (key === null) return null;
    if (start === 0 && head !== null && count <= HEAD_ROWS) {
      const ready = { rows: head.rows.slice(0, count), total: head.total };
      head = null;
      return ready;
    }
    const used = key;
    const answer = await source.read(used, start, count);
    if (answer.ok) {
      if (used === key && state.getState().error !== null) state.setState({ error: null });
      return answer.data;
    }
    if (answer.error.reason === QUERY_GONE) {
      if (used === key) await revive();
      if (used !== key) return read(start, count);
    } else if (used === key) {
      state.setState({ error: answer.error });
    }
    return null;
  }

  async function compare(): Promise<void> {
    const { query, total } = state.getState();
    if (query === null) return;
    const mine = turn;
    const opened = await source.open(query);
    if (!opened.ok) return;
    source.close(opened.data.key);
    if (mine === turn && opened.data.total !== total) state.setState({ stale: true });
  }

  return {
    state,
    show: (query) => open(query, 'replaced'),
    reopen,
    refresh: () => {
      head = null;
      if (key !== null) emit('refreshed');
    },
    compare,
    read,
    on: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose: () => {
      turn++;
      if (key !== null) source.close(key);
      key = null;
      listeners.clear();
    },
  };
}
