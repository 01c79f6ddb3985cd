import { dataset } from '@shared/domain/datasets';
import type { Day } from '@shared/domain/day';
import type { ExploreQuery } from '@shared/domain/statistics';
import { askOwnerSet } from '@main/features/statistics/explore/owner-sets';
import type { FetchContext, SetFetcher } from '@main/features/statistics/fetch/fetcher';
import type { DayReading } from '@main/store/api.archive';
import { expect, it } from 'vitest';

const before = '2026-11-19' as Day;
const yesterday = '2026-11-20' as Day;
const figures = dataset('groupsByDay').metrics.map(() => 2);
const query: ExploreQuery = {
  connectionId: 'c',
  dataset: 'groupsByDay',
  subjects: null,
  skillGroups: [],
  agents: [],
  from: before,
  to: yesterday,
  grain: 'day',
  by: 'time',
  metrics: ['chats'],
  compare: 'none',
};

/** Asks two calls for the days of two owners, of whom the second has only the first day, at some time of the 21st. */
async function written(time: string): Promise<readonly string[]> {
  const readings: DayReading[] = [];
  const store = {
    writeDays: async (_connection: string, _dataset: string, added: readonly DayReading[]) => {
      readings.push(...added);
      return { inserted: added.length, unchanged: 0, restated: 0 };
    },
  };
  const now = () => Date.parse(`2026-11-21T${time}:00+08:00`) / 1000;
  const { signal } = new AbortController();
  const context = { store, connectionId: 'c', signal, now } as unknown as FetchContext;
  const fetcher: SetFetcher = {
    ownersAtOnce: 1,
    daysAtOnce: 30,
    days: async (_context, owners) => [
      { day: before, values: figures },
      { day: yesterday, values: owners[0] === 'first' ? figures : null },
    ],
  };
  await askOwnerSet(context, fetcher, query, { subject: 1, owners: ['first', 'second'] }, true);
  return readings.map(({ day, state, values }) => `${day} ${state} ${values[0] ?? '-'}`);
}

it('keeps no sum of a day that the vendor has told one call of only, while the other may still come', async () => {
  expect(await written('06:30')).toEqual([`${before} fetched 4`, `${yesterday} not-ready -`]);
});

it('believes later that whoever has no figures had nothing', async () => {
  expect(await written('07:00')).toEqual([`${before} fetched 4`, `${yesterday} fetched 2`]);
});
