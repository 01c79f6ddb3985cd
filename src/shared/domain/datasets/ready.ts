import { addDays, dayOf, startOfDay, type Day, type Instant } from '../day';
import type { DatasetWindow } from './dataset';

const HOUR = 3600;

/** The instant from which a day can be complete at the vendor. */
export const readyAt = ({ readyHour }: Pick<DatasetWindow, 'readyHour'>, day: Day): Instant =>
  startOfDay(addDays(day, 1)) + readyHour * HOUR;

/** The last day that is worth asking for: yesterday, and before its ready hour the day before. */
export function lastReady(window: Pick<DatasetWindow, 'readyHour'>, now: Instant): Day {
  const yesterday = addDays(dayOf(now), -1);
  return readyAt(window, yesterday) <= now ? yesterday : addDays(yesterday, -1);
}
