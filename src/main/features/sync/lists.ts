import type { StatusFilter } from '@main/vendors/wecom/types';
import type { ListTask, SyncState } from './checkpoint';
import { errcodeOf, isPersonCode, isRefusal, syncNote } from './codes';
import type { DetailReader } from './details';
import { readPages } from './paging';
import type { SyncRun } from './run';

/** Most userids in one owner_filter, and most groups on one page (D:92120). */
const OWNERS_AT_ONCE = 100;
const PAGE = 1000;
/** What leavers' groups can be listed by without naming anybody: to be inherited, being inherited. */
const STATUSES_OF_LEAVERS: readonly StatusFilter[] = [1, 2];

/**
 * Lists the groups of every owner ever seen (D:92120), in packs of at most 100. A pack that one
 * userid spoils is halved until that one is alone. Leavers' groups are listed without owner filter as
 * well: the vendor has refused leavers by name for years, and nobody may have seen their names yet.
 */
export async function readLists(run: SyncRun, details: DetailReader): Promise<void> {
  const { state } = run;
  let owners = await everyOwner(run);
  for (;;) {
    let task = state.tasks[0] ?? nextPack(run, owners);
    if (!task) {
      owners = await everyOwner(run);
      if (hasSkipped(state, owners)) beginAgain(state);
      task = nextPack(run, owners) ?? withoutOwners(run);
    }
    if (!task) return;
    const reached = owners.findLastIndex((owner) => owner <= state.after) + 1;
    run.report(Math.max(0, reached - (task.owners?.length ?? 0)), owners.length);
    await readTask(run, task);
    await details.readWishes();
  }
}

async function everyOwner({ deps, connectionId }: SyncRun): Promise<string[]> {
  return (await deps.store.everyOwner(connectionId)).toSorted(plain);
}

/** Whether owners were seen meanwhile whose turn had already passed. */
function hasSkipped({ after, asked }: SyncState, owners: readonly string[]): boolean {
  return owners.filter((owner) => owner <= after).length > asked;
}

/** Asks for everybody once more: which of them are the new ones is not worth remembering. */
function beginAgain(state: SyncState): void {
  Object.assign(state, { after: '', asked: 0, refused: [] });
  state.counts['listed'] = 0;
}

/** Takes the next owners in turn. */
function nextPack({ state }: SyncRun, owners: readonly string[]): ListTask | undefined {
  const start = owners.findIndex((owner) => owner > state.after);
  if (start < 0) return undefined;
  const pack = owners.slice(start, start + OWNERS_AT_ONCE);
  state.after = pack.at(-1) ?? state.after;
  state.asked += pack.length;
  state.tasks.push({ owners: pack, status: 0 });
  return state.tasks[0];
}

/** The lists without owner filter, once. */
function withoutOwners({ state }: SyncRun): ListTask | undefined {
  if (state.askedWithoutOwners) return undefined;
  state.askedWithoutOwners = true;
  state.tasks.push(...STATUSES_OF_LEAVERS.map((status) => ({ owners: null, status })));
  return state.tasks[0];
}

async function readTask(run: SyncRun, task: ListTask): Promise<void> {
  const { state } = run;
  const { owners, status } = task;
  try {
    await readPages({
      cursor: state.cursor,
      fetch: (cursor) =>
        run.client.listGroups({ ...(owners && { owners }), status, cursor, limit: PAGE }, run.call),
      idOf: (row) => row.chatId,
      keep: async (rows, nextCursor, endless) => {
        const { store, timers, emit } = run.deps;
        const written = await store.applyList(run.connectionId, run.runId, rows, timers.now());
        // What the lists without owner filter show has mostly been listed by its owner.
        run.count('listed', owners ? rows.length : written.inserted);
        run.count('inserted', written.inserted);
        // A sync that reads all details counts changes there, once for each group.
        if (run.scope === 'due') run.count('changed', written.changed);
        if (written.inserted + written.changed > 0) emit('groups.changed');
        state.cursor = nextCursor;
        if (nextCursor === null) state.tasks.shift();
        // Before the checkpoint: what goes on from there must know that something is missing.
        if (endless) state.complete = false;
        await run.save();
      },
    });
  } catch (error) {
    if (owners ? !isPersonCode(errcodeOf(error)) : !isRefusal(error)) throw error;
    state.cursor = null;
    state.tasks.shift();
    if (owners) splitPack(run, owners);
    else skipLeavers(run);
    await run.save();
  }
}

function splitPack({ state }: SyncRun, owners: readonly string[]): void {
  const [only] = owners;
  if (owners.length === 1 && only !== undefined) {
    state.refused.push(only);
    state.counts['refusedOwners'] = state.refused.length;
    return;
  }
  const middle = Math.ceil(owners.length / 2);
  const halves = [owners.slice(0, middle), owners.slice(middle)];
  state.tasks.unshift(...halves.map((half) => ({ owners: half, status: 0 as const })));
}

/**
 * The lists without owner filter are refused (81017 above 1,000 people in range). That matters only
 * for owners whom the vendor does not list by name either; the sync is complete all the same, for it
 * calls none of their groups disappeared, and the next one would find no more.
 */
function skipLeavers({ state, context }: SyncRun): void {
  state.tasks = [];
  const count = state.refused.length;
  if (count === 0) return;
  const message = 'the groups of some owners can be listed neither by name nor without owner filter';
  context.note(syncNote('sync.hiddenOwners', message, { count }));
}

const plain = (a: string, b: string) => (a < b ? -1 : Number(a > b));
