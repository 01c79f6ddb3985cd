import type {
  CellClickedEvent,
  CellFocusedEvent,
  CellKeyDownEvent,
  ColDef,
  ColumnMovedEvent,
  ColumnResizedEvent,
  ColumnVisibleEvent,
  FullWidthCellKeyDownEvent,
  GridApi,
  SuppressHeaderKeyboardEventParams,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { request } from '../lib/api';
import { useLanguage } from '../i18n/useLanguage';
import { useSettings } from '../state/AppState';
import { useThemeMode } from '../theme/mode';
import { styleNonce } from '../theme/nonce';
import { measures } from '../theme/tokens';
import type { SortControl } from './cells/SortHeader';
import { columnDef, PICK_COLUMN, pickDef } from './columnDefs';
import { nextSort, type GridColumn, type SortKey } from './columns';
import { BLOCK_ROWS, datasourceOf, followFeed, MOST_BLOCKS } from './connectFeed';
import type { Feed } from './feed';
import styles from './grid.module.css';
import { gridHandle, type GridHandle } from './gridHandle';
import { gridLocale } from './localeText';
import { registerGridModules } from './modules';
import type { Picking } from './picking';
import { gridTheme } from './theme';
import type { ColumnPlace } from './view';

registerGridModules();

/** Rows drawn as bones before the first answer. */
const FIRST_BONES = 40;
const ROW_CLASS_RULES = {
  [styles['bones'] ?? '']: ({ data }: { data: unknown }) => data === undefined,
};

interface Props<Q, R> {
  readonly label: string;
  readonly feed: Feed<Q, R>;
  readonly columns: readonly GridColumn<R>[];
  readonly places: readonly ColumnPlace[];
  readonly onPlaces: (places: readonly ColumnPlace[]) => void;
  readonly sorting?: SortControl;
  readonly picking?: Picking<R>;
  readonly pickAllLabel?: string;
  readonly pickLabel?: (row: R) => string;
  /** Enter, a double click, or a click on a column that opens. */
  readonly onOpen?: (row: R, position: number) => void;
  /** The keyboard or the mouse moved to a row. */
  readonly onFocusRow?: (row: R, position: number) => void;
  /** What is on the screen changed: scrolled, loaded or replaced. */
  readonly onView?: () => void;
  readonly onReady?: (handle: GridHandle<R>) => void;
}

const NO_SORT: readonly SortKey[] = [];
const UNSORTED: SortControl = { get: () => NO_SORT, set: () => undefined, subscribe: () => () => undefined };

/** A grid over a feed: any number of rows, read by position as they come into view. */
export function DataGrid<Q, R>(props: Props<Q, R>) {
  const { label, feed, columns, places, onPlaces, picking, sorting = UNSORTED } = props;
  const { pickAllLabel = '', pickLabel, onOpen, onFocusRow, onView, onReady } = props;
  const language = useLanguage();
  const settings = useSettings();
  const mode = useThemeMode(settings.theme);
  const [api, setApi] = useState<GridApi<R> | null>(null);
  const handle = useRef<GridHandle<R> | null>(null);
  const firstPlaces = useRef(places);
  const datasource = useMemo(() => datasourceOf(feed), [feed]);
  const byId = useMemo(() => new Map(columns.map((column) => [column.id, column])), [columns]);

  const columnDefs = useMemo<ColDef<R>[]>(() => {
    const defs = firstPlaces.current.flatMap((place) => {
      const column = byId.get(place.colId);
      if (column === undefined) return [];
      const { width: _delivered, ...def } = columnDef(column, sorting);
      return [{ ...def, initialWidth: place.width, initialHide: place.hide }];
    });
    if (picking === undefined || pickLabel === undefined) return defs;
    const shown = (): readonly string[] => handle.current?.loaded().map(picking.idOf) ?? [];
    return [pickDef(picking, pickAllLabel, pickLabel, shown), ...defs];
  }, [byId, sorting, picking, pickAllLabel, pickLabel]);

  useEffect(() => (api === null ? undefined : followFeed(feed, api)), [feed, api]);
  useEffect(() => {
    if (api !== null && !samePlaces(currentPlaces(api), places)) {
      api.applyColumnState({
        state: [
          { colId: PICK_COLUMN },
          ...places.map(({ colId, hide, width }) =>
            byId.get(colId)?.grows === true ? { colId, hide } : { colId, hide, width },
          ),
        ],
        applyOrder: true,
      });
    }
  }, [api, byId, places]);

  const onColumns = useCallback(
    (event: ColumnMovedEvent<R> | ColumnResizedEvent<R> | ColumnVisibleEvent<R>) => {
      const unfinished = 'finished' in event && event.finished === false;
      if (event.source !== 'api' && event.source !== 'flex' && !unfinished)
        onPlaces(currentPlaces(event.api));
    },
    [onPlaces],
  );
  const onCellClicked = useCallback(
    ({ data, rowIndex, column, event }: CellClickedEvent<R>) => {
      if (data === undefined || rowIndex === null) return;
      if (column.getColId() === PICK_COLUMN) {
        void picking?.turn(data, rowIndex, event instanceof MouseEvent && event.shiftKey);
      } else if (byId.get(column.getColId())?.opens === true) onOpen?.(data, rowIndex);
    },
    [byId, onOpen, picking],
  );
  const onCellKeyDown = useCallback(
    (key: CellKeyDownEvent<R> | FullWidthCellKeyDownEvent<R>) => {
      const { data, rowIndex, event } = key;
      if (data === undefined || rowIndex === null || !(event instanceof KeyboardEvent)) return;
      const command = event.ctrlKey || event.metaKey;
      if (command && event.key === 'c') {
        const column = 'column' in key ? byId.get(key.column.getColId()) : undefined;
        if (column !== undefined)
          void request('app.copy', { text: column.text(data) }).catch(() => undefined);
      } else if (command && event.key === 'a') {
        picking?.turnAll(handle.current?.loaded().map(picking.idOf) ?? []);
      } else if (event.key === ' ') void picking?.turn(data, rowIndex, event.shiftKey);
      else if (event.key === 'Enter') onOpen?.(data, rowIndex);
      else return;
      event.preventDefault();
    },
    [byId, onOpen, picking],
  );
  const onCellFocused = useCallback(
    ({ rowIndex }: CellFocusedEvent<R>) => {
      const row = rowIndex === null ? undefined : handle.current?.rowAt(rowIndex);
      if (row !== undefined && rowIndex !== null) onFocusRow?.(row, rowIndex);
    },
    [onFocusRow],
  );
  const onHeaderKey = useCallback(
    ({ event, column }: SuppressHeaderKeyboardEventParams<R>) => {
      if (event.key !== 'Enter' && event.key !== ' ') return false;
      if (event.type !== 'keydown') return true;
      const id = 'getColId' in column ? column.getColId() : '';
      event.preventDefault();
      if (id === PICK_COLUMN) picking?.turnAll(handle.current?.loaded().map(picking.idOf) ?? []);
      else if (byId.get(id)?.sortable === true) sorting.set(nextSort(sorting.get(), id, event.shiftKey));
      return true;
    },
    [byId, picking, sorting],
  );
  const defaultColDef = useMemo<ColDef<R>>(
    () => ({ resizable: true, suppressHeaderMenuButton: true, suppressHeaderKeyboardEvent: onHeaderKey }),
    [onHeaderKey],
  );

  return (
    <div className={styles['grid']} data-picking={picking !== undefined} role="region" aria-label={label}>
      <AgGridReact<R>
        theme={gridTheme(mode)}
        styleNonce={styleNonce()}
        localeText={gridLocale(language)}
        rowModelType="infinite"
        datasource={datasource}
        cacheBlockSize={BLOCK_ROWS}
        maxBlocksInCache={MOST_BLOCKS}
        infiniteInitialRowCount={feed.state.getState().total || FIRST_BONES}
        columnDefs={columnDefs}
        defaultColDef={defaultColDef}
        maintainColumnOrder
        rowHeight={measures.row[settings.density]}
        headerHeight={measures.row[settings.density]}
        rowClassRules={ROW_CLASS_RULES}
        suppressOverlays={['loading', 'noRows', 'noMatchingRows']}
        suppressDragLeaveHidesColumns
        tooltipShowMode="whenTruncated"
        tooltipShowDelay={500}
        onGridReady={(event) => {
          handle.current = gridHandle(event.api);
          setApi(event.api);
          onReady?.(handle.current);
        }}
        onColumnMoved={onColumns}
        onColumnResized={onColumns}
        onColumnVisible={onColumns}
        onCellClicked={onCellClicked}
        onCellDoubleClicked={({ data, rowIndex, column }) => {
          if (data !== undefined && rowIndex !== null && column.getColId() !== PICK_COLUMN) {
            onOpen?.(data, rowIndex);
          }
        }}
        onCellKeyDown={onCellKeyDown}
        onCellFocused={onCellFocused}
        onBodyScrollEnd={onView}
        onModelUpdated={onView}
      />
    </div>
  );
}

function currentPlaces<R>(api: GridApi<R>): readonly ColumnPlace[] {
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
