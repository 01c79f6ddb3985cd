import { systemClock } from '@main/vendors/clock';
import { fetchTransport } from '@main/vendors/transport';
import { createWecomClient, type WecomClientOptions } from '@main/vendors/wecom/client';
import type { TokenStore } from '@main/vendors/tokens';
import type { WecomClient } from '@main/vendors/wecom/types';

/** A token store that a test can look into. */
export function memoryTokens(): TokenStore & { value: string | null } {
  const store = {
    value: null as string | null,
    load: async () => store.value,
    save: async (value: string) => {
      store.value = value;
    },
  };
  return store;
}

/** The real client over the platform's fetch, for a vendor at a given address. */
export function wecomClient(
  app: { readonly baseUrl: string; readonly corpId: string; readonly secret: string },
  options: Partial<WecomClientOptions> = {},
): WecomClient {
  return createWecomClient({
    baseUrl: app.baseUrl,
    corpId: app.corpId,
    secret: app.secret,
    transport: fetchTransport(fetch),
    tokens: memoryTokens(),
    clock: systemClock,
    ...options,
  });
}
