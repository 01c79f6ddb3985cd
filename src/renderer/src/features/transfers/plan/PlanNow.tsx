import { useTranslation } from 'react-i18next';
import type { TransferPlan } from '@shared/domain/transfer';
import { type JobWords, useJobWords } from '@renderer/components/job/useJobWords';
import { useFormat } from '@renderer/lib/useFormat';
import { usePlanStanding } from '../usePlanStanding';
import styles from './plan.module.css';
import { planSentence } from './planSentence';

/** What is happening to a plan now and until when; once nothing is, what became of it. */
export function PlanNow({ plan }: { plan: TransferPlan }) {
  const { t } = useTranslation(['transfers', 'common']);
  const format = useFormat();
  const words = useJobWords();
  const { standing } = usePlanStanding(plan);
  const [lead, rest] =
    standing.kind === 'working'
      ? working(words(standing.job))
      : [planSentence(plan, standing, t, format), ''];
  return (
    <p className={styles['now']} aria-live="polite" data-calm={standing.kind === 'ended'}>
      <strong>{lead}</strong>
      {rest !== '' && <span>{rest}</span>}
    </p>
  );
}

const working = ({ sentence, progress, pace }: JobWords): readonly [string, string] => [
  sentence,
  [progress, pace].filter((part) => part !== '').join(' · '),
];
