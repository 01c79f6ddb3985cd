import type { DatasetSummary } from '@shared/contract/statistics';
import type { Dataset } from '@shared/domain/datasets/dataset';
import type { CoverageCounts } from '@shared/domain/statistics';

/**
 * How the archive of a dataset stands. `demand`: asked for when somebody looks. `none`: nothing archived
 * yet. `losing`: days are about to be forgotten by the vendor.
 */
export type Standing = 'demand' | 'none' | 'filling' | 'losing' | 'gaps' | 'complete';

/** Subject days that the vendor still has and the archive does not. */
export const gapsIn = ({ absent, notReady }: Pick<CoverageCounts, 'absent' | 'notReady'>): number =>
  absent + notReady;

/** Subject days that are known, with data or without. */
export const knownIn = ({ fetched, empty }: Pick<CoverageCounts, 'fetched' | 'empty'>): number =>
  fetched + empty;

/** How a dataset stands; what is being filled is not yet called a loss. */
export function standingOf(
  { archived }: Pick<Dataset, 'archived'>,
  summary: Pick<DatasetSummary, 'coverage' | 'losing'> | undefined,
  filling: boolean,
): Standing {
  if (!archived) return 'demand';
  const coverage = summary?.coverage;
  const gaps = coverage === undefined ? 0 : gapsIn(coverage);
  if (filling && (gaps > 0 || coverage === undefined || knownIn(coverage) === 0)) return 'filling';
  if (coverage === undefined || knownIn(coverage) === 0) return 'none';
  if ((summary?.losing ?? null) !== null) return 'losing';
  return gaps > 0 ? 'gaps' : 'complete';
}

/** How much of what the vendor has is in the archive, from 0 to 1; null before anything is known. */
export function shareOf(coverage: CoverageCounts | undefined): number | null {
  if (coverage === undefined) return null;
  const known = knownIn(coverage);
  const all = known + gapsIn(coverage);
  return all === 0 ? null : known / all;
}
