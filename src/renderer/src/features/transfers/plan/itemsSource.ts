import type { ItemFilter, ItemSort } from '@shared/contract/transfers';
import type { TransferItem } from '@shared/domain/transfer';
import type { RowSource } from '@renderer/grid/feed';
import { request } from '@renderer/lib/api';
import { outcome } from '@renderer/lib/outcome';

export interface ItemsQuery {
  readonly planId: number;
  readonly filter: ItemFilter;
  /** Null for the plan's own order. */
  readonly sort: ItemSort | null;
}

/** The items of a plan. The store keeps no order open for them: the query itself is the key. */
export const itemsSource: RowSource<ItemsQuery, TransferItem> = {
  open: async (query) => {
    const first = await read(query, 0, 1);
    return first.ok ? { ok: true, data: { key: JSON.stringify(query), total: first.data.total } } : first;
  },
  read: (key, start, count) => read(JSON.parse(key) as ItemsQuery, start, count),
  close: () => undefined,
};

function read({ planId, filter, sort }: ItemsQuery, start: number, count: number) {
  return outcome(request('transfers.items', { planId, ...filter, sort, start, count }));
}
