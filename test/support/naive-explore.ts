import { dataset as definitionOf } from '@shared/domain/datasets';
import type { Metric } from '@shared/domain/datasets/metric';
import { addDays, type Day, dayOf, daysBetween, type Instant, startOfDay } from '@shared/domain/day';
import type { BlankReason, CoverageCounts, ExploreQuery, ExploreRow } from '@shared/domain/statistics';

export interface NaiveSubject {
  readonly id: number;
  /** Last day that is asked about; null for all. */
  readonly until: Day | null;
}

export interface NaiveCell {
  readonly subject: number;
  readonly day: Day;
  readonly state: 'fetched' | 'empty' | 'not-ready';
  readonly values: readonly (number | null)[];
  readonly readAt: number;
  readonly restated: boolean;
}

const range = (from: Day, to: Day): Day[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => addDays(from, at));

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** The rules of the explorer told day by day and subject by subject, without any thought of speed. */
export class NaiveExplorer {
  readonly #cells: ReadonlyMap<string, NaiveCell>;
  readonly #today: Day;

  constructor(
    private readonly subjects: readonly NaiveSubject[],
    cells: readonly NaiveCell[],
    private readonly now: Instant,
  ) {
    this.#today = dayOf(now);
    this.#cells = new Map(cells.map((cell) => [`${cell.subject}/${cell.day}`, cell]));
  }

  rows(query: ExploreQuery): Omit<ExploreRow, 'compared'>[] {
    const chosen = this.chosen(query);
    const buckets = bucketsOf(query);
    if (query.by === 'time') return buckets.map((days) => this.row(query, null, chosen, days));
    const whole = range(query.from, query.to);
    const weight = ({ id, until }: NaiveSubject): number => this.#weight(query, { id, until }, whole);
    const sorted = chosen.toSorted((a, b) => weight(b) - weight(a) || a.id - b.id);
    if (query.by === 'subject') return sorted.map((one) => this.row(query, one.id, [one], whole));
    return sorted.slice(0, 60).flatMap((one) => buckets.map((days) => this.row(query, one.id, [one], days)));
  }

  total(query: ExploreQuery): Omit<ExploreRow, 'compared'> {
    return this.row(query, null, this.chosen(query), range(query.from, query.to));
  }

  chosen({ subjects }: ExploreQuery): NaiveSubject[] {
    return this.subjects.filter(({ id }) => subjects?.includes(id) ?? true);
  }

  row(
    query: ExploreQuery,
    subject: number | null,
    subjects: readonly NaiveSubject[],
    days: readonly Day[],
  ): Omit<ExploreRow, 'compared'> {
    const { metrics } = definitionOf(query.dataset);
    const known = sum(subjects.map((one) => days.filter((day) => this.#is('fetched', one, day)).length));
    const empty = sum(subjects.map((one) => days.filter((day) => this.#is('empty', one, day)).length));
    const missing = sum(subjects.map((one) => days.filter((day) => this.#isMissing(one, day)).length));
    const present = subjects.filter((one) => days.some((day) => this.#is('fetched', one, day))).length;
    const cells = query.metrics.map((id): [number | null, BlankReason | null] => {
      const place = metrics.findIndex((each) => each.id === id);
      const metric = metrics[place] as Metric;
      const gap = missing > 0 ? 'gap' : null;
      if (known === 0) return [null, gap];
      const single = known === 1 && missing === 0;
      const mixesDays = metric.overTime === 'none' && days.length > 1 && !single;
      const mixesSubjects =
        metric.overSubjects === 'none' && subjects.length > 1 && !(present === 1 && missing === 0);
      if (mixesDays || mixesSubjects)
        return [null, metric.why === 'running' ? 'distinct' : (metric.why ?? null)];
      const values = subjects.flatMap((one) => this.#over(metric, place, one, days) ?? []);
      return [values.length === 0 ? null : sum(values), gap];
    });
    return {
      subject,
      bucket: days[0] as Day,
      values: cells.map(([value]) => value),
      blanks: cells.map(([, blank]) => blank),
      known,
      days: known + empty + missing,
    };
  }

  coverage(query: ExploreQuery): CoverageCounts {
    const counts = { fetched: 0, empty: 0, notReady: 0, pending: 0, absent: 0, expired: 0, restated: 0 };
    const { keptDays, readyHour } = definitionOf(query.dataset).window;
    for (const subject of this.chosen(query)) {
      for (const day of range(query.from, query.to)) {
        const cell = this.#cells.get(`${subject.id}/${day}`);
        const isEarly = this.now < startOfDay(addDays(day, 1)) + readyHour * 3600;
        const isLost = keptDays !== null && daysBetween(day, this.#today) > keptDays;
        if (cell?.state === 'fetched') counts.fetched++;
        else if (cell?.state === 'empty') counts.empty++;
        else if (this.#isMissing(subject, day)) {
          counts[isLost ? 'expired' : isEarly ? 'pending' : cell ? 'notReady' : 'absent']++;
        }
        if (cell?.restated && cell.state !== 'not-ready') counts.restated++;
      }
    }
    return counts;
  }

  readAt(query: ExploreQuery): { oldest: number; newest: number } | null {
    const times = this.chosen(query).flatMap(({ id }) =>
      range(query.from, query.to).flatMap((day) => {
        const cell = this.#cells.get(`${id}/${day}`);
        return cell && cell.state !== 'not-ready' ? [cell.readAt] : [];
      }),
    );
    return times.length === 0 ? null : { oldest: Math.min(...times), newest: Math.max(...times) };
  }

  #over(metric: Metric, place: number, { id }: NaiveSubject, days: readonly Day[]): number | null {
    if (metric.overTime !== 'last') {
      const values = days.flatMap((day) => this.#cells.get(`${id}/${day}`)?.values[place] ?? []);
      return values.length === 0 ? null : sum(values);
    }
    let last: number | null = null;
    for (const day of days) {
      const cell = this.#cells.get(`${id}/${day}`);
      if (cell?.state === 'empty') last = null;
      last = cell?.values[place] ?? last;
    }
    return last;
  }

  #weight(query: ExploreQuery, subject: NaiveSubject, days: readonly Day[]): number {
    const { metrics } = definitionOf(query.dataset);
    const place = metrics.findIndex(({ id }) => id === query.metrics[0]);
    return this.#over(metrics[place] as Metric, place, subject, days) ?? -1e9;
  }

  #is(state: NaiveCell['state'], { id }: NaiveSubject, day: Day): boolean {
    return this.#cells.get(`${id}/${day}`)?.state === state;
  }

  #isMissing(subject: NaiveSubject, day: Day): boolean {
    const isRead = this.#is('fetched', subject, day) || this.#is('empty', subject, day);
    return !isRead && day < this.#today && (subject.until === null || day <= subject.until);
  }
}

/** The days of each bucket. */
export function bucketsOf({ from, to, grain }: Pick<ExploreQuery, 'from' | 'to' | 'grain'>): Day[][] {
  const nameOf = (day: Day): string => {
    if (grain === 'day') return day;
    if (grain === 'month') return day.slice(0, 7);
    if (grain === 'total') return '';
    const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
    return addDays(day, -weekday);
  };
  const buckets = new Map<string, Day[]>();
  for (const day of range(from, to)) buckets.set(nameOf(day), [...(buckets.get(nameOf(day)) ?? []), day]);
  return [...buckets.values()];
}
