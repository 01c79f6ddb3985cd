import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DraftSource, ItemFilter } from '@shared/contract/transfers';
import type { Parsed } from '@shared/contract';
import { failure } from '@shared/domain/errors';
import type { GroupSelection } from '@shared/domain/group';
import type { TransferItem, TransferPlan } from '@shared/domain/transfer';
import { createAudit } from '@main/features/audit/audit';
import { makeClient, type ClientParts } from '@main/features/connections/make-client';
import { createWork, type Work, type WorkDeps } from '@main/features/work';
import type { AccountAddress } from '@main/practice/start';
import type { ConnectionRecord, JobRecord, StoreApi } from '@main/store/api';
import type { AnyClient } from '@main/vendors/any-client';
import { fetchTransport } from '@main/vendors/transport';
import { createWecomClient } from '@main/vendors/wecom/client';
import type { WecomClient } from '@main/vendors/wecom/types';
import { noJoinWays } from './no-join-ways';
import { noSobot } from './no-sobot';
import { noSystem } from './no-system';
import { startTestPractice, type TestPractice } from './practice';
import { openStore } from './store';
import { fastTimers } from './timers';
import { memoryTokens } from './wecom';

export const CONNECTION = 'c1';
/** Ids of connections to the other vendors; they exist once `connect` was called. */
export const WSHOTO = 'w1';
export const SOBOT = 's1';

/** What a test may break from outside while the work goes on. */
interface Weather {
  /** Requests find nobody. */
  offline: boolean;
  readOnly: boolean;
  /** Seconds by which the computer's clock is wrong. */
  clockError: number;
}

type Takers = string | readonly string[];
type Terms = Partial<Omit<Parsed<'transfers.draft'>, 'connectionId' | 'source' | 'takers'>>;

/** The whole main process but for windows: store, client and jobs against a practice vendor over HTTP. */
export interface Workshop extends Work {
  readonly practice: TestPractice;
  readonly store: StoreApi;
  readonly weather: Weather;
  /** Calls of the client so far, as `method argument`. */
  readonly calls: readonly string[];
  /** Waiting reasons and phases that were shown, each once. */
  readonly shown: ReadonlySet<string>;
  readonly timers: ReturnType<typeof fastTimers>;
  /** Settles when the job has ended or paused. */
  ended(jobId: number): Promise<JobRecord>;
  sync(mode?: 'full' | 'lists'): Promise<JobRecord>;
  items(planId: number): Promise<TransferItem[]>;
  plan(planId: number): Promise<TransferPlan>;
  /** Drafts a plan, split evenly unless the terms say otherwise. */
  draft(groups: GroupSelection | DraftSource, takers: Takers, terms?: Terms): Promise<TransferPlan>;
  /** Drafts and starts a plan. */
  handOver(
    groups: GroupSelection | DraftSource,
    takers: Takers,
    terms?: Terms,
  ): Promise<{ planId: number; jobId: number }>;
  /** Enters the connection to another vendor of the same practice workspace. */
  connect(id: typeof WSHOTO | typeof SOBOT): Promise<void>;
  /** Moves the clocks of the app and of the vendor to the same instant. */
  goTo(instant: number): Promise<void>;
  /** Ends everything as a kill would: nothing is written any more, no answer is heard. */
  kill(): Promise<void>;
  /** A new start on the same folder and the same vendor. */
  restart(): Promise<Workshop>;
  close(): Promise<void>;
}

export interface WorkshopOptions {
  readonly practice?: Parameters<typeof startTestPractice>[0];
  /** Milliseconds after which a request is given up. */
  readonly timeout?: number;
  /** How many times as fast as the world its clocks run. */
  readonly haste?: number;
  /** What the QR images of join ways need, where a test loads some. */
  readonly joinWays?: WorkDeps['joinWays'];
  /** What is told to the system, where a test has no page. */
  readonly system?: WorkDeps['system'];
  /** Changes the client before the jobs get it. */
  readonly tamper?: (client: WecomClient, workshop: Pick<Workshop, 'kill'>) => WecomClient;
}

