import type { OfflineFileRow, SentOrder } from '@shared/contract/sobot';
import type { AuditEntry } from '@shared/contract/app';
import type { Day } from '@shared/domain/day';
import { failure } from '@shared/domain/errors';
import { JobEngine } from '@main/features/jobs/engine';
import type { JobRunner } from '@main/features/jobs/kind';
import type { SobotDeps } from '@main/features/sobot/deps';
import { createDownloadRunner } from '@main/features/sobot/files/download';
import { createOrdersRunner } from '@main/features/sobot/orders/runner';
import { createSobotHandlers } from '@main/features/sobot/sobot';
import type { ConnectionRecord, JobRecord, OpenStore } from '@main/store/api';
import type { SobotApi } from '@main/store/api.sobot';
import type { OfflineFile, SobotClient, SobotOrder } from '@main/vendors/sobot/types';
import { fetchTransport, type Transport } from '@main/vendors/transport';
import { memoryJobs } from './jobs';
import { fastTimers } from './timers';

export const SOBOT = 's1';
export const DAY = '2026-11-05' as Day;

/** The vendor as a test wants it. */
export interface FakeSobot {
  offline: (request: { readonly taskType: number; readonly day: Day }) => Promise<OfflineFile | null>;
  push: (order: SobotOrder) => Promise<void>;
  ping: () => Promise<void>;
  /** Order numbers, as they arrived. */
  readonly pushed: string[];
}

/** Files and orders in memory, with the promises of the store. */
export function memorySobot() {
  const files = new Map<number, OfflineFileRow>();
  const orders = new Map<number, SentOrder>();
  const change = (id: number, from: readonly SentOrder['state'][], patch: Partial<SentOrder>): void => {
    const row = orders.get(id);
    if (!row || !from.includes(row.state))
      throw failure('conflict', 'store.io', `order ${id} is ${row?.state}`);
    orders.set(id, { ...row, ...patch });
  };
  const api: SobotApi = {
    addFile: async (file) => {
      const id = files.size + 1;
      files.set(id, { ...file, id, state: 'waiting', path: null, bytes: 0, totalBytes: null, error: null });
      return id;
    },
    updateFile: async (id, patch) => {
      const row = files.get(id);
      if (row) files.set(id, { ...row, ...patch });
    },
    getFile: async (id) => files.get(id) ?? null,
    listFiles: async () => [...files.values()].toReversed(),
    addOrders: async (connectionId, added, at) =>
      added.map((order) => {
        const id = orders.size + 1;
        orders.set(id, { ...order, id, connectionId, state: 'planned', at, error: null });
        return id;
      }),
    nextOrder: async (ids) => ids.map((id) => orders.get(id)).find((row) => row?.state === 'planned') ?? null,
    beginOrder: async (id, at) => change(id, ['planned'], { state: 'sending', at }),
    endOrder: async (id, state, error, at) => change(id, ['sending'], { state, error, at }),
    loseSentOrders: async (ids, cancel, at) => {
      for (const id of ids) {
        const state = orders.get(id)?.state;
        if (state === 'sending') change(id, ['sending'], { state: 'unknown', at });
        if (cancel && state === 'planned') change(id, ['planned'], { state: 'cancelled', at });
      }
    },
    listOrders: async (_connection, start, count, state) => {
      const all = [...orders.values()].toReversed();
      const rows = all.filter((row) => state === undefined || row.state === state);
      const counts = { planned: 0, sending: 0, sent: 0, failed: 0, unknown: 0, cancelled: 0 };
      for (const row of all) counts[row.state] += 1;
      return { rows: rows.slice(start, start + count), total: rows.length, counts };
    },
  };
  return { api, files, orders };
}

/** A store that answers nobody once the process that asks is dead. */
function mortal(store: OpenStore, life: { readonly dead: boolean }): OpenStore {
  return new Proxy(store, {
    get: (target, name, receiver) => {
      const method: unknown = Reflect.get(target, name, receiver);
      if (typeof method !== 'function') return method;
      return (...args: unknown[]): unknown =>
        life.dead ? new Promise(() => undefined) : Reflect.apply(method, target, args);
    },
  });
}

const idle: JobRunner = { run: async () => undefined };

export interface StageOptions {
  readonly baseUrl?: string;
  readonly vendor?: ConnectionRecord['vendor'];
  readonly transport?: Transport;
  readonly folder?: string | null;
  /** Largest file in bytes. */
  readonly limit?: number;
  /** The way to the vendor, where it is not one that the test plays. */
  readonly client?: (timers: ReturnType<typeof fastTimers>) => SobotClient;
  /** What an earlier run left. */
  readonly memory?: ReturnType<typeof memorySobot>;
  readonly jobs?: ReturnType<typeof memoryJobs>;
}

/** Files and orders with a vendor that a test plays, on the real job engine. */
export function sobotStage(options: StageOptions = {}) {
  const memory = options.memory ?? memorySobot();
  const jobs = options.jobs ?? memoryJobs();
  const timers = fastTimers();
  const topics: string[] = [];
  const audit: (readonly [string, AuditEntry['detail']])[] = [];
  const shown: string[] = [];
  const state = { readOnly: false };
  const vendor: FakeSobot = {
    offline: async () => null,
    push: async () => undefined,
    ping: async () => undefined,
    pushed: [],
  };
  const record = {
    id: SOBOT,
    vendor: options.vendor ?? 'sobot',
    baseUrl: options.baseUrl ?? 'http://127.0.0.1:1',
  };
  const life = { dead: false };
  const whole = {
    ...memory.api,
    ...jobs.store,
    listConnections: async () => [record as ConnectionRecord],
  } as Partial<OpenStore> as OpenStore;
  const store = mortal(whole, life);
  const played: Partial<SobotClient> = {
    offlineFile: (request) => vendor.offline(request),
    pushOrder: async (order) => {
      vendor.pushed.push(order.orderNumber);
      await vendor.push(order);
    },
    ping: () => vendor.ping(),
    waits: () => [],
    onWaits: () => () => undefined,
  };
  const client = options.client?.(timers) ?? (played as SobotClient);
  const deps: SobotDeps = {
    store,
    timers,
    emit: (topic) => topics.push(topic),
    isReadOnly: async () => state.readOnly,
    audit: async (action, _connection, detail) => void audit.push([action, detail]),
    fileTransport: async () => options.transport ?? fetchTransport(fetch),
    chooseFolder: async () => options.folder ?? null,
    showInFolder: (path) => shown.push(path),
  };
  const ended = new Map<number, (job: JobRecord) => void>();
  const engine = new JobEngine({
    store,
    timers,
    vendor: async () => ({ vendor: 'sobot', client }),
    kinds: {
      sync: idle,
      transfer: idle,
      archive: idle,
      joinWays: idle,
      export: idle,
      download: createDownloadRunner(deps, options.limit),
      orders: createOrdersRunner(deps),
    },
    changed: () => undefined,
    left: (job) => ended.get(job.id)?.(job),
  });
  return {
    deps,
    engine,
    vendor,
    memory,
    jobs,
    timers,
    topics,
    audit,
    shown,
    state,
    handlers: createSobotHandlers(deps, engine),
    /** Ends it as a kill would: nothing is written any more. */
    kill: () => {
      life.dead = true;
    },
    /** Settles when a job has ended or paused. To be called before it can have. */
    ended: (jobId: number): Promise<JobRecord> =>
      engine.isLive(jobId)
        ? new Promise((resolve) => ended.set(jobId, resolve))
        : Promise.resolve(jobs.row(jobId)),
  };
}
