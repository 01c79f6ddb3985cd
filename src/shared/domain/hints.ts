import type { MetricKind } from './datasets/metric';
import { addDays, type Day } from './day';
import { kindOfDay, weekdayOf } from './holidays';

/** Weeks that a day is compared with. */
export const HINT_WEEKS = 8;
/** Fewer days than these say nothing about what is usual. */
const FEWEST = 4;
/** How many spreads away from the median is unusual. */
const UNUSUAL = 4;
/** The spread is at least this share of the median: a value that never varied is not unusual by a hair's breadth. */
const SHARE = 0.1;

/** Differences that nobody has to know of, however steady the value was: 1 instead of 2 is no news. */
const SMALLEST: Readonly<Record<MetricKind, number>> = {
  count: 5,
  percent: 0.1,
  duration: 15,
  score: 1,
  decimal: 1,
};

export interface Unusual {
  readonly usual: number;
  /** How many spreads (median absolute deviations) the value is away from the median. */
  readonly strength: number;
  readonly direction: 'up' | 'down';
}

/**
 * The days that a day is compared with, at most eight, the latest first: the same weekdays before it that
 * were of its kind. A holiday is compared with holidays and Sundays. A weekend day that is worked is
 * compared with nothing: it is neither a weekend nor quite a workday.
 */
export function usualDays(day: Day): Day[] {
  const kind = kindOfDay(day);
  if (kind === 'makeUp') return [];
  const before = Array.from({ length: HINT_WEEKS * 7 }, (_, at) => addDays(day, -at - 1));
  const alike =
    kind === 'holiday'
      ? before.filter((each) => isOff(each))
      : before.filter((each) => weekdayOf(each) === weekdayOf(day) && kindOfDay(each) === kind);
  return alike.slice(0, HINT_WEEKS);
}

const isOff = (day: Day): boolean =>
  kindOfDay(day) === 'holiday' || (weekdayOf(day) === 7 && kindOfDay(day) === 'weekend');

/** Whether a value is unusual among those of comparable days; null when it is not, or when nobody can tell. */
export function unusual(value: number, before: readonly number[], kind: MetricKind): Unusual | null {
  if (before.length < FEWEST) return null;
  const usual = median(before);
  const difference = Math.abs(value - usual);
  if (difference < SMALLEST[kind]) return null;
  const deviation = median(before.map((each) => Math.abs(each - usual)));
  const spread = Math.max(deviation, SHARE * Math.abs(usual), SMALLEST[kind] / UNUSUAL);
  const strength = difference / spread;
  return strength < UNUSUAL ? null : { usual, strength, direction: value > usual ? 'up' : 'down' };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1] ?? 0, sorted[Math.floor(half)] ?? 0];
  return (low + high) / 2;
}
