import type { Dataset } from '@shared/domain/datasets/dataset';
import type { Metric } from '@shared/domain/datasets/metric';
import { daysBetween } from '@shared/domain/day';
import { type ExploreQuery, MOST_SERIES } from '@shared/domain/statistics';
import { bucketsOf, comparedBuckets, comparedRange, type Stretch } from '@shared/domain/statistics-buckets';
import { rangeScope } from '@shared/domain/statistics-scope';
import type { RangeRow } from '../../api.archive';
import type { ArchiveTables } from '../tables';
import { readRange } from '../ranges';
import type { Answer } from './answer';
import type { Figures, Tallied } from './figures';
import { type AskedMetric, askedMetrics, type Cell, cellOf, reasonOf } from './rules';

/** Metrics by which the vendor orders owners: order_by 1 to 4 (D:92133). */
const ORDERS = { 1: 'newChats', 2: 'chats', 3: 'newMembers', 4: 'members' } as const;

/** The answer to exactly one range; null rows when it was never asked. */
interface Read extends Stretch {
  readonly rows: readonly RangeRow[] | null;
  readonly readAt: number | null;
}

interface Part extends Tallied {
  readonly reads: readonly Read[];
}

/**
 * Answers a question about ranges from what the vendor said of exactly these ranges. A row is one answer;
 * answers are only ever put together where nobody was asked about the whole, and then by the metrics' rules.
 */
export function answerRanges(
  tables: Pick<ArchiveTables, 'db' | 'subjects' | 'reads' | 'rangeRows'>,
  query: ExploreQuery,
  dataset: Dataset,
): Answer {
  const ranges = new Ranges(tables, query, dataset);
  const compared = comparedRange(query);
  const all = ranges.ranked(query, bucketsOf(query, query.grain));
  const shown = query.by === 'both' ? all.slice(0, MOST_SERIES) : all;
  const main = ranges.part(query, bucketsOf(query, query.grain), shown);
  const other = compared && ranges.part(compared, comparedBuckets(query), shown);
  const readAt = main.reads.flatMap((read) => read.readAt ?? []);
  const daysOf = (reads: readonly Read[]): number => reads.reduce((sum, read) => sum + lengthOf(read), 0);
  const coverage = {
    fetched: daysOf(main.reads.filter(({ rows }) => rows !== null && rows.length > 0)),
    empty: daysOf(main.reads.filter(({ rows }) => rows?.length === 0)),
    notReady: 0,
    pending: 0,
    absent: daysOf(main.reads.filter(({ rows }) => rows === null)),
    expired: 0,
    restated: 0,
  };
  return {
    main,
    compared: other,
    cut: all.length - shown.length,
    coverage,
    oldest: Math.min(...readAt),
    newest: Math.max(0, ...readAt),
  };
}

const lengthOf = ({ from, to }: Stretch): number => daysBetween(from, to) + 1;

class Ranges {
  readonly #tables;
  readonly #query: ExploreQuery;
  readonly #dataset: Dataset;
  readonly #asked: readonly AskedMetric[];
  readonly #chosen: ReadonlySet<number> | null;

  constructor(
    tables: Pick<ArchiveTables, 'db' | 'subjects' | 'reads' | 'rangeRows'>,
    query: ExploreQuery,
    dataset: Dataset,
  ) {
    this.#tables = tables;
    this.#query = query;
    this.#dataset = dataset;
    this.#asked = askedMetrics(dataset, query.metrics);
    this.#chosen = query.subjects && new Set(query.subjects);
  }

  /** The subjects with answers: in the order that was asked for, or most of the first metric first. */
  ranked(range: Stretch, buckets: readonly Stretch[]): number[] {
    const { order, by } = this.#query;
    if (by === 'time') return [];
    const whole = this.#read(range);
    const reads = whole.rows || by === 'subject' ? [whole] : buckets.map((bucket) => this.#read(bucket));
    const metric = order ? ORDERS[order.by] : this.#query.metrics[0];
    const place = this.#dataset.metrics.findIndex(({ id }) => id === metric);
    const sign = order?.ascending === true ? -1 : 1;
    // Whoever has no value comes last in either order.
    const none = -sign * Infinity;
    const weights = new Map<number, number>();
    for (const { rows } of reads) {
      for (const { subject, values } of rows ?? []) {
        const value = values[place] ?? null;
        const sum = weights.get(subject) ?? none;
        weights.set(subject, value === null ? sum : value + (sum === none ? 0 : sum));
      }
    }
    return [...weights]
      .toSorted(([a, first], [b, second]) => sign * (second - first) || a - b)
      .map(([subject]) => subject);
  }

  part(range: Stretch, buckets: readonly Stretch[], shown: readonly number[]): Part {
    const { by } = this.#query;
    const whole = this.#read(range);
    const parts = by === 'subject' ? [whole] : buckets.map((bucket) => this.#read(bucket));
    const rows =
      by === 'time'
        ? parts.map((read, place) => this.#figures(null, place, [read], read))
        : shown.flatMap((subject) => parts.map((read, place) => this.#figures(subject, place, [read], read)));
    const total = this.#figures(null, 0, whole.rows ? [whole] : parts, range);
    return { rows, total, reads: parts };
  }

  #read({ from, to }: Stretch): Read {
    const { connectionId, dataset } = this.#query;
    const key = { connectionId, dataset, scope: rangeScope(this.#query), from, to };
    const read = readRange(this.#tables, key);
    const rows = read?.rows.filter(({ subject }) => this.#chosen?.has(subject) ?? true) ?? null;
    return { from, to, rows, readAt: read?.readAt ?? null };
  }

  #figures(subject: number | null, place: number, reads: readonly Read[], range: Stretch): Figures {
    const own = reads.map((read) => ({
      ...read,
      rows: read.rows && read.rows.filter((row) => subject === null || row.subject === subject),
    }));
    const known = own.reduce((sum, read) => sum + (read.rows ? lengthOf(read) : 0), 0);
    const cells = this.#asked.map((each) => this.#cell(each, own));
    return { subject, bucket: range.from, place, cells, known, days: lengthOf(range) };
  }

  #cell({ metric, place }: AskedMetric, reads: readonly Read[]): Cell {
    const rows = reads.flatMap((read) => read.rows ?? []);
    const subjects = new Set(rows.map(({ subject }) => subject)).size;
    const cell = cellOf(metric, foundIn(metric, place, reads), {
      span: reads.length,
      known: rows.length,
      missing: reads.filter(({ rows: its }) => its === null).length,
      chosen: subjects,
      present: subjects,
    });
    if (cell.value !== null || cell.blank !== null || rows.length === 0) return cell;
    // Put together from several calls, in which only the vendor knows what they are together.
    const isLong = reads.some((read) => lengthOf(read) > this.#dataset.window.maxDays);
    return isLong && metric.overTime === 'none' ? { value: null, blank: reasonOf(metric) } : cell;
  }
}

/** The sum of answers, or of a running total of the latest that was read; null where no answer has a value. */
function foundIn({ overTime }: Metric, place: number, reads: readonly Read[]): number | null {
  const known = reads.filter(({ rows }) => rows !== null);
  const parts = overTime === 'last' ? known.slice(-1) : known;
  const values = parts.flatMap(({ rows }) => rows?.flatMap(({ values: its }) => its[place] ?? []) ?? []);
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
}
