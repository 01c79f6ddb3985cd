import type { Handlers } from '@shared/contract';
import type { OpenStore } from '@main/store/api';
import { isSending } from '@main/features/transfers/payload';
import type { JobEngine } from './engine';

type JobHandlers = Pick<Handlers, Extract<keyof Handlers, `jobs.${string}`>>;
/** The calls that steer a plan, which its jobs follow. */
type PlanHandlers = Pick<Handlers, 'transfers.pause' | 'transfers.resume' | 'transfers.cancel'>;

/** The calls of the job centre. What is asked of the job of a running plan is asked of the plan. */
export function createJobHandlers(
  store: Pick<OpenStore, 'getPlan'>,
  engine: JobEngine,
  plans: PlanHandlers,
): JobHandlers {
  const planOf = async (jobId: number): Promise<number | null> => {
    const job = await engine.get(jobId);
    const { planId, state } = job;
    // A recheck only reads: it is no way to steer the plan.
    if (planId === null || !isSending(job) || state === 'done' || state === 'cancelled') return null;
    const plan = await store.getPlan(planId);
    return plan?.state === 'running' && plan.jobId === jobId ? planId : null;
  };
  const either = async (
    jobId: number,
    ofPlan: (input: { planId: number }) => Promise<void>,
    ofJob: (id: number) => Promise<void>,
  ): Promise<void> => {
    const planId = await planOf(jobId);
    await (planId === null ? ofJob(jobId) : ofPlan({ planId }));
  };
  return {
    'jobs.list': ({ limit }) => engine.list(limit),
    'jobs.history': ({ start, count, sort, ...filter }) => engine.history(filter, start, count, sort),
    'jobs.pause': ({ jobId }) => either(jobId, plans['transfers.pause'], (id) => engine.pause(id)),
    'jobs.resume': ({ jobId }) => either(jobId, plans['transfers.resume'], (id) => engine.resume(id)),
    'jobs.cancel': ({ jobId }) => either(jobId, plans['transfers.cancel'], (id) => engine.cancel(id)),
    'jobs.retry': ({ jobId }) => either(jobId, plans['transfers.resume'], (id) => engine.retry(id)),
  };
}
