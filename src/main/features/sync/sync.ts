import type { JobContext, JobRunner } from '@main/features/jobs/kind';
import { readState, syncPayload, type SyncState } from './checkpoint';
import { syncNote } from './codes';
import { DetailReader } from './details';
import { readLeavers } from './leavers';
import { readLists } from './lists';
import { readNames } from './names';
import { readPeople } from './people';
import { SyncRun, type SyncDeps } from './run';

/** What is done in each phase, in order; every one may be repeated after an interruption. */
const PHASES: readonly [SyncState['phase'], (run: SyncRun, details: DetailReader) => Promise<void>][] = [
  ['people', readPeople],
  ['leavers', readLeavers],
  ['lists', readLists],
  ['details', (_, details) => details.readAll()],
  ['names', readNames],
  ['finishing', finish],
];

/** Reads people, lists and details of a connection into the store, going on where an earlier run stopped. */
export function createSyncRunner(deps: SyncDeps): JobRunner {
  return {
    run: async (context: JobContext) => {
      if (context.signal.aborted) return;
      const { mode } = syncPayload.parse(context.job.payload);
      const state = await stateOf(deps, context);
      const run = new SyncRun(deps, context, await context.client(), state, mode === 'full' ? 'all' : 'due');
      const details = new DetailReader(run);
      const start = PHASES.findIndex(([phase]) => phase === state.phase);
      for (const [phase, work] of PHASES.slice(start)) {
        run.check();
        if (state.phase !== phase) {
          Object.assign(state, { phase, cursor: null });
          await run.save();
        }
        await work(run, details);
      }
    },
  };
}

/**
 * Where the run stands. One that no longer knows what it listed begins anew: to go on would count every
 * group as disappeared.
 */
async function stateOf({ store }: SyncDeps, { job, checkpoint }: JobContext): Promise<SyncState> {
  const state = readState(checkpoint);
  if (state.phase === 'people' || state.phase === 'leavers') return state;
  return (await store.holdsRun(job.connectionId, job.id)) ? state : readState(null);
}

async function finish(run: SyncRun): Promise<void> {
  const { store, timers, emit } = run.deps;
  run.report(0, null);
  const { connectionId, runId, state } = run;
  if (state.complete) {
    const gone = await store.markGone(connectionId, runId, timers.now(), state.refused);
    run.count('gone', gone);
  } else {
    // Noted at the end: the job may have failed and been taken up again since the list was given up.
    run.context.note(syncNote('sync.endlessList', 'a list never ends'), true);
  }
  // Without all details it cannot tell what else changed until then.
  const comparable = state.complete && run.scope === 'all';
  await store.finishSync(connectionId, timers.now(), comparable);
  run.report(1, 1);
  emit('groups.changed');
  emit('connections.changed');
}
