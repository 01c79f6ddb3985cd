import { addDays, startOfDay, type Day } from '@shared/domain/day';
import type { Grain } from '@shared/domain/statistics';
import { bucketsOf } from '@shared/domain/statistics-buckets';
import type { Language } from '@shared/domain/language';
import type { DayRange } from '../explorer/presets';

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (day: Day): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

const LONGEST = 31;

/** The last day of the bucket that begins on a day, within a range. */
export function bucketEnd(bucket: Day, grain: Grain, { to }: DayRange): Day {
  if (grain === 'total') return to;
  const near = addDays(bucket, LONGEST);
  const [own] = bucketsOf({ from: bucket, to: near < to ? near : to }, grain);
  return own?.to ?? bucket;
}

/** Whether two days are the first and the last of a month. */
const isMonth = (from: Day, to: Day): boolean => from.endsWith('-01') && addDays(to, 1).endsWith('-01');

const NOON = 12 * 3600;

/** `周五`, `Fri`. */
export function weekdayName(day: Day, language: Language): string {
  const format = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  return format.format((startOfDay(day) + NOON) * 1000);
}

/** A day without its year where the whole range lies in one. */
const short = (day: Day, { from, to }: DayRange): string =>
  from.slice(0, 4) === to.slice(0, 4) ? day.slice(5) : day;

/** A bucket as the axis writes it. */
export function axisLabel(bucket: Day, grain: Grain, range: DayRange): string {
  if (grain === 'month' && bucket.endsWith('-01')) return bucket.slice(0, 7);
  return short(bucket, range);
}

/** A bucket in full: a day with its weekday, a week or month with both of its ends. */
export function bucketLabel(bucket: Day, grain: Grain, range: DayRange, language: Language): string {
  const end = bucketEnd(bucket, grain, range);
  if (grain === 'day') return `${bucket} ${weekdayName(bucket, language)}`;
  if (grain === 'month' && isMonth(bucket, end)) return bucket.slice(0, 7);
  return bucket === end
    ? bucket
    : `${bucket} – ${bucket.slice(0, 4) === end.slice(0, 4) ? end.slice(5) : end}`;
}
