import { type AppError, failure } from '@shared/domain/errors';
import type { TransferPlan } from '@shared/domain/transfer';
import type { StoreApi } from '../api';
import { onjobSince } from '../groups/onjob';
import type { Session } from '../session';
import { writeDraft } from '../transfers/draft';
import { writeReadings } from '../transfers/readings';
import * as run from '../transfers/run';
import { addJob } from './ledger';

type PlanMethods = Pick<
  StoreApi,
  | 'createDraft'
  | 'discardDraft'
  | 'getPlan'
  | 'listPlans'
  | 'readItems'
  | 'startPlan'
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

/** Plans, their batches and items. */
export function planMethods(session: Session): PlanMethods {
  const { transfers: tables, shelves, queries, groups } = session;
  const ledger = <T>(work: () => T): T => session.ledger(work);

  const view = (planId: number): TransferPlan => {
    const plan = run.requirePlan(tables, planId);
    const counts = tables.plans.counts(planId);
    return {
      ...plan,
      takerName: shelves.people(plan.connectionId).nameOf(plan.taker),
      total: Object.values(counts).reduce((sum, count) => sum + count, 0),
      counts,
      calls: tables.plans.calls(planId),
      skipped: tables.plans.skipped(planId),
      jobId: tables.plans.jobId(planId),
    };
  };
  /** The known onjob transfers of a batch's groups may be others now. */
  const touch = (batchId: number): void => {
    for (const chatId of tables.batches.get(batchId)?.chatIds ?? []) shelves.onjobTouched(chatId);
  };

  return {
    createDraft: async (request) => {
      const { connectionId } = request.selection;
      const { shelf, rows } = await queries.select(request.selection);
      shelves.onjob(connectionId).refresh(shelf, request.at);
      return view(ledger(() => writeDraft(tables, shelf, rows, request)));
    },
    discardDraft: async (planId) => {
      if (ledger(() => tables.plans.dropDraft(planId))) return;
      const { state } = run.requirePlan(tables, planId);
      throw failure('conflict', 'transfers.notDraft', `Plan ${planId} is ${state}.`);
    },
    getPlan: async (planId) => (tables.plans.get(planId) === null ? null : view(planId)),
    listPlans: async (connectionId) => tables.plans.of(connectionId).map(({ id }) => view(id)),
    readItems: async (planId, states, text, start, count) =>
      tables.items.page(planId, states, text, start, count),
    startPlan: async (planId, job) =>
      ledger(() => {
        const onjobTransfers = (connectionId: string, chatId: string, at: number): number =>
          groups.onjob.of(connectionId, chatId, onjobSince(at));
        run.startPlan({ tables, onjobTransfers }, planId, job.createdAt);
        return addJob(session, job);
      }),
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
      return view(planId);
    },
  };
}
