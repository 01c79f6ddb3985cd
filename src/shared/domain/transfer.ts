import { z } from 'zod';
import { ITEM_REASONS } from './item-reasons';
import { chatId, groupStatus, userId } from './group';

/** onjob: 在职继承, the owner is in service (D:95703). resigned: 离职继承, the owner has left (D:92127). */
export const transferKind = z.enum(['onjob', 'resigned']);
export type TransferKind = z.infer<typeof transferKind>;

export const planState = z.enum(['draft', 'ready', 'running', 'done', 'done-with-failures', 'cancelled']);
export type PlanState = z.infer<typeof planState>;

export const batchState = z.enum(['planned', 'sending', 'answered', 'unknown', 'cancelled']);
export type BatchState = z.infer<typeof batchState>;

/**
 * planned -> sent (journal on disk, request leaving) -> accepted (the vendor did not refuse)
 * -> verified (the new owner was read back) | failed | unknown (the answer was lost) | skipped (never sent).
 */
export const itemState = z.enum(['planned', 'sent', 'accepted', 'verified', 'failed', 'unknown', 'skipped']);
export type ItemState = z.infer<typeof itemState>;

export const itemReason = z.enum(ITEM_REASONS);
export type ItemReason = z.infer<typeof itemReason>;

/** What may speak against an item that is sent all the same: nothing can check it, or it has a price. */
export const itemDoubt = z.enum([
  /** The old owner left more than a year ago (D:92127). */
  'owner-past-year',
  /** Nothing says when the old owner left. */
  'leave-date-unknown',
  /** Spends the second of two onjob transfers in 90 days (D:95703). */
  'last-onjob-transfer',
]);
export type ItemDoubt = z.infer<typeof itemDoubt>;

/** How the groups are shared out among several takers. `counts` stand in the order of the takers. */
export const splitRule = z.discriminatedUnion('by', [
  z.object({ by: z.literal('even') }),
  /** Levels what each taker owns afterwards, in groups or in members of them. */
  z.object({ by: z.literal('groups') }),
  z.object({ by: z.literal('members') }),
  z.object({ by: z.literal('hand'), counts: z.array(z.number().int().min(0)).max(50) }),
]);
export type SplitRule = z.infer<typeof splitRule>;

/** Why somebody cannot take groups. `not-found` is 60111: left, deleted or outside the range of the app. */
export const takerRefusal = z.enum(['left', 'not-found', 'not-follow-user']);
export type TakerRefusal = z.infer<typeof takerRefusal>;

/** Whose transfers count towards the 300 a day: all of an old owner, or those of each old and new owner. */
export const dailyLimitScope = z.enum(['owner', 'pair']);
export type DailyLimitScope = z.infer<typeof dailyLimitScope>;

const day = z.string().length(10);

export const transferItem = z.object({
  id: z.number().int(),
  planId: z.number().int(),
  batchId: z.number().int().nullable(),
  chatId,
  name: z.string().nullable(),
  kind: transferKind,
  /** Empty when the owner was never read: such an item is skipped. */
  oldOwner: z.string().max(64),
  oldOwnerName: z.string().nullable(),
  taker: userId,
  takerName: z.string().nullable(),
  members: z.number().int().nullable(),
  state: itemState,
  reason: itemReason.nullable(),
  doubt: itemDoubt.nullable(),
  /** The Shanghai day on which it is to be sent; null for one that is not. */
  day: day.nullable(),
  /** When an `onjob-limit` ends: the first day with a transfer left; null when nobody can know. */
  freeOn: day.nullable(),
  errcode: z.number().int().nullable(),
  errmsg: z.string().nullable(),
  sentAt: z.number().int().nullable(),
  answeredAt: z.number().int().nullable(),
  /** The last reading of the group: who owned it, and when that was read. */
  ownerRead: z.string().nullable(),
  readAt: z.number().int().nullable(),
});
export type TransferItem = z.infer<typeof transferItem>;

/** A group as the preflight sees it: frozen from the cache at the moment the plan is made. */
export const transferCandidate = z.object({
  chatId,
  name: z.string().nullable(),
  owner: z.string().nullable(),
  ownerLeft: z.boolean(),
  status: groupStatus,
  members: z.number().int().nullable(),
  gone: z.boolean(),
  /** When its owner left, Unix seconds; null when in service or unknown. */
  ownerLeftAt: z.number().int().nullable(),
  /** When its owner was last seen in service, so not before which the owner left; null when never. */
  ownerSeenAt: z.number().int().nullable(),
  onjobTransfers: z.number().int(),
  /** The first day with an onjob transfer left, where the ledger knows it; null otherwise. */
  onjobFreeOn: day.nullable(),
  /** How another started plan holds the group: not sent yet, or sent and possibly still changing. */
  heldBy: z.enum(['planned', 'sent']).nullable(),
  /** Set when a plan before this one was told that the other kind is right (90500, 90502). */
  forcedKind: transferKind.nullable(),
  /** The code of an earlier plan that no second try can change. */
  refusedBefore: z.number().int().nullable(),
});
export type TransferCandidate = z.infer<typeof transferCandidate>;

