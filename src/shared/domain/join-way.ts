import { z } from 'zod';
import { chatId } from './group';

/** Most groups of one join way (D:92229; more answer 41091). */
export const JOIN_WAY_GROUPS = 5;
/** Characters of a remark; the vendor silently cuts what is longer (D:92229). */
export const REMARK_LIMIT = 30;
/** UTF-8 characters of a state (D:92229). */
export const STATE_LIMIT = 30;
/** UTF-8 characters of the name that automatically made groups begin with (D:92229). */
export const BASE_NAME_LIMIT = 40;
/** Join ways of one corp, shared with its contact ways 联系我 (D:92229). */
export const JOIN_WAY_QUOTA = 500_000;
/** Members that a customer group holds at most. */
export const GROUP_CAPACITY = 500;
/** From this many members on a group counts as nearly full. */
export const NEARLY_FULL = 450;
/** Most config ids of one paste. */
export const ADOPT_LIMIT = 5_000;
/** Largest vault file to import, in bytes. */
export const VAULT_BYTES = 100_000_000;

/** 1 the button of a mini program, 2 a QR code (D:92229). */
export const JOIN_SCENES = [1, 2] as const;
export const joinWayScene = z.literal(JOIN_SCENES);
export type JoinWayScene = z.infer<typeof joinWayScene>;

/** Characters as the vendor counts them: code points, not UTF-16 units. */
export const characters = (text: string): number => [...text].length;

/** What a join way holds, as the vendor stores it. Of what was read, which may break rules of today. */
export const joinWayFields = z.object({
  scene: joinWayScene,
  remark: z.string(),
  /** Whether a new group is made when all linked ones are full. */
  autoCreate: z.boolean(),
  /** Name of automatically made groups, without their number; only with `autoCreate`. */
  baseName: z.string(),
  /** Number of the first group made automatically; only with `autoCreate`. */
  baseId: z.number().int().nullable(),
  chatIds: z.array(chatId),
  /** Comes back with every member who joined this way; empty for none. */
  state: z.string(),
});
export type JoinWayFields = z.infer<typeof joinWayFields>;
export type JoinWayField = keyof JoinWayFields;
export const JOIN_WAY_FIELDS = [
  'scene',
  'remark',
  'chatIds',
  'autoCreate',
  'baseName',
  'baseId',
  'state',
] as const satisfies readonly JoinWayField[];

const short = (most: number) => z.string().refine((text) => characters(text) <= most);

/** What may be sent to the vendor: every rule of the document that can be checked here (D:92229). */
export const joinWayForm = joinWayFields
  .extend({
    remark: short(REMARK_LIMIT),
    baseName: short(BASE_NAME_LIMIT),
    baseId: z.number().int().min(1).max(1_000_000_000).nullable(),
    chatIds: z.array(chatId).min(1).max(JOIN_WAY_GROUPS),
    state: short(STATE_LIMIT),
  })
  .refine(({ chatIds }) => new Set(chatIds).size === chatIds.length)
  .refine(({ autoCreate, baseName, baseId }) => autoCreate || (baseName === '' && baseId === null));

/** The fields in which two versions differ. The order of the groups matters: the vendor fills them in turn. */
export function changedFields(from: JoinWayFields, to: JoinWayFields): JoinWayField[] {
  return JOIN_WAY_FIELDS.filter((field) => JSON.stringify(from[field]) !== JSON.stringify(to[field]));
}

/**
 * `unread`: adopted, and not read from the vendor yet. `live`: the vendor had it when it was last asked.
 * `missing`: the vendor no longer knows it, or another app made it. `deleted`: deleted by this app.
 * `unsettled`: the answer to a change was lost; reading it settles what became of it.
 */
export const joinWayState = z.enum(['unread', 'live', 'missing', 'deleted', 'unsettled']);
export type JoinWayState = z.infer<typeof joinWayState>;

/**
 * Where a version came from: made here, adopted by its id, found changed at the vendor, changed here,
 * put back to an earlier one, or from the file of another vault.
 */
export const versionSource = z.enum(['created', 'adopted', 'read', 'updated', 'restored', 'imported']);
export type VersionSource = z.infer<typeof versionSource>;

export const joinWayVersion = z.object({
  id: z.number().int(),
  at: z.number().int(),
  source: versionSource,
  fields: joinWayFields,
});
export type JoinWayVersion = z.infer<typeof joinWayVersion>;

/** A vault as a file: everything but the connection, which may be another one on another computer. */
export const vaultFile = z.object({
  format: z.literal('handover-join-ways'),
  version: z.literal(1),
  /** The corp that the join ways belong to. */
  corpId: z.string().max(64),
  exportedAt: z.number().int(),
  joinWays: z
    .array(
      z.object({
        configId: z.string().min(1).max(128),
        state: joinWayState,
        qrCode: z.string().max(2000).nullable(),
        /** PNG in base64. */
        image: z.string().max(4_000_000).nullable(),
        versions: z.array(joinWayVersion.omit({ id: true })).max(10_000),
      }),
    )
    .max(JOIN_WAY_QUOTA),
});
export type VaultFile = z.infer<typeof vaultFile>;

export const configId = z
  .string()
  .trim()
  .min(1)
  .max(128)
  .regex(/^[\w-]+$/);
