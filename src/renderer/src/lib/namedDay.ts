import { daysBetween, isDay } from '@shared/domain/day';

export type NamedDay =
  | { readonly kind: 'today' | 'tomorrow' }
  /** 0 is Sunday. */
  | { readonly kind: 'weekday'; readonly weekday: number }
  | { readonly kind: 'date'; readonly text: string };

/** Within this many days a weekday is enough to know which day is meant. */
const WEEK = 6;

/** How a reader on `today` would name a Shanghai day that is to come; the year is told when it differs. */
export function namedDay(day: string, today: string): NamedDay {
  if (!isDay(day) || !isDay(today)) return { kind: 'date', text: day };
  const ahead = daysBetween(today, day);
  if (ahead === 0) return { kind: 'today' };
  if (ahead === 1) return { kind: 'tomorrow' };
  if (ahead > 1 && ahead <= WEEK) return { kind: 'weekday', weekday: weekdayOf(day) };
  return { kind: 'date', text: shortDay(day, today) };
}

/** `11-27`, or with the year where it is another one. */
export function shortDay(day: string, today: string): string {
  return day.slice(0, 4) === today.slice(0, 4) ? day.slice(5) : day;
}

/** The weekday of a calendar day; no clock is involved, so neither is a time zone. */
function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}
