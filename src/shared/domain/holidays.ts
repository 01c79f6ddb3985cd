import { addDays, daysBetween, type Day } from './day';

/**
 * Public holidays and the weekend days worked in exchange, as the General Office of the State Council has
 * announced them: for 2025 on 2024-11-12, for 2026 on 2025-11-04. Of other years only weekends are known; a
 * year is added here when it is announced.
 */
const HOLIDAYS: readonly (readonly [first: string, last: string])[] = [
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
];

const MAKE_UP: ReadonlySet<string> = new Set([
  '2025-01-26',
  '2025-02-08',
  '2025-04-27',
  '2025-09-28',
  '2025-10-11',
  '2026-01-04',
  '2026-02-14',
  '2026-02-28',
  '2026-05-09',
  '2026-09-20',
  '2026-10-10',
]);

const off: ReadonlySet<string> = new Set(
  HOLIDAYS.flatMap(([first, last]) => {
    const from = first as Day;
    return Array.from({ length: daysBetween(from, last as Day) + 1 }, (_, at) => addDays(from, at));
  }),
);

/** `makeUp`: a Saturday or Sunday that is worked. `holiday`: any day of a public holiday, weekends in it too. */
export type DayKind = 'workday' | 'weekend' | 'holiday' | 'makeUp';

export function kindOfDay(day: Day): DayKind {
  if (off.has(day)) return 'holiday';
  if (MAKE_UP.has(day)) return 'makeUp';
  return weekdayOf(day) > 5 ? 'weekend' : 'workday';
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}
