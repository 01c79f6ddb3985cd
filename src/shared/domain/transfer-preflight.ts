import { DAILY_LIMIT, ONJOB_LIMIT } from './limits';
import type { ItemReason, TransferCandidate, TransferKind } from './transfer';

/** What the rules need to know besides the group itself. */
export interface PreflightContext {
  readonly taker: string;
  /** Whether the taker may own customer groups (D:92571); null while the follow users were never read. */
  readonly takerIsFollowUser: boolean | null;
  /** Groups of each old owner that were sent on this Shanghai day or are about to be, in either kind. */
  readonly sentToday: ReadonlyMap<string, number>;
}

export interface Preflighted {
  readonly candidate: TransferCandidate;
  readonly kind: TransferKind;
  /** Why the group will not be sent; null when it will. */
  readonly reason: ItemReason | null;
}

/** 离职继承 for groups whose owner has left (D:92127), 在职继承 for all others (D:95703). */
export function kindOf(candidate: Pick<TransferCandidate, 'status' | 'ownerLeft'>): TransferKind {
  return candidate.status === 1 || candidate.ownerLeft ? 'resigned' : 'onjob';
}

/**
 * Judges every group of a selection, in its order: the kind of transfer, and whether anything speaks
 * against it. Groups of one owner beyond the daily limit are held back, the first ones go.
 */
export function preflight(
  candidates: readonly TransferCandidate[],
  context: PreflightContext,
): Preflighted[] {
  const planned = new Map(context.sentToday);
  return candidates.map((candidate) => {
    const kind = kindOf(candidate);
    const reason = objection(candidate, kind, context);
    if (reason !== null || candidate.owner === null) return { candidate, kind, reason };
    const today = planned.get(candidate.owner) ?? 0;
    if (today >= DAILY_LIMIT) return { candidate, kind, reason: 'daily-limit' };
    planned.set(candidate.owner, today + 1);
    return { candidate, kind, reason: null };
  });
}

function objection(
  candidate: TransferCandidate,
  kind: TransferKind,
  context: PreflightContext,
): ItemReason | null {
  if (candidate.gone) return 'gone';
  if (candidate.owner === null) return 'never-loaded';
  if (candidate.status === 2) return 'inheriting';
  if (candidate.owner === context.taker) return 'taker-is-owner';
  if (candidate.inProgress) return 'in-progress';
  if (context.takerIsFollowUser === false) return 'taker-not-follow-user';
  if (kind === 'onjob' && candidate.onjobTransfers >= ONJOB_LIMIT) return 'onjob-limit';
  return null;
}
