import { create } from 'zustand';
import { nowSeconds } from '@shared/domain/day';
import { keep, keptValue } from '../lib/kept';

/** `open` and `folded` stand on the screen; the others come back only when somebody asks for them. */
const STATES = ['open', 'folded', 'left', 'finished'] as const;
export type TourState = (typeof STATES)[number];

/** The guide through the first hand-over, as one practice connection was left with it. */
export interface Tour {
  readonly connectionId: string;
  /** When it began, Unix seconds: plans from before have nothing to do with it. */
  readonly since: number;
  readonly state: TourState;
  /** Whether somebody has looked at groups without an owner since then. */
  readonly found: boolean;
}

const KEPT = 'session.tour';

/** A tour as it was kept on this machine; null for anything else. */
export function tourOf(value: unknown): Tour | null {
  if (typeof value !== 'object' || value === null) return null;
  const { connectionId, since, state, found }: Readonly<Record<string, unknown>> = { ...value };
  const known = STATES.find((name) => name === state);
  if (known === undefined || typeof connectionId !== 'string') return null;
  if (typeof since !== 'number' || !Number.isSafeInteger(since)) return null;
  return { connectionId, since, state: known, found: found === true };
}

export const useTour = create<{ readonly tour: Tour | null }>()(() => ({ tour: tourOf(keptValue(KEPT)) }));

function set(tour: Tour): void {
  useTour.setState({ tour });
  keep(KEPT, JSON.stringify(tour));
}

function change(part: Partial<Tour>): void {
  const { tour } = useTour.getState();
  if (tour !== null) set({ ...tour, ...part });
}

const fresh = (connectionId: string): Tour => ({
  connectionId,
  since: nowSeconds(),
  state: 'open',
  found: false,
});

/** Whether it stands on the screen while this connection is the one that is worked with. */
export const isOnTour = (tour: Tour | null, connectionId: string): boolean =>
  tour?.connectionId === connectionId && (tour.state === 'open' || tour.state === 'folded');

/** Offers the tour by itself: not to somebody who has left or finished it before. */
export function offerTour(connectionId: string): void {
  const { tour } = useTour.getState();
  if (tour?.state === 'left' || tour?.state === 'finished') return;
  set(fresh(connectionId));
}

/** Takes the tour up where it was left; one that was finished, or went through elsewhere, begins again. */
export function takeUpTour(connectionId: string): void {
  const { tour } = useTour.getState();
  if (tour?.connectionId !== connectionId || tour.state === 'finished') set(fresh(connectionId));
  else change({ state: 'open' });
}

export const setTour = (state: TourState): void => change({ state });

/** Keeps in mind that somebody has looked at groups without an owner. */
export const noteFound = (): void => change({ found: true });
