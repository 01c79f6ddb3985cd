import { lazy, Suspense, useEffect, type ComponentProps, type ComponentType } from 'react';
import { Bones } from '../components/Bones';
import { HelpHost } from '../features/help/HelpHost';
import { WelcomeScreen } from '../features/welcome/WelcomeScreen';
import { OverviewScreen } from '../features/overview/OverviewScreen';
import { Frame } from '../frame/Frame';
import { forgetDrafts } from '../session/screens';
import { useActiveConnection, useAppState } from '../state/AppState';
import { useNamesakesKept } from '../state/useNamesakesKept';
import { useRouter, type Screen } from '../stores/router';
import { OtherVendor } from './OtherVendor';
import { ScreenBoundary } from './ScreenBoundary';
import styles from './Screens.module.css';

const loadGroups = async () => ({ default: (await import('../features/groups/GroupsScreen')).GroupsScreen });

// The grid, the largest chunk, is fetched beside the app's first questions when it will be the first screen.
const groups = useRouter.getState().route.screen === 'groups' ? loadGroups() : undefined;

// Each screen is a chunk of its own; the grid is not part of the first paint.
const SCREEN: Readonly<Record<Screen, ComponentType>> = {
  overview: OverviewScreen,
  groups: lazy(() => groups ?? loadGroups()),
  transfers: lazy(async () => ({
    default: (await import('../features/transfers/TransfersScreen')).TransfersScreen,
  })),
  joinWays: lazy(async () => ({
    default: (await import('../features/join-ways/JoinWaysScreen')).JoinWaysScreen,
  })),
  people: lazy(async () => ({ default: (await import('../features/people/PeopleScreen')).PeopleScreen })),
  statistics: lazy(async () => ({
    default: (await import('../features/statistics/StatisticsScreen')).StatisticsScreen,
  })),
  jobs: lazy(async () => ({ default: (await import('../features/jobs/JobsScreen')).JobsScreen })),
  audit: lazy(async () => ({ default: (await import('../features/audit/AuditScreen')).AuditScreen })),
  connections: lazy(async () => ({
    default: (await import('../features/connections/ConnectionsScreen')).ConnectionsScreen,
  })),
  settings: lazy(async () => ({
    default: (await import('../features/settings/SettingsScreen')).SettingsScreen,
  })),
};

type WecomScreen = ComponentProps<typeof OtherVendor>['screen'];

/** Whether only connections to WeCom fill a screen. */
function isOfWecom(screen: Screen): screen is WecomScreen {
  return screen === 'groups' || screen === 'transfers' || screen === 'joinWays' || screen === 'people';
}

/** First run, or the frame with the screen of the route. */
export function Screens() {
  const screen = useRouter(({ route }) => route.screen);
  const { connections, store } = useAppState();
  const fresh = connections.length === 0;
  useEffect(() => {
    // A store that is not open has no connections to say.
    if (store.state === 'open') forgetDrafts(connections.map(({ id }) => id));
  }, [connections, store.state]);
  useEffect(() => {
    // The screen most likely to be next is fetched while nobody waits for it.
    const idle = fresh ? undefined : window.requestIdleCallback(() => void loadGroups());
    return () => {
      if (idle !== undefined) window.cancelIdleCallback(idle);
    };
  }, [fresh]);
  // Outside both, so that the help stays open when the first connection is there.
  return (
    <>
      {fresh ? <WelcomeScreen /> : <Framed screen={screen} />}
      <HelpHost />
    </>
  );
}

/** The screen of the route, in the frame. */
function Framed({ screen }: { readonly screen: Screen }) {
  const active = useActiveConnection();
  useNamesakesKept();
  const Current = SCREEN[screen];
  return (
    <Frame>
      <ScreenBoundary key={screen}>
        <Suspense fallback={<Opening />}>
          {isOfWecom(screen) && active !== null && active.vendor !== 'wecom' ? (
            <OtherVendor screen={screen} connection={active} />
          ) : (
            <Current />
          )}
        </Suspense>
      </ScreenBoundary>
    </Frame>
  );
}

function Opening() {
  return (
    <div className={styles['opening']}>
      <Bones rows={12} />
    </div>
  );
}
