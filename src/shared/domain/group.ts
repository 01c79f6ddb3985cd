import { z } from 'zod';
import { GROUP_SORT_FIELDS, GROUP_STATUSES } from './group-fields';
import { FILTER_PEOPLE_LIMIT } from './limits';

export const groupStatus = z.literal(GROUP_STATUSES);
export type GroupStatus = z.infer<typeof groupStatus>;

export const chatId = z.string().min(1).max(128);
export const userId = z.string().min(1).max(64);
export const connectionId = z.string().min(1).max(64);
const instant = z.number().int();

/**
 * One row of the groups grid. A null means that the details were never read (a list answer holds
 * only id and status), which is not the same as an empty name or no members.
 */
export const groupRow = z.object({
  chatId,
  name: z.string().nullable(),
  owner: z.string().nullable(),
  ownerName: z.string().nullable(),
  status: groupStatus,
  members: z.number().int().nullable(),
  externalMembers: z.number().int().nullable(),
  createdAt: instant.nullable(),
  /** When a sync last saw something change. */
  changedAt: instant.nullable(),
  /** When the details were last read. */
  syncedAt: instant.nullable(),
  /** When a complete sync first missed the group; null while it is there. */
  goneAt: instant.nullable(),
  /** Vendor code of the last failed detail read; null after a good one. */
  loadError: z.number().int().nullable(),
  /** Onjob transfers in the last 90 days that this app knows of (the vendor allows 2). */
  onjobTransfers: z.number().int(),
});
export type GroupRow = z.infer<typeof groupRow>;

export const groupSort = z.object({
  field: z.enum(GROUP_SORT_FIELDS),
  direction: z.enum(['asc', 'desc']),
});
export type GroupSort = z.infer<typeof groupSort>;

export const groupFilter = z.object({
  status: z.array(groupStatus).max(4).optional(),
  owners: z.array(userId).max(FILTER_PEOPLE_LIMIT).optional(),
  /** Owners whose groups are left out; groups whose owner is not known stay. */
  notOwners: z.array(userId).max(FILTER_PEOPLE_LIMIT).optional(),
  /** Creation range, Unix seconds, both ends included. */
  createdFrom: instant.optional(),
  createdTo: instant.optional(),
  membersMin: z.number().int().min(0).optional(),
  membersMax: z.number().int().min(0).optional(),
  /** Disappeared groups are left out unless asked for. */
  presence: z.enum(['present', 'gone', 'all']).default('present'),
  loaded: z.enum(['any', 'loaded', 'unloaded']).default('any'),
});
export type GroupFilter = z.infer<typeof groupFilter>;

/** What a grid asks for. The text is matched against name, owner name, userid, chat id, pinyin and initials. */
export const groupQuery = z.object({
  connectionId,
  text: z.string().max(200).default(''),
  filter: groupFilter,
  sort: z.array(groupSort).max(3).default([]),
});
export type GroupQuery = z.infer<typeof groupQuery>;

/** Chosen groups: by id, or everything that matches a query but for some; never a list of loaded rows. */
export const groupSelection = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ids'), connectionId, ids: z.array(chatId).max(50_000) }),
  z.object({
    kind: z.literal('all'),
    connectionId,
    query: groupQuery,
    except: z.array(chatId).max(50_000),
  }),
]);
export type GroupSelection = z.infer<typeof groupSelection>;

/** D:92122: 1 member of the corp, 2 external contact. */
export const memberType = z.union([z.literal(1), z.literal(2)]);
/** D:92122: 1 invited directly, 2 by an invitation link, 3 by a QR code; 0 when the vendor says something else. */
export const joinScene = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]);

export const groupMember = z.object({
  userid: z.string(),
  type: memberType,
  name: z.string().nullable(),
  nickname: z.string().nullable(),
  joinedAt: instant.nullable(),
  joinScene,
  invitor: z.string().nullable(),
  invitorName: z.string().nullable(),
  /** The `state` of the join way the member came by; absent for most. */
  state: z.string().nullable(),
});
export type GroupMember = z.infer<typeof groupMember>;

export const ownerChange = z.object({
  at: instant,
  from: z.string().nullable(),
  fromName: z.string().nullable(),
  to: z.string(),
  toName: z.string().nullable(),
  /** `first` is the owner at first sight, `sync` a change that a sync found, `transfer` one that this app made. */
  source: z.enum(['first', 'sync', 'transfer']),
});
export type OwnerChange = z.infer<typeof ownerChange>;
