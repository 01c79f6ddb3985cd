import { z } from 'zod';
import { chatId, connectionId } from '../domain/group';
import {
  ADOPT_LIMIT,
  configId,
  joinWayFields,
  joinWayForm,
  joinWayState,
  joinWayVersion,
} from '../domain/join-way';
import { day } from '../domain/statistics';
import { appError, call, nothing } from './envelope';

const joinWayId = z.number().int().positive();

/** One join way in the grid. */
export const joinWayRow = z.object({
  id: joinWayId,
  connectionId,
  configId: z.string(),
  state: joinWayState,
  /** The newest version; null while it was never read. */
  fields: joinWayFields.nullable(),
  /** Whether its QR image is kept here. */
  hasImage: z.boolean(),
  /** Whether the kept one is not known to come from where the vendor says now that it is. */
  oldImage: z.boolean(),
  versions: z.number().int(),
  /** When it came into the vault, last changed, and was last read from the vendor; Unix seconds. */
  addedAt: z.number().int(),
  changedAt: z.number().int(),
  readAt: z.number().int().nullable(),
  /** Why the last reading or change of it failed; null after a good one. */
  error: appError.nullable(),
  /** The linked groups as the cache knows them: members of all, and how many are nearly full. */
  members: z.number().int(),
  nearlyFull: z.number().int(),
  /** Linked groups that the cache knows to be there. */
  known: z.number().int(),
  /** Linked groups that have disappeared. */
  gone: z.number().int(),
  /**
   * Members of all groups now who came by its state, or by an earlier one that no other has now; null without
   * any.
   */
  joined: z.number().int().nullable(),
  /** Others in the vault with the same state, whose arrivals cannot be told apart from its own. */
  sameState: z.number().int(),
});
export type JoinWayRow = z.infer<typeof joinWayRow>;

/** A creation whose answer was lost: it may count against the corp's quota, and nobody can know its id. */
export const lostCreation = z.object({
  id: z.number().int(),
  at: z.number().int(),
  fields: joinWayFields,
});
export type LostCreation = z.infer<typeof lostCreation>;

export const linkedGroup = z.object({
  chatId,
  name: z.string().nullable(),
  owner: z.string().nullable(),
  ownerName: z.string().nullable(),
  members: z.number().int().nullable(),
  /** Whether the cache knows the group at all, and whether it has disappeared since. */
  presence: z.enum(['present', 'gone', 'unknown']),
});
export type LinkedGroup = z.infer<typeof linkedGroup>;

export const joinWayDetail = z.object({
  row: joinWayRow,
  groups: z.array(linkedGroup),
  /** Newest first. */
  versions: z.array(joinWayVersion),
  /** Members who came by those states, by the Shanghai day on which they joined; ascending, days without any left out. */
  arrivals: z.array(z.object({ day, count: z.number().int() })),
});
export type JoinWayDetail = z.infer<typeof joinWayDetail>;

export const joinWays = {
  /**
   * All join ways in the vault, newest first, deleted ones too; `groups` holds each group that any of them
   * links once, as far as the cache knows it.
   */
  'joinWays.list': call(
    z.object({ connectionId }),
    z.object({ rows: z.array(joinWayRow), groups: z.array(linkedGroup), lost: z.array(lostCreation) }),
  ),
  'joinWays.detail': call(z.object({ id: joinWayId }), joinWayDetail),
  /** The QR image as PNG; null when none is kept. */
  'joinWays.image': call(z.object({ id: joinWayId }), z.object({ png: z.instanceof(Uint8Array) }).nullable()),
  /** Saves the QR image where the admin chooses; null when the dialog was closed. */
  'joinWays.saveImage': call(z.object({ id: joinWayId }), z.object({ path: z.string() }).nullable()),
  /** add_join_way, once: a lost answer is not asked for again, and becomes a lost creation. */
  'joinWays.create': call(z.object({ connectionId, fields: joinWayForm }), joinWayRow),
  /** Reads the vendor's version; null when the vendor no longer has it. What is new is kept as a version. */
  'joinWays.compare': call(z.object({ id: joinWayId }), z.object({ vendor: joinWayFields.nullable() })),
  /**
   * update_join_way with the whole object. `expected` is the vendor's version that the admin saw: another one
   * by now answers `joinWays.changedMeanwhile`, and nothing is sent. `versionId` names the version put back.
   */
  'joinWays.update': call(
    z.object({
      id: joinWayId,
      fields: joinWayForm,
      expected: joinWayFields,
      versionId: z.number().int().positive().optional(),
    }),
    joinWayRow,
  ),
  /** del_join_way; `typed` is the remark, or the config id of one without. The history stays. */
  'joinWays.remove': call(z.object({ id: joinWayId, typed: z.string().max(200) }), joinWayRow),
  /** Takes one that was never read out of the vault. */
  'joinWays.forget': call(z.object({ id: joinWayId }), nothing),
  /** Puts config ids into the vault and reads them in a job; those that are in it already are read again. */
  'joinWays.adopt': call(
    z.object({ connectionId, configIds: z.array(configId).min(1).max(ADOPT_LIMIT) }),
    z.object({ jobId: z.number().int(), added: z.number().int(), known: z.number().int() }),
  ),
  /** Reads some again in a job, or without ids all that are not deleted. Answers its job id. */
  'joinWays.refresh': call(
    z.object({ connectionId, ids: z.array(joinWayId).max(ADOPT_LIMIT).optional() }),
    z.object({ jobId: z.number().int() }),
  ),
  /** Says that a lost creation has been looked into; its record stays in the audit. */
  'joinWays.settleLost': call(z.object({ id: z.number().int().positive() }), nothing),
  /** Writes the vault to a JSON file that the admin chooses; null when the dialog was closed. */
  'joinWays.exportVault': call(
    z.object({ connectionId }),
    z.object({ path: z.string(), count: z.number().int() }).nullable(),
  ),
  /**
   * Adds what a vault file holds and this vault lacks, join ways and versions. The file of another corp
   * answers `joinWays.otherCorp`, one that is no vault `joinWays.notVault`.
   */
  'joinWays.importVault': call(
    z.object({ connectionId, bytes: z.instanceof(Uint8Array) }),
    z.object({ added: z.number().int(), completed: z.number().int(), known: z.number().int() }),
  ),
} as const;
