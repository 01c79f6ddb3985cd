import type { FilterKind } from '@renderer/grid/savedViews/filterKinds';
import { searchKind } from '@renderer/grid/savedViews/searchKind';
import { oneOf } from '@renderer/grid/savedViews/values';
import type { Segment } from './peopleQuery';

/** All that the screen of people filters by. */
export interface PeopleAsked {
  readonly text: string;
  readonly segment: Segment;
  /** Only those who own groups. */
  readonly owning: boolean;
}

export const NOTHING_ASKED: PeopleAsked = { text: '', segment: 'all', owning: false };

const STATES = ['active', 'left', 'unknown'] as const;

/** What people are filtered by, as views keep it. */
export const PEOPLE_FILTERS: readonly FilterKind<PeopleAsked>[] = [
  searchKind(
    ({ text }) => text,
    (asked, text) => ({ ...asked, text }),
  ),
  {
    id: 'segment',
    kept: ({ segment }) => oneOf(STATES, segment) ?? undefined,
    found: (asked, value) => {
      const segment = oneOf(STATES, value);
      return segment === null ? null : { ...asked, segment };
    },
    without: (asked) => ({ ...asked, segment: 'all' }),
  },
  {
    id: 'owning',
    kept: ({ owning }) => (owning ? true : undefined),
    found: (asked, value) => (value === true ? { ...asked, owning: true } : null),
    without: (asked) => ({ ...asked, owning: false }),
  },
];
