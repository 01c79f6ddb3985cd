import type { GridApi } from 'ag-grid-community';
import { currentPlaces } from './columnPlaces';
import type { MenuTarget } from './menu/target';
import type { ColumnPlace } from './view';

/** What a screen may ask of its grid. */
export interface GridHandle<R> {
  /** Rows in memory, by position. */
  readonly loaded: () => readonly R[];
  /** The row at a position, when it is in memory. */
  readonly rowAt: (position: number) => R | undefined;
  /** Rows on the screen that are in memory. */
  readonly visible: () => readonly R[];
  readonly atTop: () => boolean;
  /** Brings a row into view and puts the keyboard on it. */
  readonly focusRow: (position: number) => void;
  /** Puts the keyboard on a cell or on a column's title. */
  readonly focusCell: (target: Pick<MenuTarget, 'column'> & { readonly row?: string }) => void;
  /** The row that the grid draws under a name, with its position; rows fixed at the bottom have one as well. */
  readonly rowNamed: (name: string) => { readonly row: R; readonly position: number } | undefined;
  /** Ids of the columns that are shown, from left to right. */
  readonly columns: () => readonly string[];
  /** Makes columns as wide as what is drawn in them; answers the places then. */
  readonly autosize: (columns: readonly string[]) => readonly ColumnPlace[];
}

/** How the grid names a row that is fixed at the bottom. */
const BOTTOM = /^b-/;

/** Wraps the grid library's api, so that screens need not know it. */
export function gridHandle<R>(api: GridApi<R>): GridHandle<R> {
  const rowAt = (position: number): R | undefined => api.getDisplayedRowAtIndex(position)?.data;
  return {
    loaded: () => {
      const rows: R[] = [];
      api.forEachNode((node) => {
        if (node.data !== undefined) rows.push(node.data);
      });
      return rows;
    },
    rowAt,
    // A grid that was drawn anew, as in another language, may be asked by a timer of the one before.
    visible: () =>
      api.isDestroyed()
        ? []
        : api
            .getRenderedNodes()
            .map((node) => node.data)
            .filter((row) => row !== undefined),
    atTop: () => api.isDestroyed() || api.getVerticalPixelRange().top <= 0,
    focusRow: (position) => {
      api.ensureIndexVisible(position);
      const column = api.getFocusedCell()?.column ?? api.getAllDisplayedColumns()[1];
      if (column !== undefined) api.setFocusedCell(position, column);
    },
    focusCell: ({ column, row }) => {
      if (api.isDestroyed()) return;
      const position = Number(row);
      if (row === undefined) api.setFocusedHeader(column);
      else if (Number.isInteger(position)) api.setFocusedCell(position, column);
    },
    rowNamed: (name) => {
      const position = Number(name.replace(BOTTOM, ''));
      const row = BOTTOM.test(name) ? api.getPinnedBottomRow(position)?.data : rowAt(position);
      return row === undefined ? undefined : { row, position };
    },
    columns: () => api.getAllDisplayedColumns().map((column) => column.getColId()),
    autosize: (columns) => {
      api.autoSizeColumns([...columns]);
      return currentPlaces(api);
    },
  };
}
