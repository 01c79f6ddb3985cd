import type { GroupStatus } from '@shared/domain/group';
import type { ItemReason, ItemState, TransferItem } from '@shared/domain/transfer';
import { wecomCode } from '@shared/domain/wecom/codes';

/** What was read of a group: its owner, its status where a list told it, or the code that came instead. */
export interface Reading {
  readonly owner: string | null;
  readonly status: GroupStatus | null;
  readonly errcode: number | null;
  /** Unix seconds. */
  readonly at: number;
}

export interface Verdict {
  readonly state: ItemState;
  readonly reason: ItemReason | null;
  /** Set when the code of the reading is the cause. */
  readonly errcode?: number;
}

/** Readings that must show the same wrong owner before a transfer that may yet come counts as failed. */
export const PROOFS = 3;

/** Seconds for which an accepted transfer is believed to come although the old owner is still read. */
export const BELIEVED_FOR = 86_400;

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
  return { state: 'failed', reason: reasonFor(item, owner) };
}

function reasonFor(item: TransferItem, owner: string): ItemReason {
  if (owner !== item.oldOwner || saysDone(item)) return 'unexpected-owner';
  return item.state === 'unknown' ? 'not-applied' : 'still-old-owner';
}

/**
 * Whether a reading shows that a transfer had no effect. In service an owner changes at once (D:95703).
 * Of a leaver's group only the status can tell: 1 means that it is still to be inherited. What the
 * vendor accepted is believed for a day, unless it said that there was nothing to do (90504, 90508) or
 * the group stays with somebody else.
 */
export function isProof(item: TransferItem, { owner, status, at }: Reading): boolean {
  if (owner === null || owner === item.taker) return false;
  if (owner !== item.oldOwner) return status !== 2;
  if (saysDone(item)) return true;
  const shows = item.kind === 'onjob' || status === 1;
  if (item.state === 'unknown') return shows;
  return shows && item.sentAt !== null && at - item.sentAt >= BELIEVED_FOR;
}

/** Whether the vendor said that there was nothing to do. */
function saysDone({ state, errcode }: TransferItem): boolean {
  return state === 'accepted' && errcode !== null && wecomCode(errcode)?.policy === 'already-done';
}
