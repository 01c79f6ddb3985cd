import type { GridApi } from 'ag-grid-community';
import { PICK_COLUMN } from './columnDefs';
import type { ColumnPlace } from './view';

/** The columns of the grid as they are now, without the checkboxes. */
export function currentPlaces<R>(api: GridApi<R>): readonly ColumnPlace[] {
  return api
    .getColumnState()
    .filter((state) => state.colId !== PICK_COLUMN)
    .map(({ colId, hide, width }) => ({ colId, hide: hide === true, width: width ?? 0 }));
}

function samePlaces(a: readonly ColumnPlace[], b: readonly ColumnPlace[]): boolean {
  return (
    a.length === b.length &&
    a.every((place, index) => {
      const other = b[index];
      return place.colId === other?.colId && place.hide === other.hide && place.width === other.width;
    })
  );
}

/** Arranges the grid's columns. A column that grows keeps the width that is left for it. */
export function applyPlaces<R>(
  api: GridApi<R>,
  places: readonly ColumnPlace[],
  grows: (id: string) => boolean,
): void {
  if (samePlaces(currentPlaces(api), places)) return;
  const state = places.map(({ colId, hide, width }) =>
    grows(colId) ? { colId, hide } : { colId, hide, width },
  );
  api.applyColumnState({ state: [{ colId: PICK_COLUMN }, ...state], applyOrder: true });
}
