import { join } from 'node:path';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import readExcelFile from 'read-excel-file/node';
import type { ExportFormat } from '@shared/contract/exports';
import { statisticsSource, type StatisticsSource } from '@shared/contract/statistics-export';
import { dataset } from '@shared/domain/datasets';
import type { DatasetId } from '@shared/domain/datasets/ids';
import type { Day } from '@shared/domain/day';
import type { ExploreResult, ExploreRow, Subject } from '@shared/domain/statistics';
import type { JobEngine } from '@main/features/jobs/engine';
import type { StatisticsStore } from '@main/features/statistics/export/table';
import type { OpenStore } from '@main/store/api';
import { exportJob } from './export-job';
import { memoryJobs } from './jobs';
import { tempFolder } from './temp-folder';

export const NOW = 1_795_000_000;
export const FROM = '2026-10-01' as Day;
export const TO = '2026-10-31' as Day;
export const READ = { oldest: 1_794_000_000, newest: 1_794_000_600 };
const none = { fetched: 0, empty: 0, notReady: 0, pending: 0, absent: 0, expired: 0, restated: 0 };

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

/** What is to be written, and as what. */
export interface StatisticsRequest extends StatisticsSource {
  readonly format: ExportFormat;
}

/** A request as the screen makes it: what is shown, as a workbook, in Chinese. */
export function request(
  id: DatasetId,
  query: Partial<StatisticsSource['query']>,
  { format = 'xlsx', ...rest }: Partial<Omit<StatisticsRequest, 'query'>> = {},
): StatisticsRequest {
  const source = statisticsSource.parse({
    of: 'statistics',
    what: 'shown',
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
  return { ...source, format };
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

/** Exports into a folder of its own and answers where, with the job. */
export async function run(
  { format, ...source }: StatisticsRequest,
  store: Partial<StatisticsStore>,
  onEngine?: (engine: JobEngine) => void,
) {
  const folder = tempFolder();
  const path = join(folder, `out.${format}`);
  const whole = {
    ...memoryJobs().store,
    explore: async () => result([]),
    rawDays: never,
    readEvents: never,
    listSubjects: never,
    seeSubjects: never,
    ...store,
  };
  // What an export of statistics asks for.
  const everything = whole as unknown as OpenStore;
  const options = { path, now: NOW, ...(onEngine && { onEngine }) };
  const job = await exportJob(everything, { source, format, name: ['out'] }, options);
  return { path, folder, job };
}

/** The rows of both sheets, as another program reads them. */
export async function sheets(input: StatisticsRequest, store: Partial<StatisticsStore>) {
  const { path, job } = await run(input, store);
  const [data, about] = await readExcelFile(path);
  return { data: data?.data ?? [], about: about?.data ?? [], path, job };
}

/** The rows and facts of a Parquet file, as another program reads them. */
export async function parquet(input: StatisticsRequest, store: Partial<StatisticsStore>) {
  const { path, job } = await run({ ...input, format: 'parquet' }, store);
  const file = await asyncBufferFromFile(path);
  const metadata = await parquetMetadataAsync(file);
  const about = new Map(metadata.key_value_metadata?.map(({ key, value }) => [key, value]));
  return { rows: await parquetReadObjects({ file }), about, metadata, job };
}
