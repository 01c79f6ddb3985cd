import type { EventTopic } from '@shared/contract/events';
import type { Handlers } from '@shared/contract/index';
import type { ConnectionRecord, OpenStore } from '@main/store/api';
import type { Policy } from '@main/policy';
import { openVault, type VaultOptions, type VaultStatus } from '@main/vault';
import type { Clock } from '@main/vendors/clock';
import type { ProxyOptions } from '@main/vendors/session-transport';
import type { Transport } from '@main/vendors/transport';
import type { AnyClient } from '@main/vendors/any-client';
import type { WecomClient } from '@main/vendors/wecom/types';
import { createAudit, type Audit } from './audit/audit';
import { afterLook, SecretHomes } from './connections/homes';
import { openConnections } from './connections/open';
import { wecomOnly } from './connections/wecom-only';
import { createDoctor } from './doctor/doctor';
import { createPeople } from './people/people';
import { createPractice } from './practice/practice';
import type { LaunchPractice } from './practice/process';
import { createSettings, type SettingsDeps, type SettingsEffects } from './settings/settings';

export interface AccessDeps {
  readonly store: OpenStore;
  readonly clock: Clock;
  readonly emit: (topic: EventTopic) => void;
  readonly loadKeychain: VaultOptions['load'];
  readonly transport: (name: string, proxy: ProxyOptions) => Transport;
  /** How an address is reached by the settings of the app: `DIRECT` or `PROXY host:port`. */
  readonly resolveProxy: (url: string) => Promise<string>;
  readonly launchPractice: LaunchPractice;
  /** File in which the practice vendor keeps what was done to it. */
  readonly practiceState: string;
  readonly practiceArgs: readonly string[];
  /** File that says what secrets were entered for while a restore may change it. */
  readonly secretHomes: string;
  /** Language of the system, such as `zh-CN`. */
  readonly locale: string;
  readonly settingsEffects: SettingsEffects;
  readonly wayOut: SettingsDeps['wayOut'];
  readonly readFile: SettingsDeps['readFile'];
  /** What IT decided for this computer. */
  readonly policy: Policy;
  /** Asks for a file with one of some endings; null when the dialog was closed. */
  readonly openFile: (extensions: readonly string[]) => Promise<string | null>;
  /** Name of the person at this computer. */
  readonly actor: string;
  /** Unix seconds, for the audit. */
  readonly now: () => number;
  /** Ends the jobs of a connection that is about to be removed. */
  readonly endJobs: (connectionId: string) => Promise<void>;
  /** A vendor that could not be reached, or was not tried yet, answers: jobs may go on. */
  readonly onReachable: (connectionId: string) => void;
}

type AccessChannel = Extract<
  keyof Handlers,
  `${'connections' | 'doctor' | 'practice' | 'settings' | 'views' | 'people' | 'audit'}.${string}`
>;

/** The ways to the vendors and to what is kept about them. */
export interface Access {
  readonly handlers: Pick<Handlers, AccessChannel>;
  /** The client of a connection, whichever vendor it leads to. Fails with `connection.notFound` or `connection.secretMissing`. */
  readonly vendor: (connectionId: string) => Promise<AnyClient>;
  /** The client of a connection to WeCom; fails also with `connection.otherVendor`. */
  readonly client: (connectionId: string) => Promise<WecomClient>;
  /** A way to the files that a vendor points to, which carries none of the connection's secrets. */
  readonly fileTransport: (connectionId: string) => Promise<Transport>;
  readonly isReachable: (connectionId: string) => boolean;
  /** By its own setting, or by the policy of IT. Fails with `connection.notFound`. */
  readonly isReadOnly: (connectionId: string) => Promise<boolean>;
  readonly audit: Audit['append'];
  readonly auditEntry: Audit['entry'];
  readonly keychain: () => VaultStatus;
  /** Asks every vendor whether it is there: the way to it has changed. */
  readonly lookAgain: () => Promise<void>;
  /** Sees to it that a backup leads no secret to another address than the one that it was entered for. */
  readonly homes: Pick<SecretHomes, 'remember' | 'look' | 'doubt'>;
  /** Begins anew with the connections that the store has now. */
  readonly replaced: () => Promise<void>;
  /** Starts the practice vendor where it is wanted, and asks every other vendor whether it is there. */
  readonly start: () => Promise<void>;
  readonly quit: () => Promise<void>;
}

/** Puts together connections, practice, settings, people and audit. */
export function createAccess(deps: AccessDeps): Access {
  const { store, emit } = deps;
  const audit = createAudit(deps);
  const vault = openVault({
    load: deps.loadKeychain,
    statusChanged: () => {
      emit('app.changed');
      connections.keychainChanged();
    },
  });
  const beforeRemove = async (record: ConnectionRecord, deleteData: boolean) => {
    await deps.endJobs(record.id);
    await doctor['doctor.stop']({ connectionId: record.id });
    if (record.practice) await practice.leave(record, deleteData);
  };
  const connections = openConnections({
    ...deps,
    vault: afterLook(vault, () => homes.looked()),
    audit: audit.append,
    beforeRemove,
    onlyRead: deps.policy.view.readOnly,
  });
  const { pool, secrets, watch } = connections;
  const homes = new SecretHomes({ store, secrets, path: deps.secretHomes });
  const doctor = createDoctor({ ...deps, pool, secrets });
  const practice = createPractice({
    ...deps,
    secrets,
    handlers: connections.handlers,
    launch: deps.launchPractice,
    statePath: deps.practiceState,
    extraArgs: deps.practiceArgs,
    audit: audit.append,
    moved: (id) => {
      pool.refresh(id);
      void watch.probe(id);
    },
  });
  const start = async (): Promise<void> => {
    if (await homes.looked()) {
      // Whose secrets were forgotten is no removed connection: they may be entered again.
      secrets.forgetAll();
      emit('connections.changed');
    }
    const vendors = await store.listConnections();
    const probe = (id: string): Promise<void> => watch.probe(id);
    await Promise.all([
      ...vendors.filter((record) => !record.practice).map(({ id }) => probe(id)),
      // The practice vendor has no address before it runs.
      practice
        .resume()
        .then(() => Promise.all(vendors.filter((record) => record.practice).map(({ id }) => probe(id)))),
    ]);
  };
  return {
    handlers: {
      ...connections.handlers,
      ...practice.handlers,
      ...createSettings({ ...deps, effects: deps.settingsEffects }),
      ...createPeople({ ...deps, audit: audit.append }),
      ...doctor,
      'audit.list': audit['audit.list'],
      'audit.verify': audit['audit.verify'],
    },
    vendor: (id) => pool.get(id),
    client: async (id) => wecomOnly(await pool.get(id)),
    fileTransport: (id) => pool.fileTransport(id),
    isReachable: (id) => pool.reachability(id).state === 'ok',
    isReadOnly: async (id) => (await pool.record(id)).readOnly || deps.policy.view.readOnly,
    audit: audit.append,
    auditEntry: audit.entry,
    keychain: () => vault.status(),
    lookAgain: async () => {
      const vendors = await store.listConnections();
      await Promise.all(vendors.map(({ id }) => watch.probe(id)));
    },
    start,
    homes,
    replaced: async () => {
      watch.stop();
      // At once: jobs that go on must not meet the clients of the connections before.
      secrets.forgetAll();
      pool.forgetAll();
      // Its connections are others, and follow its address when it starts.
      await practice.quit();
      emit('connections.changed');
      await start();
    },
    quit: async () => {
      watch.stop();
      await practice.quit();
    },
  };
}
