import { storeApi } from '@main/store/api.protocol';
import type { ConnectionRecord, StoreApi, StoreMethod } from '@main/store/api';
import { createStore } from '@main/store/store';
import { createAudit } from '@main/features/audit/audit';
import { createWork, type Work } from '@main/features/work';
import type { Transport } from '@main/vendors/transport';
import { createWecomClient } from '@main/vendors/wecom/client';
import { clockOf, timersOf, type VirtualTime } from '../support/virtual-time';
import type { Company } from './company';
import { noJoinWays } from '../support/no-join-ways';
import { noSobot } from '../support/no-sobot';
import { noSystem } from '../support/no-system';

export const CONNECTION = 'c1';

export interface LifeOptions {
  readonly folder: string;
  readonly time: VirtualTime;
  readonly company: Company;
  readonly transport: Transport;
  /** Seconds by which the computer's clock is wrong. */
  readonly clockError: () => number;
  readonly isReadOnly: () => boolean;
  readonly isOffline: () => boolean;
  /** Called before and after every call of the store, the second time with what came of it. */
  readonly moment: (method: StoreMethod, args: readonly unknown[], came?: string) => void;
  /** Called when a plan or a job may be another than before. */
  readonly changed: () => void;
}

/** The app from a start to its death: its memory is gone then, its files stay. */
export interface Life {
  readonly work: Work;
  readonly store: StoreApi;
  /** Ends everything as a kill would: nothing is written any more, no answer is heard. */
  readonly die: () => void;
  /** Lets go of the files of a dead life. */
  readonly bury: () => Promise<void>;
}

export async function beginLife(options: LifeOptions): Promise<Life> {
  const { folder, time, company, clockError, changed } = options;
  const state = { dead: false };
  const timers = timersOf(time, state, clockError);
  const inner = createStore({ clock: timers.now, backupDelayMs: 2 ** 30 });
  await inner.open({ folder });
  if ((await inner.listConnections()).length === 0) await inner.saveConnection(connectionTo(company));
  const store = mortal(inner, state, options);
  const { corpId, secret } = company.workspace;
  let token: string | null = null;
  const client = createWecomClient({
    corpId,
    secret,
    baseUrl: 'http://vendor.test/cgi-bin',
    transport: options.transport,
    tokens: {
      load: async () => token,
      save: async (value) => {
        token = value;
      },
    },
    clock: clockOf(timers),
    random: () => 0.5,
  });
  const audit = createAudit({ store, actor: 'model', now: timers.now });
  const work = createWork({
    store,
    timers,
    emit: changed,
    vendor: async () => ({ vendor: 'wecom', client }),
    isReachable: () => !options.isOffline(),
    isReadOnly: async () => options.isReadOnly(),
    audit: audit.append,
    auditEntry: audit.entry,
    isWatched: () => true,
    system: noSystem,
    chooseFile: async () => null,
    sobot: noSobot,
    joinWays: noJoinWays,
  });
  return {
    work,
    store: inner,
    die: () => {
      state.dead = true;
    },
    bury: () => inner.close(),
  };
}

function connectionTo({ workspace }: Company): ConnectionRecord {
  return {
    id: CONNECTION,
    vendor: 'wecom',
    practice: true,
    name: 'model',
    color: 'amber',
    corpId: workspace.corpId,
    baseUrl: 'http://vendor.test/cgi-bin',
    proxyUrl: '',
    credential: 'key',
    readOnly: false,
    createdAt: 1,
    groupsSyncedAt: null,
  };
}

/** A store that hears and answers nothing after the death of its life. */
function mortal(
  store: StoreApi,
  state: { readonly dead: boolean },
  { time, moment }: Pick<LifeOptions, 'time' | 'moment'>,
): StoreApi {
  const never = new Promise<never>(() => undefined);
  return storeApi(async (method, args) => {
    moment(method, args);
    if (state.dead) return never;
    let came = 'ok';
    try {
      return await time.during(() => Reflect.apply(store[method], store, args) as Promise<unknown>);
    } catch (error) {
      came = String(error);
      throw error;
    } finally {
      moment(method, args, came);
      if (state.dead) await never;
    }
  });
}
