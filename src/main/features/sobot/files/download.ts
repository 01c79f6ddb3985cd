import type { OfflineFileRow } from '@shared/contract/sobot';
import type { JobContext, JobRunner } from '@main/features/jobs/kind';
import { stopped } from '@main/features/jobs/timers';
import type { SobotDeps } from '../deps';
import { sobotClient, sobotConnection } from '../only-sobot';
import { FileRow } from './file-row';
import { Getter, type Outcome } from './get-file';
import { downloadPayload, type WantedFile } from './payload';

/** Largest file that is taken, in bytes. */
const LIMIT = 2 * 1024 ** 3;

/**
 * Downloads the files of some days (2.9), one after the other. A file that cannot be had does not keep the
 * others; one that was interrupted is begun anew, since its address may have changed.
 * @param limit largest file in bytes
 */
export function createDownloadRunner(deps: SobotDeps, limit = LIMIT): JobRunner {
  return {
    run: async (context) => {
      const { folder, files } = downloadPayload.parse(context.job.payload);
      try {
        if (!context.signal.aborted) await getAll(deps, context, folder, files, limit);
      } catch (error) {
        if (context.stop() !== 'cancel') throw error;
      }
      if (context.stop() === 'cancel') await giveUp(deps, files);
    },
  };
}

async function getAll(
  deps: SobotDeps,
  context: JobContext,
  folder: string,
  files: readonly WantedFile[],
  limit: number,
): Promise<void> {
  const { connectionId } = context.job;
  const { baseUrl } = await sobotConnection(deps.store, connectionId);
  const client = sobotClient(await context.vendor());
  const { send } = await deps.fileTransport(connectionId);
  const getter = new Getter({ deps, context, client, send, baseUrl, folder, limit });
  const counts = { downloaded: 0, none: 0, failed: 0 };
  const report = (): void => {
    const done = counts.downloaded + counts.none + counts.failed;
    context.report({ phase: 'downloading', done, total: files.length, counts });
  };
  report();
  for (const file of files) {
    if (context.signal.aborted) return;
    const before = (await deps.store.getFile(file.id))?.state ?? 'failed';
    const state = isSettled(before) ? before : await getter.get(file);
    if (state === 'done') counts.downloaded += 1;
    else counts[state] += 1;
    report();
    if (state !== before) await context.save({ at: file.id });
  }
}

function isSettled(state: OfflineFileRow['state']): state is Outcome {
  return state === 'done' || state === 'none' || state === 'failed';
}

/** What a cancelled download has not had is said to be cancelled. */
async function giveUp(deps: SobotDeps, files: readonly WantedFile[]): Promise<void> {
  const { error } = stopped();
  for (const { id } of files) {
    const row = await deps.store.getFile(id);
    if (row && !isSettled(row.state)) await new FileRow(deps, id).write({ state: 'failed', error });
  }
}
