import { Button, Pagination } from 'antd';
import { useTranslation } from 'react-i18next';
import { Bones } from '../../components/Bones';
import { EmptyState } from '../../components/EmptyState';
import { ErrorNote } from '../../components/ErrorNote';
import { RetryButton } from '../../components/RetryButton';
import { useQuery } from '../../lib/useQuery';
import { JobFilters } from './JobFilters';
import { JobList } from './JobList';
import styles from './jobs.module.css';
import { resetJobs, turnToPage, useJobsState } from './jobsState';

const PAGE = 50;
const TOPICS = ['jobs.changed'] as const;

interface Props {
  readonly open: number | undefined;
  readonly onOpen: (jobId: number | undefined) => void;
}

/** Every job that has ended, by page. */
export function JobHistory(props: Props) {
  const { t } = useTranslation('jobs');
  const { filter, page } = useJobsState();
  const input = { ...filter, start: (page - 1) * PAGE, count: PAGE };
  const { data, error, refetch } = useQuery('jobs.history', [input], { topics: TOPICS, keep: true });
  return (
    <section className={styles['history']} aria-label={t('history.title')}>
      <div className={styles['historyHead']}>
        <h2>
          {t('history.title')}
          {data !== undefined && (
            <span className={styles['muted']}>{t('history.total', { count: data.total })}</span>
          )}
        </h2>
        <JobFilters />
      </div>
      {error !== undefined && <ErrorNote error={error} action={<RetryButton onClick={refetch} />} />}
      {data === undefined && error === undefined && <Bones rows={6} />}
      {data?.total === 0 && (
        <EmptyState
          title={t('history.none')}
          action={<Button onClick={resetJobs}>{t('history.reset')}</Button>}
        />
      )}
      {data !== undefined && data.rows.length > 0 && <JobList jobs={data.rows} {...props} />}
      {data !== undefined && (data.total > PAGE || page > 1) && (
        <Pagination
          className={styles['pages'] ?? ''}
          size="small"
          current={page}
          pageSize={PAGE}
          total={data.total}
          showSizeChanger={false}
          onChange={turnToPage}
        />
      )}
    </section>
  );
}
