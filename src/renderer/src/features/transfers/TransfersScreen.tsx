import { useActiveConnection } from '@renderer/state/AppState';
import { useRouter } from '@renderer/stores/router';
import { PlanList } from './list/PlanList';
import { PlanPage } from './plan/PlanPage';

/** The plans of the active connection, or one of them. */
export function TransfersScreen() {
  const connection = useActiveConnection();
  const planId = useRouter(({ route }) => (route.screen === 'transfers' ? route.planId : undefined));
  if (connection === null) return null;
  return planId === undefined ? (
    <PlanList key={connection.id} connection={connection} />
  ) : (
    <PlanPage key={planId} connection={connection} planId={planId} />
  );
}
