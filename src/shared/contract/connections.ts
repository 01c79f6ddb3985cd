import { z } from 'zod';
import { CONNECTION_COLORS, CONNECTION_NAME_LIMIT, CORP_ID, SECRET } from '../domain/connection-fields';
import { connectionId } from '../domain/group';
import { VENDORS } from '../domain/vendor';
import { appError, call, nothing } from './envelope';

export const connectionColor = z.enum(CONNECTION_COLORS);
export type ConnectionColor = z.infer<typeof connectionColor>;

/** What the admin may change. Proxy credentials, like the secret, travel only inwards. */
export const connectionFields = z.object({
  name: z.string().trim().min(1).max(CONNECTION_NAME_LIMIT),
  color: connectionColor,
  /** The corp id; the appid at wshoto and Sobot. */
  corpId: z.string().trim().regex(CORP_ID),
  baseUrl: z.string().trim().min(1).max(300),
  /** `http://host:port`, or empty for the system's own proxy settings. */
  proxyUrl: z.string().trim().max(300),
  readOnly: z.boolean(),
  /** What the secret is: the app's own, or a Sobot token that somebody else fetched. */
  credential: z.enum(['key', 'token']).default('key'),
});
export type ConnectionFields = z.infer<typeof connectionFields>;

const secret = z.string().trim().regex(SECRET);

/**
 * Where the secret is: in the OS keychain, only in memory for this run, or nowhere.
 */
export const secretState = z.enum(['keychain', 'memory', 'missing']);

export const reachability = z.object({
  state: z.enum(['unknown', 'ok', 'offline', 'refused']),
  /** Unix seconds of the last change of state. */
  since: z.number().int(),
  error: appError.optional(),
});
export type Reachability = z.infer<typeof reachability>;

export const connection = connectionFields.extend({
  id: connectionId,
  vendor: z.enum(VENDORS),
  practice: z.boolean(),
  secret: secretState,
  createdAt: z.number().int(),
  /** When the last sync of the groups ended, whether or not of the lists only. */
  groupsSyncedAt: z.number().int().nullable(),
  reachability,
});
export type Connection = z.infer<typeof connection>;

/** The steps of a connection test, in order; the first that fails explains the rest. */
export const TEST_STEPS = ['address', 'token', 'ip', 'permission'] as const;
export const testStep = z.object({
  step: z.enum(TEST_STEPS),
  state: z.enum(['ok', 'failed', 'skipped']),
  error: appError.optional(),
});
export const testReport = z.object({
  ok: z.boolean(),
  /** Without those that the vendor does not have. */
  steps: z.array(testStep),
  /** A Sobot token had to be fetched, which ended that of the company's other integrations. */
  tokenFetched: z.boolean().optional(),
});
export type TestReport = z.infer<typeof testReport>;

export const connections = {
  'connections.list': call(nothing, z.array(connection)),
  'connections.add': call(
    connectionFields.extend({ vendor: z.enum(VENDORS).default('wecom'), secret }),
    connection,
  ),
  /** Without a secret the stored one stays; at another host it has to be entered again. */
  'connections.update': call(
    connectionFields.extend({ id: connectionId, secret: secret.optional() }),
    connection,
  ),
  /** `deleteData` removes the cached groups as well; what the ledger knows of transfers stays for the audit. */
  'connections.remove': call(z.object({ id: connectionId, deleteData: z.boolean() }), nothing),
  /** Tests what is stored, or, with fields, what the form holds; without a secret the stored one is used, at its own host only. */
  'connections.test': call(
    z.object({
      id: connectionId.optional(),
      /** Of a connection that is not stored yet. */
      vendor: z.enum(VENDORS).default('wecom'),
      fields: connectionFields.optional(),
      secret: secret.optional(),
    }),
    testReport,
  ),
  /** Asks again whether the vendor can be reached; the answer arrives as a change of the list. */
  'connections.probe': call(z.object({ id: connectionId }), nothing),
} as const;
