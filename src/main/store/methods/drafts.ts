import { failure } from '@shared/domain/errors';
import type { StoreApi } from '../api';
import type { Session } from '../session';
import { planView } from '../transfers/plan-view';
import * as run from '../transfers/run';
import { addJob } from './ledger';

type DraftMethods = Pick<
  StoreApi,
  | 'createDraft'
  | 'reviseDraft'
  | 'discardDraft'
  | 'getPlan'
  | 'listPlans'
  | 'readItems'
  | 'startPlan'
>;

/** Plans as they are made, shown and started. */
export function draftMethods(session: Session): DraftMethods {
  const { transfers: tables, shelves, queries, groups } = session;
  const ledger = <T>(work: () => T): T => session.ledger(work);

  return {
    discardDraft: async (planId) => {
      if (ledger(() => tables.plans.dropDraft(planId))) return;
      const { state } = run.requirePlan(tables, planId);
      throw failure('conflict', 'transfers.notDraft', `Plan ${planId} is ${state}.`);
    },
    getPlan: async (planId) => (tables.plans.get(planId) === null ? null : planView(session, planId)),
    listPlans: async (connectionId) => tables.plans.of(connectionId).map(({ id }) => planView(session, id)),
  };
}
