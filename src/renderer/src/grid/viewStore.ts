import type { GridView } from '@shared/contract/settings';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { request } from '../lib/api';
import type { SortControl } from './cells/SortHeader';
import type { SortKey } from './columns';
import type { Ticker } from './ticker';
import { placesOf, sortOf, toView, type GridViewState, type ViewColumns } from './view';

export interface ViewStore {
  readonly state: StoreApi<GridViewState | null>;
  /** Reads what is remembered, once. */
  readonly load: () => void;
  /** Changes the view and remembers it a moment later, together with the changes that follow at once. */
  readonly save: (change: Partial<GridViewState>) => void;
  /** Writes what is waiting to be written. */
  readonly flush: () => void;
  /** Back to the columns as they were delivered; the sort stays. */
  readonly reset: () => void;
  readonly sorting: SortControl;
}

const SAVE_AFTER_MS = 400;
/** Most columns that a view names. */
const MOST_COLUMNS = 60;
const NO_SORT: readonly SortKey[] = [];

/**
 * Keeps the view of one grid. A view that cannot be read or written costs nothing but itself. Where the grid has
 * other columns at other times (`keepStrangers`), what is remembered of those that it has not now stays.
 */
export function createViewStore(
  grid: string,
  columns: ViewColumns,
  ticker: Ticker,
  keepStrangers = false,
): ViewStore {
  const state = createStore<GridViewState | null>(() => null);
  let cancel: (() => void) | null = null;
  let strangers: GridView['columns'] = [];

  function accept(kept: GridView | null): void {
    if (state.getState() !== null) return;
    if (keepStrangers) {
      const known = new Set(columns.map(({ id }) => id));
      strangers = (kept?.columns ?? []).filter(({ id }) => !known.has(id));
    }
    state.setState({ places: placesOf(kept, columns), sort: sortOf(kept) });
  }

  function flush(): void {
    const view = state.getState();
    if (cancel === null || view === null) return;
    cancel();
    cancel = null;
    const own = toView(view.places, view.sort, columns).columns;
    const all = { columns: [...own, ...strangers].slice(0, MOST_COLUMNS) };
    request('views.set', { grid, view: all }).catch(() => undefined);
  }

  function save(change: Partial<GridViewState>): void {
    const view = state.getState();
    if (view === null) return;
    state.setState({ ...view, ...change });
    cancel?.();
    cancel = ticker.after(SAVE_AFTER_MS, flush);
  }

  return {
    state,
    load: () => void request('views.get', { grid }).then(accept, () => accept(null)),
    save,
    flush,
    reset: () => save({ places: placesOf(null, columns) }),
    sorting: {
      get: () => state.getState()?.sort ?? NO_SORT,
      set: (sort) => save({ sort }),
      subscribe: state.subscribe,
    },
  };
}
