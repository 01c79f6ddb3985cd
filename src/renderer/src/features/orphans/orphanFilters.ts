import { FILTER_PEOPLE_LIMIT } from '@shared/domain/limits';
import type { FilterKind } from '@renderer/grid/savedViews/filterKinds';
import { idsIn } from '@renderer/grid/savedViews/values';

/** The leavers whose groups are shown; empty for all. */
export type OwnersAsked = readonly string[];

/** Everybody shown but one; undefined when nobody is left, or more than a filter can name. */
export function allBut(userid: string, shown: OwnersAsked): OwnersAsked | undefined {
  const others = shown.filter((each) => each !== userid);
  return others.length === 0 || others.length > FILTER_PEOPLE_LIMIT ? undefined : others;
}

/** What the radar filters by, as views keep it. */
export const ORPHAN_FILTERS: readonly FilterKind<OwnersAsked>[] = [
  {
    id: 'owners',
    kept: (owners) => (owners.length === 0 ? undefined : owners),
    found: (_none, value) => idsIn(value),
    without: () => [],
  },
];
