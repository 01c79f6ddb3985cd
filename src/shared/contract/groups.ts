import { z } from 'zod';
import {
  chatId,
  connectionId,
  groupMember,
  groupQuery,
  groupRow,
  groupSelection,
  ownerChange,
} from '../domain/group';
import { WINDOW_LIMIT } from '../domain/limits';
import { transferItem } from '../domain/transfer';
import { call, nothing } from './envelope';

export const openedQuery = z.object({ queryId: z.string(), total: z.number().int() });
export type OpenedQuery = z.infer<typeof openedQuery>;

export const ownerSummary = z.object({
  userid: z.string(),
  name: z.string().nullable(),
  left: z.boolean(),
  groups: z.number().int(),
  members: z.number().int(),
});
export type OwnerSummary = z.infer<typeof ownerSummary>;

export const selectionSummary = z.object({
  groups: z.number().int(),
  members: z.number().int(),
  /** Every owner of the selection, most groups first. */
  owners: z.array(ownerSummary),
});
export type SelectionSummary = z.infer<typeof selectionSummary>;

export const groupsOverview = z.object({
  total: z.number().int(),
  members: z.number().int(),
  byStatus: z.record(z.enum(['0', '1', '2', '3']), z.number().int()),
  gone: z.number().int(),
  unloaded: z.number().int(),
  owners: z.number().int(),
  /** Leavers who still own groups, most groups first. */
  leavers: z.array(ownerSummary),
  syncedAt: z.number().int().nullable(),
});
export type GroupsOverview = z.infer<typeof groupsOverview>;

export const groupDetail = z.object({
  group: groupRow,
  notice: z.string().nullable(),
  members: z.array(groupMember),
  admins: z.array(z.object({ userid: z.string(), name: z.string().nullable() })),
  ownerHistory: z.array(ownerChange),
  transfers: z.array(transferItem.extend({ planName: z.string() })),
});
export type GroupDetail = z.infer<typeof groupDetail>;

export const groups = {
  /** Runs the query and keeps its order; windows are read from it by position until it is closed. */
  'groups.open': call(groupQuery, openedQuery),
  'groups.window': call(
    z.object({
      queryId: z.string(),
      start: z.number().int().min(0),
      count: z.number().int().min(1).max(WINDOW_LIMIT),
    }),
    z.object({ rows: z.array(groupRow), total: z.number().int() }),
  ),
  'groups.close': call(z.object({ queryId: z.string() }), nothing),
  'groups.summary': call(groupSelection, selectionSummary),
  'groups.overview': call(z.object({ connectionId }), groupsOverview),
  'groups.detail': call(z.object({ connectionId, chatId }), groupDetail),
  /** Tells a running sync which groups are on the screen, so that their details come first. */
  'groups.prioritize': call(z.object({ connectionId, chatIds: z.array(chatId).max(WINDOW_LIMIT) }), nothing),
  /** Starts a sync, or finds the one that runs; `lists` reads only lists and groups never loaded. Answers its job id. */
  'groups.sync': call(
    z.object({ connectionId, mode: z.enum(['full', 'lists']) }),
    z.object({ jobId: z.number().int() }),
  ),
} as const;