export const itemCounts = z.record(itemState, z.number().int());
export type ItemCounts = z.infer<typeof itemCounts>;

/** Zero of every state, to count into. */
export function emptyCounts(): ItemCounts {
  return { planned: 0, sent: 0, accepted: 0, verified: 0, failed: 0, unknown: 0, skipped: 0 };
}

export const ownerShare = z.object({
  userid: z.string(),
  name: z.string().nullable(),
  left: z.boolean(),
  /** When the owner left, Unix seconds; null when in service or unknown. */
  leftAt: z.number().int().nullable(),
  kind: transferKind,
  /** Groups that would be sent. */
  groups: z.number().int(),
  members: z.number().int(),
  /** Groups of this owner that the cache knows, before the plan. */
  groupsBefore: z.number().int(),
  /** Groups already sent for this owner today, as far as this app knows. */
  sentToday: z.number().int(),
});
export type OwnerShare = z.infer<typeof ownerShare>;

export const takerShare = z.object({
  userid: userId,
  name: z.string().nullable(),
  /** Groups that the plan gives this person, and their members. */
  groups: z.number().int(),
  members: z.number().int(),
  /** What the person owned when the draft was made. */
  groupsBefore: z.number().int(),
  membersBefore: z.number().int(),
  refusal: takerRefusal.nullable(),
  /** When the vendor was asked about the person; null when only the last sync could tell. */
  checkedAt: z.number().int().nullable(),
  /** Codes with which the vendor refused this person as a taker before, in this app. */
  earlierRefusals: z.array(
    z.object({ errcode: z.number().int(), count: z.number().int(), lastAt: z.number().int() }),
  ),
});
export type TakerShare = z.infer<typeof takerShare>;

/** What a plan would send, or has left to send, on one Shanghai day. */
export const planDay = z.object({ day, groups: z.number().int(), calls: z.number().int() });
export type PlanDay = z.infer<typeof planDay>;

/** Where the groups of a plan came from; `retry` and `reverse` name the plan before. */
export const planOrigin = z.enum(['selection', 'import', 'retry', 'reverse']);
export type PlanOrigin = z.infer<typeof planOrigin>;

export const transferPlan = z.object({
  id: z.number().int(),
  connectionId: z.string(),
  name: z.string(),
  /** Number of the ticket or request that asked for it; empty for none. */
  ticket: z.string(),
  note: z.string(),
  origin: planOrigin,
  /** The plan that this one retries or reverses. */
  parentId: z.number().int().nullable(),
  state: planState,
  /** Nothing more of it is sent until somebody resumes it. */
  held: z.boolean(),
  takers: z.array(takerShare),
  split: splitRule,
  /** Takes groups that other started plans have not sent yet. */
  takeOver: z.boolean(),
  createdAt: z.number().int(),
  startedAt: z.number().int().nullable(),
  finishedAt: z.number().int().nullable(),
  total: z.number().int(),
  counts: itemCounts,
  owners: z.array(ownerShare),
  /** What is left to send, by day, in order. */
  days: z.array(planDay),
  /** Calls that are left to make. */
  calls: z.number().int(),
  /** Items that were left out, by reason: by the preflight, by another plan that took them over, or cancelled. */
  skipped: z.array(z.object({ reason: itemReason, count: z.number().int() })),
  /** Items that are sent although something may speak against them. */
  doubts: z.array(z.object({ doubt: itemDoubt, count: z.number().int() })),
  /** Failed items by cause. */
  causes: z.array(
    z.object({
      errcode: z.number().int().nullable(),
      reason: itemReason.nullable(),
      kind: transferKind,
      count: z.number().int(),
    }),
  ),
  jobId: z.number().int().nullable(),
  /** The Shanghai day of this answer. */
  today: day,
});
export type TransferPlan = z.infer<typeof transferPlan>;
/** A plan as the store knows it: which day it is, main says. */
export type StoredPlan = Omit<TransferPlan, 'today'>;
