import type { TransferItem } from '@shared/domain/transfer';
import type { ItemReading } from '../api';
import { ownerChanges } from '../groups/owner-changes';
import type { Shelf } from '../groups/shelf';
import type { GroupTables } from '../groups/tables';
import { stranger } from '../index/people';
import type { TransferTables } from './tables';

export interface ReadItem {
  readonly item: TransferItem;
  readonly reading: ItemReading;
}

export interface ReadingDeps {
  readonly transfers: TransferTables;
  readonly groups: GroupTables;
  /** Runs work as one transaction of the ledger. */
  readonly ledger: (work: () => void) => void;
  readonly onjobTouched: (chatId: string) => void;
}

/**
 * Enters what was read of groups that were sent: items, journal and owner history in one transaction
 * of the ledger, then the cache, which a crash in between leaves behind until the next sync.
 */
export function writeReadings(shelf: Shelf, deps: ReadingDeps, read: readonly ReadItem[]): void {
  const { transfers, groups } = deps;
  const { index, connectionId } = shelf;
  const changes = read.flatMap(({ item, reading }) => historyOf(shelf, deps, item, reading));
  const owners = new Set(read.map(({ reading }) => reading.owner).filter((owner) => owner !== null));
  const strangers = [...owners].filter((owner) => index.people.find(owner) === undefined).map(stranger);
  deps.ledger(() => {
    for (const { item, reading } of read) writeReading(transfers, item, reading);
    for (const person of strangers) groups.people.write(connectionId, person, read[0]?.reading.at ?? 0);
    for (const change of changes) groups.history.add(connectionId, change);
  });
  for (const person of strangers) index.people.put(person);
  for (const { chatId, to } of changes) shelf.lastOwners.set(chatId, to);
  for (const { item } of read) deps.onjobTouched(item.chatId);
  writeCache(shelf, groups, read);
}

function historyOf(
  shelf: Shelf,
  { transfers, groups }: ReadingDeps,
  { chatId }: TransferItem,
  { owner, at }: ItemReading,
): ReturnType<typeof ownerChanges> {
  const row = shelf.index.find(chatId);
  const before = row === -1 ? null : groups.groups.detail(shelf.index.ids[row] ?? 0);
  const sighting = {
    chatId,
    row,
    before: before?.owner ?? null,
    since: before?.ownerSince ?? at,
    owner,
    at,
  };
  return ownerChanges(shelf, sighting, (group, taker) =>
    transfers.items.madeHere(shelf.connectionId, group, taker),
  );
}

function writeReading({ states, journal }: TransferTables, item: TransferItem, reading: ItemReading): void {
  const { state, reason, owner, status, at, errcode = null } = reading;
  const entered = states.read(item.id, { state, reason, errcode, owner, at });
  if (!entered || item.state === state || item.batchId === null) return;
  journal.add(item.batchId, at, 'reading', { itemId: item.id, owner, status, errcode, state, reason });
}

function writeCache(shelf: Shelf, { groups, history }: GroupTables, read: readonly ReadItem[]): void {
  const { index, connectionId } = shelf;
  const known = read
    .map(({ item, reading }) => ({ chatId: item.chatId, row: index.find(item.chatId), ...reading }))
    .filter(({ row }) => row !== -1);
  const owned = known.flatMap(({ chatId, row, owner, at }) => {
    if (owner === null || index.loaded[row] !== 1 || index.ownerOf(row) === owner) return [];
    return [{ row, owner, at, own: history.isOwn(connectionId, chatId, owner) }];
  });
  const listed = known.flatMap(({ row, status, at }) =>
    status !== null && index.status[row] !== status ? [{ row, status, at }] : [],
  );
  if (owned.length === 0 && listed.length === 0) return;
  groups.transaction(() => {
    for (const { row, owner, at, own } of owned) {
      const id = index.ids[row] ?? 0;
      groups.setOwner(id, owner, at);
      shelf.record(id, at, { kind: 'owner', before: index.ownerOf(row), after: owner, own });
    }
    for (const { row, status, at } of listed) {
      const id = index.ids[row] ?? 0;
      groups.list(id, status, at);
      if (index.gone[row] === 1) shelf.record(id, at, { kind: 'back' });
    }
  });
  for (const { row, owner, at } of owned) index.setOwner(row, owner, at);
  for (const { row, status, at } of listed) index.list(row, status, at);
}
