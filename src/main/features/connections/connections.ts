import { randomUUID } from 'node:crypto';
import type { Connection, ConnectionFields, TestReport } from '@shared/contract/connections';
import type { EventTopic } from '@shared/contract/events';
import type { Handlers, Parsed } from '@shared/contract/index';
import { nowSeconds } from '@shared/domain/day';
import { Failure, failure } from '@shared/domain/errors';
import { wantsSecretAgain } from '@shared/domain/secret-address';
import type { Audit } from '@main/features/audit/audit';
import type { ConnectionRecord, StoreApi } from '@main/store/api';
import type { Clock } from '@main/vendors/clock';
import type { ProxyOptions } from '@main/vendors/session-transport';
import type { Transport } from '@main/vendors/transport';
import { createWecomClient } from '@main/vendors/wecom/client';
import { diagnose, failedAt } from './diagnosis';
import { checkFields } from './fields';
import type { ClientPool } from './pool';
import type { ConnectionSecrets } from './secrets';
import type { ReachabilityWatch } from './watch';

export interface ConnectionsDeps {
  readonly store: Pick<StoreApi, 'listConnections' | 'saveConnection' | 'removeConnection'>;
  readonly secrets: ConnectionSecrets;
  readonly pool: ClientPool;
  readonly watch: ReachabilityWatch;
  readonly transport: (name: string, proxy: ProxyOptions) => Transport;
  readonly clock: Clock;
  readonly audit: Audit['append'];
  readonly emit: (topic: EventTopic) => void;
  /** Ends what still works with a connection that is about to be removed. */
  readonly beforeRemove: (record: ConnectionRecord, deleteData: boolean) => Promise<void>;
}

type ConnectionHandlers = Pick<Handlers, Extract<keyof Handlers, `connections.${string}`>>;

/** Milliseconds for each request of a test. */
const TEST_TIMEOUT = 10_000;

/** The connections: their rows in the store, their secrets in the keychain. */
export function createConnections(deps: ConnectionsDeps): ConnectionHandlers {
  const { store, secrets, pool, watch, audit, emit } = deps;

  const present = (record: ConnectionRecord): Connection => ({
    ...record,
    secret: secrets.state(record.id),
    reachability: pool.reachability(record.id),
  });

  const add = async ({ secret, ...form }: Parsed<'connections.add'>): Promise<Connection> => {
    const { fields, proxyCredentials } = checkFields(form);
    const record: ConnectionRecord = {
      ...fields,
      id: randomUUID(),
      vendor: 'wecom',
      practice: false,
      createdAt: nowSeconds(),
      groupsSyncedAt: null,
    };
    await secrets.setSecret(record.id, secret);
    if (proxyCredentials) await secrets.setProxy(record.id, proxyCredentials);
    try {
      await store.saveConnection(record);
    } catch (error) {
      await secrets.remove(record.id);
      throw error;
    }
    await audit('connection.added', record.id, described(fields));
    emit('connections.changed');
    void watch.probe(record.id);
    return present(record);
  };

  const update = async ({ id, secret, ...form }: Parsed<'connections.update'>): Promise<Connection> => {
    const before = await pool.record(id);
    // The practice vendor's address and app are its own; everything else may be changed.
    const { corpId, baseUrl, proxyUrl } = before;
    const { fields, proxyCredentials } = checkFields(
      before.practice ? { ...form, corpId, baseUrl, proxyUrl } : form,
    );
    if (secret === undefined) insistOnSameAddress(before, fields);
    const record = { ...before, ...fields };
    if (secret !== undefined && !before.practice) await secrets.setSecret(id, secret);
    if (proxyCredentials || fields.proxyUrl !== before.proxyUrl) await secrets.setProxy(id, proxyCredentials);
    await store.saveConnection(record);
    const rewired = fields.corpId !== corpId || fields.baseUrl !== baseUrl || fields.proxyUrl !== proxyUrl;
    if (rewired || secret !== undefined || proxyCredentials) {
      pool.refresh(id);
      void watch.probe(id);
    }
    await audit('connection.updated', id, { ...described(fields), newSecret: secret !== undefined });
    emit('connections.changed');
    return present(record);
  };

  const remove = async ({ id, deleteData }: Parsed<'connections.remove'>): Promise<undefined> => {
    const record = await pool.record(id);
    await deps.beforeRemove(record, deleteData);
    watch.end(id);
    await store.removeConnection(id, deleteData);
    const secretsGone = await secrets.remove(id);
    pool.forget(id);
    await audit('connection.removed', id, { name: record.name, deleteData, secretsGone });
    emit('connections.changed');
    if (deleteData) emit('groups.changed');
  };

  /** The form, or what is stored, put together for a trial. */
  const candidate = async ({ id, fields: form, secret }: Parsed<'connections.test'>) => {
    const stored = id === undefined ? null : await pool.record(id);
    const source: ConnectionFields | null = form ?? stored;
    if (!source) throw failure('validation', 'connection.notFound', 'there is nothing to test');
    const { fields, proxyCredentials } = checkFields(source);
    if (stored && secret === undefined) insistOnSameAddress(stored, fields);
    const sameProxy = stored !== null && fields.proxyUrl === stored.proxyUrl && fields.proxyUrl !== '';
    const known = stored ? await secrets.secret(stored.id) : null;
    const credentials = proxyCredentials ?? (sameProxy ? await secrets.proxy(stored.id) : null);
    return { fields, secret: secret ?? known, proxy: { url: fields.proxyUrl, credentials } };
  };

  const test = async (input: Parsed<'connections.test'>): Promise<TestReport> => {
    try {
      const { fields, secret, proxy } = await candidate(input);
      if (secret === null) {
        return failedAt(
          'token',
          failure('auth', 'connection.secretMissing', 'there is no secret to test').error,
        );
      }
      const { corpId, baseUrl } = fields;
      const report = await diagnose(
        createWecomClient({
          corpId,
          secret,
          baseUrl,
          // Tests of two connections at once must not share a proxy.
          transport: deps.transport(`test-${input.id ?? 'new'}`, proxy),
          tokens: { load: async () => null, save: async () => undefined },
          clock: deps.clock,
          timeout: TEST_TIMEOUT,
          retries: 0,
        }),
      );
      // A good test of what is stored ends the memory of an earlier refusal.
      if (report.ok && input.id !== undefined && !input.fields && input.secret === undefined) {
        pool.refresh(input.id);
        pool.note(input.id, null);
      }
      return report;
    } catch (error) {
      if (error instanceof Failure && error.error.code === 'validation')
        return failedAt('address', error.error);
      throw error;
    }
  };

  return {
    'connections.list': async () => (await store.listConnections()).map(present),
    'connections.add': add,
    'connections.update': update,
    'connections.remove': remove,
    'connections.test': test,
    'connections.probe': async ({ id }) => {
      await pool.record(id);
      void watch.probe(id);
      return undefined;
    },
  };
}

/** The stored secret goes where it was entered for, and nowhere else. */
function insistOnSameAddress(stored: ConnectionFields, fields: ConnectionFields): void {
  if (!wantsSecretAgain(stored, fields)) return;
  const reason = 'connection.secretForNewAddress';
  throw failure('validation', reason, 'the stored secret was entered for another address');
}

/** What the audit keeps of a form: nothing that is secret. */
function described({ name, corpId, baseUrl, proxyUrl, readOnly }: ConnectionFields) {
  return { name, corpId, baseUrl, proxy: proxyUrl, readOnly };
}
