import type { Database } from 'better-sqlite3';
import { COMPANY, type Dataset } from '@shared/domain/datasets/dataset';
import { addDays, type Day, dayNumber, type Instant, startOfDay } from '@shared/domain/day';
import { type ExploreQuery, MOST_SERIES } from '@shared/domain/statistics';
import { bucketsOf, comparedBuckets, comparedRange, type Stretch } from '@shared/domain/statistics-buckets';
import type { Pace } from '../../pace';
import { ageAt, type DayAge } from '../age';
import { eventsName, FETCHED, metricColumns, NOT_READY } from '../layout';
import type { ArchiveTables } from '../tables';
import type { Answer } from './answer';
import { type DayState, sumOfDays } from './counts';
import type { Figures, Tallied } from './figures';
import { askedMetrics, type Cell } from './rules';

/** Events of one subject in one bucket: how many, and of each metric the sum and number of values. */
interface Gathered {
  events: number;
  readonly sums: number[];
  readonly counts: number[];
}

interface Part extends Tallied {
  readonly states: readonly DayState[];
}

/**
 * Answers a question about single events: a value is the average of those of the bucket, which is exact for
 * any bucket and any agents, since every event is there. `known` counts events, `days` the days of the bucket.
 */
export async function answerRecords(
  tables: ArchiveTables,
  query: ExploreQuery,
  dataset: Dataset,
  now: Instant,
  pace: Pace,
): Promise<Answer> {
  const records = new Records(tables, query, dataset, now, pace);
  const compared = comparedRange(query);
  const whole = query.by === 'subject';
  const main = await records.part(query, whole ? [query] : bucketsOf(query, query.grain));
  const other = compared && (await records.part(compared, whole ? [compared] : comparedBuckets(query)));
  const all = [...new Set(main.rows.flatMap(({ subject }) => subject ?? []))];
  const shown = query.by === 'both' ? new Set(all.slice(0, MOST_SERIES)) : new Set(all);
  const rows = main.rows.filter(({ subject }) => subject === null || shown.has(subject));
  const { oldest, newest, days: _days, missing: _missing, ...coverage } = sumOfDays(main.states);
  return { main: { ...main, rows }, compared: other, cut: all.length - shown.size, coverage, oldest, newest };
}

class Records {
  readonly #tables: ArchiveTables;
  readonly #query: ExploreQuery;
  readonly #dataset: Dataset;
  readonly #age: (day: number) => DayAge;
  readonly #pace: Pace;
  readonly #places: readonly number[];
  readonly #events;

  constructor(tables: ArchiveTables, query: ExploreQuery, dataset: Dataset, now: Instant, pace: Pace) {
    this.#tables = tables;
    this.#query = query;
    this.#dataset = dataset;
    this.#age = ageAt(dataset.window, now);
    this.#pace = pace;
    this.#places = askedMetrics(dataset, query.metrics).map(({ place }) => place);
    this.#events = averagesOf(tables.db, dataset);
  }

  async part(range: Stretch, buckets: readonly Stretch[]): Promise<Part> {
    const gathered: Map<number, Gathered>[] = [];
    const states: DayState[][] = [];
    for (const bucket of buckets) {
      gathered.push(this.#gather(bucket));
      states.push(this.#statesOf(bucket));
      if (this.#pace.due) await this.#pace.rest();
    }
    const figures = (subject: number | null, place: number): Figures => {
      const its = gathered[place] ?? new Map<number, Gathered>();
      const of = subject === null ? [...its.values()] : [its.get(subject)].flatMap((each) => each ?? []);
      return this.#figures(subject, place, buckets[place]?.from ?? range.from, of, states[place] ?? []);
    };
    const everything = gathered.flatMap((its) => [...its.values()]);
    const total = this.#figures(null, 0, range.from, everything, states.flat());
    const rows =
      this.#query.by === 'time'
        ? buckets.map((_, place) => figures(null, place))
        : this.#ranked(gathered).flatMap((subject) => buckets.map((_, place) => figures(subject, place)));
    return { rows, total, states: states.flat() };
  }

  /** Subjects with events, the highest average of the first metric first. */
  #ranked(gathered: readonly Map<number, Gathered>[]): number[] {
    const ids = [...new Set(gathered.flatMap((its) => [...its.keys()]))];
    const weight = new Map(
      ids.map((id) => [
        id,
        this.#average(
          0,
          gathered.flatMap((its) => its.get(id) ?? []),
        ) ?? -Infinity,
      ]),
    );
    return ids.toSorted((a, b) => (weight.get(b) ?? 0) - (weight.get(a) ?? 0) || a - b);
  }

  #average(index: number, of: readonly Gathered[]): number | null {
    const place = this.#places[index] ?? -1;
    const count = of.reduce((sum, { counts }) => sum + (counts[place] ?? 0), 0);
    return count === 0 ? null : of.reduce((sum, { sums }) => sum + (sums[place] ?? 0), 0) / count;
  }

