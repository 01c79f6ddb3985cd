import type { Settings } from '@shared/contract/settings';
import type { Policy } from '@main/policy';
import type { StoreApi } from '@main/store/api';

/** The store as everybody is to see it: what a policy decided stands instead of what is stored, which stays. */
export function withPolicy<Store extends Pick<StoreApi, 'getSettings' | 'setSettings'>>(
  store: Store,
  { settings: decided }: Pick<Policy, 'settings'>,
): Store {
  const seen = (stored: Settings): Settings => ({ ...stored, ...decided });
  return {
    ...store,
    getSettings: async () => seen(await store.getSettings()),
    setSettings: async (patch: Partial<Settings>) => {
      const own = Object.entries(patch).filter(([name]) => !Object.hasOwn(decided, name));
      return seen(await store.setSettings(Object.fromEntries(own)));
    },
  };
}
