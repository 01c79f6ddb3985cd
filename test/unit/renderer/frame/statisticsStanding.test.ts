import { expect, it } from 'vitest';
import { archiveStanding } from '@renderer/frame/statisticsStanding';
import type { DatasetSummary } from '@shared/contract/statistics';
import type { Day } from '@shared/domain/day';

const none = { fetched: 0, empty: 0, notReady: 0, pending: 0, absent: 0, expired: 0, restated: 0 };
const summary = (change: Partial<DatasetSummary>): DatasetSummary => ({
  dataset: 'groupsByOwner',
  coverage: none,
  first: null,
  last: null,
  losing: null,
  readAt: 1_795_000_000,
  ...change,
});

it('has nothing to say of an archive that was never filled', () => {
  const absent = { ...none, absent: 900 };
  expect(archiveStanding([])).toEqual({ last: null, gaps: 0, losing: null });
  expect(archiveStanding([summary({ coverage: absent, readAt: null })])).toEqual({
    last: null,
    gaps: 0,
    losing: null,
  });
});

it('names the newest day of all datasets, and counts those with gaps', () => {
  const gap = { ...none, absent: 2 };
  expect(
    archiveStanding([
      summary({ last: '2026-11-20' as Day, coverage: gap }),
      summary({ last: '2026-11-21' as Day }),
      summary({ last: '2026-11-19' as Day, coverage: gap }),
    ]),
  ).toMatchObject({ last: '2026-11-21', gaps: 2 });
});

it('warns of what is lost soonest, and of more before less', () => {
  expect(
    archiveStanding([
      summary({ losing: { days: 9, inDays: 3 } }),
      summary({ losing: { days: 1, inDays: 2 } }),
      summary({ losing: { days: 4, inDays: 2 } }),
    ]).losing,
  ).toEqual({ days: 4, inDays: 2 });
});

it('asks nothing of what is only read on demand', () => {
  const gap = { ...none, absent: 2 };
  const demand = summary({ dataset: 'groupsByOwnerRange', coverage: gap, last: '2026-11-20' as Day });
  expect(archiveStanding([demand])).toEqual({ last: null, gaps: 0, losing: null });
});
