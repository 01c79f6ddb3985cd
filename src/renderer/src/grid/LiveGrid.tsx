import { useCallback, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { SortControl } from './cells/SortHeader';
import type { GridColumn } from './columns';
import { DataGrid } from './DataGrid';
import { GridStage } from './GridStage';
import type { RowOffers } from './menu/entries';
import { StaleNote } from './StaleNote';
import type { LiveFeed } from './useLiveFeed';
import type { ColumnPlace, GridViewState } from './view';
import type { ViewStore } from './viewStore';

interface Props<Q, R> {
  readonly label: string;
  readonly live: LiveFeed<Q, R>;
  readonly columns: readonly GridColumn<R>[];
  readonly view: GridViewState;
  readonly control: Pick<ViewStore, 'save'>;
  readonly sorting: SortControl;
  readonly offers: RowOffers<R>;
  readonly onOpen: (row: R, position: number) => void;
  readonly onFocusRow: (row: R, position: number) => void;
  /** Covers the grid while no row is in it. */
  readonly empty: ReactNode;
  /** The drawer of the row that is open. */
  readonly children: ReactNode;
}

/** A grid over a feed that is kept up to date, with what lies over it: an error, a note that it is outdated, covers. */
export function LiveGrid<Q, R>(props: Props<Q, R>) {
  const { label, live, columns, view, control, sorting, offers, onOpen, onFocusRow, empty, children } = props;
  const { feed, attach } = live;
  const { query, total, opening, stale, error } = useStore(feed.state);
  const onPlaces = useCallback((places: readonly ColumnPlace[]) => control.save({ places }), [control]);
  return (
    <GridStage error={error} onRetry={() => void feed.reopen()} opening={opening}>
      <DataGrid
        label={label}
        feed={feed}
        columns={columns}
        places={view.places}
        onPlaces={onPlaces}
        sorting={sorting}
        offers={offers}
        onOpen={onOpen}
        onFocusRow={onFocusRow}
        onReady={attach}
      />
      {stale && <StaleNote onRefresh={() => void feed.reopen()} />}
      {query !== null && total === 0 && empty}
      {children}
    </GridStage>
  );
}
