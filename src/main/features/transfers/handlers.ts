import type { Handlers } from '@shared/contract';
import { TYPED_CONFIRMATION_ABOVE } from '@shared/domain/limits';
import { failure } from '@shared/domain/errors';
import type { JobEngine } from '@main/features/jobs/engine';
import type { TransferDeps } from './deps';
import { findPlan, type TransferPayload } from './runner';
import { refuseReadOnly } from './send';

type TransferHandlers = Pick<Handlers, Extract<keyof Handlers, `transfers.${string}`>>;

/** The calls that make, run and watch transfer plans. */
export function createTransferHandlers(deps: TransferDeps, engine: JobEngine): TransferHandlers {
  const { store, timers, emit, audit } = deps;
  return {
    'transfers.draft': async ({ selection, taker, name, replace }) => {
      const { connectionId } = selection;
      await refuseReadOnly(deps, connectionId);
      const plan = await store.createDraft({ selection, taker, name, replace, at: timers.now() });
      const { id: planId, total, counts } = plan;
      await audit('plan.created', connectionId, { planId, taker, total, skipped: counts.skipped });
      emit('transfers.changed');
      return plan;
    },
    'transfers.discard': async ({ planId }) => {
      await store.discardDraft(planId);
      emit('transfers.changed');
    },
    'transfers.start': async ({ planId, typed }) => {
      const { connectionId, counts, taker } = await findPlan(deps, planId);
      await refuseReadOnly(deps, connectionId);
      const count = counts.planned;
      if (count === 0) throw failure('conflict', 'transfers.nothingToSend', `plan ${planId} sends nothing`);
      if (count > TYPED_CONFIRMATION_ABOVE && typed !== count) {
        throw failure('validation', 'transfers.typedCount', 'another number was typed', {
          params: { count },
        });
      }
      const payload: TransferPayload = { planId, mode: 'send' };
      const createdAt = timers.now();
      const job = await store.startPlan(planId, {
        connectionId,
        kind: 'transfer',
        planId,
        payload,
        createdAt,
      });
      engine.adopt(job);
      emit('transfers.changed');
      await audit('plan.started', connectionId, { planId, taker, groups: count });
      return { jobId: job.id };
    },
    'transfers.cancel': async ({ planId }) => {
      const { connectionId, jobId, state } = await findPlan(deps, planId);
      if (jobId === null || state !== 'running') {
        throw failure('conflict', 'transfers.notRunning', `plan ${planId} is ${state}`);
      }
      await store.cancelRest(planId);
      await engine.cancel(jobId);
      await audit('plan.cancelled', connectionId, { planId });
      emit('transfers.changed');
    },
    'transfers.recheck': async ({ planId }) => {
      const { connectionId, jobId, state } = await findPlan(deps, planId);
      if (state === 'draft' || state === 'ready') {
        throw failure('conflict', 'transfers.notStarted', `plan ${planId} was not started`);
      }
      if (state === 'running' && jobId !== null) {
        engine.wake();
        return { jobId };
      }
      const waiting = engine.active(connectionId, 'transfer').find((job) => job.planId === planId);
      if (waiting) return { jobId: waiting.id };
      const payload: TransferPayload = { planId, mode: 'recheck' };
      const createdAt = timers.now();
      const job = await engine.start({ connectionId, kind: 'transfer', planId, payload, createdAt });
      return { jobId: job.id };
    },
    'transfers.list': ({ connectionId }) => store.listPlans(connectionId),
    'transfers.plan': ({ planId }) => findPlan(deps, planId),
    'transfers.items': ({ planId, states, text, start, count }) =>
      store.readItems(planId, states, text, start, count),
  };
}
