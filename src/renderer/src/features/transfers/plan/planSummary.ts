import type { TransferPlan } from '@shared/domain/transfer';
import type { TransfersT } from '../itemCause';
import { isDraft, toSend } from '../itemStates';
import { takersText } from '../personName';

const TOLD = ['verified', 'accepted', 'unknown', 'failed', 'planned', 'skipped'] as const;

/** What became of a plan so far, in one sentence. */
export function planSummary(plan: TransferPlan, t: TransfersT): string {
  const { counts, total } = plan;
  if (isDraft(plan.state)) return t('page.summary.draft');
  const sent = toSend(total, counts);
  if (sent > 0 && counts.verified === sent && counts.skipped === 0) {
    return t('page.summary.allVerified', { count: sent, taker: takersText(plan.takers, t) });
  }
  const parts = TOLD.filter((state) => counts[state] > 0).map((state) =>
    t(`page.summary.${state}`, { count: counts[state] }),
  );
  return parts.length === 0 ? '' : `${parts.join(t('page.summary.join'))}${t('page.summary.end')}`;
}
