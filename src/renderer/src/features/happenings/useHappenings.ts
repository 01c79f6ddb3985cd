import type { Output } from '@shared/contract/index';
import { useQuery, type Query } from '@renderer/lib/useQuery';

const TOPICS = ['happenings.changed'] as const;
/** As many as the store keeps. */
const ALL = 500;

/** What happened by itself, newest first. */
export function useHappenings(): Query<Output<'happenings.list'>> {
  return useQuery('happenings.list', [{ limit: ALL }], { topics: TOPICS });
}
