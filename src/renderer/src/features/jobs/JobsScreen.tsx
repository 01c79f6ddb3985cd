import { UnorderedListOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/EmptyState';
import { Page } from '../../components/Page';
import { isActive, useJobs } from '../../state/jobs';
import { useRouter } from '../../stores/router';
import { JobRow } from './JobRow';
import styles from './jobs.module.css';

/** The latest jobs of all connections, those under way first. */
export function JobsScreen() {
  const { t } = useTranslation(['jobs', 'frame']);
  const jobs = useJobs();
  const wanted = useRouter(({ route }) => (route.screen === 'jobs' ? route.jobId : undefined));
  const [open, setOpen] = useState(wanted);
  const active = jobs.filter(isActive);
  const finished = jobs.filter((job) => !isActive(job));
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
        <ul className={styles['list']}>
          {[...active, ...finished].map((job) => (
            <JobRow
              key={job.id}
              job={job}
              open={open === job.id}
              onToggle={() => setOpen(open === job.id ? undefined : job.id)}
            />
          ))}
        </ul>
      )}
    </Page>
  );
}
