import type { Handlers } from '@shared/contract';
import { dataset as definition } from '@shared/domain/datasets';
import type { DatasetId } from '@shared/domain/datasets/ids';
import type { Audit } from '@main/features/audit/audit';
import type { ArchiveJobs } from './archive-jobs';
import type { Explorer, ExplorerDeps } from './explore/explorer';
import { IMPATIENT } from './explore/limits';
import { hasNoSuchStatistics } from './fetch/client-of';
import type { FetchContext } from './fetch/fetcher';
import { see } from './fetch/subjects';
import { createSobotPeople } from './sobot-people';

export interface StatisticsDeps extends ExplorerDeps {
  readonly audit: Audit['append'];
  readonly jobs: ArchiveJobs;
  readonly explorer: Explorer;
}

type Channel = Extract<keyof Handlers, `${'statistics' | 'explorations'}.${string}`>;

/** The calls of the archive, its calendar and the explorer. */
export function createStatisticsHandlers(deps: StatisticsDeps): Pick<Handlers, Channel> {
  const { store, timers, emit, audit, jobs, explorer } = deps;
  const contextOf = async (connectionId: string): Promise<FetchContext> => ({
    connectionId,
    vendor: await deps.vendor(connectionId),
    store,
    call: IMPATIENT,
    signal: new AbortController().signal,
    now: timers.now,
    note: () => undefined,
  });
  return {
    'statistics.archive': ({ connectionId }) => store.archiveStatus(connectionId, timers.now()),
    'statistics.setAutomatic': async ({ connectionId, on }) => {
      await store.setAutomatic(connectionId, on);
      await audit('statistics.automatic', connectionId, { on });
      emit('statistics.changed');
      if (on) await jobs.fill(connectionId, null, 'automatic');
    },
    'statistics.fill': ({ connectionId, datasets }) => jobs.fill(connectionId, datasets ?? null, 'asked'),
    'statistics.coverage': ({ connectionId, dataset, from, to }) =>
      store.coverage(connectionId, dataset, from, to, timers.now()),
    'statistics.subjects': ({ connectionId, dataset, text, limit }) =>
      searchSubjects(deps, connectionId, dataset, text, limit),
    'statistics.sobotPeople': createSobotPeople(store, contextOf),
    'statistics.addTags': async ({ connectionId, tagIds }) => {
      const context = await contextOf(connectionId);
      if (context.vendor.vendor !== 'wshoto') throw hasNoSuchStatistics(context.vendor.vendor);
      const tags = [...new Set(tagIds)].map((key) => ({
        kind: 'tag' as const,
        key,
        name: null,
        gone: false,
      }));
      await see(context, tags);
      emit('statistics.changed');
      const automatic = await store.automaticArchives();
      if (automatic.includes(connectionId)) await jobs.fill(connectionId, ['wshotoTags'], 'asked');
    },
    'statistics.explore': ({ offline, ...query }) => explorer.explore(query, offline),
    'statistics.reread': (query) => explorer.reread(query),
    'statistics.hints': ({ connectionId }) => store.hints(connectionId, timers.now()),
    'statistics.morning': ({ connectionId }) => store.morning(connectionId, timers.now()),
    'explorations.list': ({ connectionId }) => store.listExplorations(connectionId),
    'explorations.save': async ({ id, ...exploration }) => {
      const saved = await store.saveExploration(id === undefined ? exploration : { ...exploration, id });
      emit('statistics.changed');
      return saved;
    },
    'explorations.remove': async ({ connectionId, id }) => {
      await store.removeExploration(connectionId, id);
      emit('statistics.changed');
    },
  };
}

/**
 * What a question can be about: of `groupsByDay` it chooses owners, who are then asked for together. Owners
 * whom a sync has met can be chosen before the archive has ever asked for them.
 */
async function searchSubjects(
  { store, timers }: StatisticsDeps,
  connectionId: string,
  dataset: DatasetId,
  text: string,
  limit: number,
) {
  const { subject } = definition(dataset);
  const kind = subject === 'ownerSet' ? 'owner' : subject;
  const found = await store.searchSubjects(connectionId, kind, text, limit);
  if (kind !== 'owner' || found.total > 0 || text !== '') return found;
  const owners = await store.everyOwner(connectionId);
  if (owners.length === 0) return found;
  const sightings = owners.map((key) => ({ kind: 'owner' as const, key, name: null }));
  await store.seeSubjects(connectionId, sightings, timers.now());
  return store.searchSubjects(connectionId, kind, text, limit);
}
