import type { FilterKind } from '@renderer/grid/savedViews/filterKinds';
import { searchKind } from '@renderer/grid/savedViews/searchKind';
import { oneOf, someOf } from '@renderer/grid/savedViews/values';
import type { PeriodChoice } from './period';
import { TOGGLES, type Toggle } from './toggles';

/** All that the comparison is narrowed by. */
export interface ChangesAsked {
  readonly choice: PeriodChoice;
  /** Kinds that are shown; empty for all. */
  readonly on: readonly Toggle[];
  readonly text: string;
}

export const NOTHING_ASKED: ChangesAsked = {
  choice: { preset: 'last', from: null, to: null },
  on: [],
  text: '',
};

/** Periods that mean something at any time and for any connection; two syncs of one connection do not. */
const LASTING = ['today', 'week'] as const;

/** What the comparison is narrowed by, as views keep it. A period is always in force. */
export const CHANGE_FILTERS: readonly FilterKind<ChangesAsked>[] = [
  {
    id: 'period',
    constant: true,
    kept: ({ choice }) => oneOf(LASTING, choice.preset) ?? undefined,
    found: (asked, value) => {
      const preset = oneOf(LASTING, value);
      return preset === null ? null : { ...asked, choice: { preset, from: null, to: null } };
    },
    without: (asked) => ({ ...asked, choice: NOTHING_ASKED.choice }),
  },
  searchKind(
    ({ text }) => text,
    (asked, text) => ({ ...asked, text }),
  ),
  {
    id: 'kinds',
    kept: ({ on }) => (on.length === 0 ? undefined : TOGGLES.filter((toggle) => on.includes(toggle))),
    found: (asked, value) => {
      const on = someOf(TOGGLES, value);
      return on === null ? null : { ...asked, on };
    },
    without: (asked) => ({ ...asked, on: [] }),
  },
];
