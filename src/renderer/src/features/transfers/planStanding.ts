import type { Job } from '@shared/contract/jobs';
import { dueGroups } from '@shared/domain/plan';
import type { PlanState, TransferPlan } from '@shared/domain/transfer';
import { isActive } from '@renderer/state/jobs';
import { isDraft } from './itemStates';

/** Where a plan stands now, from its own state and the job that works on it. */
export type PlanStanding =
  | { readonly kind: 'draft' }
  /** The run of a day was announced: it begins by itself at `until`. */
  | { readonly kind: 'announced'; readonly until: number | null; readonly groups: number }
  | { readonly kind: 'working'; readonly job: Job }
  /** Nothing more is sent; what was sent is still read. */
  | { readonly kind: 'stopping' }
  | { readonly kind: 'paused' }
  /** Its job failed. */
  | { readonly kind: 'broken'; readonly job: Job }
  /** Groups are due, and a job for them is about to begin. */
  | { readonly kind: 'due'; readonly groups: number }
  /** Groups are left, and nothing is sent: the connection may only read. */
  | { readonly kind: 'read-only'; readonly groups: number }
  | { readonly kind: 'later'; readonly day: string; readonly groups: number }
  /** Everything was sent, and not everything was read. */
  | { readonly kind: 'open' }
  | { readonly kind: 'ended'; readonly state: PlanState };

/** The job that works on a plan now, or did so last. */
export function jobOf(plan: Pick<TransferPlan, 'id' | 'jobId'>, jobs: readonly Job[]): Job | undefined {
  const mine = jobs.filter((job) => job.planId === plan.id || job.id === plan.jobId);
  return mine.find(isActive) ?? mine[0];
}

/**
 * Finds out where a plan stands; `job` is the one that works on it, or did so last, and `readOnly` says
 * whether its connection may only read.
 */
export function planStanding(plan: TransferPlan, job: Job | undefined, readOnly: boolean): PlanStanding {
  if (isDraft(plan.state)) return { kind: 'draft' };
  if (job !== undefined && isActive(job)) {
    if (job.state === 'paused') return { kind: 'paused' };
    if (job.state === 'waiting' && job.waiting?.reason === 'announced') {
      return { kind: 'announced', until: job.waiting.until, groups: dueGroups(plan) };
    }
    return plan.held ? { kind: 'stopping' } : { kind: 'working', job };
  }
  if (plan.state !== 'running') return { kind: 'ended', state: plan.state };
  if (job?.state === 'failed') return { kind: 'broken', job };
  if (plan.held) return { kind: 'paused' };
  const [next] = plan.days;
  if (next === undefined) return { kind: 'open' };
  if (readOnly) return { kind: 'read-only', groups: plan.counts.planned };
  return next.day <= plan.today
    ? { kind: 'due', groups: dueGroups(plan) }
    : { kind: 'later', day: next.day, groups: next.groups };
}
