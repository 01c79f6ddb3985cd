import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import { JOIN_WAY_QUOTA } from '@shared/domain/join-way-rules';
import { ExportPart } from '@renderer/components/export/ExportPart';
import { createGridStore } from '@renderer/grid/gridState';
import { GridTools } from '@renderer/grid/GridTools';
import { inForce } from '@renderer/grid/savedViews/filterKinds';
import { filterPort } from '@renderer/grid/savedViews/filterPort';
import { useGridView } from '@renderer/grid/useGridView';
import { useFormat } from '@renderer/lib/useFormat';
import { useRouter } from '@renderer/stores/router';
import { AdoptDialog } from './adopt/AdoptDialog';
import { VAULT_COLUMNS, vaultColumns } from './columns';
import { ExportJoinWays } from './ExportJoinWays';
import { channelsOf, shortageOf } from './items';
import { PickedBar } from './PickedBar';
import { useTask } from './useTask';
import { useVault } from './useVault';
import styles from './vault.module.css';
import { VaultActions } from './VaultActions';
import { VaultBar } from './VaultBar';
import { VaultChips } from './VaultChips';
import { NO_FILTER } from './vaultFilter';
import { VAULT_FILTERS } from './vaultFilters';
import { VaultGrid } from './VaultGrid';
import { VaultNotes } from './VaultNotes';
import type { VaultQuery } from './vaultSource';
import { filterVault, narrowVault, openJoinWay, setVault, useVaultState } from './vaultState';

const JoinWayDialog = lazy(async () => ({
  default: (await import('./form/JoinWayDialog')).JoinWayDialog,
}));

/** The vault of a connection: what needs care, all join ways, and one of them beside the grid. */
export function Vault({ connection }: { connection: Connection }) {
  const { t } = useTranslation(['joinWays', 'common']);
  const format = useFormat();
  const vault = useVault(connection.id);
  const columns = useMemo(() => vaultColumns(t, format), [t, format]);
  const { view, store } = useGridView('join-ways', VAULT_COLUMNS);
  const picks = useMemo(() => createGridStore<VaultQuery>(), []);
  const { set, open } = useVaultState();
  const asked = useMemo(() => inForce(VAULT_FILTERS, set), [set]);
  const rows = useMemo(() => vault.items.map(({ row }) => row), [vault.items]);
  const { task, setTask, create } = useTask(connection.id, rows, vault.known);
  const [adopting, setAdopting] = useState(false);
  const route = useRouter((state) => state.route);
  useEffect(() => {
    if (route.screen !== 'joinWays') return;
    if (route.id !== undefined) openJoinWay(route.id);
    if (route.create === true) create();
  }, [route, create]);

  const kept = rows.filter(({ state }) => state !== 'deleted').length;
  const shortages = useMemo(() => rows.flatMap((row) => shortageOf(row) ?? []), [rows]);
  const channels = useMemo(() => channelsOf(rows), [rows]);
  const adopt = useCallback(() => setAdopting(true), []);
  const empty = vault.known && rows.length === 0;

  return (
    <div className={styles['screen']}>
      <div className={styles['top']}>
        <div className={styles['heading']}>
          <h1>{t('title')}</h1>
          {vault.known && !empty && (
            <span className={styles['quota']} title={t('quotaHint', { most: JOIN_WAY_QUOTA })}>
              {t('quota', { count: kept, most: JOIN_WAY_QUOTA })}
            </span>
          )}
          <VaultActions
            connection={connection}
            empty={!vault.known || empty}
            onCreate={create}
            onAdopt={adopt}
          />
        </div>
        {!empty && (
          <>
            <VaultBar
              connectionId={connection.id}
              channels={channels}
              filter={set.filter}
              onFilter={filterVault}
            >
              <GridTools
                grid="join-ways"
                visit={connection.id}
                columns={columns}
                view={view}
                control={store}
                port={filterPort(VAULT_FILTERS, NO_FILTER, set, setVault)}
              >
                {view !== null && (
                  <ExportJoinWays
                    connectionId={connection.id}
                    items={vault.items}
                    filter={asked}
                    sort={view.sort}
                    picks={picks}
                    places={view.places}
                  />
                )}
              </GridTools>
            </VaultBar>
            <VaultChips set={set} names={vault.names} onSet={setVault} onFilter={filterVault} />
            <ExportPart place="joinWays" />
          </>
        )}
        <VaultNotes
          connection={connection}
          lost={vault.lost}
          shortages={shortages}
          onShowShort={() => filterVault({ ...NO_FILTER, stuck: true })}
          onTask={setTask}
        />
      </div>
      <VaultGrid
        connection={connection}
        vault={vault}
        columns={columns}
        view={view}
        control={store}
        picks={picks}
        filter={asked}
        open={open?.id ?? null}
        onOpen={openJoinWay}
        onFilter={filterVault}
        onNarrow={narrowVault}
        onCreate={create}
        onAdopt={adopt}
        onTask={setTask}
      />
      <PickedBar connectionId={connection.id} picks={picks} items={vault.items} />
      {task !== null && (
        <Suspense fallback={null}>
          <JoinWayDialog
            connection={connection}
            task={task}
            rows={rows}
            names={vault.names}
            onTask={setTask}
            onClose={() => setTask(null)}
            onDone={(id) => {
              setTask(null);
              openJoinWay(id);
            }}
          />
        </Suspense>
      )}
      {adopting && (
        <AdoptDialog connectionId={connection.id} rows={rows} onClose={() => setAdopting(false)} />
      )}
    </div>
  );
}
