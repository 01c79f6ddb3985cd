import { daysBetween, startOfDay, type Day } from '@shared/domain/day';

const OFFSET = 8 * 3600;
const DAY = 86_400;

/** Shanghai days as whole numbers, which the models below count with; 0 is 1970-01-01. */
export type DayNumber = number;

/** The Shanghai day of an instant; a time within the day falls back to its midnight. */
export function dayNumber(at: number): DayNumber {
  return Math.floor((at + OFFSET) / DAY);
}
/** Midnight in Shanghai, Unix seconds. */
export function midnight(day: DayNumber): number {
  return day * DAY - OFFSET;
}

const numberOf = (day: string): DayNumber => dayNumber(startOfDay(day as Day));

/**
 * Public holidays as ranges, both ends included. Those of 2027 are the days that the law names: the
 * arrangement around them is announced at the end of the year before.
 */
const HOLIDAYS: readonly (readonly [from: string, to: string])[] = [
  ['2025-01-01', '2025-01-01'],
  ['2025-01-28', '2025-02-04'],
  ['2025-04-04', '2025-04-06'],
  ['2025-05-01', '2025-05-05'],
  ['2025-05-31', '2025-06-02'],
  ['2025-10-01', '2025-10-08'],
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
  ['2026-04-04', '2026-04-06'],
  ['2026-05-01', '2026-05-05'],
  ['2026-06-19', '2026-06-21'],
  ['2026-09-25', '2026-09-27'],
  ['2026-10-01', '2026-10-07'],
  ['2027-01-01', '2027-01-01'],
  ['2027-02-05', '2027-02-08'],
  ['2027-04-05', '2027-04-05'],
  ['2027-05-01', '2027-05-02'],
  ['2027-06-09', '2027-06-09'],
  ['2027-09-15', '2027-09-15'],
  ['2027-10-01', '2027-10-03'],
];
const HOLIDAY_NUMBERS: ReadonlySet<DayNumber> = new Set(
  HOLIDAYS.flatMap(([from, to]) =>
    Array.from({ length: daysBetween(from as Day, to as Day) + 1 }, (_, index) => numberOf(from) + index),
  ),
);

/** How busy a weekday is, Sunday first. */
const WEEKDAYS = [0.45, 1.05, 1.1, 1.05, 1, 0.95, 0.55] as const;
const HOLIDAY = 0.3;
/** 1970-01-01 was a Thursday. */
const FIRST_WEEKDAY = 4;

export function weekdayOf(day: DayNumber): number {
  return (((day + FIRST_WEEKDAY) % 7) + 7) % 7;
}

/** How busy a day is beside an ordinary one, 1: weekends are quieter, public holidays quieter still. */
export function mood(day: DayNumber): number {
  if (HOLIDAY_NUMBERS.has(day)) return HOLIDAY;
  return WEEKDAYS[weekdayOf(day)] ?? 1;
}
