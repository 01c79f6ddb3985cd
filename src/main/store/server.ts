import { asFailure } from './database/errors';
import type { StoreApi } from './api';
import { isStoreCall, type StoreMessage } from './api.protocol';

const SLOW_MS = 50;

export interface Server {
  /** Takes one message of the client; whatever is not a call of a known method is ignored. */
  receive(message: unknown): Promise<void>;
}

/**
 * Answers calls as they come. Reads are synchronous and done at once; writes rest between their
 * slices, so a read never waits for more than one slice.
 * @param leave ends the process: a broken file is only healed by opening it anew
 */
export function createServer(
  store: StoreApi,
  post: (message: StoreMessage) => void,
  leave: () => void,
): Server {
  return {
    receive: async (message) => {
      if (!isStoreCall(message)) return;
      const { id, method, args } = message;
      const start = performance.now();
      try {
        const value = await (Reflect.apply(store[method], store, args) as Promise<unknown>);
        post({ type: 'answer', id, value });
      } catch (cause) {
        const { error } = asFailure(cause);
        post({ type: 'failure', id, error });
        if (method !== 'open' && error.reason === 'store.damaged') leave();
      }
      const ms = performance.now() - start;
      if (ms > SLOW_MS) post({ type: 'slow', method, ms: Math.round(ms) });
    },
  };
}
