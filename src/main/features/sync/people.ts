import type { PersonSighting } from '@main/store/api';
import { isRefusal } from './codes';
import type { SyncRun } from './run';
import { inTurn } from './in-turn';

/** Rows in one message to the store. */
const CHUNK = 500;
const AT_ONCE = 4;

/** Who may own groups (D:92571), and the names of everybody in the app's range, as far as it may read contacts. */
export async function readPeople(run: SyncRun): Promise<void> {
  run.report(0, null);
  const followers = await run.followUsers();
  const { store, timers } = run.deps;
  await store.setFollowUsers(run.connectionId, followers, timers.now());
  await see(
    run,
    followers.map((userid) => ({ userid, followUser: true, state: 'active' })),
  );
  run.state.counts['followUsers'] = followers.length;
  await inContacts(run);
  run.deps.emit('people.changed');
}

/** Everybody whom contacts list now, read once; nobody where they may not be read. */
export async function inContacts(run: SyncRun): Promise<ReadonlySet<string>> {
  if (run.contacts) return run.contacts;
  try {
    run.contacts = await readContacts(run);
  } catch (error) {
    // An app may administer customer groups without being allowed to read contacts: names stay ids.
    if (!isRefusal(error)) throw error;
    run.contacts = new Set();
  }
  return run.contacts;
}

/** D:95350 for the tree, D:95351 for the names of departments, D:90200 for the members of each. */
async function readContacts(run: SyncRun): Promise<ReadonlySet<string>> {
  const departments = await run.client.departmentIds(run.call);
  const people = new Map<string, { name: string | null; departments: string[] }>();
  let done = 0;
  await inTurn(departments, AT_ONCE, run.context.signal, async ({ id, name }) => {
    const [title, members] = [
      name ?? (await departmentName(run, id)),
      await run.client.departmentMembers(id, run.call),
    ];
    for (const { userid, name: personName } of members) {
      const person = people.get(userid) ?? { name: personName, departments: [] };
      if (title !== null) person.departments.push(title);
      people.set(userid, person);
    }
    run.report(++done, departments.length);
  });
  await see(
    run,
    [...people].map(([userid, person]) => ({ userid, ...person, state: 'active' })),
  );
  run.state.counts['people'] = people.size;
  return new Set(people.keys());
}

async function departmentName(run: SyncRun, id: number): Promise<string | null> {
  try {
    return (await run.client.department(id, run.call)).name;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return null;
  }
}

async function see(run: SyncRun, people: readonly PersonSighting[]): Promise<void> {
  for (let start = 0; start < people.length; start += CHUNK) {
    run.check();
    const chunk = people.slice(start, start + CHUNK);
    await run.deps.store.seePeople(run.connectionId, chunk, run.deps.timers.now());
  }
}
