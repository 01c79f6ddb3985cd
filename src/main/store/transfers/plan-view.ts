import {
  emptyCounts,
  type ItemCounts,
  type PlanDay,
  type StoredPlan,
  type TakerShare,
} from '@shared/domain/transfer';
import type { Tally } from '../repositories/plan-counts';
import type { PlanTaker } from '../repositories/plans';
import type { Session } from '../session';
import { requirePlan } from './run';

/** A plan as the screens see it, its numbers counted from its items. */
export function planView({ transfers: tables, shelves }: Session, planId: number): StoredPlan {
  const plan = requirePlan(tables, planId);
  const people = shelves.people(plan.connectionId);
  const tallies = tables.planCounts.tallies(planId);
  const days = tables.planCounts.days(planId);
  return {
    ...plan,
    owners: plan.owners.map((owner) => ({ ...owner, name: people.nameOf(owner.userid) ?? owner.name })),
    takers: plan.takers.map((taker) => shareOf(taker, people.nameOf(taker.userid), tallies)),
    total: sum(tallies),
    counts: countsOf(tallies),
    days,
    calls: days.reduce((calls, day: PlanDay) => calls + day.calls, 0),
    skipped: grouped(
      tallies.filter(({ state }) => state === 'skipped'),
      ({ reason }) => (reason === null ? null : { reason }),
    ),
    doubts: grouped(
      tallies.filter(({ state }) => state !== 'skipped'),
      ({ doubt }) => (doubt === null ? null : { doubt }),
    ),
    causes: grouped(
      tallies.filter(({ state }) => state === 'failed'),
      ({ errcode, reason, kind }) => ({ errcode, reason, kind }),
    ),
    jobId: tables.plans.jobId(planId),
  };
}

const sum = (tallies: readonly Tally[]): number => tallies.reduce((total, { count }) => total + count, 0);

function countsOf(tallies: readonly Tally[]): ItemCounts {
  const counts = emptyCounts();
  for (const { state, count } of tallies) counts[state] += count;
  return counts;
}

/** What a plan gives a taker; what it leaves out is nobody's. */
function shareOf(taker: PlanTaker, name: string | null, tallies: readonly Tally[]): TakerShare {
  const given = tallies.filter(({ state, taker: userid }) => state !== 'skipped' && userid === taker.userid);
  return {
    ...taker,
    name,
    groups: sum(given),
    members: given.reduce((total, { members }) => total + members, 0),
  };
}

/** Counts by something, most first; what it is null of does not count. */
function grouped<T extends object>(
  tallies: readonly Tally[],
  by: (tally: Tally) => T | null,
): (T & { count: number })[] {
  const groups = new Map<string, T & { count: number }>();
  for (const tally of tallies) {
    const what = by(tally);
    if (what === null) continue;
    const key = JSON.stringify(what);
    groups.set(key, { ...what, count: (groups.get(key)?.count ?? 0) + tally.count });
  }
  return [...groups.values()].toSorted((a, b) => b.count - a.count);
}
