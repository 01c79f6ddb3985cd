import { createStore, type StoreApi } from 'zustand/vanilla';
import { pickNothing, type Picked } from './selection';

/** What is picked in a grid: it outlives the grid, so a screen can be left and found again. */
export interface GridState<Q> {
  readonly picked: Picked<Q>;
  /** Position of the row picked last, where a range begins. */
  readonly anchor: number | null;
  /** Whether the last pick was refused because it would name too many rows. */
  readonly overflow: boolean;
}

export type GridStore<Q> = StoreApi<GridState<Q>>;

/** Makes the state of one grid: nothing picked. */
export function createGridStore<Q>(): GridStore<Q> {
  return createStore<GridState<Q>>(() => ({
    picked: pickNothing(),
    anchor: null,
    overflow: false,
  }));
}

/** Unpicks everything. */
export function clearPicked<Q>(store: GridStore<Q>): void {
  store.setState({ picked: pickNothing(), anchor: null, overflow: false });
}
