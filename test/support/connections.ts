import type { EventTopic } from '@shared/contract/events';
import { nowSeconds } from '@shared/domain/day';
import { createAudit } from '@main/features/audit/audit';
import { openConnections, type OpenConnections } from '@main/features/connections/open';
import { wecomOnly } from '@main/features/connections/wecom-only';
import type { StoreApi } from '@main/store/api';
import { memoryVault, type SecretVault } from '@main/vault';
import { systemClock, type Clock } from '@main/vendors/clock';
import type { ProxyOptions } from '@main/vendors/session-transport';
import { fetchTransport, type Transport } from '@main/vendors/transport';
import type { WecomClient } from '@main/vendors/wecom/types';

export interface TestConnections extends OpenConnections {
  readonly vault: SecretVault;
  /** The client of a connection to WeCom. */
  readonly wecom: (id: string) => Promise<WecomClient>;
  /** Topics in the order in which they were announced. */
  readonly topics: EventTopic[];
  /** Connections that became reachable, in order. */
  readonly reached: string[];
  /** Every transport that was asked for. */
  readonly transports: { readonly name: string; readonly proxy: ProxyOptions }[];
}

interface Options {
  readonly vault?: SecretVault;
  readonly clock?: Clock;
  readonly timeout?: number;
  /** Over the platform's fetch unless given. */
  readonly transport?: () => Transport;
}

/** The connections feature on a real store, reaching vendors over the platform's fetch. */
export function testConnections(store: StoreApi, options: Options = {}): TestConnections {
  const { vault = memoryVault(), clock = systemClock, transport = () => fetchTransport(fetch) } = options;
  const topics: EventTopic[] = [];
  const reached: string[] = [];
  const transports: { name: string; proxy: ProxyOptions }[] = [];
  const open = openConnections({
    ...options,
    store,
    vault,
    clock,
    transport: (name, proxy) => {
      transports.push({ name, proxy });
      return transport();
    },
    audit: createAudit({ store, actor: 'tester', now: nowSeconds }).append,
    emit: (topic) => topics.push(topic),
    beforeRemove: async () => undefined,
    onReachable: (id) => reached.push(id),
  });
  const wecom = async (id: string): Promise<WecomClient> => wecomOnly(await open.pool.get(id));
  return { ...open, vault, wecom, topics, reached, transports };
}
