import { randomUUID } from 'node:crypto';
import { access } from 'node:fs/promises';
import type { Handlers } from '@shared/contract';
import type { ExportSource } from '@shared/contract/exports';
import { failure } from '@shared/domain/errors';
import { NO_CONNECTION } from '@shared/domain/job-fields';
import type { JobEngine } from '@main/features/jobs/engine';
import type { Timers } from '@main/features/jobs/timers';
import { fileName, partialOf } from '@main/features/tables/file';
import { findPlan } from '@main/features/transfers/guards';
import type { OpenStore } from '@main/store/api';
import { exportPayload, type ExportPayload } from './payload';
import type { PendingExports } from './pending';

export interface ExportDeps {
  readonly store: OpenStore;
  readonly timers: Timers;
  readonly pending: PendingExports;
  readonly chooseFile: (suggestedName: string) => Promise<string | null>;
  /** Shows a file in the system's file manager. */
  readonly showInFolder: (path: string) => void;
}

type ExportHandlers = Pick<Handlers, Extract<keyof Handlers, `exports.${string}`>>;

/** The calls that write what matches to files. */
export function createExports(
  { store, timers, pending, chooseFile, showInFolder }: ExportDeps,
  engine: Pick<JobEngine, 'start' | 'get'>,
): ExportHandlers {
  return {
    'exports.start': async ({ source, format, name }) => {
      const connectionId = await connectionOf(store, source);
      const path = await chooseFile(fileName(name, format));
      if (path === null) return null;
      const payload: ExportPayload = { ticket: randomUUID(), path, partial: partialOf(path), format };
      pending.add(payload.ticket, source);
      const job = await engine.start({
        connectionId,
        kind: 'export',
        planId: null,
        payload,
        createdAt: timers.now(),
      });
      return { jobId: job.id, path };
    },
    'exports.show': async ({ jobId }) => {
      const { kind, state, payload } = await engine.get(jobId);
      const gone = (cause?: unknown) =>
        failure('not-found', 'exports.gone', `the file of job ${jobId} is gone`, { cause });
      if (kind !== 'export' || state !== 'done') throw gone();
      const { path } = exportPayload.parse(payload);
      await access(path).catch((error: unknown) => {
        throw gone(error);
      });
      showInFolder(path);
    },
  };
}

/** Fails with `transfers.planNotFound` for the report of a plan that is gone. */
async function connectionOf(store: OpenStore, source: ExportSource): Promise<string> {
  switch (source.of) {
    case 'groups':
      return source.selection.connectionId;
    case 'people':
      return source.connectionId;
    case 'changes':
      return source.query.connectionId;
    case 'orphans':
      return source.query.connectionId;
    case 'joinWays':
      return source.connectionId;
    case 'statistics':
      return source.query.connectionId;
    case 'items':
      return (await findPlan({ store }, source.planId)).connectionId;
    case 'audit':
    case 'jobs':
      return NO_CONNECTION;
  }
}
