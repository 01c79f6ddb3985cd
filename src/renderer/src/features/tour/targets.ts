import type { Route, Screen } from '@renderer/stores/router';
import type { TourNext, TourStand, TourStep } from './steps';

/** The controls that the tour points at. */
export type TourTarget =
  | `rail-${Screen}`
  | 'sync'
  | 'orphans'
  | 'leavers'
  | 'groups'
  | 'handOver'
  | 'takers'
  | 'start'
  | 'draft'
  | 'proof';

/** Marks a control as one that the tour points at; which of them is next, the document says. */
export const tourTarget = (name: TourTarget | 'check'): { readonly 'data-tour': string } => ({
  'data-tour': name,
});

const SCREEN: Readonly<Record<TourStep, Screen>> = {
  sync: 'overview',
  find: 'groups',
  pick: 'groups',
  check: 'groups',
  start: 'transfers',
  verify: 'transfers',
};

/** Where the admin is. */
export interface TourPlace {
  readonly route: Route;
  /** Whether the groups without an owner are those of leavers who were chosen. */
  readonly narrowed: boolean;
}

/** What to point at, from where the admin is: the control itself, or the way to its screen; null at the end. */
export function targetOf({ step, says }: TourStand, { route, narrowed }: TourPlace): TourTarget | null {
  // What the check says about each group is what is next.
  if (step === 'end' || says === 'checkEmpty') return null;
  // The wizard lies over every screen.
  if (says === 'startWizard') return 'start';
  if (says === 'checkWizard') return 'takers';
  // Other groups are tried.
  if (says === 'verifyLost') return route.screen === 'groups' ? 'groups' : 'rail-groups';
  if (step === 'sync' && route.screen === 'groups') return 'sync';
  const screen = SCREEN[step];
  if (route.screen !== screen) return `rail-${screen}`;
  switch (step) {
    case 'sync':
      return 'sync';
    case 'find':
      return 'orphans';
    case 'pick':
      return route.screen === 'groups' && route.part === 'orphans' && !narrowed ? 'leavers' : 'groups';
    case 'check':
      return 'handOver';
    case 'start':
      return 'draft';
    case 'verify':
      return 'proof';
  }
}

/** Where a step is done. `picked` is the list in which groups are picked, if any are. */
export function routeOf(
  { step, says }: TourNext,
  planId: number | undefined,
  picked: Route | undefined,
): Route {
  const orphans: Route = { screen: 'groups', part: 'orphans' };
  if (says === 'verifyLost') return orphans;
  switch (step) {
    case 'sync':
      return { screen: 'overview' };
    case 'find':
      return { screen: 'groups' };
    case 'pick':
      return orphans;
    case 'check':
      return picked ?? orphans;
    case 'start':
      return { screen: 'transfers' };
    case 'verify':
      return planId === undefined ? { screen: 'transfers' } : { screen: 'transfers', planId };
  }
}
