import { useCallback, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { GridColumn } from '@renderer/grid/columns';
import { DataGrid } from '@renderer/grid/DataGrid';
import { GridStage } from '@renderer/grid/GridStage';
import type { GridStore } from '@renderer/grid/gridState';
import type { RowOffers } from '@renderer/grid/menu/entries';
import { createPicking } from '@renderer/grid/picking';
import { singleSort } from '@renderer/grid/singleSort';
import { stepRow } from '@renderer/grid/stepRow';
import type { LiveFeed } from '@renderer/grid/useLiveFeed';
import type { ColumnPlace, GridViewState } from '@renderer/grid/view';
import type { ViewStore } from '@renderer/grid/viewStore';
import { GroupDrawer } from './drawer/GroupDrawer';
import type { OpenGroup } from './groupsState';
import { groupTitle, type NamedGroup } from './groupWords';

/** What a row of a part says of its group. */
interface GroupLine extends NamedGroup {
  readonly chatId: string;
}

interface Props<Q, R extends GroupLine> {
  readonly connectionId: string;
  readonly label: string;
  readonly live: LiveFeed<Q, R>;
  readonly columns: readonly GridColumn<R>[];
  readonly view: GridViewState;
  readonly control: Pick<ViewStore, 'save' | 'sorting'>;
  /** What is picked in this grid. */
  readonly grid: GridStore<Q>;
  readonly open: OpenGroup | null;
  readonly onOpen: (open: OpenGroup | null) => void;
  readonly offers: RowOffers<R>;
  /** Covers the grid while no row is in it. */
  readonly empty: ReactNode;
}

const idOf = (row: GroupLine): string => row.chatId;

/** A grid of groups that can be picked, with the drawer of the one that is open. */
export function PartGrid<Q, R extends GroupLine>(props: Props<Q, R>) {
  const { connectionId, label, live, columns, view, control, grid, open, onOpen, offers, empty } = props;
  const { t } = useTranslation(['groups', 'common']);
  const { feed, attach } = live;
  const { query, total, opening, error } = useStore(feed.state);
  const picking = useMemo(() => createPicking<Q, R>(grid, feed, idOf), [grid, feed]);
  const sorting = useMemo(() => singleSort(control.sorting), [control]);
  const pickLabel = useCallback((row: R) => t('pick', { name: groupTitle(row, t).text }), [t]);
  const onPlaces = useCallback((places: readonly ColumnPlace[]) => control.save({ places }), [control]);
  const isOpen = open !== null;
  const show = useCallback(({ chatId }: R, position: number) => onOpen({ chatId, position }), [onOpen]);
  const follow = useCallback(
    ({ chatId }: R, position: number) => {
      if (isOpen) onOpen({ chatId, position });
    },
    [isOpen, onOpen],
  );
  return (
    <GridStage error={error} onRetry={() => void feed.reopen()} opening={opening}>
      <DataGrid
        label={label}
        feed={feed}
        columns={columns}
        places={view.places}
        onPlaces={onPlaces}
        sorting={sorting}
        picking={picking}
        pickAllLabel={t('pickAll')}
        pickLabel={pickLabel}
        offers={offers}
        onOpen={show}
        onFocusRow={follow}
        onReady={attach}
      />
      {query !== null && total === 0 && empty}
      {open !== null && (
        <GroupDrawer
          connectionId={connectionId}
          chatId={open.chatId}
          onClose={() => onOpen(null)}
          onStep={(by) => void stepRow(live, open.position ?? 0, by, show)}
        />
      )}
    </GridStage>
  );
}
