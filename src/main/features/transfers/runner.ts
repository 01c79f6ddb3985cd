import { asAppError } from '@main/features/jobs/backoff';
import type { JobContext, JobRunner } from '@main/features/jobs/kind';
import { log } from '@main/log';
import { agreedDay, agreeOnDay } from './announce';
import type { TransferDeps } from './deps';
import { finish, skipRest } from './ending';
import { findPlan, refuseReadOnly, refuseTakers } from './guards';
import { transferPayload } from './payload';
import { sendBatches } from './send';
import { checkTakers } from './takers';
import { Verifier, type VerifyOptions } from './verify';

const MINUTE = 60_000;
/** How long the owners of what was sent are read. A leaver's groups may take their time. */
const PATIENCE = { send: 30 * MINUTE, recheck: 2 * MINUTE, cancelled: MINUTE } as const;

/**
 * Hands over what a plan has for this day (D:92127, D:95703) and proves each group by reading its owner.
 * What may have been sent before an interruption is never sent again: it is unknown until it has been
 * read. The plan goes on until nothing of it is left; each further day is a job of its own.
 */
export function createTransferRunner(deps: TransferDeps): JobRunner {
  return {
    run: async (context) => {
      if (context.stop() === 'pause' || context.stop() === 'quit') return;
      const { planId, mode } = transferPayload.parse(context.job.payload);
      await deps.store.loseInterrupted(planId, deps.timers.now());
      if (!context.stop()) {
        await orUnlessCancelled(context, () =>
          mode === 'send' ? sendDue(deps, context, planId) : verify(deps, context, planId, PATIENCE.recheck),
        );
      }
      if (context.stop() === 'cancel') return windDown(deps, context, planId, mode === 'recheck');
      if (!context.stop()) await finish(deps, planId);
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

/** Sends what is due and reads it, until nothing more is due; a resume or midnight may bring more. */
async function sendDue(deps: TransferDeps, context: JobContext, planId: number): Promise<void> {
  const { store, timers } = deps;
  const isDue = async () => (await store.nextBatch(planId, timers.now())) !== null;
  let agreed = agreedDay(context);
  do {
    const { state, connectionId, takers } = await findPlan(deps, planId);
    if (state === 'running') await store.schedulePlan(planId, timers.now());
    if (await isDue()) agreed = await agreeOnDay(deps, context, planId, agreed);
    // Somebody may have held the plan while it was announced.
    if (agreed !== null && (await isDue())) {
      await refuseReadOnly(deps, connectionId);
      await refuseTakers(deps, planId, await checkTakers(deps, connectionId, takers));
      await sendBatches(deps, context, await context.client(), planId, agreed);
    }
    if (context.stop()) return;
    await verify(deps, context, planId, PATIENCE.send, { day: agreed, isNeeded: isDue });
  } while (!context.stop() && (await isDue()));
}

type VerifyTerms = Pick<VerifyOptions, 'signal' | 'day' | 'isNeeded'>;

async function verify(
  deps: TransferDeps,
  context: JobContext,
  planId: number,
  patience: number,
  { signal = context.signal, day = null, isNeeded = async () => false }: Partial<VerifyTerms> = {},
): Promise<void> {
  const plan = await findPlan(deps, planId);
  if (plan.counts.accepted + plan.counts.unknown === 0) return;
  const client = await context.client();
  await new Verifier({ deps, context, client, plan, signal, patience, day, isNeeded }).run();
}

/** Skips what was not sent, and still looks for a while at what was. */
async function windDown(
  deps: TransferDeps,
  context: JobContext,
  planId: number,
  onlyReads: boolean,
): Promise<void> {
  if (onlyReads) return finish(deps, planId);
  await skipRest(deps, planId);
  deps.emit('transfers.changed');
  try {
    await verify(deps, context, planId, PATIENCE.cancelled, { signal: context.quit });
  } catch (error) {
    // What could not be read stays accepted or unknown, and can be rechecked.
    log.warn('a cancelled plan was not read to the end', { plan: planId, error: asAppError(error) });
  }
  await finish(deps, planId);
}
