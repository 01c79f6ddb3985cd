import type { PersonRow } from '@shared/contract/people';

/** Somebody in service with a name, and some parts of their own. */
export function makePerson(userid: string, parts: Partial<PersonRow> = {}): PersonRow {
  return {
    userid,
    name: userid,
    alias: null,
    state: 'active',
    followUser: true,
    departments: [],
    groups: 0,
    namesake: false,
    members: 0,
    leftAt: null,
    lastSeenAt: null,
    gives: 0,
    takes: 0,
    ...parts,
  };
}
