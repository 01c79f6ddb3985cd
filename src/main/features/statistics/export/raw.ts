import type { StatisticsSource } from '@shared/contract/statistics-export';
import { dataset } from '@shared/domain/datasets';
import type { Bilingual } from '@shared/domain/bilingual';
import type { Dataset } from '@shared/domain/datasets/dataset';
import type { Instant } from '@shared/domain/day';
import type { Subject } from '@shared/domain/statistics';
import type { OpenStore } from '@main/store/api';
import { moment, type Cell } from '@main/features/tables/cell';
import {
  column,
  inLanguage,
  metricCell,
  metricColumns,
  subjectCells,
  subjectColumns,
  type FiguresTable,
} from './columns';

export type RawStore = Pick<OpenStore, 'explore' | 'rawDays' | 'readEvents' | 'listSubjects'>;

/** Rows of one question to the store. */
const PAGE = 2000;

type Names = ReadonlyMap<number, Subject>;

/** What lies below a query, with every metric of its dataset. */
export async function rawTable(
  store: RawStore,
  request: StatisticsSource,
  now: Instant,
): Promise<FiguresTable> {
  const { query } = request;
  const definition = dataset(query.dataset);
  if (definition.shape === 'range') return rangeRows(store, request, definition, now);
  const listed = await store.listSubjects(query.connectionId, definition.subject);
  const names = new Map(listed.map((subject) => [subject.id, subject]));
  return definition.shape === 'daily'
    ? dayRows(store, request, definition, names)
    : eventRows(store, request, definition, names);
}

/** One row for each day and subject, as the vendor answered it. */
async function dayRows(store: RawStore, request: StatisticsSource, definition: Dataset, names: Names) {
  const { query, words } = request;
  const { metrics } = definition;
  const { total: count } = await store.rawDays(query, 0, 1);
  async function* rows(): AsyncGenerator<Cell[]> {
    for await (const { day, subject, values, readAt } of paged((start) =>
      store.rawDays(query, start, PAGE),
    )) {
      const cells = metrics.map((metric, index) => metricCell(values[index], metric));
      yield [{ day }, ...subjectCells(names.get(subject), definition), ...cells, moment(readAt)];
    }
  }
  const columns = [
    column('day', words.day, 'day'),
    ...subjectColumns(request, definition),
    ...metricColumns(request, metrics),
    column('readAt', words.readAt, 'moment'),
  ];
  return { columns, rows: rows(), count, sum: null };
}

const EVENT_WORDS = {
  at: { zh: '会话时间', en: 'Conversation at' },
  changedAt: { zh: '质检时间', en: 'Checked at' },
} as const;

/** What the facts of quality checks are called (2.8); others go by the names that the archive gives them. */
const FACT_WORDS: Readonly<Record<string, Bilingual>> = {
  cid: { zh: '会话 ID', en: 'Conversation ID' },
  schemeId: { zh: '质检方案 ID', en: 'Scheme ID' },
  email: { zh: '客服邮箱', en: 'Email of the agent' },
};

function factTitle(request: StatisticsSource, fact: string): string {
  const words = FACT_WORDS[fact];
  return words ? inLanguage(request, words) : fact;
}

/** Single events, with the facts that the archive keeps of them under the names that it gives them. */
async function eventRows(store: RawStore, request: StatisticsSource, definition: Dataset, names: Names) {
  const { query } = request;
  const { metrics } = definition;
  const { connectionId, from, to } = query;
  const wanted = query.subjects && new Set(query.subjects);
  const read = (start: number) => store.readEvents(connectionId, query.dataset, from, to, start, PAGE);
  const first = await read(0);
  const facts = [...new Set(first.rows.flatMap(({ facts: known }) => Object.keys(known)))];
  async function* rows(): AsyncGenerator<Cell[]> {
    for await (const event of paged(read)) {
      if (wanted && !wanted.has(event.subject)) continue;
      const cells = metrics.map((metric, index) => metricCell(event.values[index], metric));
      const known = facts.map((fact) => event.facts[fact] ?? null);
      const times = [moment(event.at), moment(event.changedAt)];
      yield [event.key, ...subjectCells(names.get(event.subject), definition), ...times, ...known, ...cells];
    }
  }
  const columns = [
    column('key', 'ID', 'text'),
    ...subjectColumns(request, definition),
    column('at', inLanguage(request, EVENT_WORDS.at), 'moment'),
    column('changedAt', inLanguage(request, EVENT_WORDS.changedAt), 'moment'),
    ...facts.map((fact) => column(`fact_${fact}`, factTitle(request, fact), 'text')),
    ...metricColumns(request, metrics),
  ];
  return { columns, rows: rows(), count: first.total, sum: null };
}

/** What the vendor answered to exactly this range, which is all there is below it. */
async function rangeRows(store: RawStore, request: StatisticsSource, definition: Dataset, now: Instant) {
  const { query } = request;
  const { metrics } = definition;
  const whole = {
    ...query,
    metrics: metrics.map(({ id }) => id),
    by: 'subject',
    grain: 'total',
    compare: 'none',
  } as const;
  const { rows: found, subjects } = await store.explore({ ...whole, metrics: [...whole.metrics] }, now);
  const names = new Map(subjects.map((subject) => [subject.id, subject]));
  async function* rows(): AsyncGenerator<Cell[]> {
    for (const { subject, values } of found) {
      const about = subject === null ? undefined : names.get(subject);
      const cells = metrics.map((metric, index) => metricCell(values[index], metric));
      yield [...subjectCells(about, definition), ...cells];
    }
  }
  const columns = [...subjectColumns(request, definition), ...metricColumns(request, metrics)];
  return { columns, rows: rows(), count: found.length, sum: null };
}

/** All rows of something that answers in pages, one page at a time. */
async function* paged<T>(
  read: (start: number) => Promise<{ readonly rows: readonly T[] }>,
): AsyncGenerator<T> {
  for (let start = 0; ;) {
    const { rows } = await read(start);
    yield* rows;
    start += rows.length;
    if (rows.length < PAGE) return;
  }
}
