import { addDays, type Day } from '@shared/domain/day';

/** A day and how many joined on it. */
export interface Arrival {
  readonly day: string;
  readonly count: number;
}

/** How many days the bars show. */
export const ARRIVAL_DAYS = 30;

/** Every one of the last days up to `today`, those without arrivals too. */
export function lastDays(arrivals: readonly Arrival[], today: Day, days = ARRIVAL_DAYS): readonly Arrival[] {
  const counts = new Map(arrivals.map(({ day, count }) => [day, count]));
  return Array.from({ length: days }, (_, index) => {
    const day = addDays(today, index - days + 1);
    return { day, count: counts.get(day) ?? 0 };
  });
}

/** How many joined in all. */
export const sumOf = (arrivals: readonly Arrival[]): number =>
  arrivals.reduce((sum, { count }) => sum + count, 0);
