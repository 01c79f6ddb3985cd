import { create } from 'zustand';
import type { OrphanQuery } from '@shared/contract/orphans';
import { clearPicked, createGridStore } from '@renderer/grid/gridState';
import type { FilterSet } from '@renderer/grid/savedViews/filterKinds';
import type { OpenGroup } from '../groups/groupsState';
import type { OwnersAsked } from './orphanFilters';

interface OrphansState {
  readonly connectionId: string | null;
  /** The leavers whose groups are shown; empty for all. */
  readonly owners: OwnersAsked;
  /** Names of filters that are set and switched off. */
  readonly off: readonly string[];
  readonly open: OpenGroup | null;
}

/** What the radar was left with; it is found again on the next visit. */
export const useOrphansState = create<OrphansState>()(() => ({
  connectionId: null,
  owners: [],
  off: [],
  open: null,
}));

/** What is picked among the groups without an owner. */
export const orphansGrid = createGridStore<OrphanQuery>();

/** Asks for something else. Everything that was picked at once belongs to the leavers before. */
export function setOrphans({ filter: owners, off }: FilterSet<OwnersAsked>): void {
  if (orphansGrid.getState().picked.kind === 'all') clearPicked(orphansGrid);
  else orphansGrid.setState({ anchor: null });
  useOrphansState.setState({ owners, off, open: null });
}

/** Shows the groups of these leavers only. */
export const showOwners = (owners: OwnersAsked): void => setOrphans({ filter: owners, off: [] });

/** Adds a leaver to those whose groups are shown, or takes one out. */
export function turnOwner(userid: string, on: boolean): void {
  const others = useOrphansState.getState().owners.filter((owner) => owner !== userid);
  showOwners(on ? [...others, userid] : others);
}

/** Opens the drawer on a group, or closes it. */
export const openOrphan = (open: OpenGroup | null): void => useOrphansState.setState({ open });

/** Begins with a connection: what was chosen for another one does not apply to it. */
export function enterOrphans(connectionId: string): void {
  if (useOrphansState.getState().connectionId === connectionId) return;
  clearPicked(orphansGrid);
  useOrphansState.setState({ connectionId, owners: [], off: [], open: null });
}
