import { FILE_DAYS } from '@shared/domain/offline-files';
import { addDays, daysBetween, isDay, type Day } from '@shared/domain/day';

/** From one day to another, both included. */
export interface FileRange {
  readonly from: Day;
  readonly to: Day;
}

/** The last `days` days before today: today's file is made in the night after it. */
export const lastDays = (today: Day, days: number): FileRange => ({
  from: addDays(today, -days),
  to: addDays(today, -1),
});

/** Ranges that are offered by name. */
export const FILE_PRESETS = [
  { name: 'yesterday', days: 1 },
  { name: 'last7', days: 7 },
  { name: 'last31', days: FILE_DAYS },
] as const;

/** How many days a range holds. */
export const daysIn = ({ from, to }: FileRange): number => daysBetween(from, to) + 1;

/** Two texts as a range; null unless the download of its days may be asked for. */
export function fileRange(from: string | undefined, to: string | undefined, today: Day): FileRange | null {
  if (from === undefined || to === undefined || !isDay(from) || !isDay(to)) return null;
  const range = { from, to };
  const days = daysIn(range);
  return days >= 1 && days <= FILE_DAYS && to < today ? range : null;
}
