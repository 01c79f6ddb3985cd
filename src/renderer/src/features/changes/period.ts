import type { GroupSync } from '@shared/contract/changes';
import { addDays, dayOf, startOfDay, type Day, type Instant } from '@shared/domain/day';
import { weekdayOf } from '../statistics/values/buckets';

export const PRESETS = ['last', 'today', 'week', 'any'] as const;
/** `last`: since the sync before the latest; today and this week in Shanghai; or any two syncs. */
export type Preset = (typeof PRESETS)[number];

export interface PeriodChoice {
  readonly preset: Preset;
  /** The ids of two syncs, for `any`; `to` null is now. */
  readonly from: number | null;
  readonly to: number | null;
}

/** Two syncs that are compared; `to` null is now. */
export interface Period {
  readonly from: GroupSync;
  readonly to: GroupSync | null;
}

/**
 * What a choice means among the syncs that are remembered, newest first. Today and this week begin at the
 * last sync before them, or at the oldest one there is. Null while there are fewer than two syncs.
 */
export function periodOf(choice: PeriodChoice, syncs: readonly GroupSync[], now: Instant): Period | null {
  const [, before] = syncs;
  const oldest = syncs.at(-1);
  if (before === undefined || oldest === undefined) return null;
  const lastBefore = (day: Day): GroupSync =>
    syncs.find(({ finishedAt }) => finishedAt < startOfDay(day)) ?? oldest;
  const today = dayOf(now);
  switch (choice.preset) {
    case 'last':
      return { from: before, to: null };
    case 'today':
      return { from: lastBefore(today), to: null };
    case 'week':
      return { from: lastBefore(addDays(today, -weekdayOf(today))), to: null };
    case 'any': {
      const from = syncs.find(({ id }) => id === choice.from) ?? before;
      return { from, to: laterThan(from, syncs).find(({ id }) => id === choice.to) ?? null };
    }
  }
}

/** The syncs that one can be compared with: those after it, newest first. */
export function laterThan(from: GroupSync, syncs: readonly GroupSync[]): readonly GroupSync[] {
  return syncs.slice(
    0,
    Math.max(
      0,
      syncs.findIndex(({ id }) => id === from.id),
    ),
  );
}
