import { dayOf, daysBetween, type Day, type Instant } from './day';
import { LEAVER_YEAR_DAYS, ONJOB_LIMIT } from './limits';
import type {
  ItemDoubt,
  ItemReason,
  SplitRule,
  TakerRefusal,
  TransferCandidate,
  TransferKind,
} from './transfer';
import { type SplitTaker, splitItems } from './transfer-split';

/** Somebody who is to take groups, and why the person cannot. */
export interface ContextTaker extends SplitTaker {
  readonly refusal: TakerRefusal | null;
}

/** Where a group goes back to: it must still be with `from`. */
export interface WayBack {
  readonly from: string;
  readonly to: string;
}

/** What the rules need to know besides the groups themselves. */
export interface PreflightContext {
  /** At least one, unless every group has a way back. */
  readonly takers: readonly ContextTaker[];
  readonly split: SplitRule;
  /** Takes groups that other started plans have not sent yet. */
  readonly takeOver: boolean;
  /** The Shanghai day of the judgement. */
  readonly today: Day;
  /** The ways back by chat id, for a plan that reverses another one: the split does not matter then. */
  readonly back?: ReadonlyMap<string, WayBack> | undefined;
}

export interface Preflighted {
  readonly candidate: TransferCandidate;
  readonly kind: TransferKind;
  /** Who takes the group, or would; empty when nobody was named. */
  readonly taker: string;
  /** Why the group will not be sent; null when it will. */
  readonly reason: ItemReason | null;
  /** What may speak against a group that is sent all the same. */
  readonly doubt: ItemDoubt | null;
  /** The day on which an `onjob-limit` ends, where the ledger knows it. */
  readonly freeOn: string | null;
}

/** 离职继承 for groups whose owner has left (D:92127), 在职继承 for all others (D:95703). */
export function kindOf(candidate: Pick<TransferCandidate, 'status' | 'ownerLeft'>): TransferKind {
  return candidate.status === 1 || candidate.ownerLeft ? 'resigned' : 'onjob';
}

/**
 * Judges every group of a plan, in its order: the kind of transfer, whether anything speaks against it,
 * and who takes it. Throws `transfers.countsDiffer` when counts set by hand do not fit what can be sent.
 */
export function preflight(
  candidates: readonly TransferCandidate[],
  context: PreflightContext,
): Preflighted[] {
  const judged = candidates.map((candidate) => {
    const kind = candidate.forcedKind ?? kindOf(candidate);
    return { candidate, kind, reason: objection(candidate, kind, context) };
  });
  const takers = takersOf(judged, context);
  return judged.map(({ candidate, kind, reason }) => ({
    candidate,
    kind,
    taker: takers.get(candidate.chatId) ?? context.takers[0]?.userid ?? '',
    reason,
    doubt: reason === null ? doubtOf(candidate, kind, context.today) : null,
    freeOn: reason === 'onjob-limit' ? candidate.onjobFreeOn : null,
  }));
}

function objection(
  candidate: TransferCandidate,
  kind: TransferKind,
  context: PreflightContext,
): ItemReason | null {
  if (candidate.gone) return 'gone';
  if (candidate.owner === null) return 'never-loaded';
  if (candidate.refusedBefore !== null) return 'refused-before';
  if (candidate.status === 2) return 'inheriting';
  const way = context.back?.get(candidate.chatId);
  return (
    (way === undefined
      ? ownerObjection(candidate.owner, context)
      : wayObjection(candidate.owner, way, context)) ??
    heldObjection(candidate.heldBy, context.takeOver) ??
    (way === undefined ? refusalOfAll(context) : null) ??
    onjobObjection(candidate.onjobTransfers, kind)
  );
}

/** The owner cannot be the taker: with nobody else to take the group, it stays. */
function ownerObjection(owner: string, { takers }: PreflightContext): ItemReason | null {
  const able = takers.filter(({ refusal }) => refusal === null);
  const asked = able.length > 0 ? able : takers;
  return asked.every(({ userid }) => userid === owner) ? 'taker-is-owner' : null;
}

function wayObjection(owner: string, { from, to }: WayBack, { takers }: PreflightContext): ItemReason | null {
  if (owner !== from) return 'owner-moved';
  const refusal = takers.find(({ userid }) => userid === to)?.refusal ?? null;
  if (refusal === null) return null;
  return refusal === 'not-follow-user' ? 'taker-not-follow-user' : 'old-owner-left';
}

function heldObjection(heldBy: TransferCandidate['heldBy'], takeOver: boolean): ItemReason | null {
  if (heldBy === 'sent') return 'in-progress';
  return heldBy === 'planned' && !takeOver ? 'planned-elsewhere' : null;
}

/** When nobody of the takers can take groups, the first one's reason stands for all. */
function refusalOfAll({ takers }: PreflightContext): ItemReason | null {
  if (takers.some(({ refusal }) => refusal === null)) return null;
  return REFUSALS[takers[0]?.refusal ?? 'not-found'];
}

const REFUSALS = {
  left: 'taker-left',
  'not-found': 'taker-not-found',
  'not-follow-user': 'taker-not-follow-user',
} as const satisfies Record<TakerRefusal, ItemReason>;

function onjobObjection(onjobTransfers: number, kind: TransferKind): ItemReason | null {
  return kind === 'onjob' && onjobTransfers >= ONJOB_LIMIT ? 'onjob-limit' : null;
}

function doubtOf(candidate: TransferCandidate, kind: TransferKind, today: Day): ItemDoubt | null {
  if (kind === 'onjob') return candidate.onjobTransfers === ONJOB_LIMIT - 1 ? 'last-onjob-transfer' : null;
  const { ownerLeftAt, ownerSeenAt } = candidate;
  const isPast = (at: Instant): boolean => daysBetween(dayOf(at), today) > LEAVER_YEAR_DAYS;
  if (ownerLeftAt !== null) return isPast(ownerLeftAt) ? 'owner-past-year' : null;
  // Whoever was in service within the year has left within it, whenever that was.
  return ownerSeenAt === null || isPast(ownerSeenAt) ? 'leave-date-unknown' : null;
}

/** Who takes which group: what can be sent is shared out, what has a way back goes there. */
function takersOf(
  judged: readonly Pick<Preflighted, 'candidate' | 'reason'>[],
  { takers, split, back }: PreflightContext,
): ReadonlyMap<string, string> {
  if (back !== undefined) return new Map([...back].map(([chatId, { to }]) => [chatId, to]));
  const items = judged.flatMap(({ candidate: { chatId, owner, members }, reason }) =>
    reason === null ? [{ chatId, owner: owner ?? '', members: members ?? 0 }] : [],
  );
  const shares = splitItems(items, takers, split);
  return new Map(items.map(({ chatId }, position) => [chatId, shares[position] ?? '']));
}
