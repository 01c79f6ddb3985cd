import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { JobKind } from '@shared/domain/job';
import { ENDED_STATES, JOB_KINDS, NO_CONNECTION } from '@shared/domain/job-fields';
import { visibleText } from '../../lib/visibleText';
import { useConnections } from '../../state/AppState';
import styles from './jobs.module.css';
import { filterJobs, isNarrowed, resetJobs, useJobsState } from './jobsState';

type Ended = (typeof ENDED_STATES)[number];

/** Narrows the history: by kind, by how it ended, by connection. */
export function JobFilters() {
  const { t } = useTranslation('jobs');
  const filter = useJobsState((state) => state.filter);
  const connections = useConnections();
  return (
    <div className={styles['filters']} role="search" aria-label={t('history.filter')}>
      <Select<JobKind[]>
        className={styles['filter'] ?? ''}
        mode="multiple"
        allowClear
        maxTagCount="responsive"
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
        placeholder={t('history.connection')}
        aria-label={t('history.connection')}
        value={filter.connectionId ?? undefined}
        options={[
          ...connections.map(({ id, name }) => ({ value: id, label: visibleText(name) })),
          { value: NO_CONNECTION, label: t('noConnection') },
        ]}
        onChange={(connectionId: string | undefined) => filterJobs({ connectionId: connectionId ?? null })}
      />
      {isNarrowed(filter) && (
        <Button type="link" onClick={resetJobs}>
          {t('history.reset')}
        </Button>
      )}
    </div>
  );
}
