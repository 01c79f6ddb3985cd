import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { browserTicker } from './ticker';
import type { GridViewState, ViewColumns } from './view';
import { createViewStore, type ViewStore } from './viewStore';

export interface GridViewControl {
  /** Null until the remembered view was read; a grid drawn before would rearrange itself. */
  readonly view: GridViewState | null;
  readonly store: ViewStore;
}

/** The remembered columns and sort of one grid. `columns` has to keep its identity. */
export function useGridView(grid: string, columns: ViewColumns, keepStrangers = false): GridViewControl {
  const store = useMemo(
    () => createViewStore(grid, columns, browserTicker, keepStrangers),
    [grid, columns, keepStrangers],
  );
  useEffect(() => {
    store.load();
    return store.flush;
  }, [store]);
  return { store, view: useStore(store.state) };
}
