import { join } from 'node:path';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import readExcelFile from 'read-excel-file/node';
import type { Parsed } from '@shared/contract';
import { statistics } from '@shared/contract/statistics';
import { dataset } from '@shared/domain/datasets';
import type { DatasetId } from '@shared/domain/datasets/ids';
import type { Day } from '@shared/domain/day';
import type { ExploreResult, ExploreRow, Subject } from '@shared/domain/statistics';
import { createExportHandler } from '@main/features/statistics/export/handler';
import type { RawStore } from '@main/features/statistics/export/raw';
import { tempFolder } from './temp-folder';

export const NOW = 1_795_000_000;
export const FROM = '2026-10-01' as Day;
export const TO = '2026-10-31' as Day;
export const READ = { oldest: 1_794_000_000, newest: 1_794_000_600 };
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

/** A request as the screen makes it: what is shown, as a workbook, in Chinese. */
export function request(
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

/** A row of an answer. */
export const row = (values: (number | null)[], more: Partial<ExploreRow> = {}): ExploreRow => ({
  subject: null,
  bucket: FROM,
  values,
  compared: [],
  blanks: values.map(() => null),
  known: 31,
  days: 31,
  ...more,
});

/** A subject. */
export const person = (id: number, name: string | null, parent: Subject['parent'] = null): Subject => ({
  id,
  key: `key${id}`,
  name,
  parent,
  gone: false,
});

/** An answer with these rows and nothing in its total. */
export function result(rows: ExploreRow[], more: Partial<ExploreResult> = {}): ExploreResult {
  const total = row(rows[0]?.values.map(() => null) ?? []);
  return { rows, total, subjects: [], cut: 0, coverage: none, readAt: READ, comparedWith: null, ...more };
}

export const never = (): never => {
  throw new Error('not to be asked');
};

/** Exports into a folder of its own and answers where, with the names that were suggested. */
export async function run(input: Parsed<'statistics.export'>, store: Partial<RawStore>) {
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

/** The rows of both sheets, as another program reads them. */
export async function sheets(input: Parsed<'statistics.export'>, store: Partial<RawStore>) {
  const { path } = await run(input, store);
  const [data, about] = await readExcelFile(path);
  return { data: data?.data ?? [], about: about?.data ?? [], path };
}

/** The rows and facts of a Parquet file, as another program reads them. */
export async function parquet(input: Parsed<'statistics.export'>, store: Partial<RawStore>) {
  const { path, answer } = await run({ ...input, format: 'parquet' }, store);
  const file = await asyncBufferFromFile(path);
  const metadata = await parquetMetadataAsync(file);
  const about = new Map(metadata.key_value_metadata?.map(({ key, value }) => [key, value]));
  return { rows: await parquetReadObjects({ file }), about, metadata, answer };
}
