import type { ViewFilters } from '@shared/contract/saved-views';
import { foundFilters, keptFilters, type FilterKind, type FilterSet } from './filterKinds';

/** The filters of a screen for views, which know nothing of what they mean. */
export interface FilterPort {
  readonly filters: ViewFilters;
  /** What the screen understands of the filters that a view keeps. */
  readonly understood: (kept: ViewFilters) => ViewFilters;
  readonly apply: (kept: ViewFilters) => void;
}

export const NO_FILTERS: ViewFilters = { values: {}, off: [] };

/** Joins views to the filters of a screen: `none` is the screen without any. */
export function filterPort<F>(
  kinds: readonly FilterKind<F>[],
  none: F,
  set: FilterSet<F>,
  onSet: (set: FilterSet<F>) => void,
): FilterPort {
  return {
    filters: keptFilters(kinds, set),
    understood: (kept) => keptFilters(kinds, foundFilters(kinds, none, kept)),
    apply: (kept) => onSet(foundFilters(kinds, none, kept)),
  };
}
