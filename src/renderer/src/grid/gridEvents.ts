import type {
  ColumnMovedEvent,
  ColumnPinnedEvent,
  ColumnResizedEvent,
  ColumnVisibleEvent,
  GridOptions,
} from 'ag-grid-community';
import type { SortControl } from './cells/SortHeader';
import { cellDeed } from './cellKeys';
import { PICK_COLUMN } from './columnDefs';
import { currentPlaces } from './columnPlaces';
import { nextSort, type GridColumn } from './columns';
import type { Copies } from './copyAs/useCopies';
import type { GridHandle } from './gridHandle';
import type { Picking } from './picking';
import type { ColumnPlace } from './view';

/** What a grid does when it is used. */
export interface GridActions<R> {
  readonly byId: ReadonlyMap<string, GridColumn<R>>;
  readonly copies: Copies<R>;
  readonly handle: GridHandle<R> | null;
  readonly picking: Picking<R> | undefined;
  readonly sorting: SortControl;
  readonly onPlaces: (places: readonly ColumnPlace[]) => void;
  readonly onOpen: ((row: R, position: number) => void) | undefined;
  readonly onFocusRow: ((row: R, position: number) => void) | undefined;
  readonly onView: (() => void) | undefined;
}

type ColumnsEvent<R> =
  | ColumnMovedEvent<R>
  | ColumnPinnedEvent<R>
  | ColumnResizedEvent<R>
  | ColumnVisibleEvent<R>;

/** Where changes of columns come from that are not the admin's: this app, and a window that became narrow. */
const NOT_ASKED_FOR: readonly string[] = ['api', 'flex', 'viewportSizeFeature'];

/**
 * The grid's events, answered by whatever the actions are at that moment.
 * Keys: arrows move, Tab leaves, Enter opens, Space picks, Ctrl+A picks all, Ctrl+C copies the picked rows or else the
 * cell; on a header Enter or Space sorts.
 */
export function gridEvents<R>(current: () => GridActions<R>): GridOptions<R> {
  const pickAll = (): void => {
    const { picking, handle } = current();
    picking?.turnAll(handle?.loaded().map(picking.idOf) ?? []);
  };
  const onColumns = (event: ColumnsEvent<R>): void => {
    const unfinished = 'finished' in event && event.finished === false;
    if (NOT_ASKED_FOR.includes(event.source) || unfinished) return;
    current().onPlaces(currentPlaces(event.api));
  };

  return {
    // Arrows move between cells; Tab goes on to what comes after the grid, instead of through every cell.
    tabToNextCell: () => false,
    defaultColDef: {
      resizable: true,
      suppressHeaderMenuButton: true,
      suppressHeaderKeyboardEvent: ({ event, column }) => {
        if (event.key !== 'Enter' && event.key !== ' ') return false;
        if (event.type !== 'keydown') return true;
        event.preventDefault();
        const id = 'getColId' in column ? column.getColId() : '';
        const { byId, sorting } = current();
        if (id === PICK_COLUMN) pickAll();
        else if (byId.get(id)?.sortable === true) sorting.set(nextSort(sorting.get(), id, event.shiftKey));
        return true;
      },
    },
    onColumnMoved: onColumns,
    onColumnPinned: onColumns,
    onColumnResized: onColumns,
    onColumnVisible: onColumns,
    onCellClicked: ({ data, rowIndex, column, event }) => {
      if (data === undefined || rowIndex === null) return;
      const { byId, picking, onOpen } = current();
      if (column.getColId() === PICK_COLUMN) {
        void picking?.turn(data, rowIndex, event instanceof MouseEvent && event.shiftKey);
      } else if (byId.get(column.getColId())?.opens === true) onOpen?.(data, rowIndex);
    },
    onCellDoubleClicked: ({ data, rowIndex, column }) => {
      if (data === undefined || rowIndex === null || column.getColId() === PICK_COLUMN) return;
      current().onOpen?.(data, rowIndex);
    },
    onCellKeyDown: (key) => {
      const { data, rowIndex, event } = key;
      if (data === undefined || rowIndex === null || !(event instanceof KeyboardEvent)) return;
      const { byId, picking, copies, onOpen } = current();
      const deed = cellDeed(event);
      if (deed === 'copy') {
        const column = 'column' in key ? byId.get(key.column.getColId()) : undefined;
        if (copies.isPicked()) void copies.many('table');
        else if (column !== undefined) copies.cell(column, data);
      } else if (deed === 'pickAll') pickAll();
      else if (deed === 'pick' || deed === 'pickRange')
        void picking?.turn(data, rowIndex, deed === 'pickRange');
      else if (deed === 'open') onOpen?.(data, rowIndex);
      else return;
      event.preventDefault();
    },
    onCellFocused: ({ rowIndex }) => {
      if (rowIndex === null) return;
      const { handle, onFocusRow } = current();
      const row = handle?.rowAt(rowIndex);
      if (row !== undefined) onFocusRow?.(row, rowIndex);
    },
    onBodyScrollEnd: () => current().onView?.(),
    onModelUpdated: () => current().onView?.(),
  };
}
