import { create } from 'zustand';
import type { Segment } from './peopleQuery';

/** The person whose drawer is open; the position is unknown when it was not opened from the grid. */
export interface OpenPerson {
  readonly userid: string;
  readonly position: number | null;
}

interface PeopleState {
  readonly connectionId: string | null;
  readonly text: string;
  readonly segment: Segment;
  readonly owning: boolean;
  readonly open: OpenPerson | null;
}

const NOTHING_SET = { text: '', segment: 'all', owning: false } as const;

/** What the screen of people was left with; it is found again on the next visit. */
export const usePeopleState = create<PeopleState>()(() => ({
  connectionId: null,
  ...NOTHING_SET,
  open: null,
}));

/** Searches for a text, turns to a segment, or shows only owners. */
export function narrow(change: Partial<Pick<PeopleState, 'text' | 'segment' | 'owning'>>): void {
  usePeopleState.setState(change);
}

/** Takes off the text and the filters. */
export const resetPeople = (): void => usePeopleState.setState(NOTHING_SET);

/** Opens the drawer on a person, or closes it. */
export const openPerson = (open: OpenPerson | null): void => usePeopleState.setState({ open });

/** Begins with a connection: what was set up for another one does not apply to it. */
export function enterPeople(connectionId: string): void {
  if (usePeopleState.getState().connectionId === connectionId) return;
  usePeopleState.setState({ connectionId, ...NOTHING_SET, open: null });
}
