import type { Handlers } from '@shared/contract';
import type { JobEngine } from './engine';

type JobHandlers = Pick<Handlers, 'jobs.list' | 'jobs.pause' | 'jobs.resume' | 'jobs.cancel' | 'jobs.retry'>;

/** The calls of the job centre. */
export function createJobHandlers(engine: JobEngine): JobHandlers {
  return {
    'jobs.list': ({ limit }) => engine.list(limit),
    'jobs.pause': ({ jobId }) => engine.pause(jobId),
    'jobs.resume': ({ jobId }) => engine.resume(jobId),
    'jobs.cancel': ({ jobId }) => engine.cancel(jobId),
    'jobs.retry': ({ jobId }) => engine.retry(jobId),
  };
}
