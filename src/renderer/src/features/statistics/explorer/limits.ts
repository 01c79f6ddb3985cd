import type { Dataset } from '@shared/domain/datasets/dataset';
import { addDays, type Day } from '@shared/domain/day';
import type { DayRange } from './presets';

export interface Limit {
  readonly key: 'kept' | 'keptOpen' | 'stitched' | 'exact' | 'ready' | 'archived' | 'onDemand';
  readonly params: { readonly days: number; readonly first: string; readonly hour: string };
}

const hourText = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

/** The oldest day that the vendor still answers; null where its documents name none. */
export const firstKept = ({ window }: Dataset, today: Day): Day | null =>
  window.keptDays === null ? null : addDays(today, -window.keptDays);

/** What the vendor's documents say about the days of a dataset, as sentences to be filled. */
export function limitsOf(definition: Dataset, today: Day): readonly Limit[] {
  const { window, shape, archived } = definition;
  const first = firstKept(definition, today);
  const params = { days: window.maxDays, first: first ?? '', hour: hourText(window.readyHour) };
  return [
    first === null || window.keptDays === null
      ? { key: 'keptOpen', params }
      : { key: 'kept', params: { ...params, days: window.keptDays } },
    { key: shape === 'range' ? 'exact' : 'stitched', params },
    { key: 'ready', params },
    { key: archived ? 'archived' : 'onDemand', params },
  ];
}

/** Whether a range begins before what the vendor still answers, so that only the archive knows its beginning. */
export function isBeyond(definition: Dataset, { from }: DayRange, today: Day): boolean {
  const first = firstKept(definition, today);
  return first !== null && from < first;
}
