import type { SavedView, ViewFilters } from '@shared/contract/saved-views';
import type { GridView } from '@shared/contract/settings';
import type { GridColumn } from '../columns';
import { placesOf, sortOf, toView, type GridViewState } from '../view';

export type ComparedColumns = readonly Pick<
  GridColumn<never>,
  'id' | 'width' | 'hidden' | 'fixed' | 'grows'
>[];

/** Everything of a view that shows on the screen; a column that grows has the width that is left for it. */
function essence(view: GridView, filters: ViewFilters, columns: ComparedColumns): string {
  const grows = new Set(columns.filter((column) => column.grows === true).map(({ id }) => id));
  const shown = view.columns.map((column) => ({
    ...column,
    width: grows.has(column.id) && column.pinned === null ? 0 : column.width,
  }));
  const values = Object.entries(filters.values).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([shown, values, filters.off.toSorted()]);
}

/** A view as this grid shows it: columns that are new to it come last, those that are gone are left out. */
const shownAs = (view: GridView, columns: ComparedColumns): GridView =>
  toView(placesOf(view, columns), sortOf(view), columns);

/** Whether the screen is no longer as a view was saved. `known` is what the screen understands of its filters. */
export function isChanged(
  saved: SavedView,
  known: ViewFilters,
  now: { readonly view: GridViewState; readonly filters: ViewFilters },
  columns: ComparedColumns,
): boolean {
  const { places, sort } = now.view;
  return (
    essence(shownAs(saved.view, columns), known, columns) !==
    essence(toView(places, sort, columns), now.filters, columns)
  );
}
