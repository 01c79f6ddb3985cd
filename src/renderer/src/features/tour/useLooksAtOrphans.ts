import { useShallow } from 'zustand/react/shallow';
import { useQuery } from '@renderer/lib/useQuery';
import { useRouter } from '@renderer/stores/router';
import { groupsInForce } from '../groups/groupFilters';
import { askedOf, useGroupsState } from '../groups/groupsState';

const TOPICS = ['groups.changed', 'people.changed'] as const;

/** Whether groups without an owner are on the screen: in their own part, or by a filter for people who left. */
export function useLooksAtOrphans(connectionId: string): boolean {
  const route = useRouter((state) => state.route);
  const owners = useGroupsState(
    useShallow((state) => groupsInForce(askedOf(state)).filter.owners.map(({ userid }) => userid)),
  );
  const { data } = useQuery('orphans.leavers', [{ connectionId }], { topics: TOPICS });
  if (route.screen !== 'groups' || data === undefined || data.leavers.length === 0) return false;
  if (route.part === 'orphans') return true;
  return route.part === undefined && data.leavers.some(({ userid }) => owners.includes(userid));
}
