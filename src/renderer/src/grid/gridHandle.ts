import type { GridApi } from 'ag-grid-community';

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
}

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
  };
}
