import { createContext, use, type ReactNode } from 'react';
import type { Job } from '@shared/contract/jobs';
import { useQuery } from '../lib/useQuery';
import { useAppState } from './AppState';

const JobsContext = createContext<readonly Job[]>([]);

const TOPICS = ['jobs.changed'] as const;
/** How many of the latest jobs are kept on the screen. */
const LATEST = 200;

/** Keeps the latest jobs, newest first, for the frame and the screens. */
export function JobsProvider({ children }: { children: ReactNode }) {
  const first = useAppState().jobs;
  const { data } = useQuery('jobs.list', [{ limit: LATEST }], { topics: TOPICS });
  return <JobsContext value={data ?? first}>{children}</JobsContext>;
}

/** The latest jobs of all connections, newest first, followed live. */
export const useJobs = (): readonly Job[] => use(JobsContext);

/** Whether a job still has something to do, now or later. */
export function isActive(job: Job): boolean {
  return (
    job.state === 'queued' || job.state === 'running' || job.state === 'waiting' || job.state === 'paused'
  );
}
