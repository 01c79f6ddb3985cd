import type { ConnectionFields } from '@shared/contract/connections';
import type { StoreApi } from '@main/store/api';
import type { TokenStore } from '@main/vendors/tokens';
import type { ConnectionSecrets } from './secrets';

export interface AccountTokensDeps {
  readonly store: Pick<StoreApi, 'listConnections'>;
  readonly secrets: Pick<ConnectionSecrets, 'tokens'>;
}

/**
 * The place for the token of a Sobot account, which all connections to the account share, such as one to read
 * and one to push orders with: a new token ends the one before, so two that each kept their own would end each
 * other's with every call.
 * @param own the connection that asks first; null for a form that is not stored
 */
export function accountTokens(
  { store, secrets }: AccountTokensDeps,
  { corpId, baseUrl }: Pick<ConnectionFields, 'corpId' | 'baseUrl'>,
  own: string | null,
): TokenStore {
  const places = async (): Promise<TokenStore[]> => {
    // A store that is away for a moment must not lose a token that was just fetched.
    const all = await store.listConnections().catch(() => []);
    const sharing = all.filter(
      (each) =>
        each.vendor === 'sobot' &&
        each.credential === 'key' &&
        each.corpId === corpId &&
        each.baseUrl === baseUrl,
    );
    const ids = new Set([...(own === null ? [] : [own]), ...sharing.map(({ id }) => id)]);
    return [...ids].map((id) => secrets.tokens(id));
  };
  return {
    load: async () => {
      for (const place of await places()) {
        const text = await place.load();
        if (text !== null) return text;
      }
      return null;
    },
    save: async (text) => {
      for (const place of await places()) await place.save(text);
    },
  };
}
