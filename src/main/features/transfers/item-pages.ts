import type { ItemFilter } from '@shared/contract/transfers';
import type { TransferItem } from '@shared/domain/transfer';
import type { OpenStore } from '@main/store/api';

const PAGE = 1000;

/**
 * The items of a plan that a filter lets through, each once, in the plan's order. While the plan runs an
 * item may leave the filter between two pages; the place is moved back by as many, so that none is passed.
 */
export async function* itemPages(
  store: Pick<OpenStore, 'readItems'>,
  planId: number,
  filter: ItemFilter,
): AsyncGenerator<TransferItem> {
  const seen = new Set<number>();
  let start = 0;
  let known = 0;
  for (;;) {
    const { rows, total } = await store.readItems(planId, filter, null, start, PAGE);
    const left = known - total;
    known = total;
    if (left > 0) {
      start = Math.max(0, start - left);
      continue;
    }
    for (const item of rows) {
      if (seen.has(item.id)) continue;
      seen.add(item.id);
      yield item;
    }
    if (rows.length < PAGE) return;
    start += PAGE;
  }
}
