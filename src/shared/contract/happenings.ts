import { z } from 'zod';
import { connectionId } from '../domain/group';
import { jobKind } from '../domain/job';
import { appError, call, nothing } from './envelope';

/** Something that happened by itself, kept until somebody has seen it. */
export const happening = z.object({
  id: z.number().int(),
  at: z.number().int(),
  connectionId,
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

export const happenings = {
  /** Newest first. */
  'happenings.list': call(
    z.object({ limit: z.number().int().min(1).max(500) }),
    z.object({ rows: z.array(happening), unseen: z.number().int() }),
  ),
  /** Everything up to this id was seen. */
  'happenings.seen': call(z.object({ upTo: z.number().int() }), nothing),
} as const;
