import type { ListedGroup, LoadedGroup } from '@shared/domain/loaded-group';
import type { AppError } from '@shared/domain/errors';
import type { JobContext, ProgressReport } from '@main/features/jobs/kind';
import { stopped } from '@main/features/jobs/timers';
import { readState, type SyncState } from '@main/features/sync/checkpoint';
import { Priorities } from '@main/features/sync/priorities';
import { SyncRun } from '@main/features/sync/run';
import type { DetailScope, PersonSighting, StoreApi } from '@main/store/api';
import type { GroupListRequest, Page, WecomClient } from '@main/vendors/wecom/types';
import { memoryJobs } from './jobs';
import { manualTimers } from './timers';

export const makeGroup = (chatId: string, overrides: Partial<LoadedGroup> = {}): LoadedGroup => ({
  chatId,
  name: `name of ${chatId}`,
  owner: 'giver',
  createdAt: 1,
  notice: null,
  memberVersion: null,
  members: [],
  admins: [],
  ...overrides,
});

export interface SyncRunParts {
  readonly owners?: readonly string[];
  /** Groups that wait to be read. */
  readonly stale?: readonly string[];
  readonly list?: (request: GroupListRequest) => Page<ListedGroup>;
  readonly group?: (chatId: string) => LoadedGroup;
  readonly scope?: DetailScope;
  readonly state?: Partial<SyncState>;
  /** What else the vendor answers. */
  readonly client?: Partial<WecomClient>;
}

/** A sync under way, with a vendor and a store of a few lines, and what they were asked. */
export async function makeSyncRun(parts: SyncRunParts) {
  const { owners = [], stale = [], scope = 'all', state = {} } = parts;
  const timers = manualTimers();
  const priorities = new Priorities();
  const listed: ListedGroup[] = [];
  const lists: GroupListRequest[] = [];
  const asked: string[] = [];
  const written: string[][] = [];
  const loadErrors: { chatId: string; errcode: number; gone: boolean }[] = [];
  const seen: PersonSighting[] = [];
  const notes: AppError[] = [];
  const reports: ProgressReport[] = [];
  const left = new Set(stale);
  const store: Partial<StoreApi> = {
    everyOwner: async () => [...owners],
    applyList: async (_connection, _run, groups) => {
      listed.push(...groups);
      return { inserted: groups.length, changed: 0, unchanged: 0 };
    },
    seePeople: async (_connection, people) => {
      seen.push(...people);
      return { inserted: 0, changed: people.length, unchanged: 0 };
    },
    staleDetails: async (_connection, _run, limit) => [...left].slice(0, limit),
    countStale: async () => left.size,
    applyDetails: async (_connection, _run, groups) => {
      written.push(groups.map(({ chatId }) => chatId));
      for (const { chatId } of groups) left.delete(chatId);
      return { inserted: 0, changed: groups.length, unchanged: 0 };
    },
    applyLoadError: async (_connection, _run, chatId, errcode, gone) => {
      loadErrors.push({ chatId, errcode, gone });
      left.delete(chatId);
    },
  };
  const client: Partial<WecomClient> = {
    listGroups: async (request) => {
      lists.push(request);
      return parts.list?.(request) ?? { rows: [], nextCursor: null };
    },
    group: async (chatId, { signal } = {}) => {
      asked.push(chatId);
      await Promise.resolve();
      if (signal?.aborted) throw stopped();
      return parts.group?.(chatId) ?? makeGroup(chatId);
    },
    ...parts.client,
  };
  const saved: SyncState[] = [];
  const stop = new AbortController();
  const { store: jobs } = memoryJobs();
  const job = await jobs.createJob({
    connectionId: 'c1',
    kind: 'sync',
    planId: null,
    payload: {},
    createdAt: 1,
  });
  const context: JobContext = {
    job,
    checkpoint: null,
    signal: stop.signal,
    quit: stop.signal,
    stop: () => null,
    client: async () => client as WecomClient,
    vendor: async () => ({ vendor: 'wecom', client: client as WecomClient }),
    save: async (checkpoint) => void saved.push(checkpoint as SyncState),
    report: (report) => void reports.push(report),
    note: (error) => void notes.push(error),
    wait: async () => undefined,
  };
  const deps = { store: store as StoreApi, timers, emit: () => undefined, priorities };
  const start = { ...readState(null), ...state };
  const run = new SyncRun(deps, context, client as WecomClient, start, scope);
  return {
    run,
    priorities,
    left,
    listed,
    lists,
    asked,
    written,
    loadErrors,
    seen,
    notes,
    reports,
    saved,
    stop,
  };
}
