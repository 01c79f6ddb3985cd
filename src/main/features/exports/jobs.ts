import type { ExportSource } from '@shared/contract/exports';
import { NO_CONNECTION } from '@shared/domain/job-fields';
import type { JobRecord, StoreApi } from '@main/store/api';
import { moment, type Cell } from '@main/features/tables/cell';
import { PAGE, type ExportTable } from './table';

export type JobSource = Extract<ExportSource, { of: 'jobs' }>;
type Field = JobSource['columns'][number]['field'];

const WIDTHS: Readonly<Record<Field, number>> = {
  number: 10,
  kind: 20,
  connection: 24,
  state: 12,
  done: 12,
  total: 12,
  counts: 48,
  created: 20,
  started: 20,
  finished: 20,
  took: 12,
  error: 32,
};

/** The jobs that have ended and match. */
export async function jobTable(
  store: Pick<StoreApi, 'jobHistory' | 'listConnections'>,
  source: JobSource,
): Promise<ExportTable> {
  const { filter, sort, columns } = source;
  const [first, connections] = await Promise.all([
    store.jobHistory(filter, 0, PAGE, sort),
    store.listConnections(),
  ]);
  const names = new Map(connections.map(({ id, name }) => [id, name]));
  async function* rows(): AsyncGenerator<Cell[]> {
    let page = first.rows;
    // A job that ends meanwhile pushes others on: each is written once.
    const written = new Set<number>();
    for (let start = PAGE; ; start += PAGE) {
      for (const job of page) {
        if (written.has(job.id)) continue;
        written.add(job.id);
        yield columns.map(({ field }) => cell(job, field, source, names));
      }
      if (page.length < PAGE) return;
      page = (await store.jobHistory(filter, start, PAGE, sort)).rows;
    }
  }
  return {
    columns: columns.map(({ field, title }) => ({ title, width: WIDTHS[field] })),
    rows: rows(),
    total: first.total,
  };
}

function cell(
  { id, connectionId, kind, state, progress, createdAt, startedAt, finishedAt, error }: JobRecord,
  field: Field,
  { kindWords, stateWords, countWords, noConnection }: JobSource,
  names: ReadonlyMap<string, string>,
): Cell {
  switch (field) {
    case 'number':
      return id;
    case 'kind':
      return kindWords[kind];
    case 'connection':
      return connectionId === NO_CONNECTION ? noConnection : (names.get(connectionId) ?? connectionId);
    case 'state':
      return stateWords[state];
    case 'done':
    case 'total':
      return progress[field];
    case 'counts':
      return Object.entries(progress.counts)
        .flatMap(([name, count]) => (countWords[name] === undefined ? [] : [`${countWords[name]}: ${count}`]))
        .join(' · ');
    case 'created':
      return moment(createdAt);
    case 'started':
      return moment(startedAt);
    case 'finished':
      return moment(finishedAt);
    case 'took':
      return startedAt === null || finishedAt === null ? null : { seconds: finishedAt - startedAt };
    case 'error':
      return error === null ? null : [error.vendor?.errcode, error.reason].filter(Boolean).join(' ');
  }
}
