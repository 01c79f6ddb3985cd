import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SortControl } from '@renderer/grid/cells/SortHeader';
import type { SortKey } from '@renderer/grid/columns';

export interface Sorting {
  readonly store: StoreApi<readonly SortKey[]>;
  readonly control: SortControl;
}

/** The order of a grid that holds all of its rows. */
export function createSorting(): Sorting {
  const store = createStore<readonly SortKey[]>(() => []);
  const control: SortControl = {
    get: () => store.getState(),
    set: (sort) => store.setState(sort, true),
    subscribe: (listener) => store.subscribe(listener),
  };
  return { store, control };
}
