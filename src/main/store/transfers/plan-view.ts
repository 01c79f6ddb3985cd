import type { StoredPlan } from '@shared/domain/transfer';
import type { Session } from '../session';
import { requirePlan } from './run';

/** A plan as the screens see it, its numbers counted from its items. */
export function planView({ transfers: tables }: Session, planId: number): StoredPlan {
  const counts = tables.plans.counts(planId);
  return {
    ...requirePlan(tables, planId),
    total: Object.values(counts).reduce((sum, count) => sum + count, 0),
    counts,
    jobId: tables.plans.jobId(planId),
  };
}
