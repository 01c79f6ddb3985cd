/**
 * Calendar days as the vendors count them: Asia/Shanghai, written `YYYY-MM-DD`.
 * Shanghai has had no daylight saving time since 1991, so a fixed offset of eight hours is exact
 * for every day that the vendors keep.
 */
export type Day = string & { readonly __day: unique symbol };

/** Unix seconds, always an integer. */
export type Instant = number;

const OFFSET = 8 * 3600;
const DAY_SECONDS = 86_400;
const PATTERN = /^\d{4}-\d{2}-\d{2}$/;

/** The Shanghai day that an instant falls on. */
export function dayOf(at: Instant): Day {
  return new Date((at + OFFSET) * 1000).toISOString().slice(0, 10) as Day;
}

/** The instant at which a day begins in Shanghai (00:00:00 +08:00). */
export function startOfDay(day: Day): Instant {
  return Date.parse(`${day}T00:00:00+08:00`) / 1000;
}

/** The day `count` days later, or earlier when `count` is negative. */
export function addDays(day: Day, count: number): Day {
  return dayOf(startOfDay(day) + count * DAY_SECONDS);
}

/** How many days `to` lies after `from`; negative when it lies before. */
export function daysBetween(from: Day, to: Day): number {
  return (startOfDay(to) - startOfDay(from)) / DAY_SECONDS;
}

/** A day as a whole number, 1970-01-01 being 0: the form in which archives keep days. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / (DAY_SECONDS * 1000);
}

/** The day of such a number. */
export function dayOfNumber(number: number): Day {
  return new Date(number * DAY_SECONDS * 1000).toISOString().slice(0, 10) as Day;
}

/** Whether a text is a day that exists in the calendar. */
export function isDay(text: string): text is Day {
  if (!PATTERN.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00+08:00`);
  return Number.isFinite(at) && dayOf(at / 1000) === text;
}

/** The present instant in whole seconds. */
export function nowSeconds(): Instant {
  return Math.floor(Date.now() / 1000);
}
