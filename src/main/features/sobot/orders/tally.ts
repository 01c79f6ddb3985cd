import type { SentOrder } from '@shared/contract/sobot';
import type { OpenStore } from '@main/store/api';

/** How many orders of one push are in which state. */
export type OrderTally = Record<SentOrder['state'], number>;

const PAGE = 1000;

/** Counts the orders of a push by what became of them, as the journal has it. */
export async function tallyOrders(
  store: Pick<OpenStore, 'listOrders'>,
  connectionId: string,
  orderIds: readonly number[],
): Promise<OrderTally> {
  const tally: OrderTally = { planned: 0, sending: 0, sent: 0, failed: 0, unknown: 0, cancelled: 0 };
  const open = new Set(orderIds);
  for (let start = 0; open.size > 0; start += PAGE) {
    const { rows } = await store.listOrders(connectionId, start, PAGE);
    for (const { id, state } of rows) if (open.delete(id)) tally[state] += 1;
    if (rows.length < PAGE) break;
  }
  return tally;
}
