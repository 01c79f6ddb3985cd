import type { ItemFilter } from '@shared/contract/transfers';
import type { ItemState } from '@shared/domain/transfer';
import type { Cause } from './causes';

/** Which items the admin wants to see. */
export interface ItemsFilter {
  readonly state: ItemState | null;
  readonly search: string;
  readonly takers: readonly string[];
  readonly cause: Cause | null;
}

export const NO_ITEM_FILTER: ItemsFilter = { state: null, search: '', takers: [], cause: null };

/** Whether a filter leaves anything out. */
export function filtersItems({ state, search, takers, cause }: ItemsFilter): boolean {
  return state !== null || search.trim() !== '' || takers.length > 0 || cause !== null;
}

/** The filter as the calls take it. */
export function toItemFilter({ state, search, takers, cause }: ItemsFilter): ItemFilter {
  return {
    states: state === null ? [] : [state],
    text: search.trim(),
    takers: [...takers],
    causes: cause === null ? [] : [cause],
  };
}
