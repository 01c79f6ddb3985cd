import type { AuditEntry } from '@shared/contract/app';
import { failure } from '@shared/domain/errors';
import type { JoinWayFields } from '@shared/domain/join-way';
import { JobEngine } from '@main/features/jobs/engine';
import type { JobRunner } from '@main/features/jobs/kind';
import type { JoinWayDeps } from '@main/features/join-ways/deps';
import { Desk } from '@main/features/join-ways/desk';
import { createJoinWays } from '@main/features/join-ways/join-ways';
import { createJoinWaysRunner } from '@main/features/join-ways/runner';
import type { ConnectionRecord, JobRecord, OpenStore } from '@main/store/api';
import { VendorFailure, type Delivery } from '@main/vendors/failure';
import type { Send } from '@main/vendors/transport';
import type { WecomClient, WecomJoinWay } from '@main/vendors/wecom/types';
import { memoryJobs } from './jobs';
import { memoryJoinWays } from './memory-join-ways';
import { fastTimers } from './timers';

export const C = 'c1';
export const CORP = 'ww0123456789abcdef';

export const joinWayFields = (parts: Partial<JoinWayFields> = {}): JoinWayFields => ({
  scene: 2,
  remark: '门店台卡',
  autoCreate: true,
  baseName: '福利群',
  baseId: 3,
  chatIds: ['wrA', 'wrB'],
  state: 'shop',
  ...parts,
});

/** A failed call of the vendor; without a code it is one of the network. */
export function vendorFailure(delivery: Delivery, errcode?: number): VendorFailure {
  const isMissing = errcode === 41044;
  const code = errcode === undefined ? 'timeout' : isMissing ? 'not-found' : 'vendor';
  const reason = errcode === undefined ? 'net.timeout' : 'wecom.answer';
  const vendor = { errcode, api: 'externalcontact/groupchat/get_join_way' };
  return new VendorFailure({ code, reason, message: 'failed', retryable: false, vendor }, delivery, null);
}

/** Beginning of every PNG; what follows tells images apart. */
const PNG = [0x89, 0x50, 0x4e, 0x47];
export const pngOf = (...bytes: number[]): Uint8Array => Uint8Array.from([...PNG, ...bytes]);
export const isPng = (bytes: Uint8Array): boolean => PNG.every((byte, place) => bytes[place] === byte);

/** A vendor that a test plays: what it has, what arrives, and what a call is spoiled with. */
export function playedVendor() {
  const has = new Map<string, WecomJoinWay>();
  const arrived: string[] = [];
  const vendor = {
    has,
    arrived,
    /** Called before a call has its effect, and after it; what they throw is answered. */
    before: async (_call: string): Promise<void> => undefined,
    after: async (_call: string): Promise<void> => undefined,
    ping: async (): Promise<void> => undefined,
    /** What the vendor makes of what it is sent. */
    keep: (fields: JoinWayFields): JoinWayFields => fields,
  };
  const play = async <T>(call: string, effect: () => T): Promise<T> => {
    arrived.push(call);
    await vendor.before(call);
    const result = effect();
    await vendor.after(call);
    return result;
  };
  const own = (configId: string): WecomJoinWay => {
    const found = has.get(configId);
    if (!found) throw vendorFailure('answered', 41044);
    return found;
  };
  const client: Partial<WecomClient> = {
    addJoinWay: (fields) =>
      play('add', () => {
        const configId = `config${has.size + 1}`;
        has.set(configId, { fields: vendor.keep(fields), qrCode: `https://qr.invalid/${configId}` });
        return configId;
      }),
    getJoinWay: (configId) => play(`get ${configId}`, () => own(configId)),
    updateJoinWay: (configId, fields) =>
      play(
        `update ${configId}`,
        () => void has.set(configId, { ...own(configId), fields: vendor.keep(fields) }),
      ),
    deleteJoinWay: (configId) =>
      play(`delete ${configId}`, () => {
        own(configId);
        has.delete(configId);
      }),
    ping: () => vendor.ping(),
    waits: () => [],
    onWaits: () => () => undefined,
  };
  return Object.assign(vendor, { client: client as WecomClient });
}

