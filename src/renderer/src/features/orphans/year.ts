import { ENDING_DAYS } from '../transfers/wizard/leaverYear';

/** Where a leaver's groups stand in the year in which they can be handed over (D:92127). */
export type YearState = 'unknown' | 'past' | 'ending' | 'within';

/** From the days that are left; null when no date is known to count from. */
export function yearState(daysLeft: number | null): YearState {
  if (daysLeft === null) return 'unknown';
  if (daysLeft < 0) return 'past';
  return daysLeft <= ENDING_DAYS ? 'ending' : 'within';
}
