import type { Reachability } from '@shared/contract/connections';
import { failure, Failure } from '@shared/domain/errors';
import type { ConnectionRecord, StoreApi } from '@main/store/api';
import type { AnyClient } from '@main/vendors/any-client';
import type { Clock } from '@main/vendors/clock';
import type { RateLimits } from '@main/vendors/rate';
import type { ProxyOptions } from '@main/vendors/session-transport';
import type { Transport } from '@main/vendors/transport';
import type { TokenStore } from '@main/vendors/tokens';
import { accountTokens } from './account-tokens';
import { makeClient } from './make-client';
import { ReachabilityTracker } from './reachability';
import type { ConnectionSecrets } from './secrets';

export interface ClientPoolDeps {
  readonly store: Pick<StoreApi, 'listConnections'>;
  readonly secrets: ConnectionSecrets;
  readonly clock: Clock;
  /** Makes the way to a vendor; the name is the connection's id. */
  readonly transport: (name: string, proxy: ProxyOptions) => Transport;
  readonly limits?: RateLimits;
  /** Milliseconds for one request. */
  readonly timeout?: number;
  /** Hears each change of a connection's reachability. */
  readonly changed: (id: string, now: Reachability) => void;
}

/** One client for each connection, so that everybody shares its token and its budget. */
export class ClientPool {
  private readonly clients = new Map<string, Promise<AnyClient>>();
  private readonly trackers = new Map<string, ReachabilityTracker>();

  constructor(private readonly deps: ClientPoolDeps) {}

  /** The connection's client, whichever vendor it leads to. Fails with `connection.notFound` or `connection.secretMissing`. */
  get(id: string): Promise<AnyClient> {
    const known = this.clients.get(id);
    if (known) return known;
    const made = this.make(id);
    this.clients.set(id, made);
    made.catch((error: unknown) => {
      if (this.clients.get(id) === made) this.clients.delete(id);
      if (error instanceof Failure && error.error.code === 'auth') this.tracker(id).refuse(error.error);
    });
    return made;
  }

  /** Forgets the client: what it was made of has changed. Calls under way end with the old one. */
  refresh(id: string): void {
    this.clients.delete(id);
  }

  /** Forgets all there is about a connection that was removed. */
  forget(id: string): void {
    this.clients.delete(id);
    this.trackers.delete(id);
  }

  /** Forgets everything about all connections: others are there now. */
  forgetAll(): void {
    this.clients.clear();
    this.trackers.clear();
  }

  reachability(id: string): Reachability {
    return this.tracker(id).value;
  }

  /** What a call outside the pool learned about reaching the vendor. */
  note(id: string, outcome: unknown): void {
    this.tracker(id).note(outcome);
  }

  /** The row of a connection, as it is now; fails with `connection.notFound`. */
  async record(id: string): Promise<ConnectionRecord> {
    const record = (await this.deps.store.listConnections()).find((connection) => connection.id === id);
    if (record) return record;
    throw failure('not-found', 'connection.notFound', `connection ${id} does not exist`);
  }

  /** The place for the token of a Sobot account, which its connections share; `own` is null for a form. */
  sobotTokens(account: Pick<ConnectionRecord, 'corpId' | 'baseUrl'>, own: string | null): TokenStore {
    return accountTokens(this.deps, account, own);
  }

  private tracker(id: string): ReachabilityTracker {
    const known = this.trackers.get(id);
    if (known) return known;
    const tracker = new ReachabilityTracker((now) => this.deps.changed(id, now));
    this.trackers.set(id, tracker);
    return tracker;
  }

  /** A way to the files that a vendor points to: through the connection's proxy, apart from its calls. */
  async fileTransport(id: string): Promise<Transport> {
    const { proxyUrl } = await this.record(id);
    return this.way(`files-${id}`, id, proxyUrl);
  }

  private async way(name: string, id: string, proxyUrl: string): Promise<Transport> {
    const credentials = proxyUrl === '' ? null : await this.deps.secrets.proxy(id);
    return this.deps.transport(name, { url: proxyUrl, credentials });
  }

  private async make(id: string): Promise<AnyClient> {
    const { secrets, clock, limits, timeout } = this.deps;
    const { vendor, proxyUrl, ...fields } = await this.record(id);
    const secret = await secrets.secret(id);
    if (secret === null) {
      throw failure('auth', 'connection.secretMissing', `connection ${id} has no secret on this computer`);
    }
    return makeClient(vendor, {
      fields,
      secret,
      transport: await this.way(id, id, proxyUrl),
      refusals: secrets.refused.of(secret, fields),
      tokens: vendor === 'sobot' ? this.sobotTokens(fields, id) : secrets.tokens(id),
      clock,
      limits,
      timeout,
      onOutcome: (outcome) => this.tracker(id).note(outcome),
    });
  }
}
