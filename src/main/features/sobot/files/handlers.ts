import { access } from 'node:fs/promises';
import type { Handlers, Parsed } from '@shared/contract';
import type { TaskType } from '@shared/contract/sobot';
import { type Day, addDays, daysBetween } from '@shared/domain/day';
import { failure } from '@shared/domain/errors';
import { FILE_DAYS } from '@shared/domain/offline-files';
import type { JobEngine } from '@main/features/jobs/engine';
import type { SobotDeps } from '../deps';
import { sobotConnection } from '../only-sobot';
import type { DownloadPayload, WantedFile } from './payload';

type FileHandlers = Pick<Handlers, Extract<keyof Handlers, `files.${string}`>>;

/** The calls that fetch and show the files of raw data. */
export function createFileHandlers(deps: SobotDeps, engine: Pick<JobEngine, 'start'>): FileHandlers {
  const { store, timers, emit, audit, chooseFolder } = deps;
  return {
    'files.download': async (request) => {
      const { connectionId, from, to } = request;
      await sobotConnection(store, connectionId);
      const wanted = wantedFiles(request);
      const folder = await chooseFolder();
      if (folder === null) return null;
      await audit('files.requested', connectionId, { from, to, files: wanted.length });
      const at = timers.now();
      const files: WantedFile[] = [];
      for (const file of wanted) {
        files.push({ ...file, id: await store.addFile({ connectionId, ...file, at }) });
      }
      emit('sobot.changed');
      const payload: DownloadPayload = { folder, files };
      const job = await engine.start({
        connectionId,
        kind: 'download',
        planId: null,
        payload,
        createdAt: at,
      });
      return { jobId: job.id };
    },
    'files.list': ({ connectionId }) => store.listFiles(connectionId),
    'files.show': async ({ id }) => {
      const path = (await store.getFile(id))?.path ?? null;
      if (path === null) throw failure('not-found', 'files.notFound', `no file ${id}`);
      await access(path).catch((error: unknown) => {
        throw failure('not-found', 'files.gone', `the file ${id} is gone`, { cause: error });
      });
      deps.showInFolder(path);
    },
  };
}

/** Day by day, the oldest first; fails with `files.days` for a range that is none or too long. */
function wantedFiles({ from, to, taskTypes }: Parsed<'files.download'>): { day: Day; taskType: TaskType }[] {
  const days = daysBetween(from, to) + 1;
  if (days < 1 || days > FILE_DAYS) {
    throw failure('validation', 'files.days', `${days} days are asked for`, { params: { most: FILE_DAYS } });
  }
  const kinds = [...new Set(taskTypes)];
  return Array.from({ length: days }, (_, index) => addDays(from, index)).flatMap((day) =>
    kinds.map((taskType) => ({ day, taskType })),
  );
}
