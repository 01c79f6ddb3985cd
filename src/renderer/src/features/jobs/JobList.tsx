import type { Job } from '@shared/contract/jobs';
import { JobRow } from './JobRow';
import styles from './jobs.module.css';

interface Props {
  readonly jobs: readonly Job[];
  readonly open: number | undefined;
  readonly onOpen: (jobId: number | undefined) => void;
}

/** Jobs below each other; one of them may be open. */
export function JobList({ jobs, open, onOpen }: Props) {
  return (
    <ul className={styles['list']}>
      {jobs.map((job) => (
        <JobRow
          key={job.id}
          job={job}
          open={open === job.id}
          onToggle={() => onOpen(open === job.id ? undefined : job.id)}
        />
      ))}
    </ul>
  );
}
