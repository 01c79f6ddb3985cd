import type { OwnerChangeRecord } from '../repositories/owner-history';
import type { Shelf } from './shelf';

export interface OwnerSighting {
  readonly chatId: string;
  readonly row: number;
  /** The owner that the cache knew; null when none was. */
  readonly before: string | null;
  /** When the cache first saw that owner, Unix seconds. */
  readonly since: number;
  readonly owner: string | null;
  readonly at: number;
}

/**
 * What a sighting adds to the owner history. The ledger's own last entry outranks the cache, which
 * may be older than it after a crash, or new after a rebuild.
 */
export function ownerChanges(
  shelf: Shelf,
  sighting: OwnerSighting,
  madeHere: (chatId: string, taker: string) => boolean,
): OwnerChangeRecord[] {
  const { chatId, row, owner, at } = sighting;
  const last = shelf.lastOwners.get(chatId);
  const from = last ?? sighting.before;
  if (owner === null || from === null || !isNewOwner(shelf, chatId, sighting.before, owner)) return [];
  const own = madeHere(chatId, owner);
  const change: OwnerChangeRecord = {
    chatId,
    at,
    from,
    to: owner,
    source: own ? 'transfer' : 'sync',
    foreignOnjob: !own && !wasInherited(shelf, row, from),
  };
  if (last !== undefined) return [change];
  return [{ chatId, at: sighting.since, from: null, to: from, source: 'first', foreignOnjob: false }, change];
}

/** Whether an owner is another one than the ledger or, where it knows none, the cache had. */
export function isNewOwner(
  shelf: Shelf,
  chatId: string,
  before: string | null,
  owner: string | null,
): boolean {
  const known = shelf.lastOwners.get(chatId) ?? before;
  return owner !== null && known !== null && known !== owner;
}

/** Groups of people who left are inherited (D:92127), which does not spend the onjob quota. */
function wasInherited({ index }: Shelf, row: number, from: string): boolean {
  return index.statusOf(row) !== 0 || index.people.find(from)?.state === 'left';
}
