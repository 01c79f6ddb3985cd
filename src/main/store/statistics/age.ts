import type { DatasetWindow } from '@shared/domain/datasets/dataset';
import { lastReady } from '@shared/domain/datasets/ready';
import { dayNumber, dayOf, type Instant } from '@shared/domain/day';

/** How a day stands to the moment at which it is looked at. */
export interface DayAge {
  readonly day: number;
  /** Whether it has ended: of other days nothing can be missing yet. */
  readonly over: boolean;
  /** Whether it has ended, and the vendor cannot have it yet. */
  readonly early: boolean;
  /** Whether the vendor has forgotten it. */
  readonly lost: boolean;
}

/** Says of days, by their numbers, how they stand to a moment. */
export function ageAt(
  { keptDays, readyHour }: Pick<DatasetWindow, 'keptDays' | 'readyHour'>,
  now: Instant,
): (day: number) => DayAge {
  const today = dayNumber(dayOf(now));
  const ready = dayNumber(lastReady({ readyHour }, now));
  return (day) => ({
    day,
    over: day < today,
    early: day < today && day > ready,
    lost: keptDays !== null && today - day > keptDays,
  });
}
