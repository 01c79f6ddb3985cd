import { useCallback, useEffect, useRef, useState } from 'react';
import type { GridView } from '@shared/contract/settings';
import { request } from '../lib/api';
import type { GridColumn, SortKey } from './columns';
import { placesOf, sortOf, toView, type ColumnPlace } from './view';

export interface GridViewState {
  readonly places: readonly ColumnPlace[];
  /** The sort of the last visit. */
  readonly sort: readonly SortKey[];
}

export interface GridViewControl {
  /** Null until the remembered view was read; a grid drawn before would rearrange itself. */
  readonly view: GridViewState | null;
  /** Remembers a change a moment later, together with those that follow at once. */
  readonly save: (change: Partial<GridViewState>) => void;
  /** Back to the columns as they were delivered; the sort stays. */
  readonly reset: () => void;
}

const SAVE_AFTER_MS = 400;

type Columns = readonly Pick<GridColumn<never>, 'id' | 'width' | 'hidden' | 'fixed'>[];

/** The remembered columns and sort of one grid. A view that cannot be read or kept costs nothing but itself. */
export function useGridView(grid: string, columns: Columns): GridViewControl {
  const [view, setView] = useState<GridViewState | null>(null);
  const latest = useRef<GridViewState | null>(null);
  const pending = useRef<number | undefined>(undefined);
  const shape = useRef(columns);

  useEffect(() => {
    let alive = true;
    const accept = (kept: GridView | null): void => {
      if (!alive) return;
      latest.current = { places: placesOf(kept, shape.current), sort: sortOf(kept) };
      setView(latest.current);
    };
    request('views.get', { grid }).then(accept, () => accept(null));
    return () => {
      alive = false;
    };
  }, [grid]);

  const flush = useCallback(() => {
    window.clearTimeout(pending.current);
    if (pending.current === undefined || latest.current === null) return;
    pending.current = undefined;
    const { places, sort } = latest.current;
    request('views.set', { grid, view: toView(places, sort, shape.current) }).catch(() => undefined);
  }, [grid]);
  useEffect(() => flush, [flush]);

  const save = useCallback(
    (change: Partial<GridViewState>) => {
      if (latest.current === null) return;
      latest.current = { ...latest.current, ...change };
      setView(latest.current);
      window.clearTimeout(pending.current);
      pending.current = window.setTimeout(flush, SAVE_AFTER_MS);
    },
    [flush],
  );
  const reset = useCallback(() => save({ places: placesOf(null, shape.current) }), [save]);
  return { view, save, reset };
}
