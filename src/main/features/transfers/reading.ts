import type { GroupStatus } from '@shared/domain/group';
import type { ItemReason, ItemState, TransferItem } from '@shared/domain/transfer';
import { wecomCode } from '@shared/domain/wecom/codes';

/** What was read of a group: its owner, its status where a list told it, or the code that came instead. */
export interface Reading {
  readonly owner: string | null;
  readonly status: GroupStatus | null;
  readonly errcode: number | null;
}

export interface Verdict {
  readonly state: ItemState;
  readonly reason: ItemReason | null;
  /** Set when the code of the reading is the cause. */
  readonly errcode?: number;
}

/** Readings that must show the same wrong owner before a transfer that may yet come counts as failed. */
export const PROOFS = 3;

/** Codes of groups that no longer are: dissolved (49008), unknown (40050). */
const GONE = new Set([49008, 40050]);

/**
 * What a reading makes of an accepted or unknown item.
 * @param earlier readings of this item before this one that were proofs and showed the same owner
 */
export function judgeReading(item: TransferItem, reading: Reading, earlier: number): Verdict {
  const { owner, status, errcode } = reading;
  const stays: Verdict = { state: item.state, reason: item.reason };
  if (errcode !== null) return GONE.has(errcode) ? { state: 'failed', reason: null, errcode } : stays;
  if (owner === item.taker) return { state: 'verified', reason: null };
  // A leaver's group changes owner some time after the call; status 2 says that it is under way (D:92120).
  if (item.kind === 'resigned' && status === 2) return { state: 'accepted', reason: null };
  if (owner === null) return stays;
  // Also a stranger may be what was there before the call: a reading can be older than the change (D:92130).
  if (earlier + 1 < PROOFS || !isProof(item, reading)) return stays;
  const notApplied = item.state === 'unknown' && owner === item.oldOwner;
  return { state: 'failed', reason: notApplied ? 'not-applied' : 'unexpected-owner' };
}

/**
 * Whether a reading shows that a transfer had no effect. In service an owner changes at once (D:95703).
 * Of a leaver's group only the status can tell: 1 means that it is still to be inherited. What the
 * vendor accepted is believed, unless it said that there was nothing to do (90504, 90508) or the group
 * stays with somebody else.
 */
export function isProof(item: TransferItem, { owner, status }: Reading): boolean {
  if (owner === null || owner === item.taker) return false;
  if (owner !== item.oldOwner) return status !== 2;
  if (item.state === 'unknown') return item.kind === 'onjob' || status === 1;
  return item.errcode !== null && wecomCode(item.errcode)?.policy === 'already-done';
}
