import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Connection } from '@shared/contract/connections';
import type { DraftSource } from '@shared/contract/transfers';
import type { GroupRow } from '@shared/domain/group';
import { useWhyReadOnly } from '@renderer/commands/useWhyNot';
import { ExportPart } from '@renderer/components/export/ExportPart';
import { FailedSync } from '@renderer/components/job/FailedSync';
import { clearPicked } from '@renderer/grid/gridState';
import { GridTools } from '@renderer/grid/GridTools';
import type { RowOffers } from '@renderer/grid/menu/entries';
import { filterPort } from '@renderer/grid/savedViews/filterPort';
import { useGridView } from '@renderer/grid/useGridView';
import { useFormat } from '@renderer/lib/useFormat';
import { ImportGroups } from '../transfers/import/ImportGroups';
import { GROUP_COLUMNS, groupColumns } from './columns';
import { ExportButton } from './ExportButton';
import { FilterBar } from './filters/FilterBar';
import { FilterChips } from './filters/FilterChips';
import { GroupsTable } from './GroupsTable';
import styles from './GroupsScreen.module.css';
import { toQuery, toSelection } from './groupsQuery';
import { GROUP_FILTERS, groupsInForce, NOTHING_ASKED } from './groupFilters';
import { narrowGroups } from './groupOffers';
import { askedOf, groupsGrid, narrowTo, setAsked, useGroupsState } from './groupsState';
import { HandOver } from './HandOver';
import { HeadActions } from './HeadActions';
import { nameOwners } from './ownerNames';
import { SelectionBar } from './SelectionBar';
import { SyncButton } from './SyncButton';
import { useGroupsFeed } from './useGroupsFeed';
import { useRoutePreset } from './useRoutePreset';

interface Props {
  readonly connection: Connection;
  /** All groups of the connection; null before they were counted. */
  readonly known: number | null;
}

/** Every group of a connection, with search, filters and export. */
export function AllGroups({ connection, known }: Props) {
  const { t } = useTranslation(['groups', 'common']);
  const format = useFormat();
  const columns = useMemo(() => groupColumns(t, format), [t, format]);
  const { view, store } = useGridView('groups', GROUP_COLUMNS);
  const text = useGroupsState((state) => state.text);
  const filter = useGroupsState((state) => state.filter);
  const off = useGroupsState((state) => state.off);
  const [handOver, setHandOver] = useState<DraftSource | null>(null);
  const whyReadOnly = useWhyReadOnly(connection);
  useRoutePreset(connection.id);

  const sort = view?.sort;
  const query = useMemo(() => {
    if (sort === undefined) return null;
    const asked = groupsInForce(askedOf({ text, filter, off }));
    return toQuery(connection.id, asked.text, asked.filter, sort);
  }, [connection.id, text, filter, off, sort]);
  const port = filterPort(GROUP_FILTERS, NOTHING_ASKED, askedOf({ text, filter, off }), (set) => {
    setAsked(set);
    nameOwners(connection.id).catch(() => undefined);
  });
  const offers: RowOffers<GroupRow> = {
    narrow: (column, row) => {
      const { filter: shown } = groupsInForce(askedOf({ text, filter, off }));
      return narrowGroups(shown, column, row, (next) => {
        narrowTo(next);
        // Of owners that are switched off only the userids came along.
        nameOwners(connection.id).catch(() => undefined);
      });
    },
    commands: ({ chatId, goneAt }) => [
      {
        key: 'handOver',
        label: t('handOverOne'),
        reason: whyReadOnly ?? (goneAt === null ? undefined : t('handOverGone')),
        run: () =>
          setHandOver({
            kind: 'selection',
            selection: { kind: 'ids', connectionId: connection.id, ids: [chatId] },
            imported: false,
          }),
      },
    ],
  };
  const groups = useGroupsFeed(query);
  const matching = useStore(groups.feed.state, (state) => state.total);

  return (
    <>
      <HeadActions>
        <SyncButton connection={connection} />
        <ImportGroups connection={connection} />
      </HeadActions>
      <div className={styles['top']}>
        <FilterBar connectionId={connection.id}>
          <GridTools
            grid="groups"
            visit={connection.id}
            columns={columns}
            view={view}
            control={store}
            port={port}
          >
            {query !== null && view !== null && (
              <ExportButton query={query} matching={matching} places={view.places} />
            )}
          </GridTools>
        </FilterBar>
        <FilterChips total={matching} />
        <ExportPart place="groups" />
        <FailedSync connection={connection} />
      </div>
      {view !== null && (
        <GroupsTable
          connection={connection}
          groups={groups}
          columns={columns}
          view={view}
          control={store}
          offers={offers}
          known={known}
        />
      )}
      <SelectionBar
        connection={connection}
        matching={matching}
        total={known ?? 0}
        onHandOver={() =>
          setHandOver({
            kind: 'selection',
            selection: toSelection(connection.id, groupsGrid.getState().picked),
            imported: false,
          })
        }
      />
      <HandOver
        connection={connection}
        source={handOver}
        onClose={() => setHandOver(null)}
        onStarted={() => clearPicked(groupsGrid)}
      />
    </>
  );
}
