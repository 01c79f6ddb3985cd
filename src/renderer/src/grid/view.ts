import type { GridView } from '@shared/contract/settings';
import type { GridColumn, SortKey } from './columns';

/** A column as the grid reports and takes it, without what is not kept. */
export interface ColumnPlace {
  readonly colId: string;
  readonly hide: boolean;
  readonly width: number;
  /** The edge at which it stays while the others scroll. */
  readonly pinned: 'left' | 'right' | null;
}

/** How a grid looks: its columns in order, and the order of its rows. */
export interface GridViewState {
  readonly places: readonly ColumnPlace[];
  readonly sort: readonly SortKey[];
}

/** What a view has to know of the columns it places. */
export type ViewColumns = readonly Pick<GridColumn<never>, 'id' | 'width' | 'hidden' | 'fixed' | 'pinned'>[];

/** What to remember of a grid: order, visibility, width and pinning of its columns, and the sort. */
export function toView(
  places: readonly ColumnPlace[],
  sort: readonly SortKey[],
  columns: ViewColumns,
): GridView {
  const known = new Set(columns.map((column) => column.id));
  return {
    columns: places
      .filter((place) => known.has(place.colId))
      .map((place) => {
        const index = sort.findIndex((key) => key.field === place.colId);
        return {
          id: place.colId,
          hidden: place.hide,
          width: Math.round(place.width),
          sort: sort[index]?.direction ?? null,
          sortIndex: index === -1 ? null : index,
          pinned: place.pinned,
        };
      }),
  };
}

/**
 * The columns in the order and shape that a view remembers. Columns that the view does not know are
 * new: they come last, as they are by default. What the view knows and the grid no longer has is dropped.
 */
export function placesOf(view: GridView | null, columns: ViewColumns): readonly ColumnPlace[] {
  const remembered = new Map(view?.columns.map((column, index) => [column.id, { ...column, index }]));
  const rank = (id: string): number => remembered.get(id)?.index ?? remembered.size;
  return columns
    .map((column) => {
      const kept = remembered.get(column.id);
      return {
        colId: column.id,
        hide: column.fixed !== true && (kept?.hidden ?? column.hidden ?? false),
        width: kept?.width ?? column.width,
        pinned: kept === undefined ? (column.pinned ?? null) : kept.pinned,
      };
    })
    .toSorted((a, b) => rank(a.colId) - rank(b.colId));
}

/** The sort that a view remembers, first key first. */
export function sortOf(view: GridView | null): readonly SortKey[] {
  return (view?.columns ?? [])
    .flatMap((column) =>
      column.sort === null
        ? []
        : [{ field: column.id, direction: column.sort, index: column.sortIndex ?? 0 }],
    )
    .toSorted((a, b) => a.index - b.index)
    .map(({ field, direction }) => ({ field, direction }));
}
