import type { LoadedGroup } from '@shared/domain/loaded-group';
import type { WriteCounts } from '../api';
import { stranger } from '../index/people';
import { Pace } from '../pace';
import type { NewChange } from '../repositories/group-changes';
import type { DetailRecord } from '../repositories/groups';
import { isNewOwner, ownerChanges } from './owner-changes';
import type { RunMarks } from './run-marks';
import type { Shelf } from './shelf';
import type { GroupTables } from './tables';

/** Rows (groups and their members) in one transaction. */
const SLICE_ROWS = 1200;

export interface DetailDeps {
  readonly tables: GroupTables;
  /** Runs work as one transaction of the ledger. */
  readonly ledger: (work: () => void) => void;
  /** Whether a plan of this app may have given the group to this owner. */
  readonly madeHere: (chatId: string, taker: string) => boolean;
  readonly onjobTouched: (chatId: string) => void;
}

/** One group on its way into the cache. */
interface Entry {
  readonly group: LoadedGroup;
  /** -1 when no list has named the group yet. */
  row: number;
  readonly before: DetailRecord | null;
  readonly after: DetailRecord;
  readonly write: boolean;
  readonly writeMembers: boolean;
}

/** Enters detail answers, a slice at a time; a repeated call completes what a crash cut short. */
export async function writeDetails(
  shelf: Shelf,
  deps: DetailDeps,
  runId: number | null,
  loaded: readonly LoadedGroup[],
  at: number,
): Promise<WriteCounts> {
  const groups = [...new Map(loaded.map((group) => [group.chatId, group])).values()];
  const counts = { inserted: 0, changed: 0, unchanged: 0 };
  const pace = new Pace();
  for (let from = 0; from < groups.length;) {
    if (pace.due) await pace.rest();
    const end = endOfSlice(groups, from);
    const entries = groups.slice(from, end).map((group) => compare(shelf, deps.tables, group, at));
    writeOwners(shelf, deps, entries, at);
    writeEntries(shelf, deps, entries, at, runId === null ? null : shelf.run(runId));
    for (const { before, write } of entries) {
      counts[before === null ? 'inserted' : write ? 'changed' : 'unchanged']++;
    }
    from = end;
  }
  shelf.saveSoon();
  return counts;
}

function endOfSlice(groups: readonly LoadedGroup[], from: number): number {
  let rows = 0;
  let end = from;
  while (end < groups.length && (end === from || rows < SLICE_ROWS)) {
    rows += 5 + (groups[end]?.members.length ?? 0);
    end++;
  }
  return end;
}

function compare({ index }: Shelf, tables: GroupTables, group: LoadedGroup, at: number): Entry {
  const row = index.find(group.chatId);
  const id = index.ids[row] ?? 0;
  const before = row !== -1 && index.loaded[row] === 1 ? tables.groups.detail(id) : null;
  const owner = group.owner === '' ? null : group.owner;
  const after: DetailRecord = {
    name: group.name,
    owner,
    ownerSince: before !== null && before.owner === owner ? before.ownerSince : at,
    members: group.members.length,
    externalMembers: group.members.reduce((count, { type }) => (type === 2 ? count + 1 : count), 0),
    createdAt: group.createdAt,
    changedAt: at,
    syncedAt: at,
    memberVersion: group.memberVersion,
    admins: group.admins.length === 0 ? '[]' : JSON.stringify(group.admins),
    notice: group.notice,
  };
  if (before === null) return { group, row, before, after, write: true, writeMembers: true };
  const writeMembers = membersDiffer(tables, id, before, after, group);
  return { group, row, before, after, write: writeMembers || differs(before, after), writeMembers };
}

/** An unchanged member version with unchanged counts vouches for the members (D:92122). */
function membersDiffer(
  { members }: GroupTables,
  id: number,
  before: DetailRecord,
  after: DetailRecord,
  group: LoadedGroup,
): boolean {
  if (before.members !== after.members || before.externalMembers !== after.externalMembers) return true;
  if (after.memberVersion !== null && before.memberVersion === after.memberVersion) return false;
  return !members.holds(id, group.members);
}

function differs(before: DetailRecord, after: DetailRecord): boolean {
  return (
    before.name !== after.name ||
    before.owner !== after.owner ||
    before.createdAt !== after.createdAt ||
    before.memberVersion !== after.memberVersion ||
    before.admins !== after.admins ||
    before.notice !== after.notice
  );
}

