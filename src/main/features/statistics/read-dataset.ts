import type { Dataset } from '@shared/domain/datasets/dataset';
import { addDays, type Day } from '@shared/domain/day';
import type { MissingDay } from '@main/store/api.archive';
import { DayReadingRun } from './day-reading';
import { FETCHERS } from './fetch';
import type { FetchContext } from './fetch/fetcher';
import type { ReadingParts } from './reading';
import { readRecords } from './record-reading';
import { fillStretch, later } from './windows';

/** Days of one batch where each question is about a single day. */
const SINGLE_DAYS = 7;

/** Reads days of a daily dataset or of one of records; those that are asked for on demand are not read here. */
export async function readDataset(
  parts: ReadingParts,
  batches: AsyncIterable<readonly MissingDay[]>,
): Promise<void> {
  const fetcher = FETCHERS[parts.dataset.id];
  if (fetcher.read === 'days') await new DayReadingRun(parts, fetcher.days).read(batches);
  if (fetcher.read === 'records') await readRecords(parts, fetcher.records, batches);
}

/**
 * What the archive misses of a dataset, the days about to be lost first. Each day comes once: what stays
 * missing is for the next run.
 */
export async function* missingOf(
  { store, connectionId, now }: FetchContext,
  dataset: Dataset,
): AsyncGenerator<MissingDay[]> {
  for (let from: Day | null = null; ;) {
    const stretch = fillStretch(dataset, now());
    if (stretch === null) return;
    const first = later(stretch.from, from);
    if (first > stretch.to) return;
    const missing = await store.missingDays(connectionId, dataset.id, first, stretch.to, batchOf(dataset));
    const last = missing.at(-1);
    if (!last) return;
    yield missing;
    from = addDays(last.day, 1);
  }
}

/** A batch is as long as the longest question, so that no question is cut at its end. */
function batchOf({ id }: Dataset): number {
  const fetcher = FETCHERS[id];
  return fetcher.read === 'days' ? Math.max(fetcher.days.daysAtOnce, SINGLE_DAYS) : SINGLE_DAYS;
}
