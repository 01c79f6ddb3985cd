import { create } from 'zustand';
import { DATASET_IDS, type DatasetId } from '@shared/domain/datasets/ids';
import type { GroupStatus } from '@shared/domain/group';
import type { Vendor } from '@shared/domain/vendor';
import { keep, keptValue } from '../lib/kept';

/** The screens in the order of the rail; Ctrl/Cmd+1 opens the first. */
export const SCREENS = [
  'overview',
  'groups',
  'transfers',
  'joinWays',
  'people',
  'statistics',
  'jobs',
  'audit',
  'connections',
  'settings',
] as const;
export type Screen = (typeof SCREENS)[number];

/** What the screen of groups has beside their grid: groups without an owner, and what changed between syncs. */
export const GROUP_PARTS = ['orphans', 'changes'] as const;
export type GroupPart = (typeof GROUP_PARTS)[number];

/** What a connection to Sobot has beside its statistics, on the same screen. */
export const SOBOT_PARTS = ['files', 'orders'] as const;
export type SobotPart = (typeof SOBOT_PARTS)[number];

/** Where the admin is. What a screen needs to open at the right place travels with the route. */
export type Route =
  | {
      readonly screen: Exclude<
        Screen,
        'groups' | 'transfers' | 'joinWays' | 'people' | 'statistics' | 'jobs' | 'connections'
      >;
    }
  /**
   * `owners` and `status` preset the filter, `chatId` opens the drawer of one group. `part` opens what stands
   * beside the grid; `owners` presets the leavers of `orphans` then.
   */
  | {
      readonly screen: 'groups';
      readonly owners?: readonly string[];
      readonly status?: readonly GroupStatus[];
      readonly chatId?: string;
      readonly part?: GroupPart;
    }
  /** `sheet` shows the handover sheet of the plan. */
  | { readonly screen: 'transfers'; readonly planId?: number; readonly sheet?: boolean }
  /** `id` opens one join way, `create` the form of a new one. */
  | { readonly screen: 'joinWays'; readonly id?: number; readonly create?: boolean }
  /** `userid` opens one person, `text` presets the search. */
  | { readonly screen: 'people'; readonly userid?: string; readonly text?: string }
  /** `dataset` opens one, `part` what Sobot has beside them; otherwise the last one is found again. */
  | { readonly screen: 'statistics'; readonly dataset?: DatasetId; readonly part?: SobotPart }
  | { readonly screen: 'jobs'; readonly jobId?: number }
  /**
   * `edit` opens the form: of one connection by its id, or of a new one, to one vendor. `doctor` opens the
   * doctor of the connection with that id.
   */
  | {
      readonly screen: 'connections';
      readonly edit?: { readonly id?: string; readonly vendor?: Vendor };
      readonly doctor?: string;
    };

const LAST_ROUTE = 'route';

const idIn = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined;

/**
 * What of a route is found again at the next start; the overview for what is none. What it set up on its screen
 * is not: the screen keeps that itself, as it was changed since. Forms are not either: what was typed into them is
 * gone, or kept where they are opened.
 */
export function lastingRoute(value: unknown): Route {
  const wanted: Readonly<Record<string, unknown>> =
    typeof value === 'object' && value !== null ? { ...value } : {};
  const screen = SCREENS.find((name) => name === wanted['screen']) ?? 'overview';
  switch (screen) {
    case 'groups': {
      const part = GROUP_PARTS.find((name) => name === wanted['part']);
      return part === undefined ? { screen } : { screen, part };
    }
    case 'transfers': {
      const planId = idIn(wanted['planId']);
      if (planId === undefined) return { screen };
      return wanted['sheet'] === true ? { screen, planId, sheet: true } : { screen, planId };
    }
    case 'statistics': {
      const part = SOBOT_PARTS.find((name) => name === wanted['part']);
      if (part !== undefined) return { screen, part };
      const dataset = DATASET_IDS.find((name) => name === wanted['dataset']);
      return dataset === undefined ? { screen } : { screen, dataset };
    }
    case 'jobs': {
      const jobId = idIn(wanted['jobId']);
      return jobId === undefined ? { screen } : { screen, jobId };
    }
    case 'overview':
    case 'joinWays':
    case 'people':
    case 'audit':
    case 'connections':
    case 'settings':
      return { screen };
  }
}

interface Router {
  readonly route: Route;
  readonly go: (route: Route) => void;
}

/** The router: no addresses, no history, one value; the next start opens what was open at the end of the last. */
export const useRouter = create<Router>()((set) => ({
  route: lastingRoute(keptValue(LAST_ROUTE)),
  go: (route) => {
    set({ route });
    keep(LAST_ROUTE, JSON.stringify(lastingRoute(route)));
  },
}));

/** Goes to a screen from anywhere. */
export const go = (route: Route): void => useRouter.getState().go(route);
