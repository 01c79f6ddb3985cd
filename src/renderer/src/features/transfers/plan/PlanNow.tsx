import { useTranslation } from 'react-i18next';
import type { Job } from '@shared/contract/jobs';
import type { TransferPlan } from '@shared/domain/transfer';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { useJobWords } from '@renderer/components/job/useJobWords';
import { visibleText } from '@renderer/lib/visibleText';
import { isActive, useJobs } from '@renderer/state/jobs';
import styles from './plan.module.css';
import { planSummary } from './planSummary';

/** The job that works on a plan now, or did so last. */
export function usePlanJob(plan: TransferPlan): Job | undefined {
  const jobs = useJobs().filter((job) => job.planId === plan.id || job.id === plan.jobId);
  return jobs.find(isActive) ?? jobs[0];
}

/** What is happening to a plan now and until when; once nothing is, what became of it. */
export function PlanNow({ plan }: { plan: TransferPlan }) {
  const { t } = useTranslation(['transfers', 'common']);
  const job = usePlanJob(plan);
  const words = useJobWords();
  const summary = planSummary(plan, visibleText(plan.takerName ?? plan.taker), t);
  const active = job !== undefined && isActive(job);
  const now = active ? words(job) : null;
  return (
    <>
      <p className={styles['now']} aria-live="polite">
        {now === null ? (
          summary
        ) : (
          <>
            <strong>{now.sentence}</strong>
            <span>{[now.progress, now.pace].filter((part) => part !== '').join(' · ')}</span>
          </>
        )}
      </p>
      {job?.state === 'failed' && job.error !== null && <ErrorNote error={job.error} />}
    </>
  );
}
