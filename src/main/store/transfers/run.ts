import { dayOf, startOfDay } from '@shared/domain/day';
import { type AppError, failure, type Failure } from '@shared/domain/errors';
import type { PlanState } from '@shared/domain/transfer';
import { preflight } from '@shared/domain/transfer-preflight';
import type { BatchAnswer, BatchRecord } from '../api';
import type { TransferTables } from './tables';

/**
 * The states of a started plan. Every function runs inside one transaction of the ledger and throws a
 * `conflict` when a state is not the one that it may leave: then nothing was written.
 */
export interface RunDeps {
  readonly tables: TransferTables;
  /** Onjob transfers of a group that are known in the 90-day window before an instant. */
  readonly onjobTransfers: (connectionId: string, chatId: string, at: number) => number;
}

/** A state that no sound job can meet: the job ends with it, nothing is written. */
const BROKEN = 'jobs.broke';

function conflict(reason: string, message: string): Failure {
  return failure('conflict', reason, message);
}

export function requirePlan(
  { plans }: TransferTables,
  planId: number,
): NonNullable<ReturnType<typeof plans.get>> {
  const plan = plans.get(planId);
  if (plan === null) throw failure('not-found', 'transfers.planGone', `No plan ${planId}.`);
  return plan;
}

/**
 * draft -> running. What this app sent since the draft was made is judged again, because another plan
 * may have taken a group or used up the day; what the vendor says now is not.
 */
export function startPlan({ tables, onjobTransfers }: RunDeps, planId: number, at: number): void {
  const { connectionId, taker } = requirePlan(tables, planId);
  if (!tables.plans.start(planId, at)) throw conflict('transfers.notDraft', `Plan ${planId} is not a draft.`);
  const planned = tables.items.of(planId).filter(({ state }) => state === 'planned');
  const inProgress = tables.items.inProgress(connectionId);
  const judged = preflight(
    planned.map((item) => ({
      chatId: item.chatId,
      name: item.name,
      owner: item.oldOwner,
      ownerLeft: item.kind === 'resigned',
      status: 0,
      members: item.members,
      gone: false,
      onjobTransfers: onjobTransfers(connectionId, item.chatId, at),
      inProgress: inProgress.has(item.chatId),
    })),
    {
      taker,
      takerIsFollowUser: null,
      sentToday: tables.items.sentSince(connectionId, startOfDay(dayOf(at))),
    },
  );
  for (const [position, { reason }] of judged.entries()) {
    const item = planned[position];
    if (item !== undefined && reason !== null) tables.states.skip(item.id, reason);
  }
  if (judged.every(({ reason }) => reason !== null)) {
    throw conflict('transfers.nothingToSend', `Plan ${planId} has nothing left to send.`);
  }
  tables.states.goLive(planId);
}

/** planned -> sending, with the journal row that must be on disk before the request leaves. */
export function beginBatch(
  { batches, states, journal }: TransferTables,
  batchId: number,
  at: number,
): BatchRecord {
  const batch = batches.get(batchId);
  if (batch === null || !batches.send(batchId, at)) {
    throw conflict(BROKEN, `Batch ${batchId} is ${batch?.state ?? 'absent'}.`);
  }
  const groups = states.send(batchId, at);
  if (groups === 0) throw conflict(BROKEN, `Batch ${batchId} has nothing to send.`);
  const { kind, oldOwner, taker } = batch;
  journal.add(batchId, at, 'sending', { kind, oldOwner, taker, groups });
  return batch;
}

/** sending -> answered, or back to planned when the call surely had no effect and may be made again. */
export function answerBatch({ batches, states, journal }: TransferTables, answer: BatchAnswer): void {
  const { batchId, at, errcode, errmsg, named, wholeCall } = answer;
  const next = wholeCall === 'retry' ? 'planned' : 'answered';
  if (!batches.answer(batchId, next, at, errcode, errmsg)) {
    throw conflict(BROKEN, `Batch ${batchId} is not being sent.`);
  }
  if (wholeCall === 'retry') states.takeBack(batchId);
  else if (wholeCall === 'failed') states.fail(batchId, errcode, errmsg, at);
  else {
    for (const one of named) states.name(batchId, one, at);
    states.accept(batchId, at);
  }
  journal.add(batchId, at, 'answered', {
    errcode,
    errmsg,
    named: named.length,
    wholeCall: wholeCall ?? null,
  });
}

/** sending -> unknown: whether the call had its effect can only be read. */
export function loseBatch(
  { batches, states, journal }: TransferTables,
  batchId: number,
  error: Pick<AppError, 'code' | 'reason'>,
  at: number,
): void {
  if (!batches.lose(batchId)) {
    throw conflict(BROKEN, `Batch ${batchId} is not being sent.`);
  }
  const groups = states.lose(batchId);
  journal.add(batchId, at, 'lost', { code: error.code, reason: error.reason, groups });
}

/**
 * After the ledger was restored from a backup: what it calls planned may have been sent since the backup
 * was made, so it counts as lost until its owner has been read.
 */
export function doubtPlanned(tables: TransferTables, at: number): void {
  for (const batchId of tables.batches.unsent()) {
    beginBatch(tables, batchId, at);
    loseBatch(tables, batchId, { code: 'store', reason: 'store.damaged' }, at);
  }
}

/** running -> cancelled: skips what was not sent, and lets nothing more be sent. */
export function cancelRest({ plans, batches, states }: TransferTables, planId: number): void {
  plans.cancel(planId);
  states.cancel(planId);
  batches.cancel(planId);
}

/** running -> done, done-with-failures or cancelled, from what became of the items. */
export function finishPlan(tables: TransferTables, planId: number, cancelled: boolean, at: number): void {
  const { state } = requirePlan(tables, planId);
  if (state === 'draft' || state === 'ready') {
    throw conflict('transfers.notStarted', `Plan ${planId} was not started.`);
  }
  const counts = tables.plans.counts(planId);
  if (counts.sent > 0 || counts.planned > 0) {
    throw conflict(BROKEN, `Plan ${planId} still has groups to send.`);
  }
  const failures = counts.failed + counts.unknown > 0;
  const outcome: PlanState = failures ? 'done-with-failures' : 'done';
  tables.plans.finish(planId, cancelled || state === 'cancelled' ? 'cancelled' : outcome, at);
}
