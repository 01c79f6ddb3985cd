import { readFileSync } from 'node:fs';
import { checkBaseUrl } from '../../src/shared/domain/addresses.ts';
import { publicKeysIn } from '../release/sign.ts';

/** What a build says to the app about updates. */
export interface BuiltInUpdates {
  /** The folder in which releases are looked for; null leaves that to a policy. */
  readonly feed: string | null;
  /** Public keys of whoever releases, SPKI in base64. */
  readonly keys: readonly string[];
}

/**
 * Reads it from the environment: `HANDOVER_UPDATE_FEED` is an address, `HANDOVER_UPDATE_KEY` a PEM file with one
 * public key or more. Throws for an address that the app would not take, and for a feed without a key.
 */
export function builtInUpdates(env: Readonly<Record<string, string | undefined>>): BuiltInUpdates {
  const { HANDOVER_UPDATE_FEED: feed, HANDOVER_UPDATE_KEY: key } = env;
  if (feed && !checkBaseUrl(feed).ok) throw new Error('HANDOVER_UPDATE_FEED is no https address of a folder');
  if (feed && !key)
    throw new Error('HANDOVER_UPDATE_FEED needs HANDOVER_UPDATE_KEY: nothing unsigned is installed');
  return { feed: feed || null, keys: key ? publicKeysIn(readFileSync(key, 'utf8')) : [] };
}
