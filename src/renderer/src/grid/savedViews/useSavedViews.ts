import { useEffect, useEffectEvent } from 'react';
import type { SavedView } from '@shared/contract/saved-views';
import type { AppError } from '@shared/domain/errors';
import { useQuery } from '@renderer/lib/useQuery';
import { placesOf, sortOf, toView, type GridViewState } from '../view';
import type { ViewStore } from '../viewStore';
import { lastView, noteView, useActiveViews } from './activeViews';
import { beginningOf } from './beginning';
import { isChanged, type ComparedColumns } from './comparison';
import { NO_FILTERS, type FilterPort } from './filterPort';

const TOPICS = ['views.changed'] as const;
const NO_VIEWS: readonly SavedView[] = [];

/** The grid that views are about. */
export interface ViewedGrid {
  readonly grid: string;
  /** Another one opens the grid anew, with its default view: the connection, or the plan. */
  readonly visit: string;
  readonly columns: ComparedColumns;
  readonly view: GridViewState;
  readonly control: Pick<ViewStore, 'save'>;
  readonly port: FilterPort;
}

export interface SavedViews {
  readonly views: readonly SavedView[];
  readonly error: AppError | undefined;
  /** The one in use. */
  readonly active: SavedView | undefined;
  /** Whether the screen is no longer as that one was saved. */
  readonly changed: boolean;
  readonly open: (view: SavedView) => void;
  /** Goes on without a view and without filters. */
  readonly leave: () => void;
  /** The screen as it is now, for a view to be saved. */
  readonly present: () => Pick<SavedView, 'grid' | 'view' | 'filters'>;
}

/** The views of a grid. Whoever opens the grid finds it in its default view, unless something is filtered already. */
export function useSavedViews({ grid, visit, columns, view, control, port }: ViewedGrid): SavedViews {
  const { data, error } = useQuery('savedViews.list', [{ grid }], { topics: TOPICS });
  const opened = useActiveViews((state) => state[grid]);
  const isNew = opened?.visit !== visit;
  const views = data ?? NO_VIEWS;
  const active = isNew ? undefined : views.find(({ id }) => id === opened.id);

  const open = (saved: SavedView): void => {
    noteView(grid, visit, saved.id);
    control.save({ places: placesOf(saved.view, columns), sort: sortOf(saved.view) });
    port.apply(saved.filters);
  };
  const begin = useEffectEvent((known: readonly SavedView[]) => {
    const beginning = beginningOf(known, lastView(grid, visit), port);
    if ('open' in beginning) open(beginning.open);
    else noteView(grid, visit, beginning.goOn);
  });
  useEffect(() => {
    if (isNew && data !== undefined) begin(data);
  }, [isNew, data]);

  return {
    views,
    error,
    active,
    changed:
      active !== undefined &&
      isChanged(active, port.understood(active.filters), { view, filters: port.filters }, columns),
    open,
    leave: () => {
      noteView(grid, visit, null);
      port.apply(NO_FILTERS);
    },
    present: () => ({ grid, view: toView(view.places, view.sort, columns), filters: port.filters }),
  };
}
