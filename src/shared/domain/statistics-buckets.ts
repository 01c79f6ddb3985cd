import { addDays, daysBetween, startOfDay, type Day } from './day';
import type { ExploreQuery, Grain } from './statistics';

/** A stretch of days, both ends included. */
export interface Stretch {
  readonly from: Day;
  readonly to: Day;
}

const DAY_SECONDS = 86_400;
/** 1970-01-01 was a Thursday: three days after a Monday. */
const THURSDAY = 3;

/** The buckets of a range, in order. Weeks begin on Monday; the first and the last end with the range. */
export function bucketsOf({ from, to }: Stretch, grain: Grain): Stretch[] {
  const buckets: Stretch[] = [];
  for (let start = from; start <= to;) {
    const end = lastOf(start, grain, to);
    buckets.push({ from: start, to: end });
    start = addDays(end, 1);
  }
  return buckets;
}

function lastOf(day: Day, grain: Grain, to: Day): Day {
  const end = { day: () => day, week: () => lastOfWeek(day), month: () => lastOfMonth(day), total: () => to }[
    grain
  ]();
  return end < to ? end : to;
}

function lastOfWeek(day: Day): Day {
  const number = Math.round((startOfDay(day) - startOfDay('1970-01-01' as Day)) / DAY_SECONDS);
  return addDays(day, 6 - ((number + THURSDAY) % 7));
}

function lastOfMonth(day: Day): Day {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) as Day;
}

/** The range that a question is compared with; null without comparison. */
export function comparedRange({
  from,
  to,
  compare,
}: Pick<ExploreQuery, 'from' | 'to' | 'compare'>): Stretch | null {
  if (compare === 'none') return null;
  const length = daysBetween(from, to) + 1;
  const back = compare === 'previous' ? length : Math.ceil(length / 7) * 7;
  return { from: addDays(from, -back), to: addDays(to, -back) };
}

/**
 * What each bucket of a question is compared with, in their order: the same number of days, moved back as far
 * as the whole range is. A whole March then stands beside 31 days, and never beside the end of a January.
 */
export function comparedBuckets(query: Pick<ExploreQuery, 'from' | 'to' | 'grain' | 'compare'>): Stretch[] {
  const compared = comparedRange(query);
  if (compared === null) return [];
  const back = daysBetween(query.from, compared.from);
  return bucketsOf(query, query.grain).map(({ from, to }) => ({
    from: addDays(from, back),
    to: addDays(to, back),
  }));
}