/**
 * People and owner history go into the ledger before the cache learns of them: a crash in between
 * leaves the cache behind, and the next reading finds the ledger already right.
 */
function writeOwners(shelf: Shelf, deps: DetailDeps, entries: readonly Entry[], at: number): void {
  const { connectionId } = shelf;
  const { people } = shelf.index;
  const changes = entries
    .filter(({ group, before, after }) => isNewOwner(shelf, group.chatId, before?.owner ?? null, after.owner))
    .flatMap(({ group, row, before, after }) =>
      ownerChanges(
        shelf,
        {
          chatId: group.chatId,
          row,
          before: before?.owner ?? null,
          since: before?.ownerSince ?? at,
          owner: after.owner,
          at,
        },
        deps.madeHere,
      ),
    );
  const unknown = new Set<string>();
  for (const { after } of entries) {
    if (after.owner !== null && people.find(after.owner) === undefined) unknown.add(after.owner);
  }
  const strangers = [...unknown].map(stranger);
  if (changes.length === 0 && strangers.length === 0) return;
  deps.ledger(() => {
    for (const person of strangers) deps.tables.people.write(connectionId, person, at);
    for (const change of changes) deps.tables.history.add(connectionId, change);
  });
  for (const person of strangers) people.put(person);
  for (const { chatId, to } of changes) {
    shelf.lastOwners.set(chatId, to);
    deps.onjobTouched(chatId);
  }
}

/**
 * What is written is marked as read in the same transaction, so that a killed sync asks for none of it
 * again. What was found unchanged is marked on disk a little later: that costs no write of its own.
 */
function writeEntries(
  shelf: Shelf,
  deps: DetailDeps,
  entries: readonly Entry[],
  at: number,
  marks: RunMarks | null,
): void {
  const { index, source } = shelf;
  const { groups, members } = deps.tables;
  const changes = shelf.watched
    ? new Map(entries.map((entry) => [entry, changesOf(shelf, deps, entry)]))
    : null;
  const anyWritten = entries.some(({ write }) => write);
  const unread = entries.map(({ row }) => row).filter((row) => row !== -1 && !marks?.has('read', row));
  for (const row of unread) marks?.set('read', row);
  const write = (): Map<Entry, number> => {
    const ids = new Map<Entry, number>();
    for (const entry of entries) {
      const id =
        entry.row === -1 ? groups.add(source, entry.group.chatId, 0, at) : (index.ids[entry.row] ?? 0);
      if (entry.row === -1) {
        ids.set(entry, id);
        shelf.record(id, at, { kind: 'created' });
      } else if (index.loadError(entry.row) !== null) {
        groups.setLoadError(id, null);
      }
      if (!entry.write) continue;
      groups.writeDetail(id, entry.after);
      for (const change of changes?.get(entry) ?? []) shelf.record(id, at, change);
      if (entry.before === null) members.insert(id, entry.group.members);
      else if (entry.writeMembers) members.replace(id, entry.group.members);
    }
    if (anyWritten) marks?.save('read');
    return ids;
  };
  let added: Map<Entry, number>;
  try {
    added = groups.transaction(write);
  } catch (error) {
    for (const row of unread) marks?.unset('read', row);
    throw error;
  }
  if (anyWritten) marks?.saved('read');
  for (const entry of entries) {
    const id = added.get(entry);
    if (id !== undefined) {
      const { chatId } = entry.group;
      entry.row = index.add({ id, chatId, status: 0, changedAt: at, goneAt: null, loadError: null });
      marks?.set('read', entry.row);
    }
    if (entry.write) index.detail(entry.row, entry.after);
    else shelf.refreshed(entry.row, at);
    index.setLoadError(entry.row, null);
  }
}

/** What a detail answer changed in a group; the first one of a group only fills it. */
function changesOf(
  { connectionId }: Shelf,
  { tables }: DetailDeps,
  { group, before, after }: Entry,
): NewChange[] {
  if (before === null) return [];
  const changes: NewChange[] = [];
  if (before.name !== after.name) changes.push({ kind: 'name', before: before.name, after: after.name });
  if (before.owner !== after.owner) {
    // The ledger has it already, also when a kill kept the cache from learning of it the last time.
    const own = after.owner !== null && tables.history.isOwn(connectionId, group.chatId, after.owner);
    changes.push({ kind: 'owner', before: before.owner, after: after.owner, own });
  }
  if (before.members !== after.members) {
    changes.push({ kind: 'members', before: before.members, after: after.members });
  }
  return changes;
}
