import type { ItemFilter } from '@shared/contract/transfers';
import type { TransferItem } from '@shared/domain/transfer';
import type { Shelf } from '../groups/shelf';
import { NONE } from '../index/ranks';
import type { ItemKey, ItemTable, TextSort } from '../repositories/items';
import { Pace } from '../pace';

/**
 * A page of a plan's items in the order of a text, as the grid of groups has it: names of groups and
 * people by pinyin, as they are called now. What has no name comes last in both directions.
 */
export function readByText(
  shelf: Shelf,
  items: ItemTable,
  planId: number,
  filter: ItemFilter,
  sort: TextSort,
  window: { readonly start: number; readonly count: number },
): Promise<TransferItem[]> {
  const { field, direction } = sort;
  return shelf.lane.run(async () => {
    const keys = items.keys(planId, filter);
    const placeOf = await placing(shelf, keys, field);
    const turn = direction === 'asc' ? 1 : -1;
    const order = keys
      .map((key) => ({ id: key.id, place: placeOf(key) }))
      .toSorted((a, b) =>
        a.place === NONE || b.place === NONE ? a.place - b.place : turn * (a.place - b.place),
      );
    return items.some(order.slice(window.start, window.start + window.count).map(({ id }) => id));
  });
}

/** How to find the place of an item among all groups or people. */
async function placing(
  { index }: Shelf,
  keys: readonly ItemKey[],
  field: TextSort['field'],
): Promise<(key: ItemKey) => number> {
  if (field === 'name') {
    await index.nameRanks.refresh(new Pace());
    return ({ chatId }) => index.nameRanks.values[index.find(chatId)] ?? NONE;
  }
  const { people } = index;
  const numbers = new Map<string, number>();
  for (const key of keys) if (key[field] !== '') numbers.set(key[field], people.numberOf(key[field]));
  await people.ranks.refresh(new Pace());
  return (key) => people.ranks.values[numbers.get(key[field]) ?? -1] ?? NONE;
}
