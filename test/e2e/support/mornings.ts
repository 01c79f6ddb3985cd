import { addDays, dayOf, nowSeconds, startOfDay } from '@shared/domain/day';

/** When offices open. */
const NINE = 9 * 3600;

/**
 * Mornings of the days after the one on which a test began: answers by how many seconds the app and the
 * vendor have to run ahead. Never today's, which may be over before the test is.
 */
export function mornings(): (day: number) => number {
  const today = dayOf(nowSeconds());
  return (day) => startOfDay(addDays(today, day)) + NINE - nowSeconds();
}

/** What makes the app run ahead. */
export const aheadBy = (seconds: number): Readonly<Record<string, string>> => ({
  HANDOVER_CLOCK_OFFSET: String(seconds),
});
