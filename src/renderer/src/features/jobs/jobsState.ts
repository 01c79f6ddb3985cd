import { create } from 'zustand';
import type { JobFilter } from '@shared/contract/jobs';

interface JobsState {
  readonly filter: JobFilter;
  readonly page: number;
}

const ALL: JobFilter = { kinds: [], states: [], connectionId: null };

/** Which jobs that have ended are listed; it is found again on the next visit. */
export const useJobsState = create<JobsState>()(() => ({ filter: ALL, page: 1 }));

/** Lists other jobs, from the newest on. */
export const filterJobs = (change: Partial<JobFilter>): void =>
  useJobsState.setState(({ filter }) => ({ filter: { ...filter, ...change }, page: 1 }));

export const resetJobs = (): void => useJobsState.setState({ filter: ALL, page: 1 });

export const turnToPage = (page: number): void => useJobsState.setState({ page });

/** Whether some jobs are left out. */
export const isNarrowed = ({ kinds, states, connectionId }: JobFilter): boolean =>
  kinds.length > 0 || states.length > 0 || connectionId !== null;
