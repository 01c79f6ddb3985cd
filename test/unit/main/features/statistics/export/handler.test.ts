import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { Parsed } from '@shared/contract';
import { statistics } from '@shared/contract/statistics';
import { dataset } from '@shared/domain/datasets';
import type { DatasetId } from '@shared/domain/datasets/ids';
import { addDays, type Day } from '@shared/domain/day';
import type { ExploreResult, ExploreRow, Subject } from '@shared/domain/statistics';
import { createExportHandler } from '@main/features/statistics/export/handler';
import type { RawStore } from '@main/features/statistics/export/raw';
import type { EventRecord, RawDay } from '@main/store/api';
import { tempFolder } from '../../../../../support/temp-folder';
import { readXlsxParts } from '../../../../../support/xlsx-parts';

const NOW = 1_795_000_000;
const FROM = '2026-10-01' as Day;
const TO = '2026-10-31' as Day;
const READ = { oldest: 1_794_000_000, newest: 1_794_000_600 };
const none = { fetched: 0, empty: 0, notReady: 0, absent: 0, expired: 0, restated: 0 };

const words = {
  subject: '客服',
  subjectKey: '客服 ID',
  parent: '所属',
  from: '从',
  to: '到',
  day: '日期',
  readAt: '读取时间',
  compared: '上一期',
  total: '合计',
  sheets: ['数据', '说明'] as [string, string],
};

function request(
  id: DatasetId,
  query: Partial<Parsed<'statistics.export'>['query']>,
  rest: Partial<Omit<Parsed<'statistics.export'>, 'query'>> = {},
): Parsed<'statistics.export'> {
  return statistics['statistics.export'].input.parse({
    what: 'shown',
    format: 'xlsx',
    language: 'zh-CN',
    words,
    about: [['连接', '=1+1']],
    ...rest,
    query: {
      connectionId: 'c1',
      dataset: id,
      subjects: null,
      from: FROM,
      to: TO,
      grain: 'total',
      by: 'subject',
      metrics: dataset(id)
        .metrics.slice(0, 3)
        .map((metric) => metric.id),
      ...query,
    },
  });
}

const row = (values: (number | null)[], more: Partial<ExploreRow> = {}): ExploreRow => ({
  subject: null,
  bucket: FROM,
  values,
  compared: [],
  blanks: values.map(() => null),
  known: 31,
  days: 31,
  ...more,
});

const person = (id: number, name: string | null, parent: Subject['parent'] = null): Subject => ({
  id,
  key: `key${id}`,
  name,
  parent,
  gone: false,
});

function result(rows: ExploreRow[], more: Partial<ExploreResult> = {}): ExploreResult {
  const total = row(rows[0]?.values.map(() => null) ?? []);
  return { rows, total, subjects: [], cut: 0, coverage: none, readAt: READ, comparedWith: null, ...more };
}

const never = (): never => {
  throw new Error('not to be asked');
};

/** Exports into a folder of its own and answers where, with the names that were suggested. */
async function run(input: Parsed<'statistics.export'>, store: Partial<RawStore>) {
  const folder = tempFolder();
  const suggested: string[] = [];
  const handler = createExportHandler({
    store: {
      explore: async () => result([]),
      rawDays: never,
      readEvents: never,
      listSubjects: never,
      ...store,
    },
    timers: { now: () => NOW },
    chooseFile: async (name) => {
      suggested.push(name);
      return join(folder, `out.${input.format}`);
    },
  });
  const answer = await handler['statistics.export'](input);
  return { path: join(folder, `out.${input.format}`), folder, suggested, answer };
}

async function sheets(input: Parsed<'statistics.export'>, store: Partial<RawStore>) {
  const { path } = await run(input, store);
  const [data, about] = await readExcelFile(path);
  return { data: data?.data ?? [], about: about?.data ?? [], path };
}

async function parquet(input: Parsed<'statistics.export'>, store: Partial<RawStore>) {
  const { path, answer } = await run({ ...input, format: 'parquet' }, store);
  const file = await asyncBufferFromFile(path);
  const metadata = await parquetMetadataAsync(file);
  const about = new Map(metadata.key_value_metadata?.map(({ key, value }) => [key, value]));
  return { rows: await parquetReadObjects({ file }), about, metadata, answer };
}

