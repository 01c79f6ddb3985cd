import type { Handlers } from '@shared/contract';
import { dayOf } from '@shared/domain/day';
import { failure } from '@shared/domain/errors';
import type { StoredPlan } from '@shared/domain/transfer';
import type { JobEngine } from '@main/features/jobs/engine';
import type { NewAuditEntry } from '@main/store/api';
import type { Calendar } from './calendar';
import type { TransferDeps } from './deps';
import { findPlan, refuseReadOnly } from './guards';
import type { TransferCheckpoint, TransferPayload } from './payload';

type SteeringCalls = Pick<Handlers, `transfers.${'pause' | 'hold' | 'resume' | 'cancel' | 'recheck'}`>;

/** The calls that steer a started plan; its jobs are only how it runs. */
export function createSteeringCalls(
  deps: TransferDeps,
  engine: JobEngine,
  calendar: Calendar,
): SteeringCalls {
  const { store, timers, emit, auditEntry } = deps;
  const recheck = async ({ id: planId, connectionId }: StoredPlan): Promise<{ jobId: number }> => {
    const payload: TransferPayload = { planId, mode: 'recheck', announced: false };
    const createdAt = timers.now();
    const job = await engine.start({ connectionId, kind: 'transfer', planId, payload, createdAt });
    return { jobId: job.id };
  };
  const entryOf = (action: string, { id: planId, connectionId, counts }: StoredPlan): NewAuditEntry =>
    auditEntry(action, connectionId, { planId, planned: counts.planned });
  const hold = async (action: string, planId: number): Promise<number> => {
    const plan = await findPlan(deps, planId);
    const jobId = jobOf(plan);
    await store.holdPlan(planId, true, entryOf(action, plan));
    emit('transfers.changed');
    return jobId;
  };
  /** Takes a job up again that was paused or has failed; the admin's word is for today. */
  const again = async (jobId: number, state: 'paused' | 'failed'): Promise<void> => {
    const checkpoint: TransferCheckpoint = { day: dayOf(timers.now()) };
    await store.updateJob(jobId, { checkpoint });
    await (state === 'paused' ? engine.resume(jobId) : engine.retry(jobId));
  };
  return {
    'transfers.pause': async ({ planId }) => {
      const jobId = await hold('plan.paused', planId);
      // Between two days there is no job to pause.
      if (engine.isLive(jobId)) await engine.pause(jobId);
    },
    'transfers.hold': async ({ planId }) => {
      await hold('plan.held', planId);
      engine.wake();
    },
    'transfers.resume': async ({ planId }) => {
      const plan = await findPlan(deps, planId);
      const jobId = jobOf(plan);
      await refuseReadOnly(deps, plan.connectionId);
      const { state } = await engine.get(jobId);
      const isStopped = state === 'paused' || state === 'failed';
      const isLive = engine.isLive(jobId);
      if (plan.held || isStopped) {
        await store.holdPlan(planId, false, entryOf('plan.resumed', plan));
        emit('transfers.changed');
      } else if (!isLive) throw failure('conflict', 'transfers.notHeld', `plan ${planId} is not held`);
      // What only waits is told to try at once.
      if (isLive) await engine.resume(jobId);
      else if (isStopped) await again(jobId, state);
      else {
        // Its days may stand where a wrong clock put them, or may have become free since.
        await store.schedulePlan(planId, timers.now());
        await calendar.goOn(planId);
      }
    },
    'transfers.cancel': async ({ planId }) => {
      const plan = await findPlan(deps, planId);
      const jobId = jobOf(plan);
      await store.cancelRest(planId, entryOf('plan.cancelled', plan));
      emit('transfers.changed');
      const { state } = await engine.get(jobId);
      // Between two days, what was sent is still read once more before the plan ends.
      if (state === 'done' || state === 'cancelled') await recheck(plan);
      else {
        // A job that stood still is at work again, also for a start after a crash: it still has to end the plan.
        if (!engine.isLive(jobId)) await store.updateJob(jobId, { state: 'queued' });
        await engine.cancel(jobId);
      }
    },
    'transfers.recheck': async ({ planId }) => {
      const plan = await findPlan(deps, planId);
      if (plan.state === 'draft' || plan.state === 'ready') {
        throw failure('conflict', 'transfers.notStarted', `plan ${planId} was not started`);
      }
      const job = plan.jobId === null ? null : await engine.get(plan.jobId);
      if (job === null) return recheck(plan);
      const { id: jobId, state } = job;
      if (engine.isLive(jobId)) engine.wake();
      else if (plan.state === 'running' && (state === 'paused' || state === 'failed')) {
        // The job that was stopped reads what it sent, and sends nothing before the plan is resumed.
        if (!plan.held) await hold('plan.held', planId);
        await again(jobId, state);
      } else return recheck(plan);
      return { jobId };
    },
  };
}

/** The latest job of a plan that runs. */
function jobOf({ id, state, jobId }: StoredPlan): number {
  if (jobId !== null && state === 'running') return jobId;
  throw failure('conflict', 'transfers.notRunning', `plan ${id} is ${state}`);
}
