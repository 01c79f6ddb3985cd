import type { CoverageCounts, ExploreQuery, ExploreResult, Subject } from '@shared/domain/statistics';
import { comparedRange } from '@shared/domain/statistics-buckets';
import { rowsOf, type Tallied } from './figures';

/** What a question comes to, whatever its dataset is kept as. */
export interface Answer {
  readonly main: Tallied;
  readonly compared: Tallied | null;
  /** Subjects left out. */
  readonly cut: number;
  readonly coverage: CoverageCounts;
  /** Unix seconds; Infinity and 0 where nothing was read. */
  readonly oldest: number;
  readonly newest: number;
}

/** @param known the subjects of the dataset's kind */
export function toResult(
  query: ExploreQuery,
  answer: Answer,
  known: () => readonly Subject[],
): ExploreResult {
  const { main, compared, cut, oldest, newest, coverage } = answer;
  const named = new Set(main.rows.map(({ subject }) => subject));
  return {
    ...rowsOf(main, compared),
    subjects: query.by === 'time' ? [] : known().filter(({ id }) => named.has(id)),
    cut,
    coverage,
    readAt: newest === 0 ? null : { oldest, newest },
    comparedWith: comparedRange(query),
  };
}
