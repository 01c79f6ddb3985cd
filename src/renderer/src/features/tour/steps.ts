import type { TransferPlan } from '@shared/domain/transfer';
import { toSend } from '../transfers/itemStates';

/** From nothing to a group of which the new owner was read back. */
export const TOUR_STEPS = ['sync', 'find', 'pick', 'check', 'start', 'verify'] as const;
export type TourStep = (typeof TOUR_STEPS)[number];

/** How far the plan of the tour is. */
export interface TourPlan {
  readonly id: number;
  /**
   * `empty`: checked, and nothing of it can be handed over. `ready`: checked, not started. `underway`: started.
   * `proven`: every group of this day was read back, and some have their new owner. `lost`: ended, and none has.
   */
  readonly stage: 'empty' | 'ready' | 'underway' | 'proven' | 'lost';
  /** Groups of which the new owner was read back. */
  readonly proven: number;
}

/** What the app knows; nothing of it is a click on the tour. */
export interface TourFacts {
  /** Whether a sync of this connection was ever completed. */
  readonly synced: boolean;
  readonly syncing: boolean;
  /** Whether somebody has looked at groups without an owner since the tour began. */
  readonly found: boolean;
  /** Whether groups are picked in any of the lists. */
  readonly picked: boolean;
  /** What the hand-over wizard shows: who takes the groups, or what would happen; null while it is closed. */
  readonly wizard: 'takers' | 'check' | null;
  readonly plan: TourPlan | null;
}

/** What is next: a step, and which of its sentences fits; `end` once a group was handed over and read back. */
export type TourStand =
  | { readonly step: 'sync'; readonly says: 'syncIdle' | 'syncRunning' }
  | { readonly step: 'find'; readonly says: 'find' }
  | { readonly step: 'pick'; readonly says: 'pick' }
  | { readonly step: 'check'; readonly says: 'checkPicked' | 'checkWizard' | 'checkEmpty' }
  | { readonly step: 'start'; readonly says: 'startWizard' | 'startDraft' }
  | { readonly step: 'verify'; readonly says: 'verify' | 'verifyLost' }
  | { readonly step: 'end'; readonly says: 'end' };

/** The same before the end. */
export type TourNext = Exclude<TourStand, { readonly step: 'end' }>;

/** The first step that nothing proves yet: whoever did a later one has done all before it. */
export function tourStand({ synced, syncing, found, picked, wizard, plan }: TourFacts): TourStand {
  if (plan?.stage === 'proven') return { step: 'end', says: 'end' };
  if (plan?.stage === 'underway') return { step: 'verify', says: 'verify' };
  if (wizard === 'takers') return { step: 'check', says: 'checkWizard' };
  if (plan?.stage === 'ready') return { step: 'start', says: wizard === null ? 'startDraft' : 'startWizard' };
  if (wizard === 'check') return { step: 'check', says: 'checkEmpty' };
  if (picked) return { step: 'check', says: 'checkPicked' };
  if (plan?.stage === 'lost') return { step: 'verify', says: 'verifyLost' };
  if (!synced) return { step: 'sync', says: syncing ? 'syncRunning' : 'syncIdle' };
  return found ? { step: 'pick', says: 'pick' } : { step: 'find', says: 'find' };
}

/** How many steps are behind. */
export const stepsDone = ({ step }: TourStand): number =>
  step === 'end' ? TOUR_STEPS.length : TOUR_STEPS.indexOf(step);

/** The stages by how much they tell; of two plans the one that got further counts. */
const STAGES = [
  'lost',
  'empty',
  'ready',
  'underway',
  'proven',
] as const satisfies readonly TourPlan['stage'][];

/** The plan of the tour: of those that were made or started since it began the one that got furthest. */
export function tourPlan(plans: readonly TransferPlan[], since: number): TourPlan | null {
  const own = plans
    .filter(({ createdAt, startedAt }) => Math.max(createdAt, startedAt ?? 0) >= since)
    .map((plan) => ({ id: plan.id, stage: stageOf(plan), proven: plan.counts.verified }));
  const rank = ({ stage }: TourPlan): number => STAGES.indexOf(stage);
  return own.toSorted((a, b) => rank(b) - rank(a) || b.id - a.id)[0] ?? null;
}

function stageOf({ state, total, counts, days, today }: TransferPlan): TourPlan['stage'] {
  if (state === 'draft' || state === 'ready') return toSend(total, counts) > 0 ? 'ready' : 'empty';
  if (state !== 'running') return counts.verified > 0 ? 'proven' : 'lost';
  // What goes on other days is not waited for: the vendor's quota may spread a plan over weeks.
  const left = days.filter(({ day }) => day <= today).reduce((sum, { groups }) => sum + groups, 0);
  const open = counts.sent + counts.accepted + counts.unknown + left;
  return counts.verified > 0 && open === 0 ? 'proven' : 'underway';
}
