import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { ChangeQuery } from '@shared/contract/changes';
import type { Connection } from '@shared/contract/connections';
import { EmptyState } from '@renderer/components/EmptyState';
import { SearchField } from '@renderer/components/SearchField';
import { ColumnPanel } from '@renderer/grid/ColumnPanel';
import { GridCover } from '@renderer/grid/GridStage';
import { isPicked, PICK_LIMIT, pickedCount } from '@renderer/grid/selection';
import { useGridView } from '@renderer/grid/useGridView';
import { useLiveFeed } from '@renderer/grid/useLiveFeed';
import { request } from '@renderer/lib/api';
import { useFormat } from '@renderer/lib/useFormat';
import { HeadActions } from '../groups/HeadActions';
import { PartGrid } from '../groups/PartGrid';
import { PickedHandOver } from '../groups/PickedHandOver';
import { SyncButton } from '../groups/SyncButton';
import { usePlanFrom } from '../groups/usePlanFrom';
import { CHANGE_COLUMNS, changeColumns } from './changeColumns';
import styles from './changes.module.css';
import { changesSource, toChangeSort } from './changesSource';
import { changesGrid, openChange, resetChanges, showChanges, useChangesState } from './changesState';
import { ExportChanges } from './ExportChanges';
import { KindToggles } from './KindToggles';
import type { Period } from './period';
import { toKinds } from './toggles';
import { useHeadline } from './useHeadline';

const TOPICS = ['groups.changed', 'people.changed'] as const;

/** The groups that changed in a period: how many in which way, and each of them. */
export function Comparison({ connection, period }: { connection: Connection; period: Period }) {
  const { t } = useTranslation('changes');
  const { t: words } = useTranslation(['groups', 'common']);
  const format = useFormat();
  const { id } = connection;
  const on = useChangesState((state) => state.on);
  const text = useChangesState((state) => state.text);
  const open = useChangesState((state) => state.open);
  const { view, store } = useGridView('changes', CHANGE_COLUMNS);
  const columns = useMemo(() => changeColumns(t, words, format), [t, words, format]);
  const sort = view?.sort;
  const from = period.from.id;
  const to = period.to?.id ?? null;
  const all = useMemo<ChangeQuery>(
    () => ({
      connectionId: id,
      from,
      to,
      kinds: [],
      ownerBy: 'any',
      text: text.trim(),
      sort: toChangeSort(sort ?? []),
    }),
    [id, from, to, text, sort],
  );
  const query = useMemo<ChangeQuery>(() => ({ ...all, ...toKinds(on) }), [all, on]);
  const live = useLiveFeed(changesSource, view === null ? null : query, TOPICS, open !== null);
  const total = useStore(live.feed.state, (state) => state.total);
  const headline = useHeadline(all);
  const picked = useStore(changesGrid, (state) => state.picked);
  const plan = usePlanFrom(id);
  const narrowed = on.length > 0 || text.trim() !== '';

  const handOver = (): Promise<void> =>
    plan.start({
      find: async () => {
        const there = await request(
          'changes.chatIds',
          picked.kind === 'all' ? picked.query : { ...all, text: '' },
        );
        // More than one call answers: which of the picked ones are gone is left to the check of the plan.
        if (picked.kind === 'ids' && there.length === PICK_LIMIT) return [...picked.ids];
        return there.filter((chatId) => isPicked(picked, chatId));
      },
      count: pickedCount(picked, total),
      leftOut: (count) => t('leftOut', { count }),
    });

  return (
    <>
      <HeadActions>
        <SyncButton connection={connection} />
        <ExportChanges query={query} matching={total} />
        {view !== null && (
          <ColumnPanel
            columns={columns}
            places={view.places}
            onPlaces={(places) => store.save({ places })}
            onReset={store.reset}
          />
        )}
      </HeadActions>
      <div className={styles['head']}>
        {headline !== null && <KindToggles {...headline} />}
        <SearchField
          className={styles['search']}
          label={t('search')}
          limit={200}
          text={text}
          onText={(next) => showChanges({ text: next })}
        />
      </div>
      {view !== null && (
        <PartGrid
          connectionId={id}
          label={t('title')}
          live={live}
          columns={columns}
          view={view}
          control={store}
          grid={changesGrid}
          open={open}
          onOpen={openChange}
          empty={
            <GridCover>
              {narrowed ? (
                <EmptyState
                  title={t('noMatch')}
                  action={<Button onClick={resetChanges}>{t('reset')}</Button>}
                />
              ) : (
                <EmptyState title={t('none.title')} text={t('none.text')} />
              )}
            </GridCover>
          }
        />
      )}
      <PickedHandOver
        connection={connection}
        grid={changesGrid}
        total={total}
        plan={plan}
        onHandOver={() => void handOver()}
      />
    </>
  );
}
