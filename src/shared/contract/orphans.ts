import { z } from 'zod';
import { chatId, connectionId, groupRow, groupStatus, userId } from '../domain/group';
import { FILTER_PEOPLE_LIMIT, WINDOW_LIMIT } from '../domain/limits';
import { ORPHAN_SORTS } from '../domain/radar-fields';
import { day } from '../domain/statistics';
import { call, nothing } from './envelope';

/**
 * What is known of the end of the vendor's year, in which a leaver's groups can be handed over (D:92127):
 * `vendor` counts from the leaving date that the vendor gave, `seen` from the last time that a sync saw the
 * person in service, which is earlier than the truth or the same. Null when neither is known.
 */
export const yearFrom = z.enum(['vendor', 'seen']);
export type YearFrom = z.infer<typeof yearFrom>;

const deadline = {
  leftAt: z.number().int().nullable(),
  lastSeenAt: z.number().int().nullable(),
  yearFrom: yearFrom.nullable(),
  /** The last Shanghai day of the year, and the days from today to it, today not counted; negative when it is over. */
  lastDay: day.nullable(),
  daysLeft: z.number().int().nullable(),
};

/** Somebody who owns groups and is no longer there. */
export const orphanLeaver = z.object({
  userid: z.string(),
  name: z.string().nullable(),
  /** Whether the vendor's list of leavers (D:92124) names the person: it does so only for those with customers. */
  listed: z.boolean(),
  /** `left`: said by the vendor. `hidden`: no list and no answer knows the person any more. */
  state: z.enum(['left', 'hidden']),
  groups: z.number().int(),
  members: z.number().int(),
  ...deadline,
});
export type OrphanLeaver = z.infer<typeof orphanLeaver>;

export const orphanGroup = z.object({
  chatId,
  name: z.string().nullable(),
  loadError: groupRow.shape.loadError,
  owner: z.string().nullable(),
  ownerName: z.string().nullable(),
  /** 1 waits to be inherited, 2 is being inherited (D:92120); 0 and 3 for owners found to be gone otherwise. */
  status: groupStatus,
  members: z.number().int().nullable(),
  /** When somebody last joined, as far as the members are known, or a sync last saw something change. */
  lastActivityAt: z.number().int().nullable(),
  /** When the group was first seen without an owner in service. */
  since: z.number().int(),
  lastDay: day.nullable(),
  daysLeft: z.number().int().nullable(),
});
export type OrphanGroup = z.infer<typeof orphanGroup>;

const which = z.object({
  connectionId,
  /** Only these leavers' groups; empty for all. */
  owners: z.array(userId).max(FILTER_PEOPLE_LIMIT),
});

/** Which groups without an owner, and in what order. */
export const orphanQuery = which.extend({
  sort: z.object({ field: z.enum(ORPHAN_SORTS), direction: z.enum(['asc', 'desc']) }),
});
export type OrphanQuery = z.infer<typeof orphanQuery>;

export const orphans = {
  /** Who left groups behind: fewest days left first, then most groups. */
  'orphans.leavers': call(
    z.object({ connectionId }),
    z.object({
      leavers: z.array(orphanLeaver),
      groups: z.number().int(),
      members: z.number().int(),
      /** Groups whose owner is not known at all. */
      ownerless: z.number().int(),
    }),
  ),
  'orphans.groups': call(
    orphanQuery.extend({
      start: z.number().int().min(0),
      count: z.number().int().min(1).max(WINDOW_LIMIT),
    }),
    z.object({ rows: z.array(orphanGroup), total: z.number().int() }),
  ),
  /** The chat ids of all of them, for a plan; those being inherited (status 2) are left out. */
  'orphans.chatIds': call(which, z.array(chatId)),
  /** Orphans that a sync found and nobody has looked at yet. */
  'orphans.news': call(
    z.object({ connectionId }),
    z.object({
      groups: z.number().int(),
      /** Who left them, most groups first, at most ten. */
      leavers: z.array(
        z.object({ userid: z.string(), name: z.string().nullable(), groups: z.number().int() }),
      ),
      /** When the newest of them was found. */
      at: z.number().int().nullable(),
    }),
  ),
  /** Somebody has looked at them. */
  'orphans.seen': call(z.object({ connectionId }), nothing),
} as const;
