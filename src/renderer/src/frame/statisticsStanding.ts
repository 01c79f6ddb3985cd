import type { DatasetSummary } from '@shared/contract/statistics';
import { dataset } from '@shared/domain/datasets';
import type { Day } from '@shared/domain/day';
import type { Losing } from '@shared/domain/statistics';
import { gapsIn } from '../features/statistics/datasets/standing';

export interface ArchiveStanding {
  /** The newest day that any dataset has; null when none has one. */
  readonly last: Day | null;
  /** Datasets with days that the vendor still has and the archive does not. */
  readonly gaps: number;
  /** What is lost soonest. */
  readonly losing: Losing | null;
}

/** How far the archive of a connection goes, in as few words as the top bar has room for. What was never begun lacks nothing yet. */
export function archiveStanding(summaries: readonly DatasetSummary[]): ArchiveStanding {
  const begun = summaries.filter(({ dataset: id, readAt }) => readAt !== null && dataset(id).archived);
  const days = begun.flatMap(({ last }) => (last === null ? [] : [last])).toSorted();
  const soonest = begun
    .flatMap(({ losing }) => (losing === null ? [] : [losing]))
    .toSorted((a, b) => a.inDays - b.inDays || b.days - a.days);
  return {
    last: days.at(-1) ?? null,
    gaps: begun.filter(({ coverage }) => gapsIn(coverage) > 0).length,
    losing: soonest[0] ?? null,
  };
}
