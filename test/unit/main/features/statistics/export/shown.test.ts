import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Day } from '@shared/domain/day';
import {
  FROM,
  TO,
  parquet,
  person,
  request,
  result,
  row,
  run,
  sheets,
} from '../../../../../support/statistics-export';
import { readXlsxParts } from '../../../../../support/xlsx-parts';

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
    const { path, job } = await run(request('sobotServiceData', query, { format: 'csv' }), store);
    expect(job.progress).toMatchObject({ done: 3, total: 3 });
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

  it('writes English labels on request', async () => {
    const { path } = await run(
      request('groupsByOwner', { metrics: ['newChats'] }, { format: 'csv', language: 'en' }),
      {},
    );
    expect(readFileSync(path, 'utf8')).toContain('New groups');
  });
});
