import { conflict } from './conflict';
import { replan, type SendDeps } from './replan';
import { requirePlan } from './run';

/**
 * draft -> running. What this app did since the draft was made is judged again, because another plan may
 * hold a group, have moved it or used up its quota; what the vendor says now is not. Inside a transaction.
 */
export function startPlan(deps: SendDeps, planId: number, at: number): void {
  const { plans, frozen, states } = deps.tables;
  const { connectionId, takeOver } = requirePlan(deps.tables, planId);
  if (!plans.start(planId, at)) throw conflict('transfers.notDraft', `Plan ${planId} is not a draft.`);
  frozen.leaveHeld(connectionId, planId, takeOver);
  frozen.leaveMoved(connectionId, planId);
  replan(deps, planId, at);
  if (plans.counts(planId).planned === 0) {
    throw conflict('transfers.nothingToSend', `Plan ${planId} has nothing left to send.`);
  }
  if (takeOver) frozen.takeOver(connectionId, planId);
  states.goLive(planId);
}