/** Opens a workshop with a practice vendor of its own and an empty folder. */
export async function openWorkshop(options: WorkshopOptions = {}): Promise<Workshop> {
  const practice = await startTestPractice(options.practice);
  const folder = await mkdtemp(join(tmpdir(), 'workshop-'));
  return open(options, practice, folder);
}

async function open(options: WorkshopOptions, practice: TestPractice, folder: string): Promise<Workshop> {
  const weather: Weather = { offline: false, readOnly: false, clockError: 0 };
  const fast = fastTimers(options.haste);
  const timers = { ...fast, now: () => fast.now() + weather.clockError };
  const inner = openStore(folder, { clock: timers.now });
  const life = { dead: false };
  const store = mortal(inner, life);
  if ((await inner.listConnections()).length === 0) await inner.saveConnection(record(practice));
  const calls: string[] = [];
  const shown = new Set<string>();
  const kill = async () => {
    life.dead = true;
    await inner.close();
  };
  const tamper = options.tamper ?? ((client: WecomClient) => client);
  const client = tamper(wecomFor(practice, weather, timers, calls, options.timeout), { kill });
  const others = new Map<string, AnyClient>([
    [WSHOTO, makeClient('wshoto', otherParts(practice.wshoto, timers))],
    [SOBOT, makeClient('sobot', otherParts(practice.sobot, timers))],
  ]);
  const audit = createAudit({ store, actor: 'tester', now: timers.now });
  const work: Work = createWork({
    store,
    timers,
    emit: (topic) => {
      if (topic === 'jobs.changed') void look();
    },
    vendor: async (id) => others.get(id) ?? { vendor: 'wecom', client },
    isReachable: () => !weather.offline,
    isReadOnly: async () => weather.readOnly,
    audit: audit.append,
    auditEntry: audit.entry,
    isWatched: () => true,
    system: options.system ?? noSystem,
    chooseFile: async (name) => join(folder, name),
    sobot: noSobot,
    joinWays: options.joinWays ?? noJoinWays,
  });
  let looking = false;
  const look = async () => {
    if (looking) return;
    looking = true;
    const jobs = await work.engine.list(20).catch(() => []);
    for (const job of jobs) {
      shown.add(job.progress.phase);
      if (job.waiting) shown.add(job.waiting.reason);
    }
    looking = false;
  };
  const workshop: Workshop = {
    ...work,
    practice,
    store,
    weather,
    calls,
    shown,
    timers,
    ended: (jobId) =>
      until(async () => {
        const job = await inner.getJob(jobId);
        const over = ['done', 'failed', 'cancelled', 'paused'].includes(job?.state ?? '');
        return over ? job : null;
      }),
    sync: async (mode = 'full') => {
      const { jobId } = await work.handlers['groups.sync']({ connectionId: CONNECTION, mode });
      return workshop.ended(jobId);
    },
    items: async (planId) => (await store.readItems(planId, EVERYTHING, null, 0, 1000)).rows,
    plan: (planId) => work.handlers['transfers.plan']({ planId }),
    draft: (groups, takers, terms) =>
      work.handlers['transfers.draft']({
        connectionId: CONNECTION,
        source: isSource(groups) ? groups : { kind: 'selection', selection: groups, imported: false },
        takers: typeof takers === 'string' ? [takers] : [...takers],
        split: { by: 'even' },
        takeOver: false,
        name: 'test',
        ticket: '',
        note: '',
        ...terms,
      }),
    handOver: async (groups, takers, terms) => {
      const { id: planId, counts } = await workshop.draft(groups, takers, terms);
      const { jobId } = await work.handlers['transfers.start']({ planId, typed: counts.planned });
      return { planId, jobId };
    },
    connect: (id) => {
      const vendor = id === WSHOTO ? 'wshoto' : 'sobot';
      const { accountId: corpId, baseUrl } = practice[vendor];
      return inner.saveConnection({ ...record({ corpId, baseUrl }), id, vendor });
    },
    goTo: async (instant) => {
      weather.clockError += instant - timers.now();
      await practice.control.setClock(instant);
    },
    kill,
    restart: () => open({ ...options, tamper: (same) => same }, practice, folder),
    close: async () => {
      work.calendar.stop();
      work.archives.stop();
      await work.engine.stop();
      if (!life.dead) await kill();
      await practice.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return workshop;
}

/** Every item of a plan. */
const EVERYTHING: ItemFilter = { states: [], text: '', takers: [], causes: [] };

function isSource(groups: GroupSelection | DraftSource): groups is DraftSource {
  return groups.kind === 'selection' || groups.kind === 'retry' || groups.kind === 'reverse';
}

function record({ baseUrl, corpId }: Pick<TestPractice, 'baseUrl' | 'corpId'>): ConnectionRecord {
  const fields = {
    name: 'test',
    color: 'amber',
    corpId,
    baseUrl,
    proxyUrl: '',
    readOnly: false,
    credential: 'key',
  } as const;
  return { ...fields, id: CONNECTION, vendor: 'wecom', practice: true, createdAt: 1, groupsSyncedAt: null };
}

function wecomFor(
  practice: TestPractice,
  weather: Weather,
  timers: ReturnType<typeof fastTimers>,
  calls: string[],
  timeout = 10_000,
): WecomClient {
  let token: string | null = null;
  const fetchUnlessOffline: typeof fetch = async (...args) => {
    if (!weather.offline) return fetch(...args);
    const cause = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
    throw new TypeError('fetch failed', { cause });
  };
  const client = createWecomClient({
    corpId: practice.corpId,
    secret: practice.secret,
    baseUrl: practice.baseUrl,
    transport: fetchTransport(fetchUnlessOffline),
    tokens: {
      load: async () => token,
      save: async (value) => {
        token = value;
      },
    },
    clock: timers.clock,
    timeout,
  });
  return {
    ...client,
    group: (chatId, call) => {
      calls.push(`group ${chatId}`);
      return client.group(chatId, call);
    },
    listGroups: (request, call) => {
      calls.push(`list ${request.owners?.length ?? 'all'} ${request.status ?? 0}`);
      return client.listGroups(request, call);
    },
    ownerStatistics: (request, call) => {
      const { owners, from, to } = request;
      calls.push(...owners.map((owner) => `groupsByOwner ${owner} ${from} ${to}`));
      return client.ownerStatistics(request, call);
    },
    kfAccountStatistics: (request, call) => {
      calls.push(`kfAccounts ${request.openKfid} ${request.from} ${request.to}`);
      return client.kfAccountStatistics(request, call);
    },
    kfServicerStatistics: (request, call) => {
      const { openKfid, servicer, from, to } = request;
      calls.push(`kfServicers ${openKfid}/${servicer} ${from} ${to}`);
      return client.kfServicerStatistics(request, call);
    },
  };
}

function otherParts(
  { accountId: corpId, baseUrl, secret }: AccountAddress,
  timers: ReturnType<typeof fastTimers>,
): ClientParts {
  return {
    fields: { corpId, baseUrl, credential: 'key' },
    secret,
    transport: fetchTransport(fetch),
    tokens: memoryTokens(),
    clock: timers.clock,
  };
}

/** A store that answers nothing after the death of its process. */
function mortal(store: StoreApi, life: { readonly dead: boolean }): StoreApi {
  return new Proxy(store, {
    get: (target, name, receiver) => {
      const value: unknown = Reflect.get(target, name, receiver);
      if (typeof value !== 'function') return value;
      return async (...args: unknown[]) => {
        if (life.dead) throw failure('store', 'store.gone', 'killed');
        return (await Reflect.apply(value, target, args)) as unknown;
      };
    },
  });
}

/** Asks until there is an answer; the test's own time limit ends it. */
export async function until<T>(ask: () => Promise<T | null | undefined | false>): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
