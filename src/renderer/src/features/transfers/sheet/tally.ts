import type { TransferItem } from '@shared/domain/transfer';

/** Groups and their members, and how many of the groups are verified. */
export interface Tally {
  readonly groups: number;
  readonly members: number;
  readonly verified: number;
}

/** Nothing counted yet. */
export const emptyTally = (): Tally => ({ groups: 0, members: 0, verified: 0 });

/** A tally with one more item. */
export function tallied(tally: Tally, { members, state }: TransferItem): Tally {
  return {
    groups: tally.groups + 1,
    members: tally.members + (members ?? 0),
    verified: tally.verified + (state === 'verified' ? 1 : 0),
  };
}

/** Two tallies as one. */
export function addTallies(a: Tally, b: Tally): Tally {
  return {
    groups: a.groups + b.groups,
    members: a.members + b.members,
    verified: a.verified + b.verified,
  };
}
