import type { OwnerShare } from '@shared/domain/transfer';
import type { Preflighted } from '@shared/domain/transfer-preflight';
import type { Shelf } from '../groups/shelf';
import { groupsByPerson, membersByPerson } from '../groups/summaries';

/** What people own, by the cache. */
export interface Holdings {
  readonly groups: (userid: string) => number;
  readonly members: (userid: string) => number;
}

export function holdingsOf({ index }: Shelf): Holdings {
  const groups = groupsByPerson(index);
  const members = membersByPerson(index);
  const { people } = index;
  const of = (counts: Uint32Array | Float64Array, userid: string): number =>
    people.find(userid) === undefined ? 0 : (counts[people.numberOf(userid)] ?? 0);
  return { groups: (userid) => of(groups, userid), members: (userid) => of(members, userid) };
}

/** What a plan takes from each old owner, in either kind; also from those of whom nothing can be sent. */
export function ownerShares(
  { index: { people } }: Shelf,
  judged: readonly Preflighted[],
  holdings: Holdings,
  sentToday: ReadonlyMap<string, number>,
): OwnerShare[] {
  const shares = new Map<string, OwnerShare>();
  for (const { candidate, kind, reason } of judged) {
    const { owner, members } = candidate;
    if (owner === null) continue;
    const key = `${kind}/${owner}`;
    const share = shares.get(key) ?? {
      userid: owner,
      name: people.nameOf(owner),
      left: kind === 'resigned',
      leftAt: people.find(owner)?.leftAt ?? null,
      kind,
      groups: 0,
      members: 0,
      groupsBefore: holdings.groups(owner),
      sentToday: sentToday.get(owner) ?? 0,
    };
    shares.set(key, reason === null ? withGroup(share, members ?? 0) : share);
  }
  return [...shares.values()];
}

function withGroup(share: OwnerShare, members: number): OwnerShare {
  return { ...share, groups: share.groups + 1, members: share.members + members };
}
