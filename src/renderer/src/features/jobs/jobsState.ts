import { create } from 'zustand';
import type { Job, JobFilter } from '@shared/contract/jobs';
import { NO_CONNECTION } from '@shared/domain/job-fields';
import { changed, inForce, narrowed, turned, type FilterSet } from '@renderer/grid/savedViews/filterKinds';
import { ALL_JOBS, JOB_FILTERS } from './historyFilters';

/** The job whose drawer is open; where it stands is unknown when it was not opened from the grid. */
export interface OpenJob {
  readonly job: Job;
  readonly position: number | null;
}

interface JobsState {
  /** The history is of all connections. */
  readonly connectionId: typeof NO_CONNECTION;
  readonly set: FilterSet<JobFilter>;
  readonly open: OpenJob | null;
}

const ALL: FilterSet<JobFilter> = { filter: ALL_JOBS, off: [] };

/** Which jobs that have ended are listed; it is found again on the next visit. */
export const useJobsState = create<JobsState>()(() => ({
  connectionId: NO_CONNECTION,
  set: ALL,
  open: null,
}));

/** Lists other jobs. */
export const setJobs = (set: FilterSet<JobFilter>): void => useJobsState.setState({ set, open: null });

/** Narrows the list, or widens it. */
export function filterJobs(change: Partial<JobFilter>): void {
  const { set } = useJobsState.getState();
  setJobs(changed(JOB_FILTERS, set, { ...set.filter, ...change }));
}

/** Narrows the jobs that are listed to those like one of them. */
export function narrowTo(change: Partial<JobFilter>): void {
  const { set } = useJobsState.getState();
  setJobs(narrowed(JOB_FILTERS, set, { ...inForce(JOB_FILTERS, set), ...change }));
}

/** Switches a filter off without losing it, or on again. */
export const turnFilter = (id: string): void => setJobs(turned(useJobsState.getState().set, id));

/** Takes off the filters. */
export const resetJobs = (): void => setJobs(ALL);

/** Opens the drawer on a job, or closes it. */
export const openJob = (open: OpenJob | null): void => useJobsState.setState({ open });
