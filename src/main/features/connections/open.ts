import type { EventTopic } from '@shared/contract/events';
import type { Handlers } from '@shared/contract/index';
import type { Audit } from '@main/features/audit/audit';
import type { ConnectionRecord, StoreApi } from '@main/store/api';
import type { SecretVault } from '@main/vault';
import type { Clock } from '@main/vendors/clock';
import type { RateLimits } from '@main/vendors/rate';
import type { ProxyOptions } from '@main/vendors/session-transport';
import type { Transport } from '@main/vendors/transport';
import { createConnections } from './connections';
import { ClientPool } from './pool';
import { ConnectionSecrets } from './secrets';
import { ReachabilityWatch } from './watch';

export interface OpenConnectionsDeps {
  readonly store: Pick<StoreApi, 'listConnections' | 'isOfCorp' | 'saveConnection' | 'removeConnection'>;
  readonly vault: SecretVault;
  readonly clock: Clock;
  readonly transport: (name: string, proxy: ProxyOptions) => Transport;
  readonly audit: Audit['append'];
  readonly emit: (topic: EventTopic) => void;
  /** Ends what still works with a connection that is about to be removed. */
  readonly beforeRemove: (record: ConnectionRecord, deleteData: boolean) => Promise<void>;
  /** A vendor that could not be reached, or was not tried yet, answers. */
  readonly onReachable: (id: string) => void;
  /** A policy lets every connection only read. */
  readonly onlyRead?: boolean;
  readonly limits?: RateLimits;
  /** Milliseconds for one request. */
  readonly timeout?: number;
}

export interface OpenConnections {
  readonly handlers: Pick<Handlers, Extract<keyof Handlers, `connections.${string}`>>;
  readonly pool: ClientPool;
  readonly secrets: ConnectionSecrets;
  readonly watch: ReachabilityWatch;
  /** To be called when the keychain's status changed: secrets that were missing may be there now. */
  readonly keychainChanged: () => void;
}

/** Puts the connections together: secrets, clients, reachability and the calls of the contract. */
export function openConnections(deps: OpenConnectionsDeps): OpenConnections {
  const { clock, emit } = deps;
  const secrets = new ConnectionSecrets(deps.vault, () => emit('connections.changed'));
  const pool = new ClientPool({
    ...deps,
    secrets,
    changed: (id, now) => {
      watch.changed(id, now);
      if (now.state === 'ok') deps.onReachable(id);
      emit('connections.changed');
    },
  });
  const watch = new ReachabilityWatch(pool, clock);
  return {
    handlers: createConnections({ ...deps, secrets, pool, watch }),
    pool,
    secrets,
    watch,
    keychainChanged: () => {
      for (const id of secrets.reconsider()) void watch.probe(id);
      emit('connections.changed');
    },
  };
}
