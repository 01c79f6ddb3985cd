import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Job } from '@shared/contract/jobs';
import { ConnectionDot } from '../components/ConnectionDot';
import { JobActions } from '../components/job/JobActions';
import { JobBar } from '../components/job/JobBar';
import { JOB_TONES, useJobWords } from '../components/job/useJobWords';
import { StatusTag } from '../components/StatusTag';
import { useConnections } from '../state/AppState';
import { isActive, useJobs } from '../state/jobs';
import { go } from '../stores/router';
import styles from './JobStrip.module.css';

/** How many jobs get a line of their own. */
const LINES = 2;

/** What runs in the background, always in sight and within reach. */
export function JobStrip() {
  const { t } = useTranslation('jobs');
  const active = useJobs().filter(isActive);
  if (active.length === 0) return null;
  const more = active.length - LINES;
  return (
    <section className={styles['strip']} aria-label={t('strip')}>
      {active.slice(0, LINES).map((job) => (
        <Line key={job.id} job={job} />
      ))}
      {more > 0 && (
        <Button type="link" size="small" className={styles['more']} onClick={() => go({ screen: 'jobs' })}>
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
      <StatusTag tone={JOB_TONES[job.state]} look={job.state === 'waiting' ? 'soft' : 'plain'}>
        {words.sentence}
      </StatusTag>
      <span className={styles['pace']}>{words.pace}</span>
      <span className={styles['actions']}>
        <JobActions job={job} look="icons" />
      </span>
    </div>
  );
}
