import { isIP } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { networkFailure } from '@main/vendors/http';
import { failed } from '../judge';
import type { Found } from '../findings';
import type { Patient, Target } from '../patient';
import { bare, type Way } from '../way';

/** Milliseconds. */
const PATIENCE = 5000;
/** Addresses that are told; there may be many. */
const SHOWN = 8;

/** What the name of the vendor's host resolves to. */
export async function resolveName(
  { sight, signal }: Patient,
  { host }: Target,
  { proxy }: Way,
): Promise<Found> {
  if (isIP(bare(host)) !== 0) return { state: 'skipped', note: 'ipLiteral' };
  if (proxy !== null) return { state: 'skipped', note: 'behindProxy' };
  const done = new AbortController();
  try {
    const addresses = await Promise.race([
      sight.lookup(host),
      tooLong(AbortSignal.any([signal, done.signal])),
    ]);
    return { state: 'ok', facts: { addresses: addresses.slice(0, SHOWN).join(', ') } };
  } catch (error) {
    return failed(networkFailure(error, 'dns', host, false));
  } finally {
    done.abort();
  }
}

async function tooLong(signal: AbortSignal): Promise<never> {
  await wait(PATIENCE, undefined, { signal });
  throw Object.assign(new Error('no answer in time'), { code: 'EAI_AGAIN' });
}
