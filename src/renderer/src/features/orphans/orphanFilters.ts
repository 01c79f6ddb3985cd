import type { FilterKind } from '@renderer/grid/savedViews/filterKinds';
import { idsIn } from '@renderer/grid/savedViews/values';

/** The leavers whose groups are shown; empty for all. */
export type OwnersAsked = readonly string[];

/** What the radar filters by, as views keep it. */
export const ORPHAN_FILTERS: readonly FilterKind<OwnersAsked>[] = [
  {
    id: 'owners',
    kept: (owners) => (owners.length === 0 ? undefined : owners),
    found: (_none, value) => idsIn(value),
    without: () => [],
  },
];
