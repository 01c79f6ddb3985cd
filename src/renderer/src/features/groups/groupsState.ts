import type { GroupQuery } from '@shared/domain/group';
import { create } from 'zustand';
import { clearPicked, createGridStore } from '@renderer/grid/gridState';
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
  readonly open: OpenGroup | null;
}

/** What the groups screen was left with; it is found again on the next visit. */
export const useGroupsState = create<GroupsState>()(() => ({
  connectionId: null,
  text: '',
  filter: NO_FILTER,
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

/** Searches for a text. */
export function setText(text: string): void {
  if (text.trim() !== useGroupsState.getState().text.trim()) leaveQuery();
  useGroupsState.setState({ text });
}

/** Sets the filter. */
export function setFilter(filter: GroupsFilter): void {
  leaveQuery();
  useGroupsState.setState({ filter });
}

/** Takes off the text and the filter. */
export function resetQuery(): void {
  leaveQuery();
  useGroupsState.setState({ text: '', filter: NO_FILTER });
}

/** Opens the drawer on a group, or closes it. */
export function openGroup(open: OpenGroup | null): void {
  useGroupsState.setState({ open });
}

/** Begins with a connection: what was set up for another one does not apply to it. */
export function enterConnection(connectionId: string): void {
  if (useGroupsState.getState().connectionId === connectionId) return;
  clearPicked(groupsGrid);
  useGroupsState.setState({ connectionId, text: '', filter: NO_FILTER, open: null });
}
