import { z } from 'zod';
import { chatId } from './group';
import {
  BASE_ID_LIMIT,
  BASE_NAME_LIMIT,
  characters,
  CONFIG_ID,
  CONFIG_ID_LIMIT,
  JOIN_SCENES,
  JOIN_WAY_GROUPS,
  JOIN_WAY_QUOTA,
  JOIN_WAY_STATES,
  REMARK_LIMIT,
  STATE_LIMIT,
  type JoinWayFields,
} from './join-way-rules';

export {
  ADOPT_LIMIT,
  BASE_NAME_LIMIT,
  changedFields,
  characters,
  GROUP_CAPACITY,
  JOIN_SCENES,
  JOIN_WAY_FIELDS,
  JOIN_WAY_GROUPS,
  JOIN_WAY_QUOTA,
  NEARLY_FULL,
  REMARK_LIMIT,
  STATE_LIMIT,
  VAULT_BYTES,
} from './join-way-rules';
export type { JoinWayField, JoinWayFields, JoinWayScene, JoinWayState } from './join-way-rules';

export const joinWayScene = z.literal(JOIN_SCENES);

/** What a join way holds, as the vendor stores it. Of what was read, which may break rules of today. */
export const joinWayFields = z.object({
  scene: joinWayScene,
  remark: z.string(),
  autoCreate: z.boolean(),
  baseName: z.string(),
  baseId: z.number().int().nullable(),
  chatIds: z.array(chatId),
  state: z.string(),
}) satisfies z.ZodType<JoinWayFields>;

const short = (most: number) => z.string().refine((text) => characters(text) <= most);

/** What may be sent to the vendor: every rule of the document that can be checked here (D:92229). */
export const joinWayForm = joinWayFields
  .extend({
    remark: short(REMARK_LIMIT),
    baseName: short(BASE_NAME_LIMIT),
    baseId: z.number().int().min(1).max(BASE_ID_LIMIT).nullable(),
    chatIds: z.array(chatId).min(1).max(JOIN_WAY_GROUPS),
    state: short(STATE_LIMIT),
  })
  .refine(({ chatIds }) => new Set(chatIds).size === chatIds.length)
  .refine(({ autoCreate, baseName, baseId }) => autoCreate || (baseName === '' && baseId === null));

export const joinWayState = z.enum(JOIN_WAY_STATES);

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

/** End of the year 9999: what is later cannot be shown, and a version stays for ever. */
const LAST_SECOND = 253_402_300_799;

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
        configId: z.string().min(1).max(CONFIG_ID_LIMIT),
        state: joinWayState,
        qrCode: z.string().max(2000).nullable(),
        /** PNG in base64. */
        image: z.string().max(4_000_000).nullable(),
        versions: z
          .array(joinWayVersion.omit({ id: true }).extend({ at: z.number().int().min(0).max(LAST_SECOND) }))
          .max(10_000),
      }),
    )
    .max(JOIN_WAY_QUOTA),
});
export type VaultFile = z.infer<typeof vaultFile>;

export const configId = z.string().trim().min(1).max(CONFIG_ID_LIMIT).regex(CONFIG_ID);
