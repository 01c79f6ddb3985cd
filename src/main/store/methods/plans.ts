import type { AppError } from '@shared/domain/errors';
import { dayOf } from '@shared/domain/day';
import type { StoreApi } from '../api';
import type { Session } from '../session';
import { answerBatch } from '../transfers/answer';
import { planView } from '../transfers/plan-view';
import { replan } from '../transfers/replan';
import { writeReadings } from '../transfers/readings';
import * as run from '../transfers/run';
import { sendDeps } from './send-deps';

type PlanMethods = Pick<
  StoreApi,
  | 'schedulePlan'
  | 'nextBatch'
  | 'beginBatch'
  | 'answerBatch'
  | 'loseBatch'
  | 'loseInterrupted'
  | 'itemsToRead'
  | 'recordReadings'
  | 'holdPlan'
  | 'duePlans'
  | 'unprovenPlans'
  | 'cancelRest'
  | 'finishPlan'
>;

const INTERRUPTED: Pick<AppError, 'code' | 'reason'> = { code: 'cancelled', reason: 'call.cancelled' };

/** Started plans: their batches, answers and readings. */
export function planMethods(session: Session): PlanMethods {
  const { transfers: tables, shelves, groups } = session;
  const ledger = <T>(work: () => T): T => session.ledger(work);

  const deps = sendDeps(session);
  /** Does something to a batch; the known onjob transfers of its groups may be others afterwards. */
  const ofBatch = <T>(batchId: number, work: () => T): T => {
    const chatIds = tables.batches.get(batchId)?.chatIds ?? [];
    const done = ledger(work);
    for (const chatId of chatIds) shelves.onjobTouched(chatId);
    return done;
  };

  return {
    schedulePlan: async (planId, at) => ledger(() => replan(deps, planId, at)),
    nextBatch: async (planId, at) => tables.batches.next(planId, dayOf(at)),
    beginBatch: async (batchId, at) => ofBatch(batchId, () => run.beginBatch(deps, batchId, at)),
    answerBatch: async (answer) => ofBatch(answer.batchId, () => answerBatch(deps, answer)),
    loseBatch: async (batchId, error, at) => ledger(() => run.loseBatch(tables, batchId, error, at)),
    loseInterrupted: async (planId, at) =>
      ledger(() => {
        const sending = tables.batches.sending(planId);
        for (const batchId of sending) run.loseBatch(tables, batchId, INTERRUPTED, at);
        return sending.length;
      }),
    itemsToRead: async (planId, states, limit, afterId) =>
      tables.items.toRead(planId, states, limit, afterId),
    recordReadings: async (readings) => {
      const read = readings.flatMap((reading) => {
        const item = tables.items.get(reading.itemId);
        return item === null ? [] : [{ item, reading }];
      });
      const [first] = read;
      if (first === undefined) return;
      const { connectionId } = run.requirePlan(tables, first.item.planId);
      const shelf = await shelves.shelf(connectionId);
      await shelf.lane.run(async () =>
        writeReadings(
          shelf,
          {
            transfers: tables,
            groups,
            ledger,
            onjobTouched: (chatId) => shelves.onjobTouched(chatId),
          },
          read,
        ),
      );
    },
    holdPlan: async (planId, held, entry) =>
      ledger(() => {
        run.holdPlan(tables, planId, held);
        session.audit.append(entry);
      }),
    duePlans: async (at) => tables.runs.due(dayOf(at)),
    unprovenPlans: async (at) => tables.runs.unproven(at),
    cancelRest: async (planId, entry) =>
      ledger(() => {
        run.cancelRest(tables, planId);
        if (entry) session.audit.append(entry);
      }),
    finishPlan: async (planId, cancelled, at) => {
      ledger(() => run.finishPlan(tables, planId, cancelled, at));
      return planView(session, planId);
    },
  };
}
