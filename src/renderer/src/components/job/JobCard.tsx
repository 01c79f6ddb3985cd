import type { ReactNode } from 'react';
import type { Job } from '@shared/contract/jobs';
import { ErrorNote } from '../ErrorNote';
import { JobActions } from './JobActions';
import { JobBar } from './JobBar';
import styles from './JobPart.module.css';
import { useJobWords } from './useJobWords';

interface Props {
  readonly job: Job;
  readonly label: string;
  /** What can be done besides. */
  readonly actions?: ReactNode;
}

/** One job on the screen that it was started on. */
export function JobCard({ job, label, actions }: Props) {
  const { title, sentence, progress, pace } = useJobWords()(job);
  return (
    <section className={styles['job']} aria-label={label}>
      <div className={styles['line']}>
        <span className={styles['strong']}>{sentence}</span>
        <span className={styles['muted']}>{progress}</span>
        <span className={styles['muted']}>{pace}</span>
        <span className={styles['space']} />
        <JobActions job={job} />
        {actions}
      </div>
      <JobBar job={job} label={title} />
      {job.error !== null && (
        <ErrorNote error={job.error} look="bare" tone={job.state === 'failed' ? 'failed' : 'waiting'} />
      )}
    </section>
  );
}
