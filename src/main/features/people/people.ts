import type { Handlers } from '@shared/contract/index';
import type { StoreApi } from '@main/store/api';

/** The people that syncs have met. */
export function createPeople(store: Pick<StoreApi, 'searchPeople'>): Pick<Handlers, 'people.search'> {
  return {
    'people.search': ({ connectionId, text, role, limit }) =>
      store.searchPeople(connectionId, text, role, limit),
  };
}
