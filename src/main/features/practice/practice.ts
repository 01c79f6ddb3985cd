import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { EventTopic } from '@shared/contract/events';
import type { Handlers } from '@shared/contract/index';
import { nowSeconds } from '@shared/domain/day';
import { resolveLanguage } from '@shared/domain/language';
import type { Vendor } from '@shared/domain/vendor';
import type { Audit } from '@main/features/audit/audit';
import type { ConnectionSecrets } from '@main/features/connections/secrets';
import type { ConnectionRecord, StoreApi } from '@main/store/api';
import type { Clock } from '@main/vendors/clock';
import type { LaunchPractice, PracticeReady } from './process';
import { PracticeSupervisor } from './supervisor';

const NAMES: Readonly<Record<Vendor, { readonly zh: string; readonly en: string }>> = {
  wecom: { zh: '练习环境', en: 'Practice workspace' },
  wshoto: { zh: '练习环境 · 微盛', en: 'Practice workspace · Wshoto' },
  sobot: { zh: '练习环境 · 智齿', en: 'Practice workspace · Sobot' },
};

const COLORS = { wecom: 'amber', wshoto: 'violet', sobot: 'blue' } as const;

export interface PracticeDeps {
  readonly store: Pick<StoreApi, 'listConnections' | 'saveConnection' | 'getSettings' | 'setSettings'>;
  readonly secrets: Pick<ConnectionSecrets, 'secret' | 'setSecret'>;
  readonly handlers: Pick<Handlers, 'connections.list'>;
  readonly launch: LaunchPractice;
  /** Where the vendor keeps what was done to it. */
  readonly statePath: string;
  /** More flags, such as sizes; separated by spaces in HANDOVER_PRACTICE_ARGS. */
  readonly extraArgs: readonly string[];
  readonly clock: Clock;
  /** Language of the system, such as `zh-CN`, for the name of a new connection. */
  readonly locale: string;
  readonly audit: Audit['append'];
  readonly emit: (topic: EventTopic) => void;
  /** A practice connection answers at a new address, or not at all. */
  readonly moved: (id: string) => void;
}

export interface PracticeFeature {
  readonly handlers: Pick<Handlers, Extract<keyof Handlers, `practice.${string}`>>;
  /** Starts the vendors when there is a practice connection and they are wanted; never rejects. */
  readonly resume: () => Promise<void>;
  /**
   * A practice connection is being removed. The vendors go with the last one. With `forget` all that was done
   * in the workspace is undone, when the last one or the one to WeCom goes: the others start anew with it.
   */
  readonly leave: (leaving: Pick<ConnectionRecord, 'id' | 'vendor'>, forget: boolean) => Promise<void>;
  /** Ends the vendors together with the app. */
  readonly quit: () => Promise<void>;
}

/** The practice workspace: the one process of the stand-in vendors, and at most one connection to each. */
export function createPractice(deps: PracticeDeps): PracticeFeature {
  const { store, secrets, audit, emit, moved } = deps;

  /** Being removed: a vendor that starts meanwhile must not write them back. */
  const leaving = new Set<string>();
  const all = async (): Promise<ConnectionRecord[]> =>
    (await store.listConnections()).filter(({ id, practice }) => practice && !leaving.has(id));

  /** The vendors' port is another at each start, so the connections follow it. */
  const connect = async (ready: PracticeReady): Promise<void> => {
    for (const known of await all()) {
      const { secret, ...address } = accountAt(ready, known.vendor);
      if ((await secrets.secret(known.id)) !== secret) await secrets.setSecret(known.id, secret);
      await store.saveConnection({ ...known, ...address });
      moved(known.id);
    }
    emit('connections.changed');
  };

  const supervisor = new PracticeSupervisor({
    launch: deps.launch,
    args: ['--port', '0', '--state', deps.statePath, ...deps.extraArgs],
    clock: deps.clock,
    onReady: connect,
    changed: () => emit('app.changed'),
  });

  const create = async (ready: PracticeReady, vendor: Vendor): Promise<ConnectionRecord> => {
    const { language } = await store.getSettings();
    const chinese = resolveLanguage(language, deps.locale) === 'zh-CN';
    const { secret, ...address } = accountAt(ready, vendor);
    const record: ConnectionRecord = {
      ...address,
      id: randomUUID(),
      name: NAMES[vendor][chinese ? 'zh' : 'en'],
      vendor,
      practice: true,
      color: COLORS[vendor],
      proxyUrl: '',
      readOnly: false,
      credential: 'key',
      createdAt: nowSeconds(),
      groupsSyncedAt: null,
    };
    await secrets.setSecret(record.id, secret);
    await store.saveConnection(record);
    await audit('connection.added', record.id, { name: record.name, vendor, practice: true });
    moved(record.id);
    emit('connections.changed');
    return record;
  };

  const start = async (): Promise<PracticeReady> => {
    await mkdir(dirname(deps.statePath), { recursive: true });
    return supervisor.start();
  };

  const want = async (practiceRunning: boolean): Promise<void> => {
    await store.setSettings({ practiceRunning });
    emit('settings.changed');
  };

  const entering = new Map<Vendor, Promise<ConnectionRecord>>();
  const enter = async (vendor: Vendor): Promise<ConnectionRecord> => {
    await want(true);
    const ready = await start();
    return (await all()).find((known) => known.vendor === vendor) ?? create(ready, vendor);
  };
  /** Two clicks must not make two connections. */
  const enterOnce = (vendor: Vendor): Promise<ConnectionRecord> => {
    const under = entering.get(vendor);
    if (under) return under;
    const begun = enter(vendor).finally(() => entering.delete(vendor));
    entering.set(vendor, begun);
    return begun;
  };

  const stop = async (): Promise<void> => {
    await supervisor.stop();
    for (const { id } of await all()) moved(id);
  };

  const leave: PracticeFeature['leave'] = async ({ id, vendor }, forget) => {
    leaving.add(id);
    const last = (await all()).length === 0;
    const anew = forget && (last || vendor === 'wecom');
    const goesOn = !last && supervisor.status.state !== 'off';
    if (last || anew) await supervisor.stop();
    if (anew) await rm(deps.statePath, { force: true });
    if (anew && goesOn) await start().catch(() => undefined);
    leaving.delete(id);
  };

  return {
    handlers: {
      'practice.enter': async ({ vendor }) => {
        const { id } = await enterOnce(vendor);
        const found = (await deps.handlers['connections.list'](undefined)).find((item) => item.id === id);
        if (!found) throw new Error('the practice connection was removed while it was being opened');
        return found;
      },
      'practice.status': async () => supervisor.status,
      'practice.power': async ({ on }) => {
        await want(on);
        if (on) await start();
        else await stop();
        return supervisor.status;
      },
    },
    resume: async () => {
      const [known, { practiceRunning }] = await Promise.all([all(), store.getSettings()]);
      if (known.length > 0 && practiceRunning) await start().catch(() => undefined);
    },
    leave,
    quit: () => supervisor.stop(),
  };
}

/** Where a stand-in vendor answers, and as whom. */
function accountAt(ready: PracticeReady, vendor: Vendor) {
  if (vendor === 'wecom') {
    const { baseUrl, corpId, secret } = ready;
    return { baseUrl, corpId, secret };
  }
  const { baseUrl, accountId: corpId, secret } = ready[vendor];
  return { baseUrl, corpId, secret };
}
