import { pageOf } from '@renderer/help/pageOf';
import type { HelpPageId } from '@renderer/help/pages';
import { useActiveConnection } from '@renderer/state/AppState';
import { useHelp } from '@renderer/stores/help';
import { useRouter } from '@renderer/stores/router';

/** The page about what is on the screen: of the topmost dialog that has one, or of the route. */
export function useScreenPage(): HelpPageId {
  const topic = useHelp(({ topics }) => topics.at(-1));
  const route = useRouter((router) => router.route);
  const vendor = useActiveConnection()?.vendor ?? null;
  return topic ?? pageOf(route, vendor);
}
