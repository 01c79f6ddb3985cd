import type { JobKind } from '@shared/domain/job';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { JobActions } from '@renderer/components/job/JobActions';
import { JobBar } from '@renderer/components/job/JobBar';
import { useJobWords } from '@renderer/components/job/useJobWords';
import { isActive, useJobs } from '@renderer/state/jobs';
import styles from './sobot.module.css';

interface Props {
  readonly connectionId: string;
  readonly kind: Extract<JobKind, 'download' | 'orders'>;
  readonly label: string;
}

/** The jobs of a kind that are under way, and the last one when it failed. */
export function JobPart({ connectionId, kind, label }: Props) {
  const jobs = useJobs().filter((job) => job.connectionId === connectionId && job.kind === kind);
  const words = useJobWords();
  const shown = jobs.filter((job, index) => isActive(job) || (index === 0 && job.state === 'failed'));
  return shown.map((job) => {
    const { title, sentence, progress, pace } = words(job);
    return (
      <section key={job.id} className={styles['job']} aria-label={label}>
        <div className={styles['jobLine']}>
          <span className={styles['strong']}>{sentence}</span>
          <span className={styles['muted']}>{progress}</span>
          <span className={styles['muted']}>{pace}</span>
          <span className={styles['space']} />
          <JobActions job={job} />
        </div>
        <JobBar job={job} label={title} />
        {job.error !== null && (
          <ErrorNote error={job.error} look="bare" tone={job.state === 'failed' ? 'failed' : 'waiting'} />
        )}
      </section>
    );
  });
}
