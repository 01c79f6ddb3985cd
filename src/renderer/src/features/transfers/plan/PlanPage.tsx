import { useEffect, useState } from 'react';
import type { Connection } from '@shared/contract/connections';
import { go } from '@renderer/stores/router';
import { PlanMissing } from '../PlanMissing';
import { usePlan } from '../usePlan';
import { HandOverWizard } from '../wizard/HandOverWizard';
import { NO_ITEM_FILTER } from './itemsFilter';
import { enterPlan, filterItems, useItemsState } from './itemsState';
import { PlanCauses } from './PlanCauses';
import { PlanHead } from './PlanHead';
import { PlanItems } from './PlanItems';
import styles from './plan.module.css';

/** One plan: what happened to it as a whole, and to each of its groups. */
export function PlanPage({ connection, planId }: { connection: Connection; planId: number }) {
  const { data: plan, error, refetch } = usePlan(connection, planId);
  const [next, setNext] = useState<'retry' | 'reverse' | null>(null);
  const entered = useItemsState((state) => state.planId);
  const set = useItemsState((state) => state.set);
  useEffect(() => enterPlan(connection.id, planId), [connection.id, planId]);
  if (entered !== planId) return null;
  if (plan === undefined) return <PlanMissing error={error} onRetry={refetch} />;
  return (
    <div className={styles['screen']}>
      <PlanHead plan={plan} onReverse={() => setNext('reverse')} />
      <PlanCauses
        plan={plan}
        shown={set.off.includes('cause') ? null : set.filter.cause}
        onShow={(cause) => filterItems({ ...NO_ITEM_FILTER, cause })}
        onAgain={plan.state === 'running' ? undefined : () => setNext('retry')}
      />
      <PlanItems plan={plan} />
      {next !== null && (
        <HandOverWizard
          connection={connection}
          source={{ kind: next, planId }}
          onClose={() => setNext(null)}
          onStarted={(started) => go({ screen: 'transfers', planId: started })}
        />
      )}
    </div>
  );
}
