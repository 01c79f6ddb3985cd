import type { Person, PersonRow } from '@shared/contract/people';
import { matchPeople, matchPeopleOrDepartments } from '../index/filter';
import type { GroupIndex } from '../index/group-index';
import { type KnownPerson, type People, shownName } from '../index/people';
import type { Pinyin } from '../index/pinyin';
import type { PlanRoles } from '../repositories/plan-people';
import { groupsByPerson, membersByPerson } from './summaries';

function toPerson(people: People, person: KnownPerson, groups: number): Person {
  return {
    userid: person.userid,
    name: shownName(person),
    alias: person.alias,
    state: person.state,
    followUser: person.followUser,
    departments: [...person.departments],
    groups,
    namesake: people.hasNamesake(person),
  };
}

/** The numbers of some people, most groups first, among these who was seen first. */
function byGroups(people: People, groups: Uint32Array, isMeant: (number: number) => boolean): number[] {
  return Array.from({ length: people.count }, (_, number) => number)
    .filter(isMeant)
    .toSorted((a, b) => (groups[b] ?? 0) - (groups[a] ?? 0) || a - b);
}

/** People whose name, alias, userid, pinyin or initials hold the text; most groups first. */
export function searchPeople(
  index: GroupIndex,
  pinyin: Pinyin,
  text: string,
  role: 'any' | 'owners' | 'takers',
  limit: number,
): Person[] {
  const { people } = index;
  const groups = groupsByPerson(index);
  const matching = text === '' ? null : matchPeople(people, text, pinyin);
  const mayTake = (person: KnownPerson | undefined): boolean =>
    person?.state !== 'left' && (people.followUsersReadAt === null || person?.followUser === true);
  const hasRole = (number: number): boolean => {
    if (role === 'any') return true;
    return role === 'owners' ? (groups[number] ?? 0) > 0 : mayTake(people.at(number));
  };
  return byGroups(
    people,
    groups,
    (number) => (matching === null || matching[number] === 1) && hasRole(number),
  )
    .slice(0, limit)
    .flatMap((number) => {
      const person = people.at(number);
      return person === undefined ? [] : [toPerson(people, person, groups[number] ?? 0)];
    });
}

/** Everybody whose name, alias, userid, department, pinyin or initials hold the text; most groups first. */
export function listPeople(index: GroupIndex, pinyin: Pinyin, roles: PlanRoles, text: string): PersonRow[] {
  const { people } = index;
  const groups = groupsByPerson(index);
  const members = membersByPerson(index);
  const matching = text === '' ? null : matchPeopleOrDepartments(people, text, pinyin);
  return byGroups(people, groups, (number) => matching === null || matching[number] === 1).flatMap(
    (number) => {
      const person = people.at(number);
      if (person === undefined) return [];
      return [
        {
          ...toPerson(people, person, groups[number] ?? 0),
          members: members[number] ?? 0,
          leftAt: person.leftAt,
          lastSeenAt: person.lastSeenAt,
          gives: roles.gives.get(person.userid) ?? 0,
          takes: roles.takes.get(person.userid) ?? 0,
        },
      ];
    },
  );
}
