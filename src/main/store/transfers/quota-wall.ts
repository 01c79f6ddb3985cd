import { dayOf } from '@shared/domain/day';
import { DAILY_LIMIT, ONJOB_LIMIT } from '@shared/domain/limits';
import { onjobSince } from '../groups/onjob';
import type { BatchRecord } from '../api';
import { conflict } from './conflict';
import type { SendDeps } from './replan';

/**
 * The last wall before a call: whatever was planned and whatever the clock says, nothing is sent that
 * the ledger knows to go beyond the 300 of a day (D:92127, D:95703), or to be a group's third onjob
 * transfer in 90 days (D:95703). Throws `transfers.overQuota`; planning anew finds days that have room.
 */
export function refuseOverQuota({ tables, onjob, scope }: SendDeps, batch: BatchRecord, at: number): void {
  const { connectionId, kind, oldOwner, taker, chatIds } = batch;
  const day = dayOf(at);
  const sent = tables.quota.sentOn(connectionId, day, oldOwner, scope() === 'owner' ? null : taker);
  if (sent + chatIds.length > DAILY_LIMIT || tables.quota.isFull(connectionId, day, oldOwner)) {
    throw conflict('transfers.overQuota', `Batch ${batch.id} has no room on ${day}.`);
  }
  const since = onjobSince(at);
  if (kind === 'onjob' && chatIds.some((chatId) => onjob.of(connectionId, chatId, since) >= ONJOB_LIMIT)) {
    throw conflict('transfers.overQuota', `Batch ${batch.id} holds a group without an onjob transfer.`);
  }
}
