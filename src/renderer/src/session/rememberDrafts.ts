import type { StoreApi } from 'zustand';
import { isRecord } from '../lib/isRecord';
import { keep, keptValue } from '../lib/kept';
import type { Drafts } from '../stores/drafts';

/** Most characters of one draft: the page has room for several of them. A larger one ends with the page. */
const MOST = 1_000_000;

/**
 * Finds drafts as the page left them, and keeps them from now on: after a crash of the page, and at the next
 * start. `read` answers null for what is no draft of this kind, or no longer.
 */
export function rememberDrafts<T>(
  store: StoreApi<Drafts<T>>,
  name: string,
  read: (value: unknown) => T | null,
): void {
  const key = `session.${name}`;
  const value = keptValue(key);
  const found = Object.entries(isRecord(value) ? value : {}).flatMap(([connectionId, draft]) => {
    const known = read(draft);
    return known === null ? [] : [[connectionId, known] as const];
  });
  store.setState(Object.fromEntries(found), true);
  store.subscribe((drafts) => {
    const small = Object.entries(drafts).filter(([, draft]) => JSON.stringify(draft).length <= MOST);
    keep(key, JSON.stringify(Object.fromEntries(small)));
  });
}
