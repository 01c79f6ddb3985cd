import type { Parsed } from '@shared/contract';
import { failure } from '@shared/domain/errors';
import { createExports, type ExportDeps } from '@main/features/exports/exports';
import { PendingExports } from '@main/features/exports/pending';
import { createExportRunner } from '@main/features/exports/runner';
import { JobEngine } from '@main/features/jobs/engine';
import type { JobRunner } from '@main/features/jobs/kind';
import { systemTimers } from '@main/features/jobs/timers';
import type { JobRecord, OpenStore } from '@main/store/api';

interface ExportJob {
  readonly path: string;
  /** Unix seconds; those of the computer when left out. */
  readonly now?: number;
  /** Gets the engine before the job begins. */
  readonly onEngine?: (engine: JobEngine) => void;
}

/** Exports to a file in a job, as the app does; answers the job when it has ended. */
export async function exportJob(
  store: OpenStore,
  request: Parsed<'exports.start'>,
  { path, now, onEngine }: ExportJob,
): Promise<JobRecord> {
  const timers = now === undefined ? systemTimers : { ...systemTimers, now: () => now };
  const deps: ExportDeps = {
    store,
    timers,
    pending: new PendingExports(),
    chooseFile: async () => path,
    showInFolder: () => undefined,
  };
  const never: JobRunner = { run: async () => undefined };
  const kinds = {
    sync: never,
    transfer: never,
    archive: never,
    download: never,
    orders: never,
    joinWays: never,
    export: createExportRunner(deps),
  };
  let settle: (job: JobRecord) => void = () => undefined;
  const ended = new Promise<JobRecord>((resolve) => (settle = resolve));
  const vendor = async () => {
    throw failure('internal', 'internal', 'an export asks no vendor');
  };
  const engine = new JobEngine({ store, timers, vendor, kinds, changed: () => undefined, left: settle });
  onEngine?.(engine);
  await createExports(deps, engine)['exports.start'](request);
  return ended;
}