const idle: JobRunner = { run: async () => undefined };

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

interface StageOptions {
  /** What an earlier run left. */
  readonly memory?: ReturnType<typeof memoryJoinWays>;
  readonly jobs?: ReturnType<typeof memoryJobs>;
  readonly vendor?: ReturnType<typeof playedVendor>;
  readonly corpId?: string;
  /** Changes methods of the store. */
  readonly store?: Partial<OpenStore>;
}

/** The vault of join ways with a vendor and a host of images that a test plays, on the real job engine. */
export function joinWayStage(options: StageOptions = {}) {
  const { memory = memoryJoinWays(), jobs = memoryJobs(), vendor = playedVendor() } = options;
  const timers = fastTimers();
  const topics: string[] = [];
  const audit: (readonly [string, AuditEntry['detail']])[] = [];
  const asked: string[] = [];
  const state = {
    readOnly: false,
    path: null as string | null,
    /** Called before an entry of the audit is written. */
    entering: async (): Promise<void> => undefined,
    /** What the host of images answers. */
    image: async (_url: string): Promise<Uint8Array> => pngOf(1),
  };
  const connection: Partial<ConnectionRecord> = {
    id: C,
    name: '总部',
    vendor: 'wecom',
    corpId: options.corpId ?? CORP,
    baseUrl: 'https://vendor.invalid',
  };
  const life = { dead: false };
  const whole = {
    ...memory.api,
    ...jobs.store,
    listConnections: async () => [connection as ConnectionRecord],
    ...options.store,
  } as Partial<OpenStore> as OpenStore;
  const send: Send = async ({ url }) => {
    asked.push(url);
    const bytes = await state.image(url);
    return {
      status: 200,
      contentType: 'image/png',
      body: (async function* () {
        yield bytes;
      })(),
    };
  };
  const deps: JoinWayDeps = {
    store: mortal(whole, life),
    timers,
    emit: (topic) => topics.push(topic),
    client: async () => vendor.client,
    isReadOnly: async () => state.readOnly,
    audit: async (action, _connection, detail) => {
      await state.entering();
      audit.push([action, detail]);
    },
    chooseFile: async () => state.path,
    fileTransport: async () => ({ send, sendOnce: send }),
    toPng: (image) => (isPng(image) ? image : null),
  };
  const desk = new Desk(deps);
  const ended = new Map<number, (job: JobRecord) => void>();
  const engine = new JobEngine({
    store: deps.store,
    timers,
    vendor: async () => ({ vendor: 'wecom', client: vendor.client }),
    kinds: {
      sync: idle,
      transfer: idle,
      archive: idle,
      download: idle,
      orders: idle,
      export: idle,
      joinWays: createJoinWaysRunner(desk),
    },
    changed: () => undefined,
    left: (job) => ended.get(job.id)?.(job),
  });
  const handlers = createJoinWays(desk, engine);
  return {
    deps,
    desk,
    engine,
    handlers,
    vendor,
    memory,
    jobs,
    topics,
    audit,
    /** Addresses of images that were asked for. */
    asked,
    state,
    /** Ends it as a kill would: nothing is written any more. */
    kill: () => {
      life.dead = true;
    },
    /** A join way that the vendor has and the vault has read. */
    live: async (fields = joinWayFields()): Promise<number> =>
      (await handlers['joinWays.create']({ connectionId: C, fields })).id,
    /** Settles when a job has ended or paused. To be called before it can have. */
    ended: (jobId: number): Promise<JobRecord> =>
      engine.isLive(jobId)
        ? new Promise((resolve) => ended.set(jobId, resolve))
        : Promise.resolve(jobs.row(jobId)),
  };
}

/** The reason that a call fails with. */
export async function reasonOf(call: Promise<unknown>): Promise<string> {
  const outcome: unknown = await call.catch((error: unknown) => error);
  if (outcome instanceof Error && 'error' in outcome) return (outcome.error as { reason: string }).reason;
  throw outcome instanceof Error ? outcome : failure('internal', 'jobs.broke', 'it did not fail');
}
