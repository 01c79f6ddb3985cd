import type { Job } from '@shared/contract/jobs';
import { JOB_TONES } from './useJobWords';
import styles from './JobBar.module.css';

/** How far a job is; an unknown end is shown as an open bar. */
export function JobBar({ job, label }: { job: Job; label: string }) {
  const { done, total } = job.progress;
  const known = total !== null && total > 0;
  const share = known ? Math.min(1, done / total) : job.state === 'done' ? 1 : 0;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(known ? { 'aria-valuenow': Math.round(share * 100) } : {})}
      className={styles['bar']}
      data-tone={JOB_TONES[job.state]}
      data-open={!known && job.state === 'running'}
    >
      <div className={styles['fill']} style={{ transform: `scaleX(${share})` }} />
    </div>
  );
}