  #figures(
    subject: number | null,
    place: number,
    bucket: Day,
    of: readonly Gathered[],
    states: readonly DayState[],
  ): Figures {
    const { missing, days } = sumOfDays(states);
    const known = of.reduce((sum, { events }) => sum + events, 0);
    const cells = this.#places.map((_, index): Cell => {
      const value = this.#average(index, of);
      return { value, blank: missing > 0 ? 'gap' : value !== null && known > 1 ? 'average' : null };
    });
    return { subject, bucket, place, cells, known, days };
  }

  #gather({ from, to }: Stretch): Map<number, Gathered> {
    const width = this.#dataset.metrics.length;
    const chosen = this.#query.subjects && new Set(this.#query.subjects);
    const rows = this.#events.all(this.#query.connectionId, startOfDay(from), startOfDay(addDays(to, 1)));
    return new Map(
      rows
        .filter(([subject]) => chosen?.has(subject ?? 0) ?? true)
        .map(([subject, events, ...rest]) => {
          const numbers = rest.map((value) => value ?? 0);
          return [
            subject ?? 0,
            { events: events ?? 0, sums: numbers.slice(0, width), counts: numbers.slice(width) },
          ];
        }),
    );
  }

  /** Events are read for everybody at once: what is known of a day is known of the company. */
  #statesOf({ from, to }: Stretch): DayState[] {
    const { connectionId, dataset } = this.#query;
    const identity = { connectionId, kind: COMPANY, parentKey: '', key: COMPANY } as const;
    const company = this.#tables.subjects.find(identity)?.id;
    const states: DayState[] = [];
    for (let day = dayNumber(from); day <= dayNumber(to); day++) {
      const stored = company === undefined ? null : this.#tables.days(dataset).get(company, day);
      const isRead = stored !== null && stored.state !== NOT_READY;
      const isFetched = stored?.state === FETCHED;
      const { over, early, lost } = this.#age(day);
      const isMissing = !isRead && over;
      const canBeFilled = isMissing && !early && !lost;
      const one = (is: boolean): number => (is ? 1 : 0);
      states.push({
        fetched: one(isFetched),
        empty: one(isRead && !isFetched),
        notReady: one(canBeFilled && stored !== null),
        pending: one(isMissing && early),
        absent: one(canBeFilled && stored === null),
        expired: one(isMissing && lost),
        restated: one(isRead && stored.restated),
        days: one(isRead || isMissing),
        missing: one(isMissing),
        oldest: isRead ? stored.readAt : Infinity,
        newest: isRead ? stored.readAt : 0,
      });
    }
    return states;
  }
}

/** Rows of subject, events, the sums of all metrics, and how many values each has. */
function averagesOf(db: Database, dataset: Dataset) {
  const columns = metricColumns(dataset);
  const sums = columns.map((column) => `total(${column})`);
  const counts = columns.map((column) => `count(${column})`);
  return db
    .prepare<[string, number, number], (number | null)[]>(
      `SELECT subject, count(*), ${[...sums, ...counts].join(', ')} FROM ${eventsName(dataset.id)}
       WHERE connection_id = ? AND at >= ? AND at < ? GROUP BY subject`,
    )
    .raw();
}
