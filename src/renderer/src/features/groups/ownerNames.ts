import type { PersonRef } from '@renderer/components/PersonPicker';
import { request } from '@renderer/lib/api';
import { useGroupsState } from './groupsState';

/** Most names looked up for owners in a filter. */
const MOST_NAMES = 5;

async function named(connectionId: string, person: PersonRef): Promise<PersonRef> {
  if (person.name !== null) return person;
  const { userid } = person;
  const found = await request('people.search', { connectionId, text: userid, role: 'any', limit: 20 });
  return found.find((each) => each.userid === userid) ?? person;
}

const all = async (connectionId: string, people: readonly PersonRef[]): Promise<readonly PersonRef[]> => [
  ...(await Promise.all(people.slice(0, MOST_NAMES).map((person) => named(connectionId, person)))),
  ...people.slice(MOST_NAMES),
];

/** Looks up the names of owners that the filter knows by userid only; the list need not wait for that. */
export async function nameOwners(connectionId: string): Promise<void> {
  const { filter } = useGroupsState.getState();
  const [owners, notOwners] = await Promise.all([
    all(connectionId, filter.owners),
    all(connectionId, filter.notOwners),
  ]);
  const now = useGroupsState.getState();
  if (now.filter === filter) useGroupsState.setState({ filter: { ...filter, owners, notOwners } });
}
