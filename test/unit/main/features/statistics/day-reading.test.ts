import { dataset } from '@shared/domain/datasets';
import type { Day } from '@shared/domain/day';
import type { Subject } from '@shared/domain/statistics';
import { DayReadingRun } from '@main/features/statistics/day-reading';
import type { DayAnswer, DayFetcher, FetchContext } from '@main/features/statistics/fetch/fetcher';
import type { OpenStore } from '@main/store/api';
import type { DayReading, MissingDay } from '@main/store/api.archive';
import { expect, it } from 'vitest';

/** 2026-11-21 at eight in Shanghai: what is missing of yesterday is not coming any more. */
const NOW = Date.parse('2026-11-21T08:00:00+08:00') / 1000;
const yesterday = '2026-11-20' as Day;
const before = '2026-11-19' as Day;
const groups = dataset('groupsByOwner');
const figures = groups.metrics.map((_, place) => place);
const nothing = groups.metrics.map(() => null);

const subject = (id: number): Subject => ({ id, key: `owner${id}`, name: null, parent: null, gone: false });

/**
 * Reads days of two owners with these answers, and tells what was written of each. The clock shows `NOW`
 * until the last of the days is asked for, and `then` from that moment on.
 */
async function written(
  answers: readonly DayAnswer[],
  days: readonly Day[] = [before, yesterday],
  then = NOW,
): Promise<Record<string, string>> {
  let now = NOW;
  const readings: DayReading[] = [];
  const store: Pick<OpenStore, 'listSubjects' | 'coverage' | 'writeDays'> = {
    listSubjects: async () => [subject(1), subject(2)],
    coverage: async () => [],
    writeDays: async (_connection, _dataset, added) => {
      readings.push(...added);
      return { inserted: added.length, unchanged: 0, restated: 0 };
    },
  };
  const context = { store, signal: new AbortController().signal, now: () => now } as unknown as FetchContext;
  const fetcher: DayFetcher = {
    subjectsAtOnce: 100,
    daysAtOnce: 1,
    atOnce: 1,
    isAboutSubject: () => false,
    answers: async function* (_context, { from }) {
      if (from === days.at(-1)) now = then;
      yield answers.filter(({ day }) => day === from);
    },
  };
  async function* missing(): AsyncGenerator<readonly MissingDay[]> {
    yield days.map((day) => ({ day, subjects: [1, 2] }));
  }
  const progress = { done: () => undefined, count: () => undefined };
  const parts = { context, dataset: groups, progress, written: () => undefined };
  await new DayReadingRun(parts, fetcher).read(missing());
  return Object.fromEntries(readings.map(({ subject: id, day, state }) => [`${id} ${day}`, state]));
}

it('takes a row without a single figure for no data: the vendor may have it later', async () => {
  const rows = [
    { subject: 1, day: before, values: figures },
    { subject: 2, day: before, values: nothing },
    { subject: 1, day: yesterday, values: nothing },
    { subject: 2, day: yesterday, values: nothing },
  ];
  expect(await written(rows)).toEqual({
    [`1 ${before}`]: 'fetched',
    [`2 ${before}`]: 'empty',
    [`1 ${yesterday}`]: 'not-ready',
    [`2 ${yesterday}`]: 'not-ready',
  });
});

it('believes that yesterday is empty of somebody once another one has figures of it', async () => {
  const rows = [
    { subject: 1, day: yesterday, values: figures },
    { subject: 2, day: yesterday, values: nothing },
  ];
  expect(await written(rows)).toMatchObject({
    [`1 ${yesterday}`]: 'fetched',
    [`2 ${yesterday}`]: 'empty',
  });
});

it('lets a run over midnight not take the data of one yesterday for those of the next', async () => {
  const today = '2026-11-21' as Day;
  const rows = [
    { subject: 1, day: yesterday, values: figures },
    { subject: 2, day: yesterday, values: figures },
  ];
  const late = Date.parse('2026-11-22T08:00:00+08:00') / 1000;
  expect(await written(rows, [yesterday, today], late)).toMatchObject({
    [`1 ${today}`]: 'not-ready',
    [`2 ${today}`]: 'not-ready',
  });
});
