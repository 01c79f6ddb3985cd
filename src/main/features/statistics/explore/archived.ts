import type { ExploreQuery } from '@shared/domain/statistics';
import type { StoreApi } from '@main/store/api';
import { FETCHERS } from '../fetch';
import { ownerSetOf } from './owner-sets';
import { withoutToday } from './ranges';

/** Ranges end yesterday: what the vendor counts of today would be believed tomorrow. */
export function answerable(query: ExploreQuery, now: number): ExploreQuery {
  return FETCHERS[query.dataset].read === 'range' ? withoutToday(query, now) : query;
}

/** The question in terms of what the archive holds: several owners together are one subject there. */
export async function archived(
  store: Pick<StoreApi, 'listSubjects' | 'seeSubjects'>,
  question: ExploreQuery,
  now: number,
): Promise<ExploreQuery> {
  const query = answerable(question, now);
  if (FETCHERS[query.dataset].read !== 'set') return query;
  const set = await ownerSetOf(store, query, now);
  return set ? { ...query, subjects: [set.subject] } : query;
}
