import type { StatisticsSource } from '@shared/contract/statistics-export';
import { dataset } from '@shared/domain/datasets';
import type { Metric } from '@shared/domain/datasets/metric';
import { type Day, addDays } from '@shared/domain/day';
import type { ExploreResult, ExploreRow, Grain } from '@shared/domain/statistics';
import type { Cell } from '@main/features/tables/cell';
import {
  column,
  metricCell,
  metricColumns,
  subjectCells,
  subjectColumns,
  type ExportColumn,
  type FiguresTable,
} from './columns';

/** The rows of the explorer, with those they are compared with beside them, and the total at the end. */
export function shownTable(request: StatisticsSource, result: ExploreResult): FiguresTable {
  const { query, words } = request;
  const definition = dataset(query.dataset);
  const metrics = chosen(query.metrics, definition.metrics);
  const subjects = new Map(result.subjects.map((subject) => [subject.id, subject]));
  const isCompared = result.comparedWith !== null;
  const bySubject = query.by !== 'time';
  const byTime = query.by !== 'subject';
  const cells = ({ values, compared }: ExploreRow): Cell[] => {
    const now = metrics.map((metric, index) => metricCell(values[index], metric));
    return isCompared
      ? [...now, ...metrics.map((metric, index) => metricCell(compared[index], metric))]
      : now;
  };
  const columns = [
    ...(bySubject ? subjectColumns(request, definition) : []),
    ...(byTime ? bucketColumns(request) : []),
    ...metricColumns(request, metrics),
    ...(isCompared ? metricColumns(request, metrics, { name: 'Compared', title: words.compared }) : []),
  ];
  async function* rows(): AsyncGenerator<Cell[]> {
    for (const row of result.rows) {
      const subject = row.subject === null ? undefined : subjects.get(row.subject);
      yield [
        ...(bySubject ? subjectCells(subject, definition) : []),
        ...(byTime ? bucketCells(row.bucket, query.grain, query.to) : []),
        ...cells(row),
      ];
    }
  }
  const sums = cells(result.total);
  const before = columns.length - sums.length;
  // Without a column before the figures there is no place for the word, and one row only.
  const sum = before === 0 ? null : [words.total, ...Array<null>(before - 1).fill(null), ...sums];
  return { columns, rows: rows(), count: result.rows.length, sum };
}

function chosen(ids: readonly string[], metrics: readonly Metric[]): Metric[] {
  return ids.flatMap((id) => metrics.find((metric) => metric.id === id) ?? []);
}

function bucketColumns({ query, words }: StatisticsSource): ExportColumn[] {
  if (query.grain === 'day') return [column('day', words.day, 'day')];
  return [column('from', words.from, 'day'), column('to', words.to, 'day')];
}

function bucketCells(bucket: Day, grain: Grain, end: Day): Cell[] {
  return grain === 'day' ? [{ day: bucket }] : [{ day: bucket }, { day: lastDay(bucket, grain, end) }];
}

/** The last day of the bucket that begins on a day, within a range that ends on another. */
export function lastDay(bucket: Day, grain: Grain, end: Day): Day {
  const last = {
    day: () => bucket,
    week: () => sunday(bucket),
    month: () => monthEnd(bucket),
    total: () => end,
  }[grain]();
  return last < end ? last : end;
}

function sunday(day: Day): Day {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, (7 - weekday) % 7);
}

function monthEnd(day: Day): Day {
  let last = day;
  for (let next = addDays(day, 1); next.slice(0, 7) === day.slice(0, 7); next = addDays(next, 1)) last = next;
  return last;
}
