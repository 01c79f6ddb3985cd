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
const NO_SORT: readonly SortKey[] = [];

/** Keeps the view of one grid. A view that cannot be read or written costs nothing but itself. */
export function createViewStore(grid: string, columns: ViewColumns, ticker: Ticker): ViewStore {
  const state = createStore<GridViewState | null>(() => null);
  let cancel: (() => void) | null = null;

  function accept(kept: GridView | null): void {
    if (state.getState() === null) state.setState({ places: placesOf(kept, columns), sort: sortOf(kept) });
  }

  function flush(): void {
    const view = state.getState();
    if (cancel === null || view === null) return;
    cancel();
    cancel = null;
    request('views.set', { grid, view: toView(view.places, view.sort, columns) }).catch(() => undefined);
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
