import type { PersonSighting } from '@main/store/api';
import { errcodeOf, isPersonCode, isRefusal } from './codes';
import { inTurn } from './in-turn';
import type { SyncRun } from './run';

const AT_ONCE = 4;
/** user/get status 5 (D:90196): the member left the corp. */
const LEFT = 5;

/**
 * Asks one by one for owners whose name is still unknown, or whom neither the follow users nor contacts show
 * any more (D:90196), and takes the name that groups show (D:92122) where contacts have none. 60111 alone
 * does not tell someone who left from someone outside the app's range; a group that waits to be inherited does.
 */
export async function readNames(run: SyncRun): Promise<void> {
  const { store } = run.deps;
  const nameless = await store.namelessPeople(run.connectionId);
  const asked = new Set([...nameless, ...(await store.unseenOwners(run.connectionId))]);
  let done = 0;
  run.report(done, asked.size);
  try {
    await inTurn(asked, AT_ONCE, run.context.signal, async (userid) => {
      const person = await ask(run, userid);
      if (person) await store.seePeople(run.connectionId, [person], run.deps.timers.now());
      run.report(++done, asked.size);
    });
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
  await nameFromGroups(run);
  await markLeavers(run);
  const unnamed = await store.namelessPeople(run.connectionId);
  if (unnamed.length > 0) run.state.counts['nameless'] = unnamed.length;
  run.deps.emit('people.changed');
}

async function ask(run: SyncRun, userid: string): Promise<PersonSighting | null> {
  try {
    const { name, status } = await run.client.user(userid, run.call);
    return { userid, name, state: status === LEFT ? 'left' : 'active' };
  } catch (error) {
    if (isPersonCode(errcodeOf(error))) return null;
    throw error;
  }
}

async function nameFromGroups({ deps, connectionId, namesInGroups }: SyncRun): Promise<void> {
  const nameless = await deps.store.namelessPeople(connectionId);
  const people = nameless.flatMap((userid) => {
    const name = namesInGroups.get(userid);
    return name === undefined ? [] : [{ userid, name }];
  });
  if (people.length > 0) await deps.store.seePeople(connectionId, people, deps.timers.now());
}

/** Owners of groups with status 1 have left, by the vendor's own word (D:92120). */
async function markLeavers(run: SyncRun): Promise<void> {
  const { store, timers } = run.deps;
  const { connectionId } = run;
  const query = {
    connectionId,
    text: '',
    filter: { status: [1 as const], presence: 'present' as const, loaded: 'loaded' as const },
    sort: [],
  };
  const { owners } = await store.summarize({ kind: 'all', connectionId, query, except: [] });
  const working = new Set(await run.followUsers());
  const left = owners.filter(({ userid }) => !working.has(userid));
  if (left.length === 0) return;
  const people = left.map(({ userid }) => ({ userid, state: 'left' as const }));
  await store.seePeople(connectionId, people, timers.now());
}
