import { failure } from '@shared/domain/errors';
import type { StoreApi } from '../api';
import type { Session } from '../session';
import { createDraft, reviseDraft } from '../transfers/draft';
import { readByText } from '../transfers/item-order';
import { planView } from '../transfers/plan-view';
import { requirePlan } from '../transfers/run';
import { startPlan } from '../transfers/start';
import { addJob } from './ledger';
import { sendDeps } from './send-deps';

type DraftMethods = Pick<
  StoreApi,
  'createDraft' | 'reviseDraft' | 'discardDraft' | 'getPlan' | 'listPlans' | 'readItems' | 'startPlan'
>;

/** Plans as they are made, shown and started. */
export function draftMethods(session: Session): DraftMethods {
  const { transfers: tables, shelves, queries } = session;
  const ledger = <T>(work: () => T): T => session.ledger(work);
  const deps = sendDeps(session);

  return {
    createDraft: async (request) => {
      const { connectionId, source, at } = request;
      const rows =
        source.kind === 'selection'
          ? (await queries.select({ ...source.selection, connectionId })).rows
          : new Int32Array(0);
      const shelf = await shelves.shelf(connectionId);
      shelves.onjob(connectionId).refresh(shelf, at);
      return planView(
        session,
        ledger(() => createDraft(deps, shelf, rows, request)),
      );
    },
    reviseDraft: async (planId, terms, at) => {
      const { connectionId } = requirePlan(tables, planId);
      const shelf = await shelves.shelf(connectionId);
      shelves.onjob(connectionId).refresh(shelf, at);
      ledger(() => reviseDraft(deps, shelf, planId, terms, at));
      return planView(session, planId);
    },
    discardDraft: async (planId) => {
      if (ledger(() => tables.plans.dropDraft(planId))) return;
      const { state } = requirePlan(tables, planId);
      throw failure('conflict', 'transfers.notDraft', `Plan ${planId} is ${state}.`);
    },
    getPlan: async (planId) => (tables.plans.get(planId) === null ? null : planView(session, planId)),
    listPlans: async (connectionId) => tables.plans.of(connectionId).map(({ id }) => planView(session, id)),
    readItems: async (planId, filter, sort, start, count) => {
      const total = tables.items.total(planId, filter);
      if (sort === null) return { rows: tables.items.page(planId, filter, null, start, count), total };
      const { field, direction } = sort;
      if (field !== 'name' && field !== 'oldOwner' && field !== 'taker') {
        return { rows: tables.items.page(planId, filter, { field, direction }, start, count), total };
      }
      const shelf = await shelves.shelf(requirePlan(tables, planId).connectionId);
      const by = { field, direction };
      return { rows: await readByText(shelf, tables.items, planId, filter, by, { start, count }), total };
    },
    startPlan: async (planId, job, entry) =>
      ledger(() => {
        startPlan(deps, planId, job.createdAt);
        session.audit.append(entry);
        return addJob(session, job);
      }),
  };
}
