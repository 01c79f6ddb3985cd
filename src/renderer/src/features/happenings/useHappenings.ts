import type { Output } from '@shared/contract/index';
import { useQuery } from '@renderer/lib/useQuery';

const TOPICS = ['happenings.changed'] as const;
/** As many as the store keeps. */
const ALL = 500;

/** What happened by itself, newest first; undefined before it was read. */
export function useHappenings(): Output<'happenings.list'> | undefined {
  return useQuery('happenings.list', [{ limit: ALL }], { topics: TOPICS }).data;
}