describe('what is shown', () => {
  const rates = (subject: number, values: (number | null)[]) => row(values, { subject });
  const query = { metrics: ['validSessions', 'within30sRate', 'averageFirstResponse'] };
  const found = result(
    [rates(1, [1234, 0.2021, 435]), rates(2, [0, -0.6, 90_061]), rates(3, [null, 1.5, null])],
    {
      subjects: [
        person(1, '=HYPERLINK("http://x")', { key: 'g1', name: '售前' }),
        person(2, '华东🎉', { key: 'g2', name: null }),
        person(3, null),
      ],
      total: row([1234, null, null]),
    },
  );
  const store = { explore: async () => found };

  it('is a sheet of real numbers, percents and durations, a total, and nothing where nothing is known', async () => {
    const { data } = await sheets(request('sobotServiceData', query), store);
    expect(data[0]).toEqual(['客服', '客服 ID', '所属', '人工有效会话', '30s应答率', '平均首次响应时长']);
    expect(data[1]?.slice(0, 5)).toEqual(['=HYPERLINK("http://x")', 'key1', '售前', 1234, 0.2021]);
    expect(data[2]?.slice(0, 5)).toEqual(['华东🎉', 'key2', 'g2', 0, -0.6]);
    expect(data[3]).toEqual([null, 'key3', null, null, 1.5, null]);
    expect(data[4]).toEqual(['合计', null, null, 1234, null, null]);
  });

  it('keeps durations of more than a day as parts of a day, shown in hours', async () => {
    const { path } = await run(request('sobotServiceData', query), store);
    const { sheet, styles } = await readXlsxParts(path);
    // 25:01:01 is 90,061 seconds.
    expect(sheet).toMatch(/<c r="F3" s="5"><v>1\.042372\d+<\/v>/);
    expect(sheet).toContain('<c r="E2" s="4"><v>0.2021</v>');
    expect(styles).toContain('formatCode="[h]:mm:ss"');
  });

  it('has its header frozen and bold', async () => {
    const { path } = await run(request('sobotServiceData', query), store);
    const { sheet, styles } = await readXlsxParts(path);
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('<c r="A1" s="1"');
    expect(styles).toContain('<xf numFmtId="0" fontId="1"');
  });

  it('says on a second sheet where it comes from', async () => {
    const { about } = await sheets(request('sobotServiceData', { ...query, agents: ['a1', 'a2'] }), store);
    expect(about).toEqual([
      ['连接', '=1+1'],
      ['数据集', 'sobotServiceData'],
      ['接口', 'api/wb/5/data/get_service_data'],
      ['官方文档', '2.11'],
      ['对象数', '全部'],
      ['客服数', '2'],
      ['开始日期', '2026-10-01'],
      ['结束日期', '2026-10-31'],
      ['最早读取时间', '2026-11-07 05:20:00'],
      ['最新读取时间', '2026-11-07 05:30:00'],
      ['导出时间', '2026-11-18 19:06:40'],
    ]);
  });

  it('is text in a CSV that spreadsheets read as the same', async () => {
    const { path, answer } = await run(request('sobotServiceData', query, { format: 'csv' }), store);
    expect(answer?.rows).toBe(3);
    expect(readFileSync(path, 'utf8').slice(1).split('\r\n')).toEqual([
      '客服,客服 ID,所属,人工有效会话,30s应答率,平均首次响应时长',
      `"'=HYPERLINK(""http://x"")",key1,售前,1234,20.21%,00:07:15`,
      '华东🎉,key2,g2,0,-60.00%,25:01:01',
      ',key3,,,150.00%,',
      '合计,,,1234,,',
      '',
    ]);
  });

  it('is typed columns under lasting names in Parquet, without the total, and knows where it comes from', async () => {
    const { rows, about, metadata } = await parquet(request('sobotServiceData', query), store);
    expect(rows).toEqual([
      {
        subject: '=HYPERLINK("http://x")',
        subjectKey: 'key1',
        parent: '售前',
        validSessions: 1234n,
        within30sRate: 0.2021,
        averageFirstResponse: 435,
      },
      {
        subject: '华东🎉',
        subjectKey: 'key2',
        parent: 'g2',
        validSessions: 0n,
        within30sRate: -0.6,
        averageFirstResponse: 90_061,
      },
      {
        subject: null,
        subjectKey: 'key3',
        parent: null,
        validSessions: null,
        within30sRate: 1.5,
        averageFirstResponse: null,
      },
    ]);
    expect(metadata.schema.slice(1).map(({ type }) => type)).toEqual([
      'BYTE_ARRAY',
      'BYTE_ARRAY',
      'BYTE_ARRAY',
      'INT64',
      'DOUBLE',
      'DOUBLE',
    ]);
    expect(about.get('dataset')).toBe('sobotServiceData');
    expect(about.get('label.within30sRate')).toBe('30s应答率');
    expect(about.get('about.连接')).toBe('=1+1');
  });

  it('stands beside what it is compared with', async () => {
    const compared = row([5], { bucket: '2026-10-05' as Day, compared: [4] });
    const { data } = await sheets(
      request('groupsByOwner', { by: 'time', grain: 'week', metrics: ['newChats'], compare: 'previous' }),
      {
        explore: async () =>
          result([compared], {
            comparedWith: { from: FROM, to: TO },
            total: row([5], { compared: [4] }),
          }),
      },
    );
    expect(data).toEqual([
      ['从', '到', '新增客户群数量', '新增客户群数量 · 上一期'],
      [new Date('2026-10-05'), new Date('2026-10-11'), 5, 4],
      ['合计', null, 5, 4],
    ]);
  });

  it.each([
    ['day', '2026-10-30', ['2026-10-30']],
    ['week', '2026-10-26', ['2026-10-26', '2026-10-31']],
    ['month', '2026-10-01', ['2026-10-01', '2026-10-31']],
    ['total', '2026-10-01', ['2026-10-01', '2026-10-31']],
  ] as const)('names the days of a %s', async (grain, bucket, days) => {
    const { data } = await sheets(request('groupsByOwner', { by: 'time', grain, metrics: ['members'] }), {
      explore: async () => result([row([7], { bucket: bucket as Day })]),
    });
    expect(data[1]).toEqual([...days.map((day) => new Date(day)), 7]);
  });

  it('writes English labels on request, under a name made of the title and the range', async () => {
    const { suggested, path } = await run(
      request('groupsByOwner', { metrics: ['newChats'] }, { format: 'csv', language: 'en' }),
      {},
    );
    expect(suggested).toEqual(['Groups by owner-2026-10-01_2026-10-31.csv']);
    expect(readFileSync(path, 'utf8')).toContain('New groups');
  });

  it('writes nothing when the dialog is closed', async () => {
    const handler = createExportHandler({
      store: { explore: never, rawDays: never, readEvents: never, listSubjects: never },
      timers: { now: () => NOW },
      chooseFile: async () => null,
    });
    expect(await handler['statistics.export'](request('groupsByOwner', {}))).toBeNull();
  });
});

