import { z } from 'zod';
import { isDay } from '@shared/domain/day';
import { PERMISSIONS } from '../permissions';
import { FAULT_KINDS } from '../faults';

const index = { chatId: z.string() };
const whole = z.number().int();

export const clockInput = z.union([z.object({ now: whole }), z.object({ advance: whole })]);

export const faultInput = z.object({
  api: z.string().default('*'),
  kind: z.enum(FAULT_KINDS),
  nth: whole.min(1).default(1),
  times: whole.min(1).nullable().default(1),
  probability: z.number().min(0).max(1).default(1),
  errcode: whole.default(-1),
  delayMs: whole.min(0).default(1000),
  status: whole.min(400).max(599).default(502),
  afterEffect: z.boolean().default(false),
});

export const expireInput = z.object({
  errcode: z.union([z.literal(42001), z.literal(40014)]).default(42001),
});

export const worldInput = z.discriminatedUnion('op', [
  z.object({ op: z.literal('rename'), ...index, name: z.string() }),
  z.object({ op: z.literal('owner'), ...index, userid: z.string() }),
  z.object({ op: z.literal('dismiss'), ...index }),
  z.object({
    op: z.literal('add-members'),
    ...index,
    count: whole.min(1).max(500),
    state: z.string().optional(),
  }),
  z.object({ op: z.literal('leave'), userid: z.string() }),
  z.object({
    op: z.literal('hire'),
    userid: z.string().regex(/^[A-Za-z0-9_.@-]{1,64}$/),
    name: z.string().min(1),
  }),
]);
export type WorldInput = z.infer<typeof worldInput>;

/** What the same app does to a join way on another computer. */
export const joinWayInput = z.discriminatedUnion('op', [
  z.object({
    op: z.literal('change'),
    configId: z.string(),
    config: z
      .strictObject({
        scene: z.literal([1, 2]),
        remark: z.string(),
        autoCreate: z.boolean(),
        baseName: z.string(),
        baseId: whole.nullable(),
        chatIds: z.array(z.string()),
        state: z.string(),
      })
      .partial(),
  }),
  z.object({ op: z.literal('delete'), configId: z.string() }),
]);
export type JoinWayInput = z.infer<typeof joinWayInput>;

const day = z.string().refine(isDay, 'a day is written YYYY-MM-DD');
/**
 * A day whose figures the vendor counts again: `groups` of an owner (more members came), or `kf` of an account
 * (its assistant's sessions) or of one servicer there (more sessions). Each time the figures rise once more.
 */
export const restateInput = z.discriminatedUnion('of', [
  z.object({ of: z.literal('groups'), userid: z.string(), day }),
  z.object({ of: z.literal('kf'), openKfid: z.string(), userid: z.string().optional(), day }),
]);
export type RestateInput = z.input<typeof restateInput>;

const count = whole.min(0);
const status = whole.min(200).max(599);
/** Only codes that are published for what is lacking; `{}` grants everything again. */
const lacksInput = z
  .strictObject({
    contacts: z.literal(PERMISSIONS.contacts.codes),
    customerContact: z.literal(PERMISSIONS.customerContact.codes),
    groups: z.literal(PERMISSIONS.groups.codes),
    statistics: z.literal(PERMISSIONS.statistics.codes),
    joinWays: z.literal(PERMISSIONS.joinWays.codes),
    customerService: z.literal(PERMISSIONS.customerService.codes),
  })
  .partial();
export const settingsInput = z
  .strictObject({
    leaversNeed: z.enum(['named', 'statusFilter']),
    leaverLookup: z.enum(['missing', 'status5']),
    contactlessTaker: z.enum(['wholeCall', 'perGroup']),
    dailyLimit: count,
    dailyLimitCode: whole,
    dailyLimitScope: z.enum(['owner', 'pair']),
    frequencyCode: whole,
    inheritSeconds: count,
    transferMs: count,
    latencyMs: count,
    concurrency: count,
    perMinute: count,
    perHour: count,
    wrongSecretsPerHour: count,
    wshotoPerMinute: count,
    wshotoErrorStatus: status,
    sobotPerMinute: count,
    sobotLimitScope: z.enum(['company', 'api']),
    sobotTokenCodes: z.enum(['document', 'others']),
    sobotErrorStatus: status,
    sobotClockSkew: count.nullable(),
    sobotQualityDay: z.enum(['chat', 'check']),
    joinWayQuota: count,
    contactWaysUsed: count,
    joinWayQuotaCode: whole,
    unknownJoinWayCode: whole,
    joinWayBlanks: z.enum(['absent', 'empty']),
    miniProgramUrl: z.enum(['none', 'plugin']),
    lacks: lacksInput,
    trustedIps: z.array(z.string()).nullable(),
    gettokenChecksIp: z.boolean(),
    clientIp: z.string(),
    dateSkewSeconds: whole,
  })
  .partial();

export const ipsInput = z.object({ ips: z.array(z.string()).nullable(), clientIp: z.string().optional() });
