import { existsSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataset } from '@shared/domain/datasets';
import { addDays } from '@shared/domain/day';
import type { JobEngine } from '@main/features/jobs/engine';
import type { StatisticsStore } from '@main/features/statistics/export/table';
import type { EventRecord, RawDay } from '@main/store/api.archive';
import {
  FROM,
  READ,
  never,
  parquet,
  person,
  request,
  result,
  row,
  run,
  sheets,
} from '../../support/statistics-export';

describe('raw rows', () => {
  const raw = (index: number): RawDay => ({
    subject: (index % 50) + 1,
    day: addDays(FROM, Math.floor(index / 50) % 31),
    values: dataset('groupsByOwner').metrics.map((_, place) => (place === 2 ? null : index * 10 + place)),
    readAt: READ.oldest,
    restated: false,
  });
  const days = (total: number): Partial<StatisticsStore> => ({
    listSubjects: async () => [person(1, '张三'), person(2, '-2+3')],
    rawDays: async (_query, start, count) => ({
      total,
      rows: Array.from({ length: Math.min(count, Math.max(0, total - start)) }, (_, index) =>
        raw(start + index),
      ),
    }),
  });
  const input = (format: 'csv' | 'xlsx' | 'parquet') =>
    request('groupsByOwner', { metrics: ['newChats'] }, { what: 'raw', format });

  it('hold every metric of the dataset, the day as a date and when it was read', async () => {
    const { data } = await sheets(input('xlsx'), days(2));
    expect(data[0]).toEqual([
      '日期',
      '客服',
      '客服 ID',
      ...dataset('groupsByOwner').metrics.map(({ label }) => label.zh),
      '读取时间',
    ]);
    expect(data[1]).toEqual([
      new Date('2026-10-01'),
      '张三',
      'key1',
      0,
      1,
      null,
      3,
      4,
      5,
      6,
      7,
      new Date('2026-11-07T05:20:00Z'),
    ]);
    expect(data[2]?.[1]).toBe('-2+3');
    expect(data).toHaveLength(3);
  });

  it('are dates and instants in Parquet', async () => {
    const { rows } = await parquet(input('parquet'), days(1));
    expect(rows[0]).toMatchObject({
      day: new Date('2026-10-01'),
      readAt: new Date(READ.oldest * 1000),
      newChats: 0n,
      activeChats: null,
    });
  });

  it('are read page by page, in a file of several groups', async () => {
    const { rows, metadata, job } = await parquet(input('parquet'), days(25_000));
    expect(job).toMatchObject({
      state: 'done',
      connectionId: 'c1',
      progress: { done: 25_000, total: 25_000 },
    });
    expect(rows).toHaveLength(25_000);
    expect(rows[24_999]?.['newChats']).toBe(249_990n);
    expect(metadata.row_groups.map(({ num_rows: count }) => Number(count))).toEqual([10_000, 10_000, 5_000]);
  });

  it('make a file without rows', async () => {
    expect((await parquet(input('parquet'), days(0))).rows).toEqual([]);
  });

  it.each([
    ['csv', 20_000],
    ['xlsx', 20_000],
    ['parquet', 20_000],
    // With nothing left to be read.
    ['csv', 24_000],
  ] as const)(
    'leave nothing behind when the export of %s is cancelled after %i rows',
    async (format, from) => {
      const many = days(24_000);
      let engine: JobEngine | undefined;
      const { job, folder } = await run(
        input(format),
        {
          ...many,
          rawDays: async (query, start, count) => {
            if (start >= from) await engine?.cancel(1);
            return many.rawDays?.(query, start, count) ?? never();
          },
        },
        (made) => {
          engine = made;
        },
      );
      expect(job).toMatchObject({ state: 'cancelled', progress: { done: from, total: 24_000 } });
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it.each(['csv', 'xlsx', 'parquet'] as const)(
    'take as much memory for 100,000 rows of %s as for few',
    async (format) => {
      const few = days(100_000);
      let peak = 0;
      const before = process.memoryUsage().heapUsed;
      const { path } = await run(input(format), {
        ...few,
        rawDays: async (query, start, count) => {
          peak = Math.max(peak, process.memoryUsage().heapUsed - before);
          return few.rawDays?.(query, start, count) ?? never();
        },
      });
      expect(existsSync(path) && basename(path)).toBe(`out.${format}`);
      expect(peak).toBeLessThan(120_000_000);
    },
    60_000,
  );

  it('of a range are what the vendor answered to it, with every metric', async () => {
    const asked: unknown[] = [];
    const { data } = await sheets(
      request('sobotHumanDuration', { metrics: ['login'], by: 'time', compare: 'previous' }, { what: 'raw' }),
      {
        explore: async (query) => {
          asked.push([query.by, query.metrics.length, query.compare]);
          return result([row([100_000, 1, 2, 3, 4, 5, 6, null], { subject: 1 })], {
            subjects: [person(1, '李四')],
          });
        },
      },
    );
    expect(asked).toEqual([
      ['time', 1, 'previous'],
      ['subject', 8, 'none'],
    ]);
    expect(data[1]?.slice(0, 2)).toEqual(['李四', 'key1']);
    expect(data[1]).toHaveLength(10);
  });

  it('of single events carry their facts, and only those of the subjects that were chosen', async () => {
    const event = (key: string, subject: number): EventRecord => ({
      key,
      subject,
      at: 1_793_462_400,
      changedAt: null,
      facts: { scheme: '=S1' },
      values: [100, 80, 15, 5, 88.5, 70, 10, 3],
    });
    const { data, job } = await sheets(
      request('sobotQuality', { subjects: [1], metrics: ['qualityScore'] }, { what: 'raw' }),
      {
        listSubjects: async () => [person(1, '李四')],
        readEvents: async () => ({ rows: [event('e1', 1), event('e2', 2)], total: 2 }),
      },
    );
    expect(data).toHaveLength(2);
    expect(job.progress).toMatchObject({ done: 1, total: 1 });
    expect(data[1]?.slice(0, 7)).toEqual([
      'e1',
      '李四',
      'key1',
      new Date('2026-11-01T00:00:00Z'),
      null,
      '=S1',
      100,
    ]);
  });
});
