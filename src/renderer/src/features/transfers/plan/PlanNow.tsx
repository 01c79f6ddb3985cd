import { useTranslation } from 'react-i18next';
import type { TransferPlan } from '@shared/domain/transfer';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { useJobWords } from '@renderer/components/job/useJobWords';
import { useFormat } from '@renderer/lib/useFormat';
import { usePlanStanding } from '../usePlanStanding';
import styles from './plan.module.css';
import { planSentence } from './planSentence';

/** What is happening to a plan now and until when, and what became of it so far. */
export function PlanNow({ plan }: { plan: TransferPlan }) {
  const { t } = useTranslation(['transfers', 'common']);
  const format = useFormat();
  const words = useJobWords();
  const { standing, job } = usePlanStanding(plan);
  const now = standing.kind === 'working' ? words(standing.job) : null;
  const { lead, rest } =
    standing.kind === 'working'
      ? {
          lead: now?.sentence ?? '',
          rest: [now?.progress, now?.pace].filter((part) => part !== undefined && part !== '').join(' · '),
        }
      : planSentence(plan, standing, t, format);
  return (
    <>
      <p className={styles['now']} aria-live="polite">
        {lead !== '' && <strong>{lead}</strong>}
        {rest !== '' && <span>{rest}</span>}
      </p>
      {job?.state === 'failed' && job.error !== null && <ErrorNote error={job.error} />}
    </>
  );
}
