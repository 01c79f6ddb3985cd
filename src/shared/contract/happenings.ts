import { z } from 'zod';
import { jobKind } from '../domain/job';
import { appError, call, nothing } from './envelope';

/** Something that happened by itself, kept until somebody has seen it. */
export const happening = z.object({
  id: z.number().int(),
  at: z.number().int(),
  /** Empty for what belongs to none, as an export of the audit does. */
  connectionId: z.string(),
  kind: z.enum(['job-done', 'job-failed', 'plan-ended', 'orphans', 'store']),
  jobId: z.number().int().nullable(),
  jobKind: jobKind.nullable(),
  planId: z.number().int().nullable(),
  /** Numbers for the sentence, such as groups, verified, failed. */
  counts: z.record(z.string(), z.number().int()),
  error: appError.nullable(),
  seen: z.boolean(),
});
export type Happening = z.infer<typeof happening>;

/** What a notification of the system told of: a happening by its id, or with null that a plan is about to go on. */
export const told = happening
  .pick({ connectionId: true, jobId: true, jobKind: true, planId: true })
  .extend({ id: z.number().int().nullable(), kind: z.enum([...happening.shape.kind.options, 'announced']) });
export type Told = z.infer<typeof told>;

export const happenings = {
  /** Newest first. */
  'happenings.list': call(
    z.object({ limit: z.number().int().min(1).max(500) }),
    z.object({ rows: z.array(happening), unseen: z.number().int() }),
  ),
  /** Everything up to this id was seen, or with `only` this one alone. */
  'happenings.seen': call(z.object({ upTo: z.number().int(), only: z.boolean().default(false) }), nothing),
} as const;
