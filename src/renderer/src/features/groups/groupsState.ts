import type { GroupQuery } from '@shared/domain/group';
import { create } from 'zustand';
import { clearPicked, createGridStore } from '@renderer/grid/gridState';
import { changed, narrowed, turned, type FilterSet } from '@renderer/grid/savedViews/filterKinds';
import { GROUP_FILTERS, groupsInForce, NOTHING_ASKED, type GroupsAsked } from './groupFilters';
import { NO_FILTER, type GroupsFilter } from './groupsQuery';

/** The group whose drawer is open; the position is unknown when it was not opened from the grid. */
export interface OpenGroup {
  readonly chatId: string;
  readonly position: number | null;
}

interface GroupsState {
  readonly connectionId: string | null;
  readonly text: string;
  readonly filter: GroupsFilter;
  /** Names of filters that are set and switched off. */
  readonly off: readonly string[];
  readonly open: OpenGroup | null;
}

/** What the groups screen was left with; it is found again on the next visit. */
export const useGroupsState = create<GroupsState>()(() => ({
  connectionId: null,
  text: '',
  filter: NO_FILTER,
  off: [],
  open: null,
}));

/** Sort and picks of the groups grid. */
export const groupsGrid = createGridStore<GroupQuery>();

/**
 * A selection of everything belongs to the filter it was made under: under another one nobody could
 * see what it holds. Groups picked by id stay picked.
 */
function leaveQuery(): void {
  if (groupsGrid.getState().picked.kind === 'all') clearPicked(groupsGrid);
  else groupsGrid.setState({ anchor: null });
}

/** What is asked for now, and what of it is switched off. */
export const askedOf = ({
  text,
  filter,
  off,
}: Pick<GroupsState, 'text' | 'filter' | 'off'>): FilterSet<GroupsAsked> => ({
  filter: { text, filter },
  off,
});

/** Asks for something else. */
export function setAsked({ filter: asked, off }: FilterSet<GroupsAsked>): void {
  leaveQuery();
  useGroupsState.setState({ ...asked, off });
}

const change = (asked: GroupsAsked): void =>
  setAsked(changed(GROUP_FILTERS, askedOf(useGroupsState.getState()), asked));

/** Searches for a text. */
export function setText(text: string): void {
  const { text: before, filter } = useGroupsState.getState();
  if (text.trim() === before.trim()) useGroupsState.setState({ text });
  else change({ text, filter });
}

/** Sets the filter. */
export const setFilter = (filter: GroupsFilter): void =>
  change({ text: useGroupsState.getState().text, filter });

/** Narrows the groups that are shown to a filter, which was made of what is in force. */
export function narrowTo(filter: GroupsFilter): void {
  const set = askedOf(useGroupsState.getState());
  setAsked(narrowed(GROUP_FILTERS, set, { ...groupsInForce(set), filter }));
}

/** Switches a filter off without losing it, or on again. */
export const turnFilter = (id: string): void => setAsked(turned(askedOf(useGroupsState.getState()), id));

/** Takes off the text and the filter. */
export const resetQuery = (): void => setAsked({ filter: NOTHING_ASKED, off: [] });

/** Opens the drawer on a group, or closes it. */
export function openGroup(open: OpenGroup | null): void {
  useGroupsState.setState({ open });
}

/** Begins with a connection: what was set up for another one does not apply to it. */
export function enterConnection(connectionId: string): void {
  if (useGroupsState.getState().connectionId === connectionId) return;
  clearPicked(groupsGrid);
  useGroupsState.setState({ connectionId, ...NOTHING_ASKED, off: [], open: null });
}
