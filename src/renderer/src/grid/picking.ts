import { WINDOW_LIMIT } from '@shared/domain/limits';
import type { Feed } from './feed';
import type { GridStore } from './gridState';
import {
  isPicked,
  PICK_LIMIT,
  pickAll,
  pickedCount,
  pickedShare,
  pickNothing,
  setPicked,
  span,
} from './selection';
import type { PickedShare } from './selection';

/** What the checkboxes of a grid do. */
export interface Picking<R> {
  readonly idOf: (row: R) => string;
  readonly isPicked: (id: string) => boolean;
  /** How many are picked, those included that the present filter hides. */
  readonly count: () => number;
  /** Turns a row's checkbox. With `range`, all rows from the last one turned to this one follow it. */
  readonly turn: (row: R, position: number, range: boolean) => Promise<void>;
  /** Picks everything that matches, or, when everything is picked, nothing. */
  readonly turnAll: (shown: readonly string[]) => void;
  readonly share: (shown: readonly string[]) => PickedShare;
  /** Calls back when the picks, or what they are counted against, may have changed. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** Joins a grid's state and its feed: picks are made over the query that the feed shows. */
export function createPicking<Q, R>(
  store: GridStore<Q>,
  feed: Feed<Q, R>,
  idOf: (row: R) => string,
): Picking<R> {
  const matching = (): number => feed.state.getState().total;

  async function idsBetween(from: number, to: number): Promise<string[] | null> {
    const { start, count } = span(from, to);
    if (count > PICK_LIMIT) return null;
    const ids: string[] = [];
    while (ids.length < count) {
      const answer = await feed.read(start + ids.length, Math.min(WINDOW_LIMIT, count - ids.length));
      if (answer === null || answer.rows.length === 0) break;
      ids.push(...answer.rows.map(idOf));
    }
    return ids;
  }

  return {
    idOf,
    isPicked: (id) => isPicked(store.getState().picked, id),
    count: () => pickedCount(store.getState().picked, matching()),
    turn: async (row, position, range) => {
      const { picked, anchor } = store.getState();
      const on = !isPicked(picked, idOf(row));
      const ids = range && anchor !== null ? await idsBetween(anchor, position) : [idOf(row)];
      const next = ids === null ? null : setPicked(store.getState().picked, ids, on, matching());
      store.setState(
        next === null ? { overflow: true } : { picked: next, anchor: position, overflow: false },
      );
    },
    turnAll: (shown) => {
      const { query, total } = feed.state.getState();
      if (query === null || total === 0) return;
      const full = pickedShare(store.getState().picked, total, shown) === 'all';
      store.setState({ picked: full ? pickNothing() : pickAll(query), anchor: null, overflow: false });
    },
    share: (shown) => pickedShare(store.getState().picked, matching(), shown),
    subscribe: (listener) => {
      const offs = [store.subscribe(listener), feed.state.subscribe(listener)];
      return () => offs.forEach((off) => off());
    },
  };
}
