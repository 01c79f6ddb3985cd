import type { NotAdditive } from '@shared/domain/datasets/metric';
import type { ExploreRow } from '@shared/domain/statistics';
import type { StatisticsT } from '../words';

/** Why a cell is empty, or stands for less than it seems. */
export type Reason =
  | { readonly key: 'unknown' | 'gap' | NotAdditive }
  | { readonly key: 'partial'; readonly count: number };

/** What is to be said of a value of a row; null where it needs no words. */
export function reasonOf(row: ExploreRow, index: number): Reason | null {
  const reason = row.blanks[index] ?? null;
  const empty = (row.values[index] ?? null) === null;
  if (reason === null) return empty ? { key: 'unknown' } : null;
  if (reason === 'gap') {
    return empty ? { key: 'gap' } : { key: 'partial', count: Math.max(0, row.days - row.known) };
  }
  return reason === 'running' && empty ? { key: 'unknown' } : { key: reason };
}

export const reasonText = (reason: Reason, t: StatisticsT): string =>
  reason.key === 'partial' ? t('blank.partial', { count: reason.count }) : t(`blank.${reason.key}`);
