import { useEffect } from 'react';
import type { Connection } from '@shared/contract/connections';
import type { TransferPlan } from '@shared/domain/transfer';
import { useQuery, type Query } from '@renderer/lib/useQuery';
import { go } from '@renderer/stores/router';

const TOPICS = ['transfers.changed', 'jobs.changed'] as const;

/** One plan, followed live. When another connection is chosen meanwhile, its list of plans is shown instead. */
export function usePlan(connection: Connection, planId: number): Query<TransferPlan> {
  const query = useQuery('transfers.plan', [{ planId }], { topics: TOPICS });
  const foreign = query.data !== undefined && query.data.connectionId !== connection.id;
  useEffect(() => {
    if (foreign) go({ screen: 'transfers' });
  }, [foreign]);
  return query;
}
