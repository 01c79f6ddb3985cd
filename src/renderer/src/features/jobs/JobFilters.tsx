import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { JobFilter } from '@shared/contract/jobs';
import type { JobKind } from '@shared/domain/job';
import { ENDED_STATES, JOB_KINDS, NO_CONNECTION } from '@shared/domain/job-fields';
import { FilterChips } from '@renderer/grid/FilterChips';
import { visibleText } from '@renderer/lib/visibleText';
import { useConnections } from '@renderer/state/AppState';
import { connectionText } from './jobColumns';
import { JOB_FILTERS } from './historyFilters';
import styles from './jobs.module.css';
import { filterJobs, resetJobs, turnFilter, useJobsState } from './jobsState';

type Ended = JobFilter['states'][number];

interface Props {
  /** What stands at the end of the bar. */
  readonly children: ReactNode;
}

/** Narrows the history to kinds, outcomes and a connection. */
export function JobFilters({ children }: Props) {
  const { t } = useTranslation('jobs');
  const { filter } = useJobsState((state) => state.set);
  const connections = useConnections();
  return (
    <div className={styles['filters']} role="search" aria-label={t('history.filter')}>
      <Select<JobKind[]>
        className={styles['filter'] ?? ''}
        mode="multiple"
        allowClear
        maxTagCount="responsive"
        popupMatchSelectWidth={false}
        placeholder={t('history.kinds')}
        aria-label={t('history.kinds')}
        value={filter.kinds}
        options={JOB_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(kinds) => filterJobs({ kinds })}
      />
      <Select<Ended[]>
        className={styles['filter'] ?? ''}
        mode="multiple"
        allowClear
        maxTagCount="responsive"
        placeholder={t('history.states')}
        aria-label={t('history.states')}
        value={filter.states}
        options={ENDED_STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
        onChange={(states) => filterJobs({ states })}
      />
      <Select<string | undefined>
        className={styles['filter'] ?? ''}
        allowClear
        popupMatchSelectWidth={false}
        placeholder={t('history.connection')}
        aria-label={t('history.connection')}
        value={filter.connectionId ?? undefined}
        options={[
          ...connections.map(({ id, name }) => ({ value: id, label: visibleText(name) })),
          { value: NO_CONNECTION, label: t('noConnection') },
        ]}
        onChange={(connectionId: string | undefined) => filterJobs({ connectionId: connectionId ?? null })}
      />
      {children}
    </div>
  );
}

/** What narrows the history now, each part to be switched off or removed. */
export function HistoryChips() {
  const { t } = useTranslation(['jobs', 'common']);
  const { t: words } = useTranslation('jobs');
  const { filter, off } = useJobsState((state) => state.set);
  const connections = useConnections();
  const textOf = (id: string): string => {
    const { kinds, states, connectionId } = filter;
    const listed = (names: readonly string[]): string => names.join(t('common:listSeparator'));
    if (id === 'kinds')
      return t('history.chip.kinds', { kinds: listed(kinds.map((kind) => t(`kind.${kind}`))) });
    if (id === 'states')
      return t('history.chip.states', { states: listed(states.map((state) => t(`state.${state}`))) });
    return connectionText(connectionId ?? NO_CONNECTION, connections, words);
  };
  const present = JOB_FILTERS.filter((kind) => kind.kept(filter) !== undefined);
  return (
    <FilterChips
      chips={present.map(({ id }) => ({ id, text: textOf(id) }))}
      off={off}
      onTurn={turnFilter}
      onRemove={(id) => filterJobs(present.find((kind) => kind.id === id)?.without(filter) ?? {})}
      onReset={resetJobs}
    />
  );
}
