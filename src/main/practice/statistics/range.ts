import { Refusal, wrongJson } from '../codes';
import { dayNumber, type DayNumber } from './calendar';

/** Days that the vendor keeps, yesterday being the newest (D:92133, D:95489). */
const KEPT_DAYS = 180;
const LARGEST_TIME = 2 ** 32 - 1;

/** A closed range: both days belong to it. */
export interface DayRange {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/**
 * Reads a begin and an end, each set back to the midnight of its Shanghai day.
 * @throws Refusal 40058 when one is no uint32; 600018 when they are the wrong way round, reach beyond
 * yesterday and the 180 days back, or span more than `most` days.
 */
export function readRange(begin: unknown, end: unknown, most: number, now: number): DayRange {
  const first = dayNumber(time(begin));
  const last = dayNumber(time(end));
  const today = dayNumber(now);
  if (first > last || last >= today || first < today - KEPT_DAYS || last - first + 1 > most)
    throw new Refusal(600018);
  return { first, last };
}

export function daysOf({ first, last }: DayRange): DayNumber[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function time(value: unknown): number {
  if (value === undefined || value === null) throw new Refusal(40058);
  if (typeof value !== 'number') throw wrongJson();
  if (!Number.isInteger(value) || value < 0 || value > LARGEST_TIME) throw new Refusal(40058);
  return value;
}
