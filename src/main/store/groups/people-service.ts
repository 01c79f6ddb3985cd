import type { Person } from '@shared/contract/people';
import type { TakerRefusal } from '@shared/domain/transfer';
import type { PersonSighting, TakerCheck, WriteCounts } from '../api';
import { matchPeople } from '../index/filter';
import { type KnownPerson, type People, stranger } from '../index/people';
import type { Pinyin } from '../index/pinyin';
import type { PeopleTable } from '../repositories/people';

export interface PeopleDeps {
  readonly table: PeopleTable;
  /** Runs work as one transaction of the ledger. */
  readonly ledger: (work: () => void) => void;
}

/** Enters what was learned about people; nothing known is ever replaced by nothing. */
export function seePeople(
  people: People,
  deps: PeopleDeps,
  connectionId: string,
  sightings: readonly PersonSighting[],
  at: number,
): WriteCounts {
  const counts = { inserted: 0, changed: 0, unchanged: 0 };
  const learned = new Map<string, KnownPerson>();
  for (const sighting of sightings) {
    const before = learned.get(sighting.userid) ?? people.find(sighting.userid);
    const after = merged(before ?? stranger(sighting.userid), sighting);
    if (before !== undefined && isSame(before, after)) {
      counts.unchanged++;
      continue;
    }
    counts[before === undefined ? 'inserted' : 'changed']++;
    learned.set(sighting.userid, after);
  }
  write(people, deps, connectionId, [...learned.values()], at);
  return counts;
}

/** After a complete read of the follow users (D:92571): they are in service, and nobody else is one. */
export function setFollowUsers(
  people: People,
  deps: PeopleDeps,
  connectionId: string,
  userids: readonly string[],
  at: number,
): void {
  const listed = new Set(userids);
  const joined = [...listed]
    .map((userid) => people.find(userid) ?? stranger(userid))
    .filter(({ followUser, state }) => !followUser || state !== 'active')
    .map((person) => ({ ...person, followUser: true, state: 'active' as const, leftAt: null }));
  const dropped = people.all
    .filter(({ userid, followUser }) => followUser && !listed.has(userid))
    .map((person) => ({ ...person, followUser: false }));
  write(people, deps, connectionId, [...joined, ...dropped], at, () => {
    deps.table.noteFollowUsersRead(connectionId, at);
  });
  people.followUsersReadAt = at;
}

function write(
  people: People,
  deps: PeopleDeps,
  connectionId: string,
  persons: readonly KnownPerson[],
  at: number,
  also?: () => void,
): void {
  if (persons.length === 0 && !also) return;
  deps.ledger(() => {
    for (const person of persons) deps.table.write(connectionId, person, at);
    also?.();
  });
  for (const person of persons) people.put(person);
}

function merged(before: KnownPerson, sighting: PersonSighting): KnownPerson {
  const state = sighting.state ?? before.state;
  return {
    userid: before.userid,
    name: sighting.name || before.name,
    state,
    followUser: sighting.followUser ?? before.followUser,
    departments: sighting.departments ?? before.departments,
    leftAt: state === 'active' ? null : (sighting.leftAt ?? before.leftAt),
  };
}

function isSame(a: KnownPerson, b: KnownPerson): boolean {
  return (
    a.name === b.name &&
    a.state === b.state &&
    a.followUser === b.followUser &&
    a.leftAt === b.leftAt &&
    a.departments.length === b.departments.length &&
    a.departments.every((department, at) => department === b.departments[at])
  );
}

/** People whose name, userid, pinyin or initials hold the text; most groups first. */
export function searchPeople(
  people: People,
  groups: Uint32Array,
  pinyin: Pinyin,
  text: string,
  role: 'any' | 'owners' | 'takers',
  limit: number,
): Person[] {
  const matching = text === '' ? null : matchPeople(people, text, pinyin);
  const mayTake = (person: KnownPerson): boolean =>
    person.state !== 'left' && (people.followUsersReadAt === null || person.followUser);
  return people.all
    .map((person, number) => ({ person, number, groups: groups[number] ?? 0 }))
    .filter(({ number }) => matching === null || matching[number] === 1)
    .filter(
      ({ person, groups: owned }) => role === 'any' || (role === 'owners' ? owned > 0 : mayTake(person)),
    )
    .toSorted((a, b) => b.groups - a.groups || a.number - b.number)
    .slice(0, limit)
    .map(({ person, groups: owned }) => ({
      userid: person.userid,
      name: person.name,
      alias: null,
      state: person.state,
      followUser: person.followUser,
      departments: [...person.departments],
      groups: owned,
      namesake: false,
    }));
}

/** Whether people can take groups, as far as they were read; somebody of whom nothing was read is not refused. */
export function checkTakers(people: People, userids: readonly string[]): TakerCheck[] {
  const refusalOf = (userid: string): TakerRefusal | null => {
    const person = people.find(userid);
    if (person?.state === 'left') return 'left';
    return people.followUsersReadAt === null || person?.followUser === true ? null : 'not-follow-user';
  };
  return userids.map((userid) => ({ userid, refusal: refusalOf(userid), checkedAt: null }));
}
