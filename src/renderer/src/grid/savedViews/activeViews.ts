import { create } from 'zustand';
import { keep, keptValue } from '@renderer/lib/kept';

interface Opened {
  /** The visit for which it holds, such as a connection: at another one the grid opens anew. */
  readonly visit: string;
  /** Null while no view is used. */
  readonly id: number | null;
}

/** Which view each grid is used with, by the name of the grid. */
export const useActiveViews = create<Readonly<Record<string, Opened>>>()(() => ({}));

const nameOf = (grid: string): string => `session.view.${grid}`;

/** Notes that a grid is used with a view now, or with none. */
export function noteView(grid: string, visit: string, id: number | null): void {
  const opened: Opened = { visit, id };
  useActiveViews.setState({ [grid]: opened });
  keep(nameOf(grid), JSON.stringify(opened));
}

/** The view that a grid was used with when the page was left; null where that was at another visit. */
export function lastView(grid: string, visit: string): number | null {
  const value = keptValue(nameOf(grid));
  if (typeof value !== 'object' || value === null || !('visit' in value) || !('id' in value)) return null;
  return value.visit === visit && typeof value.id === 'number' ? value.id : null;
}
