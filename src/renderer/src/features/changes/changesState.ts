import { create } from 'zustand';
import type { ChangeQuery } from '@shared/contract/changes';
import { clearPicked, createGridStore } from '@renderer/grid/gridState';
import type { OpenGroup } from '../groups/groupsState';
import type { PeriodChoice } from './period';
import type { Toggle } from './toggles';

interface Shown {
  readonly choice: PeriodChoice;
  /** Kinds that are shown; empty for all. */
  readonly on: readonly Toggle[];
  readonly text: string;
}

interface ChangesState extends Shown {
  readonly connectionId: string | null;
  readonly open: OpenGroup | null;
}

const FIRST: Shown = { choice: { preset: 'last', from: null, to: null }, on: [], text: '' };

/** What the comparison was left with; it is found again on the next visit. */
export const useChangesState = create<ChangesState>()(() => ({ connectionId: null, open: null, ...FIRST }));

/** What is picked among the groups that changed. */
export const changesGrid = createGridStore<ChangeQuery>();

/** Shows something else. Everything that was picked at once belongs to what was shown before. */
export function showChanges(change: Partial<Shown>): void {
  if (changesGrid.getState().picked.kind === 'all') clearPicked(changesGrid);
  else changesGrid.setState({ anchor: null });
  useChangesState.setState({ ...change, open: null });
}

/** Turns a kind on or off. */
export function turnKind(toggle: Toggle): void {
  const { on } = useChangesState.getState();
  showChanges({ on: on.includes(toggle) ? on.filter((each) => each !== toggle) : [...on, toggle] });
}

/** Takes off the search and the kinds; the period stays. */
export const resetChanges = (): void => showChanges({ on: [], text: '' });

/** Opens the drawer on a group, or closes it. */
export const openChange = (open: OpenGroup | null): void => useChangesState.setState({ open });

/** Begins with a connection: what was chosen for another one does not apply to it. */
export function enterChanges(connectionId: string): void {
  if (useChangesState.getState().connectionId === connectionId) return;
  clearPicked(changesGrid);
  useChangesState.setState({ connectionId, open: null, ...FIRST });
}
