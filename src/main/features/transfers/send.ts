import { type AppError, Failure, failure } from '@shared/domain/errors';
import { asAppError, backoff } from '@main/features/jobs/backoff';
import type { JobContext } from '@main/features/jobs/kind';
import type { BatchAnswer, BatchRecord } from '@main/store/api';
import type { WecomClient } from '@main/vendors/wecom/types';
import type { TransferDeps } from './deps';
import { judgeCall, nameRefusals, type CallOutcome } from './outcome';

/** A transfer call that would have to wait longer than this for its turn is not sent, but planned again. */
const MOST_WAIT_SECONDS = 5;
/** Tries to write an answer down, while the store is away. */
const WRITE_TRIES = 10;

/**
 * Sends the batches of a plan one after the other, until none is left or the job is asked to stop. The
 * journal says `sending` on disk before a call leaves, and holds its answer before the next one.
 */
export async function sendBatches(
  deps: TransferDeps,
  context: JobContext,
  client: WecomClient,
  planId: number,
): Promise<void> {
  const { store, timers } = deps;
  await report(deps, context, planId);
  for (;;) {
    if (context.signal.aborted) return;
    const batch = await store.nextBatch(planId);
    if (!batch) return;
    await refuseReadOnly(deps, batch.connectionId);
    await store.beginBatch(batch.id, timers.now());
    const trouble = await sendOne(deps, client, batch);
    deps.emit('transfers.changed');
    if (trouble) await waitOut(deps, context, trouble);
    else await context.save({ batch: batch.id });
    await report(deps, context, planId);
  }
}

/** Stops what would change anything on a connection that may only read. */
export async function refuseReadOnly(
  { isReadOnly }: Pick<TransferDeps, 'isReadOnly'>,
  connectionId: string,
): Promise<void> {
  if (!(await isReadOnly(connectionId))) return;
  throw failure('read-only', 'connection.readOnly', 'the connection may only read');
}

/** Sends one batch and writes down what came of it; answers the trouble when it must be sent again. */
async function sendOne(
  deps: TransferDeps,
  client: WecomClient,
  batch: BatchRecord,
): Promise<AppError | null> {
  const { store, timers } = deps;
  const outcome = await callVendor(client, batch);
  const at = timers.now();
  const answer = { batchId: batch.id, at, errcode: 0, errmsg: 'ok', named: [] };
  switch (outcome.kind) {
    case 'answered': {
      const { named } = outcome;
      await insist(deps, () => store.answerBatch({ ...answer, named }));
      return null;
    }
    case 'lost':
      await insist(deps, () => store.loseBatch(batch.id, outcome.error, at));
      return null;
    case 'refused': {
      const { errcode, errmsg } = outcome;
      await insist(deps, () => store.answerBatch({ ...answer, errcode, errmsg, wholeCall: 'failed' }));
      return null;
    }
    case 'again': {
      const { vendor, message } = outcome.error;
      const said = { errcode: vendor?.errcode ?? 0, errmsg: vendor?.errmsg ?? message };
      await insist(deps, () => store.answerBatch({ ...answer, ...said, wholeCall: 'retry' }));
      return outcome.error;
    }
  }
}

type Answered = { readonly kind: 'answered'; readonly named: BatchAnswer['named'] };

/** One call, without a signal: what has begun is left to end, whatever happens to the job. */
async function callVendor(client: WecomClient, batch: BatchRecord): Promise<Answered | CallOutcome> {
  const { kind, chatIds, taker } = batch;
  const options = { maxWaitSeconds: MOST_WAIT_SECONDS };
  try {
    const { failed } =
      kind === 'onjob'
        ? await client.onjobTransfer({ chatIds, taker }, options)
        : await client.transfer({ chatIds, taker }, options);
    return { kind: 'answered', named: nameRefusals(failed) };
  } catch (error) {
    return judgeCall(error);
  }
}

/** A pause of the vendor's API that is known to end is waited for here; the rest is for the engine. */
async function waitOut({ timers }: TransferDeps, context: JobContext, trouble: AppError): Promise<void> {
  const seconds = trouble.params?.['seconds'];
  if (trouble.code !== 'rate-limited' || typeof seconds !== 'number') throw new Failure(trouble);
  const until = timers.now() + seconds;
  await context.wait(seconds * 1000, { reason: 'rate-limit', until, api: trouble.vendor?.api });
}

/**
 * Writes down what a call did. While the store is away it is tried again: the answer is known here and
 * nowhere else. A conflict after that means that an earlier try was written after all.
 */
async function insist({ timers }: TransferDeps, write: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await write();
    } catch (error) {
      const { code, retryable } = asAppError(error);
      if (code === 'conflict' && attempt > 1) return;
      if (!retryable || attempt >= WRITE_TRIES) throw error;
      await new Promise<void>((resolve) => timers.after(backoff(attempt) / 4, resolve));
    }
  }
}

async function report({ store }: TransferDeps, context: JobContext, planId: number): Promise<void> {
  const plan = await store.getPlan(planId);
  if (!plan) return;
  const total = plan.total - plan.counts.skipped;
  context.report({ phase: 'sending', done: total - plan.counts.planned, total, counts: plan.counts });
}
