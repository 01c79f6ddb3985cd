import { type Day, dayOf } from '@shared/domain/day';
import { type AppError, Failure } from '@shared/domain/errors';
import { asAppError } from '@main/features/jobs/backoff';
import { insist } from '@main/features/jobs/insist';
import type { JobContext } from '@main/features/jobs/kind';
import { log } from '@main/log';
import type { BatchRecord, BegunBatch } from '@main/store/api';
import type { WecomClient } from '@main/vendors/wecom/types';
import type { TransferDeps } from './deps';
import { refuseReadOnly } from './guards';
import { judgeCall, nameRefusals, type CallOutcome } from './outcome';
import type { TransferCheckpoint } from './payload';

/** A transfer call that would have to wait longer than this for its turn is not sent, but planned again. */
const MOST_WAIT_SECONDS = 5;
/** Batches in a row that the ledger may refuse to begin: planning anew should have settled it. */
const MOST_REFUSALS = 3;

/**
 * Sends the batches of a plan one after the other, until none is left for the day, the day is over, or
 * the job is asked to stop. The journal says `sending` on disk before a call leaves, and holds its
 * answer before the next one.
 */
export async function sendBatches(
  deps: TransferDeps,
  context: JobContext,
  client: WecomClient,
  planId: number,
  day: Day,
): Promise<void> {
  const { store, timers } = deps;
  await report(deps, context, planId, day);
  for (let refusals = 0; ;) {
    if (context.signal.aborted || dayOf(timers.now()) !== day) return;
    const batch = await store.nextBatch(planId, timers.now());
    if (!batch) return;
    await refuseReadOnly(deps, batch.connectionId);
    const begun = await begin(deps, batch, ++refusals);
    if (!begun) continue;
    refusals = 0;
    const trouble = await sendOne(deps, client, batch, begun);
    deps.emit('transfers.changed');
    if (trouble) await waitOut(deps, context, trouble);
    else await context.save({ day } satisfies TransferCheckpoint);
    await report(deps, context, planId, day);
  }
}

/**
 * Enters a batch as being sent. What the ledger does not allow, because a quota is used up or somebody
 * else changed the plan in this moment, is planned anew; null is answered.
 */
async function begin(
  { store, timers }: TransferDeps,
  { id, planId }: BatchRecord,
  attempt: number,
): Promise<BegunBatch | null> {
  try {
    return await store.beginBatch(id, timers.now());
  } catch (error) {
    if (asAppError(error).code !== 'conflict' || attempt >= MOST_REFUSALS) throw error;
    log.warn('a batch was not begun', { batch: id, error: asAppError(error) });
    if ((await store.getPlan(planId))?.state === 'running') await store.schedulePlan(planId, timers.now());
    return null;
  }
}

/** Sends one batch and writes down what came of it; answers the trouble when it must be sent again. */
async function sendOne(
  deps: TransferDeps,
  client: WecomClient,
  batch: BatchRecord,
  begun: BegunBatch,
): Promise<AppError | null> {
  const { store, timers } = deps;
  const outcome = await callVendor(client, batch, begun);
  const answer = { batchId: batch.id, at: timers.now(), errcode: 0, errmsg: 'ok', named: [] };
  switch (outcome.kind) {
    case 'answered': {
      const { named } = outcome;
      await insist(deps.timers, () => store.answerBatch({ ...answer, named }));
      return null;
    }
    case 'lost':
      await insist(deps.timers, () => store.loseBatch(batch.id, outcome.error, answer.at));
      return null;
    case 'halve':
    case 'tomorrow': {
      const { kind: wholeCall, errcode, errmsg } = outcome;
      await insist(deps.timers, () => store.answerBatch({ ...answer, errcode, errmsg, wholeCall }));
      return null;
    }
    case 'again':
    case 'stop': {
      const { vendor, message } = outcome.error;
      const said = { errcode: vendor?.errcode ?? 0, errmsg: vendor?.errmsg ?? message };
      await insist(deps.timers, () => store.answerBatch({ ...answer, ...said, wholeCall: 'retry' }));
      return outcome.error;
    }
  }
}

/** One call, without a signal: what has begun is left to end, whatever happens to the job. */
async function callVendor(
  client: WecomClient,
  { kind, taker }: BatchRecord,
  begun: BegunBatch,
): Promise<CallOutcome> {
  const request = { chatIds: begun.chatIds, taker };
  const options = { maxWaitSeconds: MOST_WAIT_SECONDS };
  try {
    const { failed } =
      kind === 'onjob'
        ? await client.onjobTransfer(request, options)
        : await client.transfer(request, options);
    return { kind: 'answered', named: nameRefusals(failed, begun) };
  } catch (error) {
    return judgeCall(error, begun);
  }
}

/** A pause of the vendor's API that is known to end is waited for here; the rest is for the engine. */
async function waitOut({ timers }: TransferDeps, context: JobContext, trouble: AppError): Promise<void> {
  const seconds = trouble.params?.['seconds'];
  if (trouble.code !== 'rate-limited' || typeof seconds !== 'number') throw new Failure(trouble);
  const until = timers.now() + seconds;
  await context.wait(seconds * 1000, { reason: 'rate-limit', until, api: trouble.vendor?.api });
}

/** How far the sending of this day is; what is planned for later days does not count. */
async function report({ store }: TransferDeps, context: JobContext, planId: number, day: Day): Promise<void> {
  const plan = await store.getPlan(planId);
  if (!plan) return;
  const { counts, days } = plan;
  const later = days.reduce((sum, next) => (next.day > day ? sum + next.groups : sum), 0);
  const total = plan.total - counts.skipped - later;
  context.report({ phase: 'sending', done: total - (counts.planned - later), total, counts });
}
