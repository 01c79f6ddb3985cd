import { ITEM_REASONS } from '@shared/domain/item-reasons';
import type { FilterKind, FilterSet } from '@renderer/grid/savedViews/filterKinds';
import { searchKind } from '@renderer/grid/savedViews/searchKind';
import { idsIn, oneOf } from '@renderer/grid/savedViews/values';
import { ITEM_ORDER } from '../itemStates';
import type { Cause } from './causes';
import { NO_ITEM_FILTER, type ItemsFilter } from './itemsFilter';

/** A code of the vendor, or a reason of our own. */
const causeIn = (value: unknown): Cause | null =>
  Number.isSafeInteger(value) ? Number(value) : oneOf(ITEM_REASONS, value);

/** What the groups of a plan are filtered by, as views keep it. */
export const ITEM_FILTERS: readonly FilterKind<ItemsFilter>[] = [
  searchKind(
    ({ search }) => search,
    (filter, search) => ({ ...filter, search }),
  ),
  {
    id: 'state',
    kept: ({ state }) => state ?? undefined,
    found: (filter, value) => {
      const state = oneOf(ITEM_ORDER, value);
      return state === null ? null : { ...filter, state };
    },
    without: (filter) => ({ ...filter, state: null }),
  },
  {
    id: 'takers',
    kept: ({ takers }) => (takers.length === 0 ? undefined : takers),
    found: (filter, value) => {
      const takers = idsIn(value);
      return takers === null ? null : { ...filter, takers };
    },
    without: (filter) => ({ ...filter, takers: [] }),
  },
  {
    id: 'cause',
    kept: ({ cause }) => cause ?? undefined,
    found: (filter, value) => {
      const cause = causeIn(value);
      return cause === null ? null : { ...filter, cause };
    },
    without: (filter) => ({ ...filter, cause: null }),
  },
];

export const NO_ITEM_FILTERS: FilterSet<ItemsFilter> = { filter: NO_ITEM_FILTER, off: [] };
