import { type AppError, failure } from '@shared/domain/errors';
import type { SobotApi } from '../api.sobot';
import type { Session } from '../session';

const INTERRUPTED: Pick<AppError, 'code' | 'reason'> = { code: 'cancelled', reason: 'call.cancelled' };

/** Files of Sobot that were downloaded, and the journal of orders that were pushed. */
export function sobotMethods(session: Session): SobotApi {
  const { files, orders } = session;
  const ledger = <T>(work: () => T): T => session.ledger(work);
  const insist = (moved: boolean, id: number, state: string): void => {
    if (!moved) throw failure('conflict', 'orders.notPlanned', `Order ${id} is not ${state}.`);
  };
  return {
    addFile: async (file) => ledger(() => files.add(file)),
    updateFile: async (id, patch) => ledger(() => files.update(id, patch)),
    getFile: async (id) => files.get(id),
    listFiles: async (connectionId) => files.latest(connectionId),

    addOrders: async (connectionId, added, at) =>
      ledger(() => added.map((order) => orders.add(connectionId, order, at))),
    nextOrder: async (ids) => orders.next(ids),
    beginOrder: async (id, at) =>
      ledger(() => insist(orders.move(id, 'planned', 'sending', null, at), id, 'planned')),
    endOrder: async (id, state, error, at) =>
      ledger(() => insist(orders.move(id, 'sending', state, error, at), id, 'sending')),
    loseSentOrders: async (ids, cancel, at) =>
      ledger(() => {
        orders.moveAll(ids, 'sending', 'unknown', INTERRUPTED, at);
        if (cancel) orders.moveAll(ids, 'planned', 'cancelled', null, at);
      }),
    listOrders: async (connectionId, start, count, state) =>
      orders.page(connectionId, start, count, state ?? null),
  };
}
