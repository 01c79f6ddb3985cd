import { randomUUID } from 'node:crypto';
import type { Connection, ConnectionFields } from '@shared/contract/connections';
import type { EventTopic } from '@shared/contract/events';
import type { Handlers, Parsed } from '@shared/contract/index';
import { nowSeconds } from '@shared/domain/day';
import { failure } from '@shared/domain/errors';
import type { Audit } from '@main/features/audit/audit';
import type { ConnectionRecord, StoreApi } from '@main/store/api';
import type { Clock } from '@main/vendors/clock';
import type { ProxyOptions } from '@main/vendors/session-transport';
import type { Transport } from '@main/vendors/transport';
import { checkFields } from './fields';
import type { ClientPool } from './pool';
import type { ConnectionSecrets } from './secrets';
import { insistOnSameAddress, Trials } from './trials';
import type { ReachabilityWatch } from './watch';

export interface ConnectionsDeps {
  readonly store: Pick<StoreApi, 'listConnections' | 'isOfCorp' | 'saveConnection' | 'removeConnection'>;
  readonly secrets: ConnectionSecrets;
  readonly pool: ClientPool;
  readonly watch: ReachabilityWatch;
  readonly transport: (name: string, proxy: ProxyOptions) => Transport;
  readonly clock: Clock;
  readonly audit: Audit['append'];
  readonly emit: (topic: EventTopic) => void;
  /** A policy lets every connection only read, whatever its own setting says. */
  readonly onlyRead?: boolean;
  /** Ends what still works with a connection that is about to be removed. */
  readonly beforeRemove: (record: ConnectionRecord, deleteData: boolean) => Promise<void>;
}

type ConnectionHandlers = Pick<Handlers, Extract<keyof Handlers, `connections.${string}`>>;

/** The connections: their rows in the store, their secrets in the keychain. */
export function createConnections(deps: ConnectionsDeps): ConnectionHandlers {
  const { store, secrets, pool, watch, audit, emit, onlyRead = false } = deps;
  const trials = new Trials(deps);

  const present = (record: ConnectionRecord): Connection => ({
    ...record,
    readOnly: record.readOnly || onlyRead,
    secret: secrets.state(record.id),
    reachability: pool.reachability(record.id),
  });

  /** A Sobot token that the form was tested with is kept: fetching another would end it for everybody. */
  const keepTested = async ({ id, vendor, corpId, baseUrl }: ConnectionRecord, secret: string) => {
    const token = vendor === 'sobot' ? trials.tokenOf({ corpId, baseUrl, secret }) : null;
    if (token !== null) await secrets.tokens(id).save(token);
  };

  const add = async ({ secret, vendor, ...form }: Parsed<'connections.add'>): Promise<Connection> => {
    const { fields, proxyCredentials } = checkFields(vendor, form);
    const record: ConnectionRecord = {
      ...fields,
      id: randomUUID(),
      vendor,
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
    await keepTested(record, secret);
    await audit('connection.added', record.id, { vendor, ...described(fields) });
    emit('connections.changed');
    void watch.probe(record.id);
    return present(record);
  };

  const update = async ({ id, secret, ...form }: Parsed<'connections.update'>): Promise<Connection> => {
    const before = await pool.record(id);
    // The practice vendor's address and app are its own; everything else may be changed.
    const { corpId, baseUrl, proxyUrl, credential } = before;
    const { fields, proxyCredentials } = checkFields(
      before.vendor,
      before.practice ? { ...form, corpId, baseUrl, proxyUrl, credential } : form,
    );
    if (before.vendor === 'wecom' && fields.corpId !== corpId && (await store.isOfCorp(id))) {
      throw failure('validation', 'connection.otherCorp', 'what is kept with it belongs to another corp');
    }
    if (secret === undefined) insistOnSameAddress(before, fields);
    // A form shows what the policy says; the connection's own setting waits for the day without it.
    const record = { ...before, ...fields, ...(onlyRead ? { readOnly: before.readOnly } : {}) };
    if (secret !== undefined && !before.practice) {
      await secrets.setSecret(id, secret);
      await keepTested(record, secret);
    }
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

  return {
    'connections.list': async () => (await store.listConnections()).map(present),
    'connections.add': add,
    'connections.update': update,
    'connections.remove': remove,
    'connections.test': (input) => trials.test(input),
    'connections.probe': async ({ id }) => {
      await pool.record(id);
      void watch.probe(id);
      return undefined;
    },
  };
}

/** What the audit keeps of a form: nothing that is secret. */
function described({ name, corpId, baseUrl, proxyUrl, readOnly }: ConnectionFields) {
  return { name, corpId, baseUrl, proxy: proxyUrl, readOnly };
}
