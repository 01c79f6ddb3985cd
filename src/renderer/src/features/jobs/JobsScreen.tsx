import { UnorderedListOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/EmptyState';
import { Page } from '../../components/Page';
import { isActive, useJobs } from '../../state/jobs';
import { useRouter } from '../../stores/router';
import { JobHistory } from './JobHistory';
import { JobList } from './JobList';
import styles from './jobs.module.css';
import { isNarrowed, useJobsState } from './jobsState';

/** The jobs of all connections: those under way, and the history of the rest. */
export function JobsScreen() {
  const { t } = useTranslation(['jobs', 'frame']);
  const jobs = useJobs();
  const wanted = useRouter(({ route }) => (route.screen === 'jobs' ? route.jobId : undefined));
  const narrowed = useJobsState(({ filter, page }) => page > 1 || isNarrowed(filter));
  const [open, setOpen] = useState(wanted);
  const [asked, setAsked] = useState(wanted);
  // Another screen may ask for a job while this one is open.
  if (asked !== wanted) {
    setAsked(wanted);
    setOpen(wanted);
  }
  const active = jobs.filter(isActive);
  // A job that was asked for is shown whatever the history is narrowed to.
  const shown = jobs.filter((job) => isActive(job) || (narrowed && job.id === wanted));
  return (
    <Page
      title={t('frame:screens.jobs')}
      aside={active.length > 0 ? t('active', { count: active.length }) : undefined}
    >
      {jobs.length === 0 ? (
        <EmptyState
          icon={<UnorderedListOutlined aria-hidden="true" />}
          title={t('empty')}
          text={t('emptyText')}
        />
      ) : (
        <div className={styles['screen']}>
          {shown.length > 0 && <JobList jobs={shown} open={open} onOpen={setOpen} />}
          <JobHistory open={open} onOpen={setOpen} />
        </div>
      )}
    </Page>
  );
}
