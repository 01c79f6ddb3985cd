import { type AppError, Failure } from '@shared/domain/errors';
import type { JobWaiting } from '@shared/domain/job';

/** Tries without any progress after which a job gives up on what is neither offline, limit nor store. */
export const GIVE_UP_AFTER = 6;
const LONGEST = 60_000;

/** Milliseconds to wait before try number `attempt` (from 1): 2 s, 4 s, ... at most a minute. */
export function backoff(attempt: number): number {
  return Math.min(LONGEST, 1000 * 2 ** Math.min(attempt, 10));
}

/** The reason to show while a job waits out an error; null when waiting cannot help. */
export function waitReason(error: AppError): JobWaiting['reason'] | null {
  if (!error.retryable) return null;
  if (error.code === 'offline') return 'offline';
  if (error.code === 'store') return 'store';
  if (error.code === 'rate-limited') return 'rate-limit';
  return 'vendor-busy';
}

/** Whether trying goes on for as long as it takes: the trouble is around us and passes. */
export function passes(reason: JobWaiting['reason']): boolean {
  return reason === 'offline' || reason === 'store' || reason === 'rate-limit';
}

/** Any error as data; a stranger becomes `internal`. */
export function asAppError(error: unknown): AppError {
  if (error instanceof Failure) return error.error;
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'internal', reason: 'jobs.broke', message, retryable: false };
}
