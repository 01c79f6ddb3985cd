import { dayOf } from '@shared/domain/day';
import { type AppError, failure } from '@shared/domain/errors';
import type { PlanState } from '@shared/domain/transfer';
import type { BatchRecord, BegunBatch } from '../api';
import { BROKEN, conflict } from './conflict';
import { refuseOverQuota } from './quota-wall';
import type { SendDeps } from './replan';
import type { TransferTables } from './tables';

// The states of a started plan. Every function runs inside one transaction of the ledger and throws a
// `conflict` when a state is not the one that it may leave: then nothing was written.

export function requirePlan(
  { plans }: TransferTables,
  planId: number,
): NonNullable<ReturnType<typeof plans.get>> {
  const plan = plans.get(planId);
  if (plan === null) throw failure('not-found', 'transfers.planGone', `No plan ${planId}.`);
  return plan;
}

/** The state of a plan that is no draft. */
function requireStarted(tables: TransferTables, planId: number): PlanState {
  const { state } = requirePlan(tables, planId);
  if (state !== 'draft' && state !== 'ready') return state;
  throw conflict('transfers.notStarted', `Plan ${planId} was not started.`);
}

/** planned -> sending, unless somebody holds the plan or a quota forbids it. Answers what may leave now. */
export function beginBatch(deps: SendDeps, batchId: number, at: number): BegunBatch {
  const { plans, batches, quota } = deps.tables;
  const batch = batches.get(batchId);
  if (batch?.state !== 'planned') throw conflict(BROKEN, `Batch ${batchId} is ${batch?.state ?? 'absent'}.`);
  const { planId, connectionId, oldOwner, chatIds } = batch;
  if (plans.get(planId)?.held) throw conflict('transfers.notRunning', `Plan ${planId} is held.`);
  refuseOverQuota(deps, batch, at);
  markSending(deps.tables, batch, at);
  return { chatIds, sentToday: quota.sentOn(connectionId, dayOf(at), oldOwner) };
}

/** The journal row and the states that must be on disk before a request leaves. */
function markSending({ batches, states, journal }: TransferTables, batch: BatchRecord, at: number): void {
  const { id, kind, oldOwner, taker, chatIds } = batch;
  if (!batches.send(id, at)) throw conflict(BROKEN, `The plan of batch ${id} does not run.`);
  if (states.send(id, at) === 0) throw conflict(BROKEN, `Batch ${id} has nothing to send.`);
  journal.add(id, at, 'sending', { kind, oldOwner, taker, groups: chatIds.length, chatIds });
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
  for (const batch of tables.batches.unsent()) {
    markSending(tables, batch, at);
    loseBatch(tables, batch.id, { code: 'store', reason: 'store.damaged' }, at);
  }
}

/** Sends nothing more of a running plan, or lets it go on. What is being sent is left to end. */
export function holdPlan(tables: TransferTables, planId: number, held: boolean): void {
  const { state } = requirePlan(tables, planId);
  if (!tables.runs.hold(planId, held)) throw conflict('transfers.notRunning', `Plan ${planId} is ${state}.`);
}

/** running -> cancelled: skips what was not sent, and lets nothing more be sent. Nobody has to resume it. */
export function cancelRest(tables: TransferTables, planId: number): void {
  const { plans, runs, batches, states } = tables;
  requireStarted(tables, planId);
  runs.hold(planId, false);
  plans.cancel(planId);
  states.cancel(planId);
  batches.cancel(planId);
}

/**
 * running -> done, done-with-failures or cancelled, from what became of the items. Of a plan that has ended
 * only the state may change, when its items were read again; it ended when it first did.
 */
export function finishPlan(tables: TransferTables, planId: number, cancelled: boolean, at: number): void {
  const state = requireStarted(tables, planId);
  const counts = tables.plans.counts(planId);
  if (counts.sent > 0 || counts.planned > 0) {
    throw conflict(BROKEN, `Plan ${planId} still has groups to send.`);
  }
  const failures = counts.failed + counts.unknown > 0;
  const outcome: PlanState = failures ? 'done-with-failures' : 'done';
  tables.plans.finish(planId, cancelled || state === 'cancelled' ? 'cancelled' : outcome, at);
}
