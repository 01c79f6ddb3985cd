import type { Dataset } from '@shared/domain/datasets/dataset';
import { dayNumber, type Instant } from '@shared/domain/day';
import type { Stretch } from '@shared/domain/statistics-buckets';
import type { Pace } from '../../pace';
import { ageAt, type DayAge } from '../age';
import type { DayBlock } from './block';
import { type DayState, stateOfDay } from './counts';
import type { Cube } from './cube';
import type { Roster } from './roster';
import type { AskedMetric } from './rules';

/** What a question about days is answered from. */
export interface Ground {
  readonly cube: Cube;
  readonly roster: Roster;
  /** Subjects that it is about. */
  readonly slots: Int32Array;
  readonly asked: readonly AskedMetric[];
  readonly dataset: Dataset;
  readonly now: Instant;
  readonly pace: Pace;
}

/** Visits every day of a stretch, the latest first, resting whenever a slice is used up. */
export async function eachDay(
  { cube, roster, dataset, now, pace }: Ground,
  { from, to }: Stretch,
  visit: (block: DayBlock, age: DayAge) => void,
): Promise<void> {
  const age = ageAt(dataset.window, now);
  const first = dayNumber(from);
  for (let day = dayNumber(to); day >= first; day--) {
    const block = await cube.block(day, roster, pace);
    visit(block, age(day));
    if (pace.due) await pace.rest();
  }
}

/** What is there of the chosen subjects on a day. */
export const stateOn = ({ slots, roster }: Ground, block: DayBlock, age: DayAge): DayState =>
  stateOfDay(block, age, slots, roster.until);
