import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { EventTopic } from '@shared/contract/events';
import type { Handlers } from '@shared/contract/index';
import { nowSeconds } from '@shared/domain/day';
import type { Audit } from '@main/features/audit/audit';
import type { ConnectionSecrets } from '@main/features/connections/secrets';
import type { ConnectionRecord, StoreApi } from '@main/store/api';
import type { Clock } from '@main/vendors/clock';
import type { LaunchPractice, PracticeReady } from './process';
import { PracticeSupervisor } from './supervisor';

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
  /** The practice connection answers at a new address, or not at all. */
  readonly moved: (id: string) => void;
}

export interface PracticeFeature {
  readonly handlers: Pick<Handlers, Extract<keyof Handlers, `practice.${string}`>>;
  /** Starts the vendor when there is a practice connection and it is wanted; never rejects. */
  readonly resume: () => Promise<void>;
  /** The practice connection is being removed; with `forget` all that was done in the workspace is undone. */
  readonly leave: (forget: boolean) => Promise<void>;
  /** Ends the vendor together with the app. */
  readonly quit: () => Promise<void>;
}

/** The practice workspace: the stand-in vendor's process, and the one connection that leads to it. */
export function createPractice(deps: PracticeDeps): PracticeFeature {
  const { store, secrets, audit, emit, moved } = deps;

  const existing = async (): Promise<ConnectionRecord | undefined> =>
    (await store.listConnections()).find(({ practice }) => practice);

  /** The vendor's port is another at each start, so the connection follows it. */
  const connect = async ({ baseUrl, corpId, secret }: PracticeReady): Promise<void> => {
    const known = await existing();
    if (!known) return;
    if ((await secrets.secret(known.id)) !== secret) await secrets.setSecret(known.id, secret);
    await store.saveConnection({ ...known, baseUrl, corpId });
    moved(known.id);
    emit('connections.changed');
  };

  const supervisor = new PracticeSupervisor({
    launch: deps.launch,
    args: ['--port', '0', '--state', deps.statePath, ...deps.extraArgs],
    clock: deps.clock,
    onReady: connect,
    changed: () => emit('app.changed'),
  });

  const create = async ({ baseUrl, corpId, secret }: PracticeReady): Promise<ConnectionRecord> => {
    const { language } = await store.getSettings();
    const chinese = (language === 'system' ? deps.locale : language).toLowerCase().startsWith('zh');
    const record: ConnectionRecord = {
      id: randomUUID(),
      name: chinese ? '练习环境' : 'Practice workspace',
      vendor: 'wecom',
      practice: true,
      color: 'amber',
      corpId,
      baseUrl,
      proxyUrl: '',
      readOnly: false,
      createdAt: nowSeconds(),
      groupsSyncedAt: null,
    };
    await secrets.setSecret(record.id, secret);
    await store.saveConnection(record);
    await audit('connection.added', record.id, { name: record.name, practice: true });
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

  let entering: Promise<ConnectionRecord> | null = null;
  const enter = async (): Promise<ConnectionRecord> => {
    await want(true);
    const ready = await start();
    return (await existing()) ?? create(ready);
  };

  const stop = async (): Promise<void> => {
    await supervisor.stop();
    const known = await existing();
    if (known) moved(known.id);
  };

  return {
    handlers: {
      'practice.enter': async () => {
        // Two clicks must not make two connections.
        entering ??= enter().finally(() => (entering = null));
        const { id } = await entering;
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
      const [known, { practiceRunning }] = await Promise.all([existing(), store.getSettings()]);
      if (known && practiceRunning) await start().catch(() => undefined);
    },
    leave: async (forget) => {
      await supervisor.stop();
      if (forget) await rm(deps.statePath, { force: true });
    },
    quit: () => supervisor.stop(),
  };
}
