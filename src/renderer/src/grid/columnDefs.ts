import type { ColDef } from 'ag-grid-community';
import { DrawnCell } from './cells/DrawnCell';
import { PickCell } from './cells/PickCell';
import { PickHeader } from './cells/PickHeader';
import { SortHeader, type SortControl } from './cells/SortHeader';
import type { GridColumn } from './columns';
import styles from './grid.module.css';
import type { Picking } from './picking';

/** The id of the checkbox column. */
export const PICK_COLUMN = 'pick';

const present = (...names: readonly (string | false | undefined)[]): string[] =>
  names.filter((name): name is string => typeof name === 'string');

/** One of our columns as the grid library takes it. Its sorting stays off: the order is ours. */
export function columnDef<R>(column: GridColumn<R>, sorting: SortControl): ColDef<R> {
  const right = column.align === 'right';
  return {
    colId: column.id,
    headerName: column.title,
    width: column.width,
    minWidth: column.minWidth ?? 56,
    ...(column.grows === true ? { initialFlex: 1 } : {}),
    initialHide: column.hidden === true,
    lockVisible: column.fixed === true,
    sortable: false,
    valueGetter: ({ data }) => (data === undefined ? '' : column.text(data)),
    cellClass: present(
      right && styles['right'],
      column.mono && styles['mono'],
      column.opens && styles['link'],
    ),
    headerClass: present(right && styles['headerRight']),
    headerComponent: SortHeader,
    headerComponentParams: { sorting, sortable: column.sortable === true, hint: column.hint ?? column.title },
    ...(column.draw === undefined
      ? {}
      : { cellRenderer: DrawnCell, cellRendererParams: { draw: column.draw } }),
  };
}

/** The checkbox column: always first, never moved or hidden. */
export function pickDef<R>(
  picking: Picking<R>,
  title: string,
  labelOf: (row: R) => string,
  shown: () => readonly string[],
): ColDef<R> {
  return {
    colId: PICK_COLUMN,
    headerName: title,
    width: 40,
    resizable: false,
    sortable: false,
    suppressMovable: true,
    lockPosition: 'left',
    lockVisible: true,
    pinned: 'left',
    cellClass: present(styles['pick']),
    headerClass: present(styles['pick']),
    headerComponent: PickHeader,
    headerComponentParams: { picking, shown },
    cellRenderer: PickCell,
    cellRendererParams: { picking, labelOf },
  };
}
