import { addDays, dayOf, type Instant } from '@shared/domain/day';

const OFFSET = 8 * 3600;

/** An instant as it is written in Shanghai: `2026-11-22 09:12:05`. */
export function shanghai(at: Instant): string {
  return new Date((at + OFFSET) * 1000).toISOString().slice(0, 19).replace('T', ' ');
}

/** `2026-11-22 09:12`, Shanghai. */
export const dateTime = (at: Instant): string => shanghai(at).slice(0, 16);

/** `09:12:05`, Shanghai. */
export const clock = (at: Instant): string => shanghai(at).slice(11);

/** `09:12`, Shanghai. */
export const clockMinutes = (at: Instant): string => shanghai(at).slice(11, 16);

export type Freshness =
  | { readonly kind: 'today' | 'yesterday'; readonly time: string }
  | { readonly kind: 'day'; readonly day: string };

/** How a reader at `now` would name the instant: a time today, yesterday, or a day (with the year when it differs). */
export function freshness(at: Instant, now: Instant): Freshness {
  const day = dayOf(at);
  const today = dayOf(now);
  if (day === today) return { kind: 'today', time: clockMinutes(at) };
  if (day === addDays(today, -1)) return { kind: 'yesterday', time: clockMinutes(at) };
  return { kind: 'day', day: day.slice(0, 4) === today.slice(0, 4) ? day.slice(5) : day };
}

export type DurationUnit = 'second' | 'minute' | 'hour' | 'day';

const UNITS: readonly (readonly [DurationUnit, number])[] = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

/** A span in its two largest units, such as 3 hours 5 minutes; seconds are left out from ten minutes on. */
export function durationParts(seconds: number): readonly (readonly [DurationUnit, number])[] {
  let rest = Math.max(0, Math.round(seconds));
  const parts: (readonly [DurationUnit, number])[] = [];
  for (const [unit, size] of UNITS) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0 && !(unit === 'second' && seconds >= 600)) parts.push([unit, count]);
  }
  return parts.length === 0 ? [['second', 0]] : parts.slice(0, 2);
}

/** The beginning and the end of a long id, so that both can be compared by eye. */
export function middleEllipsis(text: string, keep = 16): string {
  if (text.length <= keep) return text;
  const head = Math.ceil((keep - 1) * 0.6);
  return `${text.slice(0, head)}…${text.slice(text.length - (keep - 1 - head))}`;
}
