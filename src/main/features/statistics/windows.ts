import type { Dataset, DatasetWindow } from '@shared/domain/datasets/dataset';
import { lastReady, readyAt } from '@shared/domain/datasets/ready';
import { addDays, dayOf, daysBetween, type Day, type Instant } from '@shared/domain/day';
import type { Stretch } from '@shared/domain/statistics-buckets';
import type { MissingDay } from '@main/store/api.archive';
import { packs } from './fetch/packs';

/** Seconds after the ready hour began in which what is missing may still come. */
const STILL_COMING = 3600;

/** Whether what is missing of a day may still come. */
export const mayStillCome = (window: DatasetWindow, day: Day, now: Instant): boolean =>
  now < readyAt(window, day) + STILL_COMING;

/** The oldest day that the vendor still answers; null where its documents name none. */
export function firstKept({ window }: Dataset, now: Instant): Day | null {
  return window.keptDays === null ? null : addDays(dayOf(now), -window.keptDays);
}

/** The days that the archive fills itself with; null while there are none. */
export function fillStretch(dataset: Dataset, now: Instant): Stretch | null {
  const from = later(addDays(dayOf(now), -dataset.window.fillDays), firstKept(dataset, now));
  const to = lastReady(dataset.window, now);
  return from > to ? null : { from, to };
}

export const later = (a: Day, b: Day | null): Day => (b !== null && b > a ? b : a);
export const earlier = (a: Day, b: Day): Day => (b < a ? b : a);

/** Every day of a stretch, in order. */
export function daysOf({ from, to }: Stretch): Day[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => addDays(from, index));
}

/** A stretch in windows of at most `most` days, in order. */
export function windowsOf({ from, to }: Stretch, most: number): Stretch[] {
  const count = Math.ceil((daysBetween(from, to) + 1) / most);
  return Array.from({ length: count }, (_, index) => {
    const start = addDays(from, index * most);
    return { from: start, to: earlier(addDays(start, most - 1), to) };
  });
}

/** Days that belong together, as stretches without holes of at most `most` days; `days` in order. */
export function stretchesOf(days: readonly Day[], most: number): Stretch[] {
  const stretches: Stretch[] = [];
  for (const day of days) {
    const last = stretches.at(-1);
    const follows = last && day === addDays(last.to, 1) && daysBetween(last.from, day) < most;
    if (last && follows) stretches[stretches.length - 1] = { from: last.from, to: day };
    else stretches.push({ from: day, to: day });
  }
  return stretches;
}

/** Ids of subjects to be asked for over a stretch. */
export interface Cut extends Stretch {
  readonly subjects: readonly number[];
}

/**
 * Cuts what is missing into questions as large as they may be, the oldest first: subjects that miss the
 * same stretch go together. Nothing is asked for that is not missing.
 */
export function cut(
  missing: readonly MissingDay[],
  { subjectsAtOnce, daysAtOnce }: { readonly subjectsAtOnce: number; readonly daysAtOnce: number },
): Cut[] {
  const daysOfSubject = new Map<number, Day[]>();
  for (const { day, subjects } of missing) {
    for (const subject of subjects) {
      const days = daysOfSubject.get(subject);
      if (days) days.push(day);
      else daysOfSubject.set(subject, [day]);
    }
  }
  const together = new Map<string, { stretch: Stretch; subjects: number[] }>();
  for (const [subject, days] of daysOfSubject) {
    for (const stretch of stretchesOf(days, daysAtOnce)) {
      const key = `${stretch.from}/${stretch.to}`;
      const known = together.get(key);
      if (known) known.subjects.push(subject);
      else together.set(key, { stretch, subjects: [subject] });
    }
  }
  return [...together.values()]
    .toSorted((a, b) => (a.stretch.from < b.stretch.from ? -1 : Number(a.stretch.from > b.stretch.from)))
    .flatMap(({ stretch, subjects }) =>
      packs(subjects, subjectsAtOnce).map((pack) => ({ ...stretch, subjects: pack })),
    );
}
