import { HistoryOutlined } from '@ant-design/icons';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Job } from '@shared/contract/jobs';
import { NO_CONNECTION } from '@shared/domain/job-fields';
import { EmptyState } from '@renderer/components/EmptyState';
import { ExportPart } from '@renderer/components/export/ExportPart';
import { useJobWords } from '@renderer/components/job/useJobWords';
import { NoMatch } from '@renderer/grid/Covers';
import { GridCover } from '@renderer/grid/GridStage';
import { GridTools } from '@renderer/grid/GridTools';
import { LiveGrid } from '@renderer/grid/LiveGrid';
import type { RowOffers } from '@renderer/grid/menu/entries';
import { inForce } from '@renderer/grid/savedViews/filterKinds';
import { filterPort } from '@renderer/grid/savedViews/filterPort';
import { singleSort } from '@renderer/grid/singleSort';
import { stepRow } from '@renderer/grid/stepRow';
import { useGridView } from '@renderer/grid/useGridView';
import { useLiveFeed } from '@renderer/grid/useLiveFeed';
import { useLanguage } from '@renderer/i18n/useLanguage';
import { useFormat } from '@renderer/lib/useFormat';
import { useConnections } from '@renderer/state/AppState';
import { useJobs } from '@renderer/state/jobs';
import { go } from '@renderer/stores/router';
import { ExportJobs } from './ExportJobs';
import { historySource, toJobSort, type HistoryQuery } from './historySource';
import { JOB_COLUMNS, jobColumns } from './jobColumns';
import { JobDrawer } from './JobDrawer';
import { ALL_JOBS, JOB_FILTERS } from './historyFilters';
import { HistoryChips, JobFilters } from './JobFilters';
import styles from './jobs.module.css';
import { narrowTo, openJob, resetJobs, setJobs, useJobsState } from './jobsState';

const TOPICS = ['jobs.changed'] as const;

const NARROW: RowOffers<Job>['narrow'] = (column, { kind, state, connectionId }) => {
  if (column === 'kind') return { only: () => narrowTo({ kinds: [kind] }) };
  if (column === 'connection') return { only: () => narrowTo({ connectionId }) };
  if (column !== 'state' || (state !== 'done' && state !== 'failed' && state !== 'cancelled')) return {};
  return { only: () => narrowTo({ states: [state] }) };
};

/** Every job that has ended. */
export function JobHistory() {
  const { t } = useTranslation('jobs');
  const format = useFormat();
  const language = useLanguage();
  const connections = useConnections();
  const words = useJobWords();
  const columns = useMemo(
    () => jobColumns(t, words, connections, format, language),
    [t, words, connections, format, language],
  );
  const { view, store } = useGridView('jobs', JOB_COLUMNS);
  const set = useJobsState((state) => state.set);
  const open = useJobsState((state) => state.open);
  const filter = useMemo(() => inForce(JOB_FILTERS, set), [set]);
  const sort = view?.sort;
  const query = useMemo<HistoryQuery | null>(
    () => (sort === undefined ? null : { filter, sort: toJobSort(sort) }),
    [filter, sort],
  );
  const live = useLiveFeed(historySource, query, TOPICS, open !== null);
  const total = useStore(live.feed.state, (state) => state.total);
  const sorting = useMemo(() => singleSort(store.sorting), [store]);
  const show = useCallback((job: Job, position: number) => openJob({ job, position }), []);
  const follow = useCallback((job: Job, position: number) => {
    const { open: current } = useJobsState.getState();
    if (current !== null && current.job.id !== job.id) openJob({ job, position });
  }, []);
  // Tried again, it is another one than when it was opened.
  const latest = useJobs().find(({ id }) => id === open?.job.id) ?? open?.job;
  const position = open?.position ?? null;
  const offers: RowOffers<Job> = {
    narrow: NARROW,
    commands: ({ planId }) =>
      planId === null
        ? []
        : [{ key: 'plan', label: t('openPlan'), run: () => go({ screen: 'transfers', planId }) }],
  };

  return (
    <section className={styles['history']} aria-label={t('history.title')}>
      <div className={styles['top']}>
        <div className={styles['historyHead']}>
          <h2>
            {t('history.title')}
            <span className={styles['muted']}>{t('history.total', { count: total })}</span>
          </h2>
          <JobFilters>
            <GridTools
              grid="jobs"
              visit={NO_CONNECTION}
              columns={columns}
              view={view}
              control={store}
              port={filterPort(JOB_FILTERS, ALL_JOBS, set, setJobs)}
            >
              {query !== null && view !== null && (
                <ExportJobs query={query} matching={total} places={view.places} />
              )}
            </GridTools>
          </JobFilters>
        </div>
        <HistoryChips />
        <ExportPart place="jobs" />
      </div>
      {view !== null && (
        <LiveGrid
          label={t('history.grid')}
          live={live}
          columns={columns}
          view={view}
          control={store}
          sorting={sorting}
          offers={offers}
          onOpen={show}
          onFocusRow={follow}
          empty={<NoHistory narrowed={isNarrowed()} />}
        >
          {latest !== undefined && (
            <JobDrawer
              job={latest}
              onClose={() => openJob(null)}
              onStep={position === null ? undefined : (by) => void stepRow(live, position, by, show)}
            />
          )}
        </LiveGrid>
      )}
    </section>
  );

  function isNarrowed(): boolean {
    return JOB_FILTERS.some((kind) => kind.kept(filter) !== undefined);
  }
}

/** Why no job is listed. */
function NoHistory({ narrowed }: { narrowed: boolean }) {
  const { t } = useTranslation('jobs');
  return narrowed ? (
    <NoMatch
      title={t('history.none')}
      text={t('history.noneText')}
      reset={t('history.reset')}
      onReset={resetJobs}
    />
  ) : (
    <GridCover whole>
      <EmptyState
        icon={<HistoryOutlined aria-hidden="true" />}
        title={t('history.empty')}
        text={t('history.emptyText')}
      />
    </GridCover>
  );
}
