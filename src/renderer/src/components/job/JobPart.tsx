import type { JobKind } from '@shared/domain/job';
import { isActive, useJobs } from '../../state/jobs';
import { ErrorNote } from '../ErrorNote';
import { JobActions } from './JobActions';
import { JobBar } from './JobBar';
import styles from './JobPart.module.css';
import { useJobWords } from './useJobWords';

interface Props {
  readonly connectionId: string;
  readonly kind: JobKind;
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
        <div className={styles['line']}>
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
