import type { Handlers, Parsed } from '@shared/contract';
import { failure } from '@shared/domain/errors';
import { orderProblems } from '@shared/domain/order';
import type { JobEngine } from '@main/features/jobs/engine';
import { refuseReadOnly } from '@main/features/transfers/guards';
import type { SobotDeps } from '../deps';
import { sobotConnection } from '../only-sobot';
import type { OrdersPayload } from './payload';

type OrderHandlers = Pick<Handlers, Extract<keyof Handlers, `orders.${string}`>>;

/** The calls that push orders and show what became of them. */
export function createOrderHandlers(deps: SobotDeps, engine: Pick<JobEngine, 'start'>): OrderHandlers {
  const { store, timers, emit, audit } = deps;
  return {
    'orders.send': async ({ connectionId, orders, typed }) => {
      await sobotConnection(store, connectionId);
      await refuseReadOnly(deps, connectionId);
      refuseProblems(orders);
      refuseOtherCount(orders.length, typed);
      const at = timers.now();
      await audit('orders.started', connectionId, { orders: orders.length, typedOrders: typed });
      const orderIds = await store.addOrders(connectionId, orders, at);
      emit('sobot.changed');
      const payload: OrdersPayload = { orderIds };
      const job = await engine.start({ connectionId, kind: 'orders', planId: null, payload, createdAt: at });
      return { jobId: job.id };
    },
    'orders.list': ({ connectionId, start, count, state }) =>
      store.listOrders(connectionId, start, count, state),
  };
}

/** One order that is not acceptable keeps all of them: nobody should have to find out which ones were sent. */
function refuseProblems(orders: Parsed<'orders.send'>['orders']): void {
  const wrong = orders.map((order) => Object.keys(orderProblems(order)).length > 0);
  const count = wrong.filter(Boolean).length;
  if (count === 0) return;
  const row = wrong.indexOf(true) + 1;
  throw failure('validation', 'orders.invalid', `order ${row} is not acceptable`, { params: { row, count } });
}

function refuseOtherCount(count: number, typed: number): void {
  if (typed === count) return;
  throw failure('validation', 'orders.typedCount', 'another number was typed', { params: { count } });
}
