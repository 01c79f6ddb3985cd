import type { AppError } from '@shared/domain/errors';
import type { StoreApi } from '../api';
import type { Session } from '../session';
import { planView } from '../transfers/plan-view';
import { writeReadings } from '../transfers/readings';
import * as run from '../transfers/run';

type PlanMethods = Pick<
  StoreApi,
  | 'nextBatch'
  | 'beginBatch'
  | 'answerBatch'
  | 'loseBatch'
  | 'loseInterrupted'
  | 'itemsToRead'
  | 'recordReadings'
  | 'cancelRest'
  | 'finishPlan'
>;

const INTERRUPTED: Pick<AppError, 'code' | 'reason'> = { code: 'cancelled', reason: 'call.cancelled' };

/** Started plans: their batches, answers and readings. */
export function planMethods(session: Session): PlanMethods {
  const { transfers: tables, shelves, groups } = session;
  const ledger = <T>(work: () => T): T => session.ledger(work);

  /** The known onjob transfers of a batch's groups may be others now. */
  const touch = (batchId: number): void => {
    for (const chatId of tables.batches.get(batchId)?.chatIds ?? []) shelves.onjobTouched(chatId);
  };

  return {
    nextBatch: async (planId) => tables.batches.next(planId),
    beginBatch: async (batchId, at) => {
      ledger(() => run.beginBatch(tables, batchId, at));
      touch(batchId);
    },
    answerBatch: async (answer) => {
      ledger(() => run.answerBatch(tables, answer));
      touch(answer.batchId);
    },
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
    cancelRest: async (planId) => ledger(() => run.cancelRest(tables, planId)),
    finishPlan: async (planId, cancelled, at) => {
      ledger(() => run.finishPlan(tables, planId, cancelled, at));
      return planView(session, planId);
    },
  };
}
