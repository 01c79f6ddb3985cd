import { z } from 'zod';
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

/** Why an item will not be sent, or why it counts as failed without a vendor code. */
export const itemReason = z.enum([
  'gone',
  'never-loaded',
  'taker-is-owner',
  'taker-not-follow-user',
  'in-progress',
  'inheriting',
  'daily-limit',
  'onjob-limit',
  'cancelled',
  'not-applied',
  'unexpected-owner',
  'whole-call',
]);
export type ItemReason = z.infer<typeof itemReason>;

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
  members: z.number().int().nullable(),
  state: itemState,
  reason: itemReason.nullable(),
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
  onjobTransfers: z.number().int(),
  /** True while another plan holds the group in a state that may still change it. */
  inProgress: z.boolean(),
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

export const transferPlan = z.object({
  id: z.number().int(),
  connectionId: z.string(),
  name: z.string(),
  state: planState,
  taker: userId,
  takerName: z.string().nullable(),
  takerGroupsBefore: z.number().int(),
  takerIsFollowUser: z.boolean(),
  createdAt: z.number().int(),
  startedAt: z.number().int().nullable(),
  finishedAt: z.number().int().nullable(),
  total: z.number().int(),
  counts: itemCounts,
  owners: z.array(ownerShare),
  calls: z.number().int(),
  /** Items left out by the preflight, by reason. */
  skipped: z.array(z.object({ reason: itemReason, count: z.number().int() })),
  jobId: z.number().int().nullable(),
});
export type TransferPlan = z.infer<typeof transferPlan>;
