import type { UnassignedRow } from '@main/vendors/wecom/types';
import { isRefusal, syncNote } from './codes';
import { readPages } from './paging';
import { inContacts } from './people';
import type { SyncRun } from './run';

/**
 * Who left, by the customers they left behind (D:92124). A leaver with groups but no customers is
 * not among them; those are found by asking for every owner ever seen.
 */
export async function readLeavers(run: SyncRun): Promise<void> {
  const { state } = run;
  // Who came back may work without customer contact: contacts know better than the list of leavers.
  const working = new Set([...(await run.followUsers()), ...(await inContacts(run))]);
  let customers = 0;
  run.report(customers, null);
  try {
    const end = await readPages({
      cursor: state.cursor,
      fetch: (cursor) => run.client.unassigned(cursor, run.call),
      idOf: (row) => `${row.handoverUserid}/${row.externalUserid}`,
      keep: async (rows, nextCursor) => {
        await keepLeavers(run, rows, working);
        run.report((customers += rows.length), null);
        state.cursor = nextCursor;
        await run.save();
      },
    });
    if (end === 'endless')
      run.context.note(syncNote('sync.endlessLeavers', 'the list of leavers never ends'));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    state.cursor = null;
    run.context.note(syncNote('sync.leaversRefused', 'the list of leavers may not be read'));
  }
}

async function keepLeavers(
  run: SyncRun,
  rows: readonly UnassignedRow[],
  working: ReadonlySet<string>,
): Promise<void> {
  const left = new Map<string, number | null>();
  for (const { handoverUserid, dimissionTime } of rows) {
    // Somebody who came back under the same userid works here, whatever the list remembers.
    if (working.has(handoverUserid)) continue;
    const latest = Math.max(left.get(handoverUserid) ?? 0, dimissionTime ?? 0);
    left.set(handoverUserid, latest || null);
  }
  if (left.size === 0) return;
  const people = [...left].map(([userid, leftAt]) => ({ userid, leftAt, state: 'left' as const }));
  await run.deps.store.seePeople(run.connectionId, people, run.deps.timers.now());
  run.deps.emit('people.changed');
}
