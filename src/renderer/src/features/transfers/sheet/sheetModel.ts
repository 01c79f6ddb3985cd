import type { ItemReason, ItemState, TransferItem } from '@shared/domain/transfer';
import { emptyTally, type Tally, tallied } from './tally';

/** What one old owner hands over. */
export interface SheetOwner {
  readonly userid: string;
  readonly name: string | null;
  /** Whom groups were meant for, with how many; what was left out from the start is nobody's. */
  readonly takers: readonly {
    readonly userid: string;
    readonly name: string | null;
    readonly groups: number;
  }[];
  /** Groups of one taker stand together. */
  readonly items: readonly TransferItem[];
  readonly tally: Tally;
}

/** The groups of a plan by old owner, and within that by taker, each in the order of their first group. */
export function sheetOwners(items: readonly TransferItem[]): readonly SheetOwner[] {
  return [...groupBy(items, ({ oldOwner }) => oldOwner)].map(([userid, owned]) => {
    const byTaker = groupBy(owned, ({ taker }) => taker);
    const takers = [...byTaker].map(([taker, taken]) => ({
      userid: taker,
      name: taken[0]?.takerName ?? null,
      groups: taken.filter(({ state }) => state !== 'skipped').length,
    }));
    return {
      userid,
      name: owned[0]?.oldOwnerName ?? null,
      takers: takers.filter(({ groups }) => groups > 0),
      items: [...byTaker.values()].flat(),
      tally: owned.reduce(tallied, emptyTally()),
    };
  });
}

/** Groups that are not where they should be, for one and the same cause. */
export interface SheetTrouble {
  readonly state: ItemState;
  readonly errcode: number | null;
  readonly reason: ItemReason | null;
  readonly groups: number;
}

const ORDER: readonly ItemState[] = ['failed', 'unknown', 'accepted', 'sent', 'planned', 'skipped'];

/** Everything but what was verified, by state and cause: what failed first, most groups first. */
export function sheetTroubles(items: readonly TransferItem[]): readonly SheetTrouble[] {
  const open = items.filter(({ state }) => state !== 'verified');
  const byCause = groupBy(open, ({ state, errcode, reason }) => JSON.stringify([state, errcode || reason]));
  return [...byCause.values()]
    .flatMap((same) =>
      same.slice(0, 1).map(({ state, errcode, reason }) => ({
        state,
        errcode: errcode === 0 ? null : errcode,
        reason,
        groups: same.length,
      })),
    )
    .toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || b.groups - a.groups);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
