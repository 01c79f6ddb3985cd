import { z } from 'zod';
import { chatId, connectionId, groupRow } from '../domain/group';
import { WINDOW_LIMIT } from '../domain/limits';
import { CHANGE_KINDS, CHANGE_SORTS } from '../domain/radar-fields';
import { call } from './envelope';

/** One complete sync that groups can be compared with. */
export const groupSync = z.object({
  id: z.number().int(),
  finishedAt: z.number().int(),
  /** Groups there were, and members in them, at its end. */
  groups: z.number().int(),
  members: z.number().int(),
});
export type GroupSync = z.infer<typeof groupSync>;

export const changeKind = z.enum(CHANGE_KINDS);
/** `created` first seen, `gone` disappeared, `back` there again, renamed, another owner, another number of members. */
export type ChangeKind = z.infer<typeof changeKind>;

/**
 * What became of one group between two moments; what did not change is null on both sides. A group that was
 * created or has gone is only that; one that is back may be another one than it was before it went.
 */
export const groupChange = z.object({
  chatId,
  /** The name now. */
  name: z.string().nullable(),
  loadError: groupRow.shape.loadError,
  owner: z.string().nullable(),
  ownerName: z.string().nullable(),
  kinds: z.array(changeKind),
  nameFrom: z.string().nullable(),
  nameTo: z.string().nullable(),
  ownerFrom: z.string().nullable(),
  ownerFromName: z.string().nullable(),
  ownerTo: z.string().nullable(),
  ownerToName: z.string().nullable(),
  /** Whether this app gave the group to the new owner, or somebody did elsewhere; null without a new one. */
  ownerBy: z.enum(['app', 'other']).nullable(),
  membersFrom: z.number().int().nullable(),
  membersTo: z.number().int().nullable(),
  /** When the last of the changes was seen. */
  at: z.number().int(),
});
export type GroupChange = z.infer<typeof groupChange>;

/** Two syncs, and what is shown of what lies between them. `to` null: everything known by now. */
export const changeQuery = z.object({
  connectionId,
  from: z.number().int(),
  to: z.number().int().nullable(),
  /** Only groups with one of these; empty for all. */
  kinds: z.array(changeKind).max(CHANGE_KINDS.length),
  /** Of the changes of owner only those by this app, or by others; other kinds that are asked for stay. */
  ownerBy: z.enum(['any', 'app', 'other']).default('any'),
  /** Matched as in the grid of groups. */
  text: z.string().max(200).default(''),
  sort: z.object({ field: z.enum(CHANGE_SORTS), direction: z.enum(['asc', 'desc']) }),
});
export type ChangeQuery = z.infer<typeof changeQuery>;

/** Groups for each kind, whatever kinds are asked for; one group may count in several. */
const kindCounts = z.record(changeKind, z.number().int());
export type KindCounts = z.infer<typeof kindCounts>;

export const changes = {
  /** The complete syncs that are remembered, newest first. */
  'changes.syncs': call(z.object({ connectionId }), z.array(groupSync)),
  'changes.compare': call(
    changeQuery.extend({
      start: z.number().int().min(0),
      count: z.number().int().min(1).max(WINDOW_LIMIT),
    }),
    z.object({
      rows: z.array(groupChange),
      total: z.number().int(),
      counts: kindCounts,
      /** Change of the number of members over all groups that match, whatever kinds are asked for. */
      membersBy: z.number().int(),
    }),
  ),
  /** The chat ids of all groups that match and are there now, for a plan: the first 50,000 in the order asked for. */
  'changes.chatIds': call(changeQuery, z.array(chatId).max(50_000)),
} as const;
