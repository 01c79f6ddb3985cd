import type { ColDef, GridApi } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Language } from '@shared/domain/language';
import { useLanguage } from '../i18n/useLanguage';
import { useSettings } from '../state/AppState';
import { useThemeMode } from '../theme/mode';
import { styleNonce } from '../theme/nonce';
import { measures } from '../theme/tokens';
import type { SortControl } from './cells/SortHeader';
import { columnDef, pickDef } from './columnDefs';
import { applyPlaces } from './columnPlaces';
import type { GridColumn, SortKey } from './columns';
import { BLOCK_ROWS, datasourceOf, followFeed, MOST_BLOCKS } from './connectFeed';
import { rowsOf } from './copyAs/collect';
import { useCopies } from './copyAs/useCopies';
import type { Feed } from './feed';
import styles from './grid.module.css';
import { gridEvents, type GridActions } from './gridEvents';
import { gridHandle, type GridHandle } from './gridHandle';
import { gridLocale } from './localeText';
import type { RowOffers } from './menu/entries';
import { useGridMenu } from './menu/useGridMenu';
import { registerGridModules } from './modules';
import type { Picking } from './picking';
import { revealCut } from './revealCut';
import { gridTheme } from './theme';
import type { ColumnPlace } from './view';

registerGridModules();

/** Rows drawn as bones before the first answer. */
const FIRST_BONES = 40;
/** Rows drawn above and below what is seen: enough for a turn of the wheel, few enough for a jump. */
const SPARE_ROWS = 5;
const ROW_CLASS_RULES = {
  [styles['bones'] ?? '']: ({ data }: { data: unknown }) => data === undefined,
};
const NO_OVERLAYS: ('loading' | 'noRows' | 'noMatchingRows')[] = ['loading', 'noRows', 'noMatchingRows'];
const NO_SORT: readonly SortKey[] = [];
const UNSORTED: SortControl = { get: () => NO_SORT, set: () => undefined, subscribe: () => () => undefined };

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
  /** What the screen adds to the menu of a row. */
  readonly offers?: RowOffers<R> | undefined;
  /** Enter, a double click, or a click on a column that opens. */
  readonly onOpen?: (row: R, position: number) => void;
  /** The keyboard or the mouse moved to a row. */
  readonly onFocusRow?: (row: R, position: number) => void;
  /** What is on the screen changed: scrolled, loaded or replaced. */
  readonly onView?: () => void;
  readonly onReady?: (handle: GridHandle<R>) => void;
}

/** A grid over a feed: any number of rows, read by position as they come into view. */
export function DataGrid<Q, R>(props: Props<Q, R>) {
  const language = useLanguage();
  // The library takes its own words only when it starts.
  return <Grid key={language} {...props} language={language} />;
}

function Grid<Q, R>(props: Props<Q, R> & { readonly language: Language }) {
  const { label, language, feed, columns, places, onPlaces, picking, sorting = UNSORTED } = props;
  const { pickAllLabel = '', pickLabel, offers, onOpen, onFocusRow, onView, onReady } = props;
  const settings = useSettings();
  const mode = useThemeMode(settings.theme);
  const rowHeight = measures.row[settings.density];
  const handle = useRef<GridHandle<R> | null>(null);
  const [api, setApi] = useState<GridApi<R> | null>(null);
  const [firstPlaces] = useState(places);
  const byId = useMemo(() => new Map(columns.map((column) => [column.id, column])), [columns]);

  const columnDefs = useMemo<ColDef<R>[]>(() => {
    const defs = firstPlaces.flatMap((place) => {
      const column = byId.get(place.colId);
      if (column === undefined) return [];
      const { width: _delivered, ...def } = columnDef(column, sorting);
      return [
        { ...def, initialWidth: place.width, initialHide: place.hide, initialPinned: place.pinned ?? false },
      ];
    });
    if (picking === undefined || pickLabel === undefined) return defs;
    const shown = (): readonly string[] => handle.current?.loaded().map(picking.idOf) ?? [];
    return [pickDef(picking, pickAllLabel, pickLabel, shown), ...defs];
  }, [firstPlaces, byId, sorting, picking, pickAllLabel, pickLabel]);

  const rows = useMemo(() => rowsOf(feed), [feed]);
  const shownColumns = (): readonly GridColumn<R>[] =>
    (handle.current?.columns() ?? []).flatMap((id) => byId.get(id) ?? []);
  const copies = useCopies<R>({ rows, picking, columns: shownColumns });
  const grid = (): GridHandle<R> | null => handle.current;
  const { events: menuEvents, menu } = useGridMenu<R>({
    handle: grid,
    byId,
    sorting,
    places,
    onPlaces,
    copies,
    offers,
    onOpen,
  });

  const current: Omit<GridActions<R>, 'handle'> = {
    byId,
    copies,
    picking,
    sorting,
    onPlaces,
    onOpen,
    onFocusRow,
    onView,
  };
  const actions = useRef(current);
  useLayoutEffect(() => {
    actions.current = current;
  });
  const events = useMemo(() => gridEvents<R>(() => ({ ...actions.current, handle: handle.current })), []);
  const datasource = useMemo(() => datasourceOf(feed), [feed]);
  const [firstRows] = useState(() => feed.state.getState().total || FIRST_BONES);
  const theme = useMemo(() => gridTheme(mode), [mode]);
  const ready = useEffectEvent((made: GridHandle<R>) => onReady?.(made));

  useEffect(() => {
    if (api === null) return undefined;
    handle.current = gridHandle(api);
    ready(handle.current);
    return followFeed(feed, api);
  }, [api, feed]);
  useEffect(() => {
    if (api !== null) applyPlaces(api, places, (id) => byId.get(id)?.grows === true);
  }, [api, byId, places]);

  return (
    <div
      className={styles['grid']}
      data-picking={picking !== undefined}
      role="region"
      aria-label={label}
      onMouseOver={({ target }) => revealCut(target)}
      {...menuEvents}
    >
      <AgGridReact<R>
        {...events}
        onGridReady={(event) => setApi(event.api)}
        theme={theme}
        styleNonce={styleNonce()}
        localeText={gridLocale(language)}
        rowModelType="infinite"
        datasource={datasource}
        cacheBlockSize={BLOCK_ROWS}
        maxBlocksInCache={MOST_BLOCKS}
        rowBuffer={SPARE_ROWS}
        infiniteInitialRowCount={firstRows}
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
