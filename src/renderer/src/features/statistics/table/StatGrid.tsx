import {
  ClientSideRowModelModule,
  ModuleRegistry,
  PinnedRowModule,
  type CellFocusedEvent,
  type GridApi,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useLayoutEffect, useMemo, useRef } from 'react';
import { columnDef } from '@renderer/grid/columnDefs';
import type { GridColumn } from '@renderer/grid/columns';
import gridStyles from '@renderer/grid/grid.module.css';
import { gridEvents, type GridActions } from '@renderer/grid/gridEvents';
import { gridHandle, type GridHandle } from '@renderer/grid/gridHandle';
import { gridLocale } from '@renderer/grid/localeText';
import { registerGridModules } from '@renderer/grid/modules';
import { revealCut } from '@renderer/grid/revealCut';
import { gridTheme } from '@renderer/grid/theme';
import { useLanguage } from '@renderer/i18n/useLanguage';
import { useSettings } from '@renderer/state/AppState';
import { useThemeMode } from '@renderer/theme/mode';
import { styleNonce } from '@renderer/theme/nonce';
import { measures } from '@renderer/theme/tokens';
import type { TableRow } from './rows';
import type { Sorting } from './sorting';
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
  readonly sorting: Sorting;
  /** The keyboard or the mouse moved to a row; null for one that is no row of its own. */
  readonly onFocusRow: (row: TableRow | null) => void;
}

/** The rows of a question with their total below them; keys as in every grid. */
export function StatGrid(props: Props) {
  const language = useLanguage();
  // The library takes its own words only when it starts.
  return <Grid key={language} {...props} />;
}

function Grid({ label, rows, total, columns, sorting, onFocusRow }: Props) {
  const language = useLanguage();
  const settings = useSettings();
  const mode = useThemeMode(settings.theme);
  const theme = useMemo(() => gridTheme(mode), [mode]);
  const rowHeight = measures.row[settings.density];
  const handle = useRef<GridHandle<TableRow> | null>(null);
  const byId = useMemo(() => new Map(columns.map((column) => [column.id, column])), [columns]);
  const columnDefs = useMemo(
    () =>
      columns.map((column, index) => ({
        ...columnDef(column, sorting.control),
        ...(index === 0 ? ({ pinned: 'left', lockPinned: true } as const) : {}),
        suppressMovable: true,
      })),
    [columns, sorting],
  );
  const pinned = useMemo(() => [total], [total]);
  const data = useMemo(() => [...rows], [rows]);
  const current: Omit<GridActions<TableRow>, 'handle'> = {
    byId,
    sorting: sorting.control,
    picking: undefined,
    onPlaces: () => undefined,
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
    >
      <AgGridReact<TableRow>
        {...events}
        onGridReady={({ api }: { api: GridApi<TableRow> }) => {
          handle.current = gridHandle(api);
        }}
        theme={theme}
        styleNonce={styleNonce()}
        localeText={gridLocale(language)}
        rowModelType="clientSide"
        rowData={data}
        pinnedBottomRowData={pinned}
        getRowId={({ data: row }) => row.key}
        columnDefs={columnDefs}
        maintainColumnOrder={false}
        rowHeight={rowHeight}
        headerHeight={rowHeight}
        rowClassRules={ROW_CLASS_RULES}
        suppressOverlays={NO_OVERLAYS}
        suppressDragLeaveHidesColumns
      />
    </div>
  );
}
