import { create, type StoreApi } from 'zustand';

/** What is being prepared, by connection; there is no entry where nothing is. */
export type Drafts<T> = Readonly<Record<string, T>>;

/** Drafts of one kind. */
export const createDrafts = <T>() => create<Drafts<T>>()(() => ({}));

/** Notes the draft of a connection; null once it was sent, saved or given up. */
export function setDraft<T>(store: StoreApi<Drafts<T>>, connectionId: string, draft: T | null): void {
  const { [connectionId]: _, ...others } = store.getState();
  store.setState(draft === null ? others : { ...others, [connectionId]: draft }, true);
}

/** Forgets the drafts of connections that are no more. */
export function keepOnly<T>(store: StoreApi<Drafts<T>>, connectionIds: readonly string[]): void {
  for (const id of Object.keys(store.getState())) {
    if (!connectionIds.includes(id)) setDraft(store, id, null);
  }
}
