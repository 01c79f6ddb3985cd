import type { GroupsOverview, OwnerSummary } from '@shared/contract/groups';
import type { TransferPlan } from '@shared/domain/transfer';

/** A sync older than this is worth repeating. */
const STALE_SECONDS = 24 * 3600;

export type Step =
  | { readonly kind: 'secret' }
  | { readonly kind: 'unknown'; readonly count: number; readonly planId: number }
  | { readonly kind: 'leaver'; readonly leaver: OwnerSummary }
  | { readonly kind: 'unloaded'; readonly count: number }
  | { readonly kind: 'stale'; readonly syncedAt: number }
  | { readonly kind: 'calm' };

interface Facts {
  readonly secretMissing: boolean;
  readonly overview: GroupsOverview;
  readonly plans: readonly TransferPlan[];
  readonly syncing: boolean;
  readonly now: number;
}

/** The one thing most worth doing next: what blocks everything first, what merely ages last. */
export function nextStep({ secretMissing, overview, plans, syncing, now }: Facts): Step {
  if (secretMissing) return { kind: 'secret' };
  const doubtful = plans.filter((plan) => plan.counts.unknown > 0 && plan.state !== 'running');
  const [plan] = doubtful;
  if (plan !== undefined) {
    const count = doubtful.reduce((sum, item) => sum + item.counts.unknown, 0);
    return { kind: 'unknown', count, planId: plan.id };
  }
  // Groups of which a plan goes on by itself are looked after.
  const busy = new Set(
    plans
      .filter(({ state }) => state === 'running')
      .flatMap(({ owners }) => owners.map(({ userid }) => userid)),
  );
  const leaver = overview.leavers.find(({ userid }) => !busy.has(userid));
  if (leaver !== undefined) return { kind: 'leaver', leaver };
  if (overview.unloaded > 0 && !syncing) return { kind: 'unloaded', count: overview.unloaded };
  const { syncedAt } = overview;
  if (syncedAt !== null && now - syncedAt > STALE_SECONDS && !syncing) return { kind: 'stale', syncedAt };
  return { kind: 'calm' };
}
