import type { GroupsOverview, OwnerSummary, SelectionSummary } from '@shared/contract/groups';
import type { GroupIndex } from '../index/group-index';
import { shownName } from '../index/people';
import { NONE } from '../index/ranks';

interface Tally {
  groups: number;
  members: number;
  left: boolean;
}

/** Counts rows by owner; a row whose owner is unknown counts for nobody. */
class Owners {
  readonly #index: GroupIndex;
  readonly #tallies = new Map<number, Tally>();

  constructor(index: GroupIndex) {
    this.#index = index;
  }

  add(row: number): void {
    const { owner, status, members, people } = this.#index;
    const person = owner[row] ?? -1;
    if (person === -1) return;
    const tally = this.#tallies.get(person) ?? {
      groups: 0,
      members: 0,
      left: people.at(person)?.state === 'left',
    };
    this.#tallies.set(person, tally);
    tally.groups++;
    tally.members += counted(members[row]);
    // The vendor says of a group that its owner has left before it says so of the person (D:92120).
    tally.left ||= status[row] === 1;
  }

  /** Most groups first. */
  list(): OwnerSummary[] {
    return [...this.#tallies]
      .map(([person, tally]) => ({
        userid: this.#index.people.at(person)?.userid ?? '',
        name: shownName(this.#index.people.at(person)),
        ...tally,
      }))
      .toSorted((a, b) => b.groups - a.groups || (a.userid < b.userid ? -1 : 1));
  }
}

const counted = (members: number | undefined): number =>
  members === undefined || members === NONE ? 0 : members;

/** What a selection would hand over, before anything is decided. */
export function summarizeRows(index: GroupIndex, rows: Int32Array): SelectionSummary {
  const owners = new Owners(index);
  let members = 0;
  for (const row of rows) {
    owners.add(row);
    members += counted(index.members[row]);
  }
  return { groups: rows.length, members, owners: owners.list() };
}

/** The numbers of a connection at a glance; disappeared groups count only as such. */
export function overviewOf(index: GroupIndex, syncedAt: number | null): GroupsOverview {
  const owners = new Owners(index);
  const byStatus = { '0': 0, '1': 0, '2': 0, '3': 0 };
  let gone = 0;
  let members = 0;
  let unloaded = 0;
  for (let row = 0; row < index.count; row++) {
    if (index.gone[row] === 1) {
      gone++;
      continue;
    }
    owners.add(row);
    members += counted(index.members[row]);
    byStatus[`${index.statusOf(row)}`]++;
    if (index.loaded[row] === 0) unloaded++;
  }
  const list = owners.list();
  return {
    total: index.count - gone,
    members,
    byStatus,
    gone,
    unloaded,
    owners: list.length,
    leavers: list.filter(({ left }) => left),
    syncedAt,
  };
}

/** How many present groups each person owns, by the person's number. */
export function groupsByPerson(index: GroupIndex): Uint32Array {
  const counts = new Uint32Array(index.people.count);
  for (let row = 0; row < index.count; row++) {
    const person = index.owner[row] ?? -1;
    if (person !== -1 && index.gone[row] === 0) counts[person] = (counts[person] ?? 0) + 1;
  }
  return counts;
}

/** How many members the present groups of each person have together, by the person's number. */
export function membersByPerson(index: GroupIndex): Float64Array {
  const sums = new Float64Array(index.people.count);
  for (let row = 0; row < index.count; row++) {
    const person = index.owner[row] ?? -1;
    if (person === -1 || index.gone[row] === 1) continue;
    sums[person] = (sums[person] ?? 0) + counted(index.members[row]);
  }
  return sums;
}
