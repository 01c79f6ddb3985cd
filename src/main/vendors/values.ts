import type { Day } from '@shared/domain/day';

/** Values of the metrics of a dataset, in its order; null where the answer left one out. */
export type Values = readonly (number | null)[];

/** One day of what was asked for; no values at all where the vendor had nothing or was not done computing. */
export interface DayValues {
  readonly day: Day;
  readonly values: Values | null;
}
