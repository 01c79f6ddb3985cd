import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Connection } from '@shared/contract/connections';
import type { DraftSource } from '@shared/contract/transfers';
import { ExportPart } from '@renderer/components/export/ExportPart';
import { FailedSync } from '@renderer/components/job/FailedSync';
import { ColumnPanel } from '@renderer/grid/ColumnPanel';
import { clearPicked } from '@renderer/grid/gridState';
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
import { groupsGrid, useGroupsState } from './groupsState';
import { HandOver } from './HandOver';
import { HeadActions } from './HeadActions';
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
  const [handOver, setHandOver] = useState<DraftSource | null>(null);
  useRoutePreset(connection.id);

  const sort = view?.sort;
  const query = useMemo(
    () => (sort === undefined ? null : toQuery(connection.id, text, filter, sort)),
    [connection.id, text, filter, sort],
  );
  const groups = useGroupsFeed(query);
  const matching = useStore(groups.feed.state, (state) => state.total);

  return (
    <>
      <HeadActions>
        <SyncButton connection={connection} />
        {query !== null && view !== null && (
          <ExportButton query={query} matching={matching} places={view.places} />
        )}
        <ImportGroups connection={connection} />
        {view !== null && (
          <ColumnPanel
            columns={columns}
            places={view.places}
            onPlaces={(places) => store.save({ places })}
            onReset={store.reset}
          />
        )}
      </HeadActions>
      <div className={styles['top']}>
        <FilterBar connectionId={connection.id} />
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
