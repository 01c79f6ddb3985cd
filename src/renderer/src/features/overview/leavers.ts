import type { OwnerSummary } from '@shared/contract/groups';
import type { OrphanLeaver } from '@shared/contract/orphans';

/** Somebody who left groups behind; `daysLeft` is undefined until it was looked up, null where nobody knows it. */
export interface Leaver extends OwnerSummary {
  readonly daysLeft?: number | null;
}

/**
 * Who left groups behind, most groups first. The radar also knows those whom no list names; what the overview
 * knows stands in for it until it has answered.
 */
export function leaversOf(
  known: readonly OwnerSummary[],
  found?: readonly OrphanLeaver[],
): readonly Leaver[] {
  if (found === undefined) return known;
  return found
    .map(({ userid, name, groups, members, daysLeft }) => ({
      userid,
      name,
      groups,
      members,
      daysLeft,
      left: true,
    }))
    .toSorted((a, b) => b.groups - a.groups);
}

/** Those whose groups the vendor still hands over: after a year it refuses (D:92127). */
export const inTime = (leavers: readonly Leaver[]): readonly Leaver[] =>
  leavers.filter(({ daysLeft }) => daysLeft === undefined || daysLeft === null || daysLeft >= 0);
