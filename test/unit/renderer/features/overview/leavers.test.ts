import { describe, expect, it } from 'vitest';
import type { OwnerSummary } from '@shared/contract/groups';
import type { OrphanLeaver } from '@shared/contract/orphans';
import { inTime, leaversOf } from '@renderer/features/overview/leavers';

const known: OwnerSummary = { userid: 'wangfang', name: '王芳', left: true, groups: 3, members: 40 };

const found = (userid: string, groups: number, daysLeft: number | null): OrphanLeaver => ({
  userid,
  name: null,
  listed: false,
  state: 'hidden',
  groups,
  members: 10,
  leftAt: null,
  lastSeenAt: null,
  yearFrom: null,
  lastDay: null,
  daysLeft,
});

const userids = (leavers: readonly { userid: string }[]): string[] => leavers.map(({ userid }) => userid);

describe('who left groups behind', () => {
  it('is what the overview knows until the radar has answered', () => {
    expect(leaversOf([known])).toEqual([known]);
  });

  it('is what the radar found then, most groups first, also where no list names the person', () => {
    expect(userids(leaversOf([known], [found('a', 2, 10), found('b', 9, 300)]))).toEqual(['b', 'a']);
    expect(leaversOf([known], [])).toEqual([]);
  });

  it('is worth a step while the year is not over, or nobody knows when it is', () => {
    const leavers = leaversOf([], [found('past', 9, -1), found('last', 8, 0), found('unknown', 7, null)]);
    expect(userids(inTime(leavers))).toEqual(['last', 'unknown']);
    expect(inTime([known])).toEqual([known]);
  });
});
