import type { JoinWayDetail, JoinWayRow, LinkedGroup } from '@shared/contract/join-ways';
import { dayOfNumber } from '@shared/domain/day';
import { NEARLY_FULL } from '@shared/domain/join-way';
import type { Shelf } from '../groups/shelf';
import type { GroupIndex } from '../index/group-index';
import { NONE } from '../index/ranks';
import type { KeptJoinWay } from '../repositories/join-ways';
import type { JoinWayTables } from './tables';

/** All join ways of a connection, newest first, in one reading of the cache, and each linked group once. */
export function listOf(
  tables: JoinWayTables,
  { connectionId, index }: Shelf,
): { rows: JoinWayRow[]; groups: LinkedGroup[] } {
  const all = tables.joinWays.of(connectionId);
  const sharing = new Map<string, number>();
  for (const { fields } of all) {
    if (fields?.state) sharing.set(fields.state, (sharing.get(fields.state) ?? 0) + 1);
  }
  const states = tables.versions.states(connectionId);
  const own = (kept: KeptJoinWay): string[] =>
    (states.get(kept.id) ?? []).filter((state) => isItsOwn(kept, state, sharing.get(state)));
  const joined = joinedBy(tables, index, [...new Set(all.flatMap(own))]);
  const linked = new Set(all.flatMap(({ fields }) => fields?.chatIds ?? []));
  return {
    rows: all.map((kept) =>
      toRow(kept, index, sumOf(own(kept), joined), sharing.get(kept.fields?.state ?? '')),
    ),
    groups: Array.from(linked, (chatId) => linkedGroup(index, chatId)),
  };
}

export function rowOf(tables: JoinWayTables, { connectionId, index }: Shelf, kept: KeptJoinWay): JoinWayRow {
  const states = ownStates(tables, kept);
  const state = kept.fields?.state;
  const sharing = state ? tables.joinWays.bringing(connectionId, state) : undefined;
  return toRow(kept, index, sumOf(states, joinedBy(tables, index, states)), sharing);
}

/** Whether who came by a state that a join way has or had came by it, as far as is known. */
function isItsOwn({ fields }: KeptJoinWay, state: string, sharing = 0): boolean {
  return state === fields?.state || sharing === 0;
}

/** The state of a join way, and its earlier ones that no other has now. */
function ownStates({ joinWays, versions }: JoinWayTables, kept: KeptJoinWay): string[] {
  return versions
    .statesOf(kept.id)
    .filter((state) => isItsOwn(kept, state, joinWays.bringing(kept.connectionId, state)));
}

/** How many came by any of some states; null without a state. */
function sumOf(states: readonly string[], joined: ReadonlyMap<string, number>): number | null {
  return states.length === 0 ? null : states.reduce((sum, state) => sum + (joined.get(state) ?? 0), 0);
}

function toRow(
  { qrCode, imageAddress, ...kept }: KeptJoinWay,
  index: GroupIndex,
  joined: number | null,
  sharing = 1,
): JoinWayRow {
  const row = {
    ...kept,
    oldImage: kept.hasImage && qrCode !== null && qrCode !== imageAddress,
    members: 0,
    nearlyFull: 0,
    known: 0,
    gone: 0,
    joined,
    sameState: sharing - 1,
  };
  for (const chatId of kept.fields?.chatIds ?? []) {
    const group = index.find(chatId);
    if (group === -1) continue;
    if (!isPresent(index, group)) {
      row.gone++;
      continue;
    }
    const members = index.members[group] ?? NONE;
    row.known++;
    if (members === NONE) continue;
    row.members += members;
    if (members >= NEARLY_FULL) row.nearlyFull++;
  }
  return row;
}

const isPresent = (index: GroupIndex, row: number): boolean => row !== -1 && index.gone[row] === 0;

/** Members of the present groups of a connection who came by each of these states. */
function joinedBy(
  { arrivals }: JoinWayTables,
  index: GroupIndex,
  states: readonly string[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { state, groupId, count } of arrivals.by(states)) {
    if (isPresent(index, index.rowOf(groupId))) counts.set(state, (counts.get(state) ?? 0) + count);
  }
  return counts;
}

export function detailOf(tables: JoinWayTables, shelf: Shelf, kept: KeptJoinWay): JoinWayDetail {
  return {
    row: rowOf(tables, shelf, kept),
    groups: (kept.fields?.chatIds ?? []).map((chatId) => linkedGroup(shelf.index, chatId)),
    versions: tables.versions.of(kept.id).toReversed(),
    arrivals: arrivalsOf(tables, shelf.index, ownStates(tables, kept)),
  };
}

function linkedGroup(index: GroupIndex, chatId: string): LinkedGroup {
  const found = index.find(chatId);
  if (found === -1) {
    return { chatId, name: null, owner: null, ownerName: null, members: null, presence: 'unknown' };
  }
  const { name, owner, ownerName, members } = index.row(found);
  return { chatId, name, owner, ownerName, members, presence: isPresent(index, found) ? 'present' : 'gone' };
}

function arrivalsOf(
  { arrivals }: JoinWayTables,
  index: GroupIndex,
  states: readonly string[],
): JoinWayDetail['arrivals'] {
  const counts = new Map<number, number>();
  for (const { day, groupId, count } of arrivals.byDay(states)) {
    if (isPresent(index, index.rowOf(groupId))) counts.set(day, (counts.get(day) ?? 0) + count);
  }
  return [...counts].map(([day, count]) => ({ day: dayOfNumber(day), count }));
}
