import type { TakerRefusal } from '@shared/domain/transfer';
import { asAppError } from '@main/features/jobs/backoff';
import { errcodeOf, isPersonCode } from '@main/features/sync/codes';
import { inTurn } from '@main/features/sync/in-turn';
import { log } from '@main/log';
import type { TakerCheck } from '@main/store/api';
import type { CallOptions } from '@main/vendors/calls';
import type { WecomClient } from '@main/vendors/wecom/types';
import type { TransferDeps } from './deps';

const AT_ONCE = 4;
/** Somebody waits for the answer: no patience with limits, and one more try after a passing trouble. */
const HURRIED: CallOptions = { urgent: true, maxWaitSeconds: 3, retries: 1 };
/** user/get of somebody who has left, where the vendor still knows them (D:90196). */
const LEFT = 5;

/**
 * Whether people can take groups, as the vendor says at this moment: in service, in the app's range, and
 * with customer contact (D:90196, D:92571). What the vendor does not say, the last sync decides; real
 * names and logins cannot be asked for at all.
 */
export async function checkTakers(
  deps: Pick<TransferDeps, 'store' | 'timers' | 'client'>,
  connectionId: string,
  takers: readonly Pick<TakerCheck, 'userid'>[],
): Promise<TakerCheck[]> {
  const userids = [...new Set(takers.map(({ userid }) => userid))];
  const known = await deps.store.checkTakers(connectionId, userids);
  if (known.length === 0) return known;
  try {
    const client = await deps.client(connectionId);
    const followers = new Set(await client.followUsers(HURRIED));
    const at = deps.timers.now();
    const said = new Map<string, TakerRefusal | null>();
    await inTurn(known, AT_ONCE, new AbortController().signal, async ({ userid }) => {
      said.set(userid, (await whyGone(client, userid)) ?? (followers.has(userid) ? null : 'not-follow-user'));
    });
    return known.map(({ userid, refusal }) => ({
      userid,
      // The vendor calls everybody unknown who is not there: that somebody has left, a sync has learned.
      refusal: refusal === 'left' && said.get(userid) === 'not-found' ? 'left' : (said.get(userid) ?? null),
      checkedAt: at,
    }));
  } catch (error) {
    log.warn('takers were not checked with the vendor', { error: asAppError(error) });
    return known;
  }
}

/** Whether somebody is there at all; null also when the app may not read that. */
async function whyGone(client: WecomClient, userid: string): Promise<TakerRefusal | null> {
  try {
    const { status } = await client.user(userid, HURRIED);
    return status === LEFT ? 'left' : null;
  } catch (error) {
    const errcode = errcodeOf(error);
    if (errcode === null) throw error;
    return isPersonCode(errcode) ? 'not-found' : null;
  }
}
