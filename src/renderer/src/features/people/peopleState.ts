import { create } from 'zustand';
import { changed, inForce, narrowed, turned, type FilterSet } from '@renderer/grid/savedViews/filterKinds';
import { NOTHING_ASKED, PEOPLE_FILTERS, type PeopleAsked } from './peopleFilters';

/** The person whose drawer is open; the position is unknown when it was not opened from the grid. */
export interface OpenPerson {
  readonly userid: string;
  readonly position: number | null;
}

interface PeopleState extends PeopleAsked {
  readonly connectionId: string | null;
  /** Names of filters that are set and switched off. */
  readonly off: readonly string[];
  readonly open: OpenPerson | null;
}

const NOTHING_SET = { ...NOTHING_ASKED, off: [] as readonly string[] };

/** What the screen of people was left with; it is found again on the next visit. */
export const usePeopleState = create<PeopleState>()(() => ({
  connectionId: null,
  ...NOTHING_SET,
  open: null,
}));

/** What is asked for now, and what of it is switched off. */
export const askedOf = ({
  text,
  segment,
  owning,
  off,
}: PeopleAsked & { readonly off: readonly string[] }): FilterSet<PeopleAsked> => ({
  filter: { text, segment, owning },
  off,
});

/** Asks for something else. */
export const setPeople = ({ filter, off }: FilterSet<PeopleAsked>): void =>
  usePeopleState.setState({ ...filter, off });

/** Searches for a text, turns to a segment, or shows only owners. */
export function narrow(change: Partial<PeopleAsked>): void {
  const asked = askedOf(usePeopleState.getState());
  setPeople(changed(PEOPLE_FILTERS, asked, { ...asked.filter, ...change }));
}

/** Narrows the people who are shown. */
export function narrowTo(change: Partial<PeopleAsked>): void {
  const set = askedOf(usePeopleState.getState());
  setPeople(narrowed(PEOPLE_FILTERS, set, { ...inForce(PEOPLE_FILTERS, set), ...change }));
}

/** Switches a filter off without losing it, or on again. */
export const turnFilter = (id: string): void => setPeople(turned(askedOf(usePeopleState.getState()), id));

/** Takes off the text and the filters. */
export const resetPeople = (): void => usePeopleState.setState(NOTHING_SET);

/** Opens the drawer on a person, or closes it. */
export const openPerson = (open: OpenPerson | null): void => usePeopleState.setState({ open });

/** Begins with a connection: what was set up for another one does not apply to it. */
export function enterPeople(connectionId: string): void {
  if (usePeopleState.getState().connectionId === connectionId) return;
  usePeopleState.setState({ connectionId, ...NOTHING_SET, open: null });
}
