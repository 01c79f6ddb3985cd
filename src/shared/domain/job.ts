import { z } from 'zod';
import { ENDED_STATES, JOB_KINDS } from './job-fields';

export const jobKind = z.enum(JOB_KINDS);
export type JobKind = z.infer<typeof jobKind>;

export const jobState = z.enum(['queued', 'running', 'paused', 'waiting', 'failed', 'cancelled', 'done']);
export type JobState = z.infer<typeof jobState>;

export const endedState = jobState.extract(ENDED_STATES);

/** Steps of the jobs, for the sentence that says what is happening now. */
export const jobPhase = z.enum([
  'starting',
  'people',
  'leavers',
  'lists',
  'details',
  'finishing',
  'sending',
  'verifying',
  'reconciling',
  /** Who and what there are statistics of. */
  'subjects',
  'days',
  'downloading',
  /** Configurations of join ways, and their QR images. */
  'joinWays',
  'images',
  /** Rows into a file. */
  'writing',
]);
export type JobPhase = z.infer<typeof jobPhase>;

export const jobProgress = z.object({
  phase: jobPhase,
  done: z.number().int(),
  total: z.number().int().nullable(),
  /** Items per second over the last stretch; null while unknown. */
  rate: z.number().nullable(),
  etaSeconds: z.number().int().nullable(),
  /** Numbers worth showing, such as groups, changed, failed; labels come from i18n. */
  counts: z.record(z.string(), z.number().int()),
});
export type JobProgress = z.infer<typeof jobProgress>;

/**
 * What a waiting job waits for, and until when (Unix seconds; null when nobody can know).
 * `announced`: it goes on by itself, and gives the admin time to object.
 */
export const jobWaiting = z.object({
  reason: z.enum([
    'rate-limit',
    'concurrency',
    'vendor-busy',
    'offline',
    'verification',
    'store',
    'announced',
  ]),
  until: z.number().int().nullable(),
  api: z.string().optional(),
});
export type JobWaiting = z.infer<typeof jobWaiting>;
