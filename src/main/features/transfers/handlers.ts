import type { Handlers } from '@shared/contract';
import type { JobEngine } from '@main/features/jobs/engine';
import type { Calendar } from './calendar';
import type { TransferDeps } from './deps';
import { asOfToday, createDraftCalls } from './drafting';
import { findPlan } from './guards';
import { createSteeringCalls } from './steering';

type TransferHandlers = Omit<
  Pick<Handlers, Extract<keyof Handlers, `transfers.${string}`>>,
  'transfers.readTable'
>;

/** The calls that make, run and watch transfer plans; the one that reads a file stands beside them. */
export function createTransferHandlers(
  deps: TransferDeps,
  engine: JobEngine,
  calendar: Calendar,
): TransferHandlers {
  const { store } = deps;
  return {
    ...createDraftCalls(deps, engine),
    ...createSteeringCalls(deps, engine, calendar),
    'transfers.list': async ({ connectionId }) =>
      (await store.listPlans(connectionId)).map((plan) => asOfToday(deps, plan)),
    'transfers.plan': async ({ planId }) => asOfToday(deps, await findPlan(deps, planId)),
    'transfers.items': ({ planId, sort, start, count, ...filter }) =>
      store.readItems(planId, filter, sort, start, count),
    'transfers.match': ({ connectionId, lines }) => store.matchGroups(connectionId, lines),
  };
}
