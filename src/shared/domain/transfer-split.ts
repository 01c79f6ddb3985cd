import { failure } from './errors';
import type { SplitRule, TakerRefusal } from './transfer';

/** Somebody who may get groups, and what the person owns already. */
export interface SplitTaker {
  readonly userid: string;
  /** Somebody who cannot take groups gets none. */
  readonly refusal: TakerRefusal | null;
  readonly groupsBefore: number;
  readonly membersBefore: number;
}

/** A group to be handed over; nobody gets what is his or hers already. */
export interface SplitItem {
  readonly owner: string;
  readonly members: number;
}

/**
 * Shares groups out among takers; answers the taker of each, in the order of the groups. The same groups
 * and takers always give the same answer. Each group must have a willing taker who is not its owner.
 * Throws `transfers.countsDiffer` when counts set by hand do not add up to what these takers can get.
 */
export function splitItems(
  items: readonly SplitItem[],
  takers: readonly SplitTaker[],
  rule: SplitRule,
): string[] {
  switch (rule.by) {
    case 'even':
      return deal(
        items,
        takers,
        levelled(items, takers, () => 0),
      );
    case 'groups':
      return deal(
        items,
        takers,
        levelled(items, takers, ({ userid, groupsBefore }) => groupsBefore - countOwned(items, userid)),
      );
    case 'members':
      return levelMembers(items, takers);
    case 'hand':
      return deal(items, takers, checkedCounts(items, takers, rule.counts));
  }
}

const countOwned = (items: readonly SplitItem[], userid: string): number =>
  items.reduce((count, { owner }) => count + (owner === userid ? 1 : 0), 0);

/** The most that each taker can get: everything that is not the taker's own. */
function capacities(items: readonly SplitItem[], takers: readonly SplitTaker[]): number[] {
  return takers.map(({ userid, refusal }) =>
    refusal === null ? items.length - countOwned(items, userid) : 0,
  );
}

/** Gives one group after the other to whoever has least, the first one among equals. */
function levelled(
  items: readonly SplitItem[],
  takers: readonly SplitTaker[],
  start: (taker: SplitTaker) => number,
): number[] {
  const most = capacities(items, takers);
  const counts = takers.map(() => 0);
  const loads = takers.map(start);
  for (let left = items.length; left > 0; left--) {
    const next = least(loads, (position) => (counts[position] ?? 0) < (most[position] ?? 0));
    counts[next] = (counts[next] ?? 0) + 1;
    loads[next] = (loads[next] ?? 0) + 1;
  }
  return counts;
}

/** The position of the lowest load among those that may be chosen; -1 when none may. */
function least(loads: readonly number[], may: (position: number) => boolean): number {
  let best = -1;
  for (const [position, load] of loads.entries()) {
    if (may(position) && (best === -1 || load < (loads[best] ?? 0))) best = position;
  }
  return best;
}

/** Counts set by hand, when they fit; what somebody cannot get does not count. */
function checkedCounts(
  items: readonly SplitItem[],
  takers: readonly SplitTaker[],
  counts: readonly number[],
): number[] {
  const most = capacities(items, takers);
  const wanted = takers.map((_, position) => counts[position] ?? 0);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const possible = wanted.reduce((sum, count, position) => sum + Math.min(count, most[position] ?? 0), 0);
  const sum = total === items.length ? possible : total;
  if (sum === items.length) return wanted;
  throw failure(
    'validation',
    'transfers.countsDiffer',
    `${sum} groups by hand, ${items.length} to be sent.`,
    {
      params: { sum, count: items.length },
    },
  );
}

/**
 * Deals groups out by counts: the first taker's share first, so that calls stay few. Somebody who must
 * get everything that is left and not his or hers comes first, or the counts could not be kept.
 */
function deal(
  items: readonly SplitItem[],
  takers: readonly SplitTaker[],
  counts: readonly number[],
): string[] {
  const left = [...counts];
  const open = takers.map(({ userid }) => items.length - countOwned(items, userid));
  return items.map(({ owner }) => {
    let chosen = -1;
    let forced = false;
    for (const [position, { userid }] of takers.entries()) {
      const share = left[position] ?? 0;
      if (userid === owner) continue;
      const must = share > 0 && share === open[position];
      if (share > 0 && (chosen === -1 || (must && !forced))) {
        chosen = position;
        forced = must;
      }
      open[position] = (open[position] ?? 0) - 1;
    }
    left[chosen] = (left[chosen] ?? 0) - 1;
    return takers[chosen]?.userid ?? '';
  });
}

/** Largest group first, each to whoever has the fewest members then. */
function levelMembers(items: readonly SplitItem[], takers: readonly SplitTaker[]): string[] {
  const given = new Map<string, number>();
  for (const { owner, members } of items) given.set(owner, (given.get(owner) ?? 0) + members);
  const loads = takers.map(({ userid, membersBefore }) => membersBefore - (given.get(userid) ?? 0));
  const order = items.map((item, position) => ({ ...item, position }));
  const shares: string[] = [];
  for (const { owner, members, position } of order.toSorted((a, b) => b.members - a.members)) {
    const next = least(loads, (at) => takers[at]?.refusal === null && takers[at].userid !== owner);
    loads[next] = (loads[next] ?? 0) + members;
    shares[position] = takers[next]?.userid ?? '';
  }
  return shares;
}
