import type { DatasetSummary } from '@shared/contract/statistics';
import type { Losing } from '@shared/domain/statistics';

export interface Standing {
  /** The newest day that any dataset has; null when none has one. */
  readonly last: string | null;
  /** Datasets with days that the vendor still has and the archive does not. */
  readonly gaps: number;
  /** What is lost soonest. */
  readonly losing: Losing | null;
}

/** How far the archive of a connection goes, in as few words as the top bar has room for. */
export function standingOf(datasets: readonly DatasetSummary[]): Standing {
  const days = datasets.flatMap(({ last }) => (last === null ? [] : [last])).toSorted();
  const soonest = datasets
    .flatMap(({ losing }) => (losing === null ? [] : [losing]))
    .toSorted((a, b) => a.inDays - b.inDays || b.days - a.days);
  return {
    last: days.at(-1) ?? null,
    gaps: datasets.filter(({ coverage, last }) => last !== null && coverage.absent > 0).length,
    losing: soonest[0] ?? null,
  };
}
