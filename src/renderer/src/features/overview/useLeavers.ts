import type { OwnerSummary } from '@shared/contract/groups';
import { useQuery } from '../../lib/useQuery';
import { leaversOf, type Leaver } from './leavers';

const TOPICS = ['groups.changed', 'people.changed'] as const;

/** Who left groups behind, with what the radar knows of them. */
export function useLeavers(connectionId: string, known: readonly OwnerSummary[]): readonly Leaver[] {
  const { data } = useQuery('orphans.leavers', [{ connectionId }], { topics: TOPICS });
  return leaversOf(known, data?.leavers);
}
