import type { Job } from '@shared/contract/jobs';
import type { TransferPlan } from '@shared/domain/transfer';
import { useIsReadOnly } from '@renderer/state/AppState';
import { useJobs } from '@renderer/state/jobs';
import { jobOf, planStanding, type PlanStanding } from './planStanding';

/** Where a plan stands, followed live, and the job that works on it or did so last. */
export function usePlanStanding(plan: TransferPlan): {
  readonly standing: PlanStanding;
  readonly job: Job | undefined;
} {
  const job = jobOf(plan, useJobs());
  const readOnly = useIsReadOnly(plan.connectionId);
  return { standing: planStanding(plan, job, readOnly), job };
}
