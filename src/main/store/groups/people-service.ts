import type { TakerRefusal } from '@shared/domain/transfer';
import type { PersonSighting, TakerCheck, WriteCounts } from '../api';
import type { AliasCounts } from '../api.people';
import { type KnownPerson, type People, stranger } from '../index/people';
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
  const seen = new Map<string, KnownPerson>();
  for (const sighting of sightings) {
    const before = learned.get(sighting.userid) ?? people.find(sighting.userid);
    const after = merged(before ?? stranger(sighting.userid), sighting, at);
    if (before !== undefined && isSame(before, after)) {
      counts.unchanged++;
      if (after.lastSeenAt === before.lastSeenAt) continue;
      (learned.has(sighting.userid) ? learned : seen).set(sighting.userid, after);
      continue;
    }
    counts[before === undefined ? 'inserted' : 'changed']++;
    learned.set(sighting.userid, after);
    seen.delete(sighting.userid);
  }
  write(people, deps, connectionId, { persons: [...learned.values()], seen: [...seen.values()] }, at);
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
  const persons: KnownPerson[] = people.all
    .filter(({ userid, followUser }) => followUser && !listed.has(userid))
    .map((person) => ({ ...person, followUser: false }));
  const seen: KnownPerson[] = [];
  for (const userid of listed) {
    const before = people.find(userid) ?? stranger(userid);
    const after = merged(before, { userid, followUser: true, state: 'active' }, at);
    if (!isSame(before, after)) persons.push(after);
    else if (after.lastSeenAt !== before.lastSeenAt) seen.push(after);
  }
  write(people, deps, connectionId, { persons, seen }, at, () => {
    deps.table.noteFollowUsersRead(connectionId, at);
  });
  people.followUsersReadAt = at;
}

/** Sets aliases, or with an empty one removes it; userids that nobody ever had become people only with `strangers`. */
export function setAliases(
  people: People,
  deps: PeopleDeps,
  connectionId: string,
  aliases: readonly { readonly userid: string; readonly alias: string }[],
  strangers: boolean,
  at: number,
): AliasCounts {
  const wanted = new Map(aliases.map(({ userid, alias }) => [userid, alias.trim() || null]));
  const persons: KnownPerson[] = [];
  const unknown: string[] = [];
  for (const [userid, alias] of wanted) {
    const known = people.find(userid);
    const before = known ?? stranger(userid);
    if (known === undefined && !strangers) unknown.push(userid);
    else if (before.alias !== alias) persons.push({ ...before, alias });
  }
  write(people, deps, connectionId, { persons, seen: [] }, at);
  return { set: persons.length, unchanged: wanted.size - persons.length - unknown.length, unknown };
}

interface Learned {
  /** What is to be written of them is everything. */
  readonly persons: readonly KnownPerson[];
  /** Nothing new is known of them but that they were seen. */
  readonly seen: readonly KnownPerson[];
}

function write(
  people: People,
  deps: PeopleDeps,
  connectionId: string,
  { persons, seen }: Learned,
  at: number,
  also?: () => void,
): void {
  if (persons.length === 0 && seen.length === 0 && !also) return;
  const userids = seen.map(({ userid }) => userid);
  deps.ledger(() => {
    for (const person of persons) deps.table.write(connectionId, person, at);
    if (userids.length > 0) deps.table.see(connectionId, userids, at);
    also?.();
  });
  for (const person of persons) people.put(person);
  if (seen.length > 0) people.see(seen);
}

function merged(before: KnownPerson, sighting: PersonSighting, at: number): KnownPerson {
  const state = sighting.state ?? before.state;
  return {
    userid: before.userid,
    name: sighting.name || before.name,
    alias: before.alias,
    state,
    followUser: sighting.followUser ?? before.followUser,
    departments: sighting.departments ?? before.departments,
    leftAt: state === 'active' ? null : (sighting.leftAt ?? before.leftAt),
    lastSeenAt: sighting.state === 'active' ? Math.max(at, before.lastSeenAt ?? at) : before.lastSeenAt,
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

/** Whether people can take groups, as far as they were read; somebody of whom nothing was read is not refused. */
export function checkTakers(people: People, userids: readonly string[]): TakerCheck[] {
  const refusalOf = (userid: string): TakerRefusal | null => {
    const person = people.find(userid);
    if (person?.state === 'left') return 'left';
    return people.followUsersReadAt === null || person?.followUser === true ? null : 'not-follow-user';
  };
  return userids.map((userid) => ({ userid, refusal: refusalOf(userid), checkedAt: null }));
}
