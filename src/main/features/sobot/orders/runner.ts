import type { SentOrder } from '@shared/contract/sobot';
import { Failure } from '@shared/domain/errors';
import type { OrderFields } from '@shared/domain/order';
import { insist } from '@main/features/jobs/insist';
import type { JobContext, JobRunner } from '@main/features/jobs/kind';
import type { SobotClient } from '@main/vendors/sobot/types';
import type { SobotDeps } from '../deps';
import { refuseReadOnly } from '@main/features/transfers/guards';
import { sobotClient } from '../only-sobot';
import { judgePush, type OrderVerdict } from './judge';
import { ordersPayload } from './payload';
import { tallyOrders, type OrderTally } from './tally';

/**
 * Pushes orders (2.10), one after the other, each once and never again. The journal says `sending` on disk
 * before a request leaves; what says so at the start of a run was interrupted, and is unknown from then on.
 * What a cancel finds unsent is cancelled.
 */
export function createOrdersRunner(deps: SobotDeps): JobRunner {
  const { store, timers, emit } = deps;
  /** The order that is on its way, which a cancel leaves to its answer. */
  const underWay = new Set<number>();
  const lose = async (orderIds: readonly number[], cancel: boolean): Promise<void> => {
    const others = orderIds.filter((id) => !underWay.has(id));
    await store.loseSentOrders(others, cancel, timers.now());
    emit('sobot.changed');
  };
  return {
    run: async (context) => {
      const { orderIds } = ordersPayload.parse(context.job.payload);
      if (context.stop() === 'pause' || context.stop() === 'quit') return;
      await lose(orderIds, context.stop() === 'cancel');
      try {
        if (!context.stop()) await new Pusher(deps, context, orderIds, underWay).run();
      } catch (error) {
        if (context.stop() !== 'cancel') throw error;
      }
      if (context.stop() === 'cancel') await lose(orderIds, true);
    },
    cancelling: ({ payload }) => lose(ordersPayload.parse(payload).orderIds, true),
  };
}

class Pusher {
  constructor(
    private readonly deps: SobotDeps,
    private readonly context: JobContext,
    private readonly orderIds: readonly number[],
    private readonly underWay: Set<number>,
  ) {}

  async run(): Promise<void> {
    const { deps, context, orderIds } = this;
    const { connectionId } = context.job;
    const client = sobotClient(await context.vendor());
    // What keeps every call away is met here, before an order is spent on it.
    await client.ping({ signal: context.signal });
    const tally = await tallyOrders(deps.store, connectionId, orderIds);
    this.#report(tally);
    while (!context.signal.aborted) {
      await refuseReadOnly(deps, connectionId);
      const order = await deps.store.nextOrder(orderIds);
      if (!order) {
        const { sent, failed, unknown, cancelled } = tally;
        const counts = { orders: orderIds.length, sent, failed, unknown, cancelled };
        return deps.audit('orders.finished', connectionId, counts);
      }
      await this.#push(client, order, tally);
    }
  }

  /** Pushes one order and writes down what came of it; throws the trouble that would meet the next one too. */
  async #push(client: SobotClient, order: SentOrder, tally: OrderTally): Promise<void> {
    const { deps, context, underWay } = this;
    const { store, timers, emit } = deps;
    const { id } = order;
    underWay.add(id);
    try {
      await store.beginOrder(id, timers.now());
      emit('sobot.changed');
      const verdict = await callVendor(client, order);
      const { state, error } = verdict ?? { state: 'sent' as const, error: null };
      await insist(deps.timers, () => store.endOrder(id, state, error, timers.now()));
      tally.planned -= 1;
      tally[state] += 1;
      emit('sobot.changed');
      this.#report(tally);
      if (verdict?.stops) throw new Failure(verdict.error);
      if (error) context.note(error);
      await context.save({ after: id });
    } finally {
      underWay.delete(id);
    }
  }

  #report({ planned, sent, failed, unknown }: OrderTally): void {
    const total = this.orderIds.length;
    this.context.report({
      phase: 'sending',
      done: total - planned,
      total,
      counts: { sent, failed, unknown },
    });
  }
}

/** One call, without a signal: what has begun is left to end, whatever happens to the job. Null for a success. */
async function callVendor(client: SobotClient, order: OrderFields): Promise<OrderVerdict | null> {
  const { unionCode, companyId, orderNumber, customerPartnerId, orderTime, orderMoney } = order;
  try {
    await client.pushOrder({ unionCode, companyId, orderNumber, customerPartnerId, orderTime, orderMoney });
    return null;
  } catch (error) {
    return judgePush(error);
  }
}
