import { create } from 'zustand';

interface Opened {
  /** The visit for which it holds, such as a connection: at another one the grid opens anew. */
  readonly visit: string;
  /** Null while no view is used. */
  readonly id: number | null;
}

/** Which view each grid is used with, by the name of the grid. */
export const useActiveViews = create<Readonly<Record<string, Opened>>>()(() => ({}));

/** Notes that a grid is used with a view now, or with none. */
export const noteView = (grid: string, visit: string, id: number | null): void =>
  useActiveViews.setState({ [grid]: { visit, id } });
