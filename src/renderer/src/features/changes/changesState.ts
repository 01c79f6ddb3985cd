import { create } from 'zustand';
import type { ChangeQuery } from '@shared/contract/changes';
import { clearPicked, createGridStore } from '@renderer/grid/gridState';
import { changed, inForce, narrowed, turned, type FilterSet } from '@renderer/grid/savedViews/filterKinds';
import type { OpenGroup } from '../groups/groupsState';
import { CHANGE_FILTERS, NOTHING_ASKED, type ChangesAsked } from './changeFilters';
import type { Toggle } from './toggles';

interface ChangesState extends ChangesAsked {
  readonly connectionId: string | null;
  /** Names of filters that are set and switched off. */
  readonly off: readonly string[];
  readonly open: OpenGroup | null;
}

const FIRST = { ...NOTHING_ASKED, off: [] as readonly string[] };

/** What the comparison was left with; it is found again on the next visit. */
export const useChangesState = create<ChangesState>()(() => ({ connectionId: null, open: null, ...FIRST }));

/** What is picked among the groups that changed. */
export const changesGrid = createGridStore<ChangeQuery>();

/** What is asked for now, and what of it is switched off. */
export const askedOf = ({
  choice,
  on,
  text,
  off,
}: ChangesAsked & { readonly off: readonly string[] }): FilterSet<ChangesAsked> => ({
  filter: { choice, on, text },
  off,
});

/** Asks for something else. Everything that was picked at once belongs to what was shown before. */
export function setChanges({ filter, off }: FilterSet<ChangesAsked>): void {
  if (changesGrid.getState().picked.kind === 'all') clearPicked(changesGrid);
  else changesGrid.setState({ anchor: null });
  useChangesState.setState({ ...filter, off, open: null });
}

/** Shows something else. */
export function showChanges(change: Partial<ChangesAsked>): void {
  const asked = askedOf(useChangesState.getState());
  setChanges(changed(CHANGE_FILTERS, asked, { ...asked.filter, ...change }));
}

/** Narrows the changes that are shown to some kinds. */
export function narrowToKinds(on: readonly Toggle[]): void {
  const set = askedOf(useChangesState.getState());
  setChanges(narrowed(CHANGE_FILTERS, set, { ...inForce(CHANGE_FILTERS, set), on }));
}

/** Switches a filter off without losing it, or on again. */
export const turnFilter = (id: string): void => setChanges(turned(askedOf(useChangesState.getState()), id));

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
