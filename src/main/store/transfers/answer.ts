import { dayOf } from '@shared/domain/day';
import type { BatchAnswer, BatchRecord } from '../api';
import { BROKEN, conflict } from './conflict';
import { replan, type SendDeps } from './replan';
import type { TransferTables } from './tables';

/**
 * sending -> answered, or back to planned when the call surely had no effect and may be made again as it
 * was. What goes back to planned in another way gets its batches from a new plan of days. Inside a
 * transaction; a batch that is not being sent is a `conflict`, and nothing was written.
 */
export function answerBatch(deps: SendDeps, answer: BatchAnswer): void {
  const { tables } = deps;
  const { batches, journal } = tables;
  const { batchId, at, errcode, errmsg, named, wholeCall } = answer;
  const batch = batches.get(batchId);
  const next = wholeCall === 'retry' ? 'planned' : 'answered';
  if (batch === null || !batches.answer(batchId, next, at, errcode, errmsg)) {
    throw conflict(BROKEN, `Batch ${batchId} is not being sent.`);
  }
  enter(tables, batch, answer);
  const lessons = learn(tables, batch, answer);
  journal.add(batchId, at, 'answered', {
    errcode,
    errmsg,
    named: named.map((one) => [one.chatId, one.errcode, one.state]),
    wholeCall: wholeCall ?? null,
  });
  settle(deps, batch, at, wholeCall === 'halve' || lessons > 0);
}

/** What the answer makes of the items. */
function enter({ states, schedules }: TransferTables, batch: BatchRecord, answer: BatchAnswer): void {
  const { batchId, at, errcode, errmsg, named, wholeCall } = answer;
  switch (wholeCall) {
    case 'retry':
      return states.takeBack(batchId);
    case 'halve': {
      const { length } = batch.chatIds;
      if (length < 2) throw conflict(BROKEN, `Batch ${batchId} of ${length} cannot be halved.`);
      states.takeBack(batchId);
      return schedules.narrow(batchId, Math.ceil(length / 2));
    }
    case 'tomorrow':
      return states.postpone(batchId, null, { errcode, errmsg, at });
    case undefined:
      for (const one of named) {
        if (one.state === 'postponed') states.postpone(batchId, one.chatId, { ...one, at });
        else states.name(batchId, { ...one, state: one.state }, at);
      }
      return states.accept(batchId, at);
  }
}

/**
 * What the answer says of quotas, believed from now on; answers how many lessons there were. Nothing is
 * postponed from a day that is not full. The day is the one on which the call left.
 */
function learn({ batches, quota }: TransferTables, batch: BatchRecord, answer: BatchAnswer): number {
  const { batchId, at, errcode, named, wholeCall } = answer;
  const { connectionId, oldOwner, taker } = batch;
  const day = dayOf(batches.sentAt(batchId) ?? at);
  const lesson = { connectionId, oldOwner, taker, day, at };
  const daily = named.find((one) => one.lesson === 'daily' || one.state === 'postponed');
  const full = wholeCall === 'tomorrow' ? errcode : daily?.errcode;
  if (full !== undefined) quota.learn({ ...lesson, kind: 'daily', chatId: null, errcode: full });
  const spent = named.filter((one) => one.lesson === 'onjob');
  for (const one of spent) {
    quota.learn({ ...lesson, kind: 'onjob', chatId: one.chatId, errcode: one.errcode });
  }
  return spent.length + (full === undefined ? 0 : 1);
}

/** Plans anew what the answer moved; of a plan that was cancelled meanwhile nothing is left to send. */
function settle(deps: SendDeps, { planId }: BatchRecord, at: number, moved: boolean): void {
  const { plans, states, batches } = deps.tables;
  if (plans.get(planId)?.state === 'cancelled') {
    states.cancel(planId);
    batches.cancel(planId);
  } else if (moved) replan(deps, planId, at);
}
