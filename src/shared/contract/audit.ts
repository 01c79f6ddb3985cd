import { z } from 'zod';
import { AUDIT_SORTS } from '../domain/audit';
import { WINDOW_LIMIT } from '../domain/limits';
import { day } from '../domain/statistics';
import { auditEntry, auditVerdict } from './app';
import { call, nothing } from './envelope';

const code = z.string().max(60);
const connection = z.string().max(64);

/** Which entries of the audit, and in what order. */
export const auditQuery = z.object({
  /** Anywhere in who did it and in the details. */
  text: z.string().max(200).default(''),
  /** Actions and connections whose words hold the text: those are not known where the entries are kept. */
  spoken: z
    .object({ actions: z.array(code).max(200), connections: z.array(connection).max(1000) })
    .default({ actions: [], connections: [] }),
  /** Empty for all. */
  actions: z.array(code).max(200).default([]),
  /** Null for all, `NO_CONNECTION` for entries that belong to none. */
  connectionId: connection.nullable().default(null),
  /** Shanghai days, both included. */
  from: day.nullable().default(null),
  to: day.nullable().default(null),
  /** By time means in the order in which the entries were made. */
  sort: z
    .object({
      field: z.enum(AUDIT_SORTS),
      direction: z.enum(['asc', 'desc']),
      /**
       * Actions or connections in the order of their words, which are not known where the entries are kept; others
       * come after them, in the order of their codes.
       */
      places: z.array(connection).max(1000).default([]),
    })
    .default({ field: 'at', direction: 'desc', places: [] }),
  /** Only entries up to this one, so that a list stays as it is while others are made; null for all. */
  upTo: z.number().int().nullable().default(null),
});
export type AuditQuery = z.infer<typeof auditQuery>;

export const audit = {
  'audit.list': call(
    auditQuery.extend({
      start: z.number().int().min(0),
      count: z.number().int().min(1).max(WINDOW_LIMIT),
    }),
    z.object({
      rows: z.array(auditEntry),
      total: z.number().int(),
      /** The newest entry of all, 0 while there is none. */
      newest: z.number().int(),
    }),
  ),
  /** Recomputes the hash chain of the audit. `broken` names the first entry that does not follow from the one before. */
  'audit.verify': call(nothing, auditVerdict),
} as const;
