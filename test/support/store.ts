import { createStore, type StoreOptions } from '@main/store/store';
import { storeApi } from '@main/store/api.protocol';
import type { StoreApi } from '@main/store/api';

/** The real store on a folder, in this process: already opening. `close` it before the folder goes. */
export function openStore(folder: string, options: StoreOptions = {}): StoreApi {
  const store = createStore(options);
  const opening = store.open({ folder });
  opening.catch(() => undefined);
  return storeApi(async (method, args) => {
    if (method === 'close') await opening.catch(() => undefined);
    const opened = method === 'close' ? undefined : await opening;
    return method === 'open' ? opened : (Reflect.apply(store[method], store, args) as Promise<unknown>);
  });
}
