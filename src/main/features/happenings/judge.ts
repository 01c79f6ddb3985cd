import type { Happening } from '@shared/contract/happenings';
import { isSending } from '@main/features/transfers/payload';
import type { JobRecord } from '@main/store/api';

/** What is worth telling of a job that has ended, without its moment. */
export type News = Omit<Happening, 'id' | 'at' | 'seen'>;

/** Numbers that say what a job of a kind found or did; one that comes again and found nothing is no news. */
const FOUND = {
  sync: ['inserted', 'gone'],
  archive: ['read', 'restated'],
} as const;

/**
 * What a job that has ended is worth. A failure always is; a good end only when nobody watched it, because the
 * screen shows it otherwise, and for jobs that come every few minutes only when they found something. How a
 * plan ended is told by the plan.
 */
export function newsOf(job: JobRecord, watched: boolean): News | null {
  const { id: jobId, connectionId, kind: jobKind, planId, state, error, progress } = job;
  const news = { connectionId, jobId, jobKind, planId };
  if (state === 'failed') return { ...news, kind: 'job-failed', counts: { times: 1 }, error };
  if (state !== 'done' || jobKind === 'transfer' || watched) return null;
  if (jobKind !== 'sync' && jobKind !== 'archive') {
    return { ...news, kind: 'job-done', counts: progress.counts, error: null };
  }
  const found = FOUND[jobKind].map((name) => [name, progress.counts[name] ?? 0] as const);
  if (found.every(([, count]) => count === 0)) return null;
  return { ...news, kind: 'job-done', counts: Object.fromEntries(found), error: null };
}

/** Whether a job may have brought its plan to an end: a later reading of its owners ends nothing. */
export const mayEndPlan = (job: JobRecord): job is JobRecord & { readonly planId: number } =>
  job.planId !== null && job.state === 'done' && isSending(job);
