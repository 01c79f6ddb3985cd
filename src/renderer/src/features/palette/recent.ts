import { keep, keptValue } from '@renderer/lib/kept';

const NAME = 'palette.recent';
const MOST = 6;

/** The keys of what was run last, newest first. Of commands only: names of people and groups are not kept here. */
export function recentKeys(): readonly string[] {
  const value = keptValue(NAME);
  return Array.isArray(value) ? value.filter((key) => typeof key === 'string').slice(0, MOST) : [];
}

/** Puts a command first among those used recently. */
export function rememberUse(key: string): void {
  keep(NAME, JSON.stringify([key, ...recentKeys().filter((other) => other !== key)].slice(0, MOST)));
}
