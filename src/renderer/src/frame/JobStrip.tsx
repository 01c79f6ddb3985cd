import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Job } from '@shared/contract/jobs';
import { ConnectionDot } from '../components/ConnectionDot';
import { JobActions } from '../components/job/JobActions';
import { JobBar } from '../components/job/JobBar';
import { JobStateTag } from '../components/job/JobStateTag';
import { useJobWords } from '../components/job/useJobWords';
import { useConnections } from '../state/AppState';
import { useJobs } from '../state/jobs';
import { go } from '../stores/router';
import styles from './JobStrip.module.css';
import { mostUrgent } from './mostUrgent';

/** What runs in the background, always in sight and within reach. */
export function JobStrip() {
  const { t } = useTranslation('jobs');
  const { job, more } = mostUrgent(useJobs());
  if (job === undefined) return null;
  return (
    <section className={styles['strip']} aria-label={t('strip')}>
      <Line job={job} />
      {more > 0 && (
        <Button type="link" size="small" onClick={() => go({ screen: 'jobs' })}>
          {t('more', { count: more })}
        </Button>
      )}
    </section>
  );
}

function Line({ job }: { job: Job }) {
  const words = useJobWords()(job);
  const connection = useConnections().find((item) => item.id === job.connectionId);
  return (
    <div className={styles['line']}>
      <button
        type="button"
        className={styles['title']}
        title={connection?.name}
        onClick={() => go({ screen: 'jobs', jobId: job.id })}
      >
        {connection !== undefined && <ConnectionDot color={connection.color} />}
        <span>{words.title}</span>
      </button>
      <div className={styles['bar']}>
        <JobBar job={job} label={words.title} />
      </div>
      <span className={styles['count']}>{words.progress}</span>
      <JobStateTag job={job} look={job.state === 'waiting' ? 'soft' : 'plain'} />
      <span className={styles['pace']}>{words.pace}</span>
      <span className={styles['actions']}>
        <JobActions job={job} look="icons" />
      </span>
    </div>
  );
}
