import { addDays, daysBetween, startOfDay, type Day } from '@shared/domain/day';
import type { Language } from '@shared/domain/language';

export type DayName =
  | { readonly kind: 'today' | 'tomorrow' }
  /** A name that needs no translation: a weekday of the coming week, or the date. */
  | { readonly kind: 'named'; readonly name: string };

/** Later days of the week ahead are called by their weekday; those after it by their date. */
const WEEK = 7;
const OFFSET_MS = 8 * 3_600_000;
const STYLES = { 'zh-CN': 'short', en: 'long' } as const;

/** How a reader on `today` would name a day: today, tomorrow, 周五, 12-05 (with the year when it differs). */
export function dayName(day: Day, today: Day, language: Language): DayName {
  if (day === today) return { kind: 'today' };
  if (day === addDays(today, 1)) return { kind: 'tomorrow' };
  const ahead = daysBetween(today, day);
  if (ahead > 0 && ahead < WEEK) {
    const weekday = new Intl.DateTimeFormat(language, { weekday: STYLES[language], timeZone: 'UTC' });
    return { kind: 'named', name: weekday.format(startOfDay(day) * 1000 + OFFSET_MS) };
  }
  return { kind: 'named', name: day.slice(0, 4) === today.slice(0, 4) ? day.slice(5) : day };
}
