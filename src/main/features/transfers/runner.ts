import { z } from 'zod';
import { failure } from '@shared/domain/errors';
import type { TransferPlan } from '@shared/domain/transfer';
import type { JobContext, JobRunner } from '@main/features/jobs/kind';
import { log } from '@main/log';
import { asAppError } from '@main/features/jobs/backoff';
import type { TransferDeps } from './deps';
import { sendBatches } from './send';
import { Verifier } from './verify';

export const transferPayload = z.object({
  planId: z.number().int(),
  /** `recheck` only reads what is still open. */
  mode: z.enum(['send', 'recheck']),
});
export type TransferPayload = z.infer<typeof transferPayload>;

const MINUTE = 60_000;
/** How long the owners of what was sent are read. A leaver's groups may take their time. */
const PATIENCE = { send: 30 * MINUTE, recheck: 2 * MINUTE, cancelled: MINUTE } as const;

/**
 * Hands a plan's groups over (D:92127, D:95703) and proves each by reading its owner. What may have
 * been sent before an interruption is never sent again: it is unknown until it has been read.
 */
export function createTransferRunner(deps: TransferDeps): JobRunner {
  return {
    run: async (context) => {
      if (context.stop() === 'pause' || context.stop() === 'quit') return;
      const { planId, mode } = transferPayload.parse(context.job.payload);
      await deps.store.loseInterrupted(planId, deps.timers.now());
      if (mode === 'send' && !context.stop()) {
        await orUnlessCancelled(context, async () =>
          sendBatches(deps, context, await context.client(), planId),
        );
      }
      if (!context.stop()) {
        await orUnlessCancelled(context, () => verify(deps, context, planId, PATIENCE[mode]));
      }
      if (context.stop() === 'cancel') return windDown(deps, context, planId, mode);
      if (!context.stop()) await finish(deps, planId, mode);
    },
    cancelling: async ({ payload }) => {
      const { planId, mode } = transferPayload.parse(payload);
      if (mode === 'send') await deps.store.cancelRest(planId);
    },
  };
}

/** Lets trouble pass when the job is being cancelled anyway: winding down comes next. */
async function orUnlessCancelled(context: JobContext, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (context.stop() !== 'cancel') throw error;
  }
}

async function verify(
  deps: TransferDeps,
  context: JobContext,
  planId: number,
  patience: number,
  signal = context.signal,
): Promise<void> {
  const plan = await findPlan(deps, planId);
  if (plan.counts.accepted + plan.counts.unknown === 0) return;
  await new Verifier({ deps, context, client: await context.client(), plan, signal, patience }).run();
}

/** Skips what was not sent, and still looks for a while at what was. */
async function windDown(
  deps: TransferDeps,
  context: JobContext,
  planId: number,
  mode: TransferPayload['mode'],
): Promise<void> {
  if (mode === 'recheck') return finish(deps, planId, mode);
  await skipRest(deps, planId);
  deps.emit('transfers.changed');
  try {
    await verify(deps, context, planId, PATIENCE.cancelled, context.quit);
  } catch (error) {
    // What could not be read stays accepted or unknown, and can be rechecked.
    log.warn('a cancelled plan was not read to the end', { plan: planId, error: asAppError(error) });
  }
  await finish(deps, planId, mode);
}

/** Nothing of the plan is sent any more. A call whose answer could not be written down is unknown. */
async function skipRest({ store, timers }: TransferDeps, planId: number): Promise<void> {
  await store.loseInterrupted(planId, timers.now());
  await store.cancelRest(planId);
}

async function finish(deps: TransferDeps, planId: number, mode: TransferPayload['mode']): Promise<void> {
  const cancelled = (await findPlan(deps, planId)).state === 'cancelled';
  if (cancelled) await skipRest(deps, planId);
  const plan = await deps.store.finishPlan(planId, cancelled, deps.timers.now());
  const { verified, accepted, failed, unknown, skipped } = plan.counts;
  const detail = { planId, state: plan.state, verified, accepted, failed, unknown, skipped };
  await deps.audit(mode === 'recheck' ? 'plan.rechecked' : 'plan.finished', plan.connectionId, detail);
  deps.emit('transfers.changed');
  deps.emit('groups.changed');
}

/** The plan, or a `not-found` failure. */
export async function findPlan(
  { store }: Pick<TransferDeps, 'store'>,
  planId: number,
): Promise<TransferPlan> {
  const plan = await store.getPlan(planId);
  if (!plan) throw failure('not-found', 'transfers.planNotFound', `no plan ${planId}`);
  return plan;
}
