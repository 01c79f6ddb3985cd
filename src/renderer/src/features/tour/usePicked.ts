import { useStore } from 'zustand';
import { isEmpty } from '@renderer/grid/selection';
import type { Route } from '@renderer/stores/router';
import { changesGrid, useChangesState } from '../changes/changesState';
import { groupsGrid, useGroupsState } from '../groups/groupsState';
import { orphansGrid, useOrphansState } from '../orphans/orphansState';

/** The list in which groups of a connection are picked; undefined where none are. */
export function usePicked(connectionId: string): Route | undefined {
  const inGroups = useStore(groupsGrid, ({ picked }) => !isEmpty(picked));
  const inOrphans = useStore(orphansGrid, ({ picked }) => !isEmpty(picked));
  const inChanges = useStore(changesGrid, ({ picked }) => !isEmpty(picked));
  const ofGroups = useGroupsState((state) => state.connectionId);
  const ofOrphans = useOrphansState((state) => state.connectionId);
  const ofChanges = useChangesState((state) => state.connectionId);
  if (inOrphans && ofOrphans === connectionId) return { screen: 'groups', part: 'orphans' };
  if (inChanges && ofChanges === connectionId) return { screen: 'groups', part: 'changes' };
  return inGroups && ofGroups === connectionId ? { screen: 'groups' } : undefined;
}
