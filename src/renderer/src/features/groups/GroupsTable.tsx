import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Connection } from '@shared/contract/connections';
import type { GroupRow } from '@shared/domain/group';
import type { GridColumn } from '@renderer/grid/columns';
import { DataGrid } from '@renderer/grid/DataGrid';
import { GridStage } from '@renderer/grid/GridStage';
import type { RowOffers } from '@renderer/grid/menu/entries';
import { createPicking } from '@renderer/grid/picking';
import { StaleNote } from '@renderer/grid/StaleNote';
import { stepRow } from '@renderer/grid/stepRow';
import type { ViewStore } from '@renderer/grid/viewStore';
import type { ColumnPlace, GridViewState } from '@renderer/grid/view';
import { GroupDrawer } from './drawer/GroupDrawer';
import { GroupsEmpty } from './GroupsEmpty';
import { groupsGrid, openGroup, useGroupsState } from './groupsState';
import { groupTitle } from './groupWords';
import type { GroupsFeed } from './useGroupsFeed';

interface Props {
  readonly connection: Connection;
  readonly groups: GroupsFeed;
  readonly columns: readonly GridColumn<GroupRow>[];
  readonly view: GridViewState;
  readonly control: Pick<ViewStore, 'save' | 'sorting'>;
  readonly offers: RowOffers<GroupRow>;
  /** Groups of the connection, filtered or not; null before they were counted. */
  readonly known: number | null;
}

const idOf = (row: GroupRow): string => row.chatId;

/** The grid with what lies over it: notes, empty states, the drawer. */
export function GroupsTable({ connection, groups, columns, view, control, offers, known }: Props) {
  const { t } = useTranslation(['groups', 'common']);
  const { feed, attach, looked } = groups;
  const { query, total, opening, stale, error } = useStore(feed.state);
  const open = useGroupsState((state) => state.open);
  const picking = useMemo(() => createPicking(groupsGrid, feed, idOf), [feed]);
  const pickLabel = useCallback((row: GroupRow) => t('pick', { name: groupTitle(row, t).text }), [t]);
  const onPlaces = useCallback((next: readonly ColumnPlace[]) => control.save({ places: next }), [control]);
  const onOpen = useCallback(({ chatId }: GroupRow, position: number) => openGroup({ chatId, position }), []);
  const onFocusRow = useCallback(({ chatId }: GroupRow, position: number) => {
    const { open: current } = useGroupsState.getState();
    if (current !== null && current.chatId !== chatId) openGroup({ chatId, position });
  }, []);

  const position = open?.position ?? null;

  return (
    <GridStage error={error} onRetry={() => void feed.reopen()} opening={opening}>
      <DataGrid
        label={t('title')}
        feed={feed}
        columns={columns}
        places={view.places}
        onPlaces={onPlaces}
        sorting={control.sorting}
        picking={picking}
        pickAllLabel={t('pickAll')}
        pickLabel={pickLabel}
        offers={offers}
        onOpen={onOpen}
        onFocusRow={onFocusRow}
        onView={looked}
        onReady={attach}
      />
      {stale && <StaleNote onRefresh={() => void feed.reopen()} />}
      {query !== null && total === 0 && <GroupsEmpty connection={connection} known={known} />}
      {open !== null && (
        <GroupDrawer
          connectionId={connection.id}
          chatId={open.chatId}
          onClose={() => openGroup(null)}
          onStep={position === null ? undefined : (by) => void stepRow(groups, position, by, onOpen)}
        />
      )}
    </GridStage>
  );
}
