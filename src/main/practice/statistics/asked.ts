import { dayOf, type Day } from '@shared/domain/day';
import { midnight } from './calendar';
import type { DayRange } from './range';

/** A call of WeCom's statistics that was answered. */
export interface StatisticCall {
  readonly api: string;
  /** Shanghai days, both included. */
  readonly from: Day;
  readonly to: Day;
  /** Userids of owners; or an account, and one of its servicers behind it when one was named. */
  readonly subjects: readonly string[];
}

/** A call for the record. */
export const asked = (
  api: string,
  { first, last }: DayRange,
  subjects: readonly string[],
): StatisticCall => ({
  api,
  from: dayOf(midnight(first)),
  to: dayOf(midnight(last)),
  subjects,
});
