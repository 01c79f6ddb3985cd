import type { TransferDeps } from './deps';
import { findPlan } from './guards';

/** Nothing of the plan is sent any more. A call whose answer could not be written down is unknown. */
export async function skipRest({ store, timers }: TransferDeps, planId: number): Promise<void> {
  await store.loseInterrupted(planId, timers.now());
  await store.cancelRest(planId);
}

/**
 * Writes down how a job of a plan ended. The plan itself ends when nothing is left to be sent; until then
 * it stays running, for the next day or until it is resumed.
 */
export async function finish(deps: TransferDeps, planId: number): Promise<void> {
  const { store, timers } = deps;
  const before = await findPlan(deps, planId);
  const cancelled = before.state === 'cancelled';
  if (cancelled) await skipRest(deps, planId);
  const goesOn = !cancelled && before.counts.planned > 0;
  const plan = goesOn ? before : await store.finishPlan(planId, cancelled, timers.now());
  const { verified, accepted, failed, unknown, skipped, planned } = plan.counts;
  const [next] = plan.days;
  await deps.audit(actionOf(before.finishedAt !== null, goesOn), plan.connectionId, {
    planId,
    state: plan.state,
    verified,
    accepted,
    failed,
    unknown,
    skipped,
    ...(goesOn ? { planned, next: next?.day ?? null } : {}),
  });
  deps.emit('transfers.changed');
  deps.emit('groups.changed');
}

function actionOf(hadEnded: boolean, goesOn: boolean): string {
  if (hadEnded) return 'plan.rechecked';
  return goesOn ? 'plan.day-done' : 'plan.finished';
}
