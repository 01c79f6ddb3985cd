import type { FilterKind } from '@renderer/grid/savedViews/filterKinds';
import { oneOf, textIn } from '@renderer/grid/savedViews/values';
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
  {
    id: 'text',
    kept: ({ text }) => (text.trim() === '' ? undefined : text.trim()),
    found: (asked, value) => {
      const text = textIn(value);
      return text === null ? null : { ...asked, text };
    },
    without: (asked) => ({ ...asked, text: '' }),
  },
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
