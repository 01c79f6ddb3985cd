import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Connection } from '@shared/contract/connections';
import type { DraftSource } from '@shared/contract/transfers';
import { FailedSync } from '@renderer/components/job/FailedSync';
import { ColumnPanel } from '@renderer/grid/ColumnPanel';
import { clearPicked } from '@renderer/grid/gridState';
import { useGridView } from '@renderer/grid/useGridView';
import { useFormat } from '@renderer/lib/useFormat';
import { useQuery } from '@renderer/lib/useQuery';
import { useActiveConnection } from '@renderer/state/AppState';
import { go } from '@renderer/stores/router';
import { ImportGroups } from '../transfers/import/ImportGroups';
import { GROUP_COLUMNS, groupColumns } from './columns';
import { ExportButton } from './ExportButton';
import { FilterBar } from './filters/FilterBar';
import { FilterChips } from './filters/FilterChips';
import { GroupsTable } from './GroupsTable';
import styles from './GroupsScreen.module.css';
import { toQuery, toSelection } from './groupsQuery';
import { enterConnection, groupsGrid, useGroupsState } from './groupsState';
import { SelectionBar } from './SelectionBar';
import { SyncButton } from './SyncButton';
import { useGroupsFeed } from './useGroupsFeed';
import { useRoutePreset } from './useRoutePreset';

const HandOverWizard = lazy(async () => ({
  default: (await import('../transfers/wizard/HandOverWizard')).HandOverWizard,
}));

const OVERVIEW_TOPICS = ['groups.changed'] as const;

/** The customer groups of the active connection. */
export function GroupsScreen() {
  const connection = useActiveConnection();
  const entered = useGroupsState((state) => state.connectionId);
  const id = connection?.id;
  useEffect(() => {
    if (id !== undefined) enterConnection(id);
  }, [id]);
  return connection !== null && entered === id ? <Groups key={id} connection={connection} /> : null;
}

function Groups({ connection }: { connection: Connection }) {
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
  const { data: overview } = useQuery('groups.overview', [{ connectionId: connection.id }], {
    topics: OVERVIEW_TOPICS,
  });

  return (
    <div className={styles['screen']}>
      <div className={styles['top']}>
        <div className={styles['heading']}>
          <h1>
            {t('title')}
            {overview !== undefined && (
              <span className={styles['total']}>{format.number(overview.total)}</span>
            )}
          </h1>
          <div className={styles['actions']}>
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
          </div>
        </div>
        <FilterBar connectionId={connection.id} />
        <FilterChips total={matching} />
        <FailedSync connection={connection} />
      </div>
      {view !== null && (
        <GroupsTable
          connection={connection}
          groups={groups}
          columns={columns}
          view={view}
          control={store}
          known={overview?.total ?? null}
        />
      )}
      <SelectionBar
        connection={connection}
        matching={matching}
        total={overview?.total ?? 0}
        onHandOver={() =>
          setHandOver({
            kind: 'selection',
            selection: toSelection(connection.id, groupsGrid.getState().picked),
            imported: false,
          })
        }
      />
      {handOver !== null && (
        <Suspense fallback={null}>
          <HandOverWizard
            connection={connection}
            source={handOver}
            onClose={() => setHandOver(null)}
            onStarted={(planId) => {
              clearPicked(groupsGrid);
              go({ screen: 'transfers', planId });
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
