import type { ItemCounts, ItemState, PlanState } from '@shared/domain/transfer';
import type { Tone } from '@renderer/theme/tokens';

/** The colour of an item's state. */
export const ITEM_TONES: Readonly<Record<ItemState, Tone>> = {
  verified: 'verified',
  accepted: 'running',
  sent: 'running',
  planned: 'unknown',
  unknown: 'waiting',
  failed: 'failed',
  skipped: 'unknown',
};

/** The order in which the states are told: what is certain first, what never left last. */
export const ITEM_ORDER = [
  'verified',
  'accepted',
  'sent',
  'unknown',
  'failed',
  'planned',
  'skipped',
] as const satisfies readonly ItemState[];

/** How many groups a plan sends or has sent; those left out by the preflight do not count. */
export function toSend(total: number, counts: ItemCounts): number {
  return total - counts.skipped;
}

/** Whether nothing of a plan was sent yet and it can still be changed or discarded. */
export function isDraft(state: PlanState): boolean {
  return state === 'draft' || state === 'ready';
}
