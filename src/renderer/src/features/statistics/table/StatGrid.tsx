import {
  ClientSideRowModelModule,
  ModuleRegistry,
  PinnedRowModule,
  type CellFocusedEvent,
  type GridApi,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { SortControl } from '@renderer/grid/cells/SortHeader';
import { columnDef } from '@renderer/grid/columnDefs';
import { applyPlaces } from '@renderer/grid/columnPlaces';
import type { GridColumn } from '@renderer/grid/columns';
import type { ShownRows } from '@renderer/grid/copyAs/collect';
import { useCopies } from '@renderer/grid/copyAs/useCopies';
import gridStyles from '@renderer/grid/grid.module.css';
import { gridEvents, type GridActions } from '@renderer/grid/gridEvents';
import { gridHandle, type GridHandle } from '@renderer/grid/gridHandle';
import { gridLocale } from '@renderer/grid/localeText';
import type { RowOffers } from '@renderer/grid/menu/entries';
import { useGridMenu } from '@renderer/grid/menu/useGridMenu';
import { registerGridModules } from '@renderer/grid/modules';
import { revealCut } from '@renderer/grid/revealCut';
import { gridTheme } from '@renderer/grid/theme';
import type { ColumnPlace } from '@renderer/grid/view';
import { useLanguage } from '@renderer/i18n/useLanguage';
import { useSettings } from '@renderer/state/AppState';
import { useThemeMode } from '@renderer/theme/mode';
import { styleNonce } from '@renderer/theme/nonce';
import { measures } from '@renderer/theme/tokens';
import type { TableRow } from './rows';
import styles from './table.module.css';

registerGridModules();
// A question has at most some thousand rows, and they come all at once.
ModuleRegistry.registerModules([ClientSideRowModelModule, PinnedRowModule]);

const NO_OVERLAYS: ('loading' | 'noRows' | 'noMatchingRows')[] = ['loading', 'noRows', 'noMatchingRows'];
const ROW_CLASS_RULES = {
  [styles['totalRow'] ?? '']: ({ data }: { data?: TableRow | undefined }) => data?.isTotal === true,
};

interface Props {
  readonly label: string;
  readonly rows: readonly TableRow[];
  readonly total: TableRow;
  readonly columns: readonly GridColumn<TableRow>[];
  readonly sorting: SortControl;
  readonly places: readonly ColumnPlace[];
  readonly onPlaces: (places: readonly ColumnPlace[]) => void;
  readonly offers: RowOffers<TableRow>;
  /** The keyboard or the mouse moved to a row; null for one that is no row of its own. */
  readonly onFocusRow: (row: TableRow | null) => void;
}

/** The rows of a question with their total below them; keys as in every grid. */
export function StatGrid(props: Props) {
  const language = useLanguage();
  // The library takes its own words only when it starts.
  return <Grid key={language} {...props} />;
}

function Grid({ label, rows, total, columns, sorting, places, onPlaces, offers, onFocusRow }: Props) {
  const language = useLanguage();
  const settings = useSettings();
  const mode = useThemeMode(settings.theme);
  const theme = useMemo(() => gridTheme(mode), [mode]);
  const rowHeight = measures.row[settings.density];
  const handle = useRef<GridHandle<TableRow> | null>(null);
  const byId = useMemo(() => new Map(columns.map((column) => [column.id, column])), [columns]);
  const [api, setApi] = useState<GridApi<TableRow> | null>(null);
  const [firstPlaces] = useState(places);
  const columnDefs = useMemo(
    () =>
      firstPlaces.flatMap((place) => {
        const column = byId.get(place.colId);
        if (column === undefined) return [];
        const { width: _delivered, ...def } = columnDef(column, sorting);
        return [
          {
            ...def,
            initialWidth: place.width,
            initialHide: place.hide,
            initialPinned: place.pinned ?? false,
          },
        ];
      }),
    [firstPlaces, byId, sorting],
  );
  useEffect(() => {
    if (api !== null) applyPlaces(api, places, () => false);
  }, [api, places]);
  const pinned = useMemo(() => [total], [total]);
  const data = useMemo(() => [...rows], [rows]);
  const shown = useMemo<ShownRows<TableRow>>(
    () => ({
      total: () => rows.length,
      order: () => rows,
      read: async (start, count) => ({ rows: rows.slice(start, start + count), total: rows.length }),
    }),
    [rows],
  );
  const copies = useCopies<TableRow>({
    rows: shown,
    picking: undefined,
    columns: () => (handle.current?.columns() ?? []).flatMap((id) => byId.get(id) ?? []),
  });
  const { events: menuEvents, menu } = useGridMenu<TableRow>({
    handle: () => handle.current,
    byId,
    sorting,
    places,
    onPlaces,
    copies,
    offers,
    onOpen: undefined,
  });
  const current: Omit<GridActions<TableRow>, 'handle'> = {
    byId,
    copies,
    sorting,
    picking: undefined,
    onPlaces,
    onOpen: undefined,
    onFocusRow: undefined,
    onView: undefined,
  };
  const actions = useRef({ ...current, onRow: onFocusRow });
  useLayoutEffect(() => {
    actions.current = { ...current, onRow: onFocusRow };
  });
  const events = useMemo(
    () => ({
      ...gridEvents<TableRow>(() => ({ ...actions.current, handle: handle.current })),
      onCellFocused: ({ rowIndex, rowPinned }: CellFocusedEvent<TableRow>): void => {
        if (rowIndex === null) return;
        const isRow = rowPinned === null || rowPinned === undefined;
        actions.current.onRow(isRow ? (handle.current?.rowAt(rowIndex) ?? null) : null);
      },
    }),
    [],
  );
  return (
    <div
      className={`${gridStyles['grid']} ${styles['grid']}`}
      data-picking={false}
      role="region"
      aria-label={label}
      onMouseOver={({ target }) => revealCut(target)}
      {...menuEvents}
    >
      <AgGridReact<TableRow>
        {...events}
        onGridReady={({ api: made }: { api: GridApi<TableRow> }) => {
          handle.current = gridHandle(made);
          setApi(made);
        }}
        theme={theme}
        styleNonce={styleNonce()}
        localeText={gridLocale(language)}
        rowModelType="clientSide"
        rowData={data}
        pinnedBottomRowData={pinned}
        getRowId={({ data: row }) => row.key}
        columnDefs={columnDefs}
        maintainColumnOrder
        rowHeight={rowHeight}
        headerHeight={rowHeight}
        rowClassRules={ROW_CLASS_RULES}
        suppressOverlays={NO_OVERLAYS}
        suppressDragLeaveHidesColumns
      />
      {menu}
    </div>
  );
}
