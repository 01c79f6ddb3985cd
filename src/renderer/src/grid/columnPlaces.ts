import type { ColumnState, GridApi } from 'ag-grid-community';
import { PICK_COLUMN } from './columnDefs';
import type { ColumnPlace } from './view';

const edgeOf = (pinned: ColumnState['pinned']): ColumnPlace['pinned'] =>
  pinned === true || pinned === 'left' ? 'left' : pinned === 'right' ? 'right' : null;

/** The columns of the grid as they are now, without the checkboxes. */
export function currentPlaces<R>(api: GridApi<R>): readonly ColumnPlace[] {
  return api
    .getColumnState()
    .filter((state) => state.colId !== PICK_COLUMN)
    .map(({ colId, hide, width, pinned }) => ({
      colId,
      hide: hide === true,
      width: width ?? 0,
      pinned: edgeOf(pinned),
    }));
}

function samePlaces(a: readonly ColumnPlace[], b: readonly ColumnPlace[]): boolean {
  return (
    a.length === b.length &&
    a.every((place, index) => {
      const other = b[index];
      return (
        place.colId === other?.colId &&
        place.hide === other.hide &&
        place.width === other.width &&
        place.pinned === other.pinned
      );
    })
  );
}

/**
 * Arranges the grid's columns. A column that grows keeps the width that is left for it, unless it is pinned:
 * at an edge there is nothing to grow into.
 */
export function applyPlaces<R>(
  api: GridApi<R>,
  places: readonly ColumnPlace[],
  grows: (id: string) => boolean,
): void {
  const before = currentPlaces(api);
  if (samePlaces(before, places)) return;
  const pinnedBefore = new Map(before.map(({ colId, pinned }) => [colId, pinned]));
  const state = places.map(({ colId, hide, width, pinned }): ColumnState => {
    if (!grows(colId)) return { colId, hide, width, pinned };
    if (pinnedBefore.get(colId) === pinned) return { colId, hide };
    return { colId, hide, pinned, width, flex: pinned === null ? 1 : null };
  });
  api.applyColumnState({ state: [{ colId: PICK_COLUMN }, ...state], applyOrder: true });
}
