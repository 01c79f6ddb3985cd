import type { TransferCandidate } from '@shared/domain/transfer';
import type { Shelf } from '../groups/shelf';
import { NONE } from '../index/ranks';
import type { Past } from './past';

/** A group that a plan holds, with what was known of it when it was frozen. */
export type FrozenGroup = Pick<TransferCandidate, 'chatId' | 'name' | 'members'>;

/** What the ledger knows about groups, besides what the cache says. */
export interface LedgerFacts {
  readonly held: ReadonlyMap<string, NonNullable<TransferCandidate['heldBy']>>;
  /** When groups without an onjob transfer get one back. */
  readonly freeDays: ReadonlyMap<string, string>;
  readonly past: Past;
}

/** Rows of the index as groups of a plan. */
export function frozenGroups({ index }: Shelf, rows: Int32Array): FrozenGroup[] {
  return Array.from(rows, (row) => ({
    chatId: index.chatIds.texts.get(row),
    name: index.loaded[row] === 1 ? index.names.get(row) : null,
    members: membersOf(index.members[row]),
  }));
}

/** A group as the rules see it, by what the cache says now. One that the cache has lost counts as never loaded. */
export function candidateOf(
  { index }: Shelf,
  group: FrozenGroup,
  { held, freeDays, past }: LedgerFacts,
): TransferCandidate {
  const { chatId } = group;
  const row = index.find(chatId);
  const loaded = row !== -1 && index.loaded[row] === 1;
  const owner = row === -1 ? null : index.ownerOf(row);
  const person = owner === null ? undefined : index.people.find(owner);
  return {
    chatId,
    name: loaded ? index.names.get(row) : group.name,
    owner,
    ownerLeft: person?.state === 'left',
    ownerLeftAt: person?.leftAt ?? null,
    ownerSeenAt: person?.lastSeenAt ?? null,
    status: row === -1 ? 0 : index.statusOf(row),
    members: loaded ? membersOf(index.members[row]) : group.members,
    gone: row !== -1 && index.gone[row] === 1,
    onjobTransfers: row === -1 ? 0 : (index.onjob[row] ?? 0),
    onjobFreeOn: freeDays.get(chatId) ?? null,
    heldBy: held.get(chatId) ?? null,
    forcedKind: past.forcedKinds.get(chatId) ?? null,
    refusedBefore: past.refused.get(chatId) ?? null,
  };
}

const membersOf = (members: number | undefined): number | null =>
  members === undefined || members === NONE ? null : members;
