import { useActiveConnection } from '@renderer/state/AppState';
import { useRouter } from '@renderer/stores/router';
import { PlanList } from './list/PlanList';
import { PlanPage } from './plan/PlanPage';
import { SheetPage } from './sheet/SheetPage';

/** The plans of the active connection, one of them, or the handover sheet of one. */
export function TransfersScreen() {
  const connection = useActiveConnection();
  const route = useRouter((router) => router.route);
  if (connection === null || route.screen !== 'transfers') return null;
  const { planId, sheet = false } = route;
  if (planId === undefined) return <PlanList key={connection.id} connection={connection} />;
  if (sheet) return <SheetPage key={planId} connection={connection} planId={planId} />;
  return <PlanPage key={planId} connection={connection} planId={planId} />;
}
