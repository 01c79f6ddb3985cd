import type { ItemCounts } from '@shared/domain/transfer';
import type { Format } from '@renderer/lib/useFormat';
import type { TransfersT } from './itemCause';
import { ITEM_ORDER } from './itemStates';

/** How many groups of a plan are in which state, in a line: `已核实 120 · 失败 3`. */
export const countsText = (counts: ItemCounts, t: TransfersT, { number }: Pick<Format, 'number'>): string =>
  ITEM_ORDER.filter((state) => counts[state] > 0)
    .map((state) => `${t(`item.${state}`)} ${number(counts[state])}`)
    .join(' · ');
