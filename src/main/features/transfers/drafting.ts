import type { Handlers } from '@shared/contract';
import type { DraftSource } from '@shared/contract/transfers';
import { dayOf } from '@shared/domain/day';
import { failure } from '@shared/domain/errors';
import type { StoredPlan, TransferPlan } from '@shared/domain/transfer';
import { insistOnWecom } from '@main/features/connections/wecom-only';
import type { JobEngine } from '@main/features/jobs/engine';
import type { TakerCheck } from '@main/store/api';
import type { TransferDeps } from './deps';
import { findPlan, refuseReadOnly, refuseTakers } from './guards';
import type { TransferPayload } from './payload';
import { checkTakers } from './takers';

type DraftCalls = Pick<Handlers, `transfers.${'draft' | 'revise' | 'discard' | 'start'}`>;

type Person = Pick<TakerCheck, 'userid'>;

/** A plan as the screen gets it: with the day that it is. */
export function asOfToday({ timers }: Pick<TransferDeps, 'timers'>, plan: StoredPlan): TransferPlan {
  return { ...plan, today: dayOf(timers.now()) };
}

/** Userids as one value of an audit entry. */
export function namesOf({ takers }: Pick<StoredPlan, 'takers'>): string {
  return takers.map(({ userid }) => userid).join(', ');
}

/** The calls that make a plan, up to the one that starts it. */
export function createDraftCalls(deps: TransferDeps, engine: JobEngine): DraftCalls {
  const { store, timers, emit, audit, auditEntry } = deps;
  const written = async (action: string, plan: StoredPlan): Promise<TransferPlan> => {
    const { id: planId, connectionId, origin, total, counts, split } = plan;
    const { planned: groups, skipped } = counts;
    const detail = { planId, takers: namesOf(plan), split: split.by, origin, total, groups, skipped };
    await audit(action, connectionId, detail);
    emit('transfers.changed');
    return asOfToday(deps, plan);
  };
  return {
    'transfers.draft': async ({ takers, ...draft }) => {
      const { connectionId, source } = draft;
      await insistOnWecom(store, connectionId);
      await refuseReadOnly(deps, connectionId);
      const people = await peopleToTake(deps, source, takers);
      const checks = await checkTakers(deps, connectionId, people);
      return written('plan.created', await store.createDraft({ ...draft, takers: checks, at: timers.now() }));
    },
    'transfers.revise': async ({ planId, takers, ...terms }) => {
      const { connectionId, takers: present } = await findPlan(deps, planId);
      // Words alone ask nobody.
      const asks = takers !== undefined || terms.split !== undefined || terms.takeOver !== undefined;
      const people = takers ? atLeastOne(takers) : present;
      const checks = asks ? { takers: await checkTakers(deps, connectionId, people) } : {};
      const changes = { ...given(terms), ...checks };
      return written('plan.revised', await store.reviseDraft(planId, changes, timers.now()));
    },
    'transfers.discard': async ({ planId }) => {
      const { connectionId } = await findPlan(deps, planId);
      await store.discardDraft(planId);
      await audit('plan.discarded', connectionId, { planId });
      emit('transfers.changed');
    },
    'transfers.start': async ({ planId, typed }) => {
      const plan = await findPlan(deps, planId);
      const { connectionId, counts, days } = plan;
      await refuseReadOnly(deps, connectionId);
      const count = counts.planned;
      if (count === 0) throw failure('conflict', 'transfers.nothingToSend', `plan ${planId} sends nothing`);
      const isTyped = count > (await store.getSettings()).confirmAbove;
      if (isTyped && typed !== count) {
        throw failure('validation', 'transfers.typedCount', 'another number was typed', {
          params: { count },
        });
      }
      await refuseTakers(deps, planId, await checkTakers(deps, connectionId, plan.takers));
      const payload: TransferPayload = { planId, mode: 'send', announced: false };
      const createdAt = timers.now();
      const entry = auditEntry('plan.started', connectionId, {
        planId,
        takers: namesOf(plan),
        groups: count,
        days: days.length,
        confirmation: isTyped ? 'typed' : 'click',
        typed: isTyped ? count : null,
        takeOver: plan.takeOver,
      });
      const newJob = { connectionId, kind: 'transfer', planId, payload, createdAt } as const;
      const job = await store.startPlan(planId, newJob, entry);
      engine.adopt(job);
      emit('transfers.changed');
      return { jobId: job.id };
    },
  };
}

/** Who is to take the groups of a draft: those named, the takers of the plan before, or who had them before it. */
async function peopleToTake(
  deps: TransferDeps,
  source: DraftSource,
  takers: readonly string[],
): Promise<readonly Person[]> {
  if (source.kind === 'reverse') return (await findPlan(deps, source.planId)).owners;
  if (source.kind === 'retry' && takers.length === 0) return (await findPlan(deps, source.planId)).takers;
  return atLeastOne(takers);
}

function atLeastOne(takers: readonly string[]): Person[] {
  if (takers.length === 0) throw failure('validation', 'transfers.noTaker', 'nobody is to take the groups');
  return takers.map((userid) => ({ userid }));
}

/** What is named at all: a missing value keeps what there is. */
function given<T extends object>(terms: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(terms).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
