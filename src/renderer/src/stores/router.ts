import { create } from 'zustand';
import type { DatasetId } from '@shared/domain/datasets/ids';
import type { GroupStatus } from '@shared/domain/group';
import type { Vendor } from '@shared/domain/vendor';
import { keep, kept } from '../lib/kept';

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

/** What a connection to Sobot has beside its statistics, on the same screen. */
/** What the screen of groups has beside their grid: groups without an owner, and what changed between syncs. */
export const GROUP_PARTS = ['orphans', 'changes'] as const;
export type GroupPart = (typeof GROUP_PARTS)[number];

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

const LAST_SCREEN = 'screen';

function lastScreen(): Screen {
  const last = kept(LAST_SCREEN);
  return SCREENS.find((screen) => screen === last) ?? 'overview';
}

const rememberScreen = (screen: Screen): void => keep(LAST_SCREEN, screen);

interface Router {
  readonly route: Route;
  readonly go: (route: Route) => void;
}

/** The router: no addresses, no history, one value; the next start opens the screen of the last one. */
export const useRouter = create<Router>()((set) => ({
  route: { screen: lastScreen() },
  go: (route) => {
    set({ route });
    rememberScreen(route.screen);
  },
}));

/** Goes to a screen from anywhere. */
export const go = (route: Route): void => useRouter.getState().go(route);
