import { z } from 'zod';
import { endedState, jobKind, jobProgress, jobState, jobWaiting } from '../domain/job';
import { JOB_SORTS } from '../domain/job-fields';
import { WINDOW_LIMIT } from '../domain/limits';
import { appError, call, nothing } from './envelope';

export const job = z.object({
  id: z.number().int(),
  connectionId: z.string(),
  kind: jobKind,
  state: jobState,
  /** Plan of a transfer job. */
  planId: z.number().int().nullable(),
  progress: jobProgress,
  waiting: jobWaiting.nullable(),
  error: appError.nullable(),
  createdAt: z.number().int(),
  startedAt: z.number().int().nullable(),
  finishedAt: z.number().int().nullable(),
});
export type Job = z.infer<typeof job>;

const jobId = z.object({ jobId: z.number().int().positive() });

/** Which jobs that have ended; empty and null for all. */
export const jobFilter = z.object({
  kinds: z.array(jobKind).max(20),
  states: z.array(endedState).max(3),
  connectionId: z.string().max(64).nullable(),
});
export type JobFilter = z.infer<typeof jobFilter>;

/** By `created` means in the order in which they were asked for. */
export const jobSort = z.object({ field: z.enum(JOB_SORTS), direction: z.enum(['asc', 'desc']) });
export type JobSort = z.infer<typeof jobSort>;

export const jobs = {
  /** The latest jobs, newest first; all connections. */
  'jobs.list': call(z.object({ limit: z.number().int().min(1).max(500) }), z.array(job)),
  /** The jobs that have ended, by page. */
  'jobs.history': call(
    jobFilter.extend({
      sort: jobSort.default({ field: 'created', direction: 'desc' }),
      start: z.number().int().min(0),
      count: z.number().int().min(1).max(WINDOW_LIMIT),
    }),
    z.object({ rows: z.array(job), total: z.number().int() }),
  ),
  'jobs.pause': call(jobId, nothing),
  'jobs.resume': call(jobId, nothing),
  'jobs.cancel': call(jobId, nothing),
  /** Takes a failed job up again from its checkpoint. */
  'jobs.retry': call(jobId, nothing),
} as const;