describe('raw rows', () => {
  const raw = (index: number): RawDay => ({
    subject: (index % 50) + 1,
    day: addDays(FROM, Math.floor(index / 50) % 31),
    values: dataset('groupsByOwner').metrics.map((_, place) => (place === 2 ? null : index * 10 + place)),
    readAt: READ.oldest,
    restated: false,
  });
  const days = (total: number): Partial<RawStore> => ({
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
    const { rows, metadata, answer } = await parquet(input('parquet'), days(25_000));
    expect(answer?.rows).toBe(25_000);
    expect(rows).toHaveLength(25_000);
    expect(rows[24_999]?.['newChats']).toBe(249_990n);
    expect(metadata.row_groups.map(({ num_rows: count }) => Number(count))).toEqual([10_000, 10_000, 5_000]);
  });

  it('make a file without rows', async () => {
    expect((await parquet(input('parquet'), days(0))).rows).toEqual([]);
  });

  it('refuse more than a sheet holds before anything is written', async () => {
    const folder = tempFolder();
    const handler = createExportHandler({
      store: {
        explore: async () => result([]),
        readEvents: never,
        listSubjects: async () => [],
        rawDays: async () => ({ rows: [], total: 1_048_576 }),
      },
      timers: { now: () => NOW },
      chooseFile: async () => join(folder, 'x.xlsx'),
    });
    await expect(handler['statistics.export'](input('xlsx'))).rejects.toMatchObject({
      error: { reason: 'export.tooManyRows', params: { count: 1_048_576 } },
    });
    expect(readdirSync(folder)).toEqual([]);
  });

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
    const { data } = await sheets(
      request('sobotQuality', { subjects: [1], metrics: ['qualityScore'] }, { what: 'raw' }),
      {
        listSubjects: async () => [person(1, '李四')],
        readEvents: async () => ({ rows: [event('e1', 1), event('e2', 2)], total: 2 }),
      },
    );
    expect(data).toHaveLength(2);
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
