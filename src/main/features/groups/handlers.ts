import type { Handlers } from '@shared/contract';
import { failure } from '@shared/domain/errors';
import { Lane } from '@shared/lane';
import { insistOnWecom } from '@main/features/connections/wecom-only';
import type { JobEngine } from '@main/features/jobs/engine';
import type { Timers } from '@main/features/jobs/timers';
import { syncPayload, type SyncPayload } from '@main/features/sync/checkpoint';
import type { Priorities } from '@main/features/sync/priorities';
import type { JobRecord, OpenStore } from '@main/store/api';
import type { Glimpses } from './glimpses';

export interface GroupDeps {
  readonly store: OpenStore;
  readonly timers: Timers;
  readonly engine: JobEngine;
  readonly priorities: Priorities;
  readonly glimpses: Glimpses;
}

type GroupHandlers = Pick<Handlers, Extract<keyof Handlers, `groups.${string}`>>;

/** A paused sync older than this (seconds) is begun anew: what it listed is no longer true. */
const TOO_OLD = 3600;
const RECENT_JOBS = 50;

/** The calls of the groups grid and its drawer. */
export function createGroupHandlers(deps: GroupDeps): GroupHandlers {
  const { store, engine, priorities, glimpses } = deps;
  // One after the other, so that two clicks find one sync.
  const starts = new Lane();
  return {
    'groups.open': (query) => store.openQuery(query),
    'groups.window': ({ queryId, start, count }) => store.readWindow(queryId, start, count),
    'groups.close': ({ queryId }) => store.closeQuery(queryId),
    'groups.summary': (selection) => store.summarize(selection),
    'groups.overview': ({ connectionId }) => store.overview(connectionId),
    'groups.detail': async ({ connectionId, chatId }) => {
      const detail = await store.groupDetail(connectionId, chatId);
      if (!detail) throw failure('not-found', 'groups.notFound', `no group ${chatId}`);
      return detail;
    },
    'groups.prioritize': async ({ connectionId, chatIds }) => {
      if (engine.active(connectionId, 'sync').length > 0) priorities.want(connectionId, chatIds);
      else glimpses.want(connectionId, chatIds);
    },
    'groups.sync': ({ connectionId, mode }) => starts.run(() => startSync(deps, connectionId, mode)),
  };
}

async function startSync(
  { store, engine, timers }: GroupDeps,
  connectionId: string,
  mode: SyncPayload['mode'],
): Promise<{ jobId: number }> {
  await insistOnWecom(store, connectionId);
  const serves = ({ payload }: JobRecord) => {
    const parsed = syncPayload.safeParse(payload);
    return parsed.success && (parsed.data.mode === 'full' || parsed.data.mode === mode);
  };
  const running = engine.active(connectionId, 'sync').find(serves);
  if (running) return { jobId: running.id };
  const paused = (await store.listJobs(RECENT_JOBS)).filter(
    (job) => job.kind === 'sync' && job.connectionId === connectionId && job.state === 'paused',
  );
  for (const job of paused) {
    if (serves(job) && Math.abs(timers.now() - job.createdAt) < TOO_OLD) {
      await engine.resume(job.id);
      return { jobId: job.id };
    }
    await engine.cancel(job.id);
  }
  const payload: SyncPayload = { mode };
  const createdAt = timers.now();
  const job = await engine.start({ connectionId, kind: 'sync', planId: null, payload, createdAt });
  return { jobId: job.id };
}
