import { createStore, type StoreOptions } from '@main/store/store';
import type { StoreApi } from '@main/store/api';

/** The real store on a folder, in this process. Calls wait until it is open; `close` it before the folder goes. */
export function openStore(folder: string, options: StoreOptions = {}): StoreApi {
  const store = createStore(options);
  const opening = store.open({ folder });
  opening.catch(() => undefined);
  const opened =
    <A extends readonly unknown[], R>(method: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      await opening;
      return method(...args);
    };
  const methods = Object.entries(store).map(([name, method]) => [name, opened(method)]);
  return { ...Object.fromEntries(methods), open: store.open } as StoreApi;
}
