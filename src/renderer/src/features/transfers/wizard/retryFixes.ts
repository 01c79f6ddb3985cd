import { retryAdvice, type RetryAdvice } from '@shared/domain/retry-advice';
import type { TransferPlan } from '@shared/domain/transfer';

export interface RetryFix {
  /** `unsent`: the plan was cancelled before the group's turn came. */
  readonly fix: RetryAdvice | 'unsent';
  readonly count: number;
}

/** What trying again does about the groups that did not succeed in a plan, most groups first. */
export function retryFixes(plan: Pick<TransferPlan, 'causes' | 'skipped'>): readonly RetryFix[] {
  const counts = new Map<RetryFix['fix'], number>();
  for (const { errcode, reason, count } of plan.causes) {
    const fix = retryAdvice(errcode, reason);
    counts.set(fix, (counts.get(fix) ?? 0) + count);
  }
  const unsent = plan.skipped.find(({ reason }) => reason === 'cancelled')?.count ?? 0;
  if (unsent > 0) counts.set('unsent', unsent);
  return [...counts].map(([fix, count]) => ({ fix, count })).toSorted((a, b) => b.count - a.count);
}
