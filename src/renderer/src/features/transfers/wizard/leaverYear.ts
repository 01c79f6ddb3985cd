import { addDays, dayOf, daysBetween, isDay, type Instant } from '@shared/domain/day';
import { LEAVER_YEAR_DAYS } from '@shared/domain/limits';

/** How much of the year is left in which the groups of somebody who left can be handed over (D:92127). */
export type LeaverYear =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'past' | 'ending' | 'within'; readonly day: string; readonly left: number };

/** From this many days on, the end of the year is worth a warning. */
export const ENDING_DAYS = 30;

/** Where somebody who left at `leftAt` stands on `today`. */
export function leaverYear(leftAt: Instant | null, today: string): LeaverYear {
  if (leftAt === null || !isDay(today)) return { kind: 'unknown' };
  const day = dayOf(leftAt);
  const left = daysBetween(today, addDays(day, LEAVER_YEAR_DAYS));
  if (left < 0) return { kind: 'past', day, left };
  return { kind: left <= ENDING_DAYS ? 'ending' : 'within', day, left };
}
