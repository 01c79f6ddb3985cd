import { UnorderedListOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/EmptyState';
import { Page } from '../../components/Page';
import { isActive, useJobs } from '../../state/jobs';
import { go, useRouter } from '../../stores/router';
import { JobHistory } from './JobHistory';
import { JobList } from './JobList';
import styles from './jobs.module.css';
import { openJob } from './jobsState';

/** The jobs of all connections: those under way, and the history of the rest. */
export function JobsScreen() {
  const { t } = useTranslation(['jobs', 'frame']);
  const jobs = useJobs();
  const route = useRouter((state) => state.route);
  const [open, setOpen] = useState<number>();
  const show = useEffectEvent((jobId: number) => {
    const job = jobs.find(({ id }) => id === jobId);
    if (job === undefined || isActive(job)) setOpen(jobId);
    else openJob({ job, position: null });
  });
  // Another screen may ask for a job, also while this one is open.
  useEffect(() => {
    if (route.screen === 'jobs' && route.jobId !== undefined) show(route.jobId);
  }, [route]);
  const active = jobs.filter(isActive);
  return (
    <Page
      title={t('frame:screens.jobs')}
      aside={active.length > 0 ? t('active', { count: active.length }) : undefined}
      body={jobs.length === 0 ? 'scroll' : 'fill'}
    >
      {jobs.length === 0 ? (
        <EmptyState
          icon={<UnorderedListOutlined aria-hidden="true" />}
          title={t('empty')}
          text={t('emptyText')}
          help="jobs"
          action={<Button onClick={() => go({ screen: 'groups' })}>{t('emptyAction')}</Button>}
        />
      ) : (
        <>
          {active.length > 0 && (
            <div className={styles['live']}>
              <JobList jobs={active} open={open} onOpen={setOpen} />
            </div>
          )}
          <JobHistory />
        </>
      )}
    </Page>
  );
}
