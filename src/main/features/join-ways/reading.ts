import type { JoinWayRow } from '@shared/contract/join-ways';
import { asAppError } from '@main/features/jobs/backoff';
import { isAroundUs } from '@main/features/sync/codes';
import type { JoinWayRecord } from '@main/store/api.join-ways';
import type { CallOptions } from '@main/vendors/calls';
import { saysNoJoinWay } from '@main/vendors/wecom/join-ways';
import type { WecomClient, WecomJoinWay } from '@main/vendors/wecom/types';
import type { Desk } from './desk';
import { missing } from './judge';

/** What asking for a join way has come to, as it is kept by now. */
export type Reading =
  | { readonly found: true; readonly joinWay: WecomJoinWay; readonly row: JoinWayRow }
  | { readonly found: false };

/**
 * Asks the vendor for a join way and enters the answer, also the one that there is none. Throws any other
 * trouble; one that is about this join way is noted with it. To be called in its turn.
 */
export async function readVendor(
  { deps }: Desk,
  record: JoinWayRecord,
  client: WecomClient,
  options: CallOptions,
): Promise<Reading> {
  const { store, timers } = deps;
  const { id, configId, state } = record;
  let joinWay: WecomJoinWay;
  try {
    joinWay = await client.getJoinWay(configId, options);
  } catch (error) {
    if (saysNoJoinWay(error)) {
      // That a deleted one is gone is no news.
      if (state !== 'deleted') await store.missJoinWay(id, missing(error), timers.now());
      return { found: false };
    }
    if (!isAroundUs(error)) await store.failJoinWay(id, asAppError(error), timers.now());
    throw error;
  }
  return { found: true, joinWay, row: await store.readJoinWay({ id, at: timers.now(), ...joinWay }) };
}
