import type { Dataset } from '@shared/domain/datasets/dataset';
import { readyAt } from '@shared/domain/datasets/ready';
import { addDays, dayOf, type Day } from '@shared/domain/day';
import { failure, type AppError, type Failure } from '@shared/domain/errors';
import type { ExploreQuery } from '@shared/domain/statistics';
import { bucketsOf, comparedBuckets, comparedRange, type Stretch } from '@shared/domain/statistics-buckets';
import { earlier, firstKept, windowsOf } from '../windows';
import { isAdditive } from './stitch';

/** Seconds after which a range whose last day may have changed is asked for again. */
const AGAIN = 3600;

/** The question as it can be answered: today is not over, and nobody is asked about it. */
export function withoutToday(query: ExploreQuery, now: number): ExploreQuery {
  const yesterday = addDays(dayOf(now), -1);
  return query.from > yesterday ? query : { ...query, to: earlier(query.to, yesterday) };
}

/** Every range that the rows of an answer need, the whole ones first. */
export function rangesOf(query: ExploreQuery): Stretch[] {
  const compared = comparedRange(query);
  const wholes = [{ from: query.from, to: query.to }, ...(compared ? [compared] : [])];
  const buckets = query.by === 'subject' ? [] : [...bucketsOf(query, query.grain), ...comparedBuckets(query)];
  const unique = new Map([...wholes, ...buckets].map((range) => [`${range.from}/${range.to}`, range]));
  return [...unique.values()];
}

/** Whether what was read at some moment need not be asked for again. */
export function isComplete({ window }: Dataset, to: Day, readAt: number, now: number): boolean {
  const ready = readyAt(window, to);
  return readAt >= ready || (now < ready && now - readAt < AGAIN);
}

/** Why a range cannot be had from the vendor; null when it can. */
export function obstacle(query: ExploreQuery, dataset: Dataset, range: Stretch, now: number): Failure | null {
  if (range.to >= dayOf(now)) {
    return failure('validation', 'statistics.notYet', `${range.to} is not over`);
  }
  const { keptDays, maxDays } = dataset.window;
  const kept = firstKept(dataset, now);
  if (kept !== null && range.from < kept) {
    return failure('validation', 'statistics.forgotten', `nothing is kept of ${range.from}`, {
      params: { days: keptDays ?? 0 },
    });
  }
  const asked = dataset.metrics.filter(({ id }) => query.metrics.includes(id));
  if (windowsOf(range, maxDays).length > 1 && !asked.some(isAdditive)) {
    return failure('validation', 'statistics.tooLong', `a call covers ${maxDays} days`, {
      params: { days: maxDays },
    });
  }
  return null;
}

/** The first trouble of several steps stays. */
export class FirstTrouble {
  error: AppError | null = null;

  note(error: AppError): void {
    this.error ??= error;
  }
}
