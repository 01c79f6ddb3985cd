import type { Job } from '@shared/contract/jobs';
import type { JobState } from '@shared/domain/job';
import { isActive } from '../state/jobs';

/** What needs an eye first. */
const ORDER: Readonly<Record<JobState, number>> = {
  running: 0,
  waiting: 1,
  queued: 2,
  paused: 3,
  failed: 4,
  cancelled: 5,
  done: 6,
};

/** The unfinished job to show when there is room for one, and how many more there are. */
export function mostUrgent(jobs: readonly Job[]): { readonly job: Job | undefined; readonly more: number } {
  const active = jobs.filter(isActive).toSorted((a, b) => ORDER[a.state] - ORDER[b.state]);
  return { job: active[0], more: Math.max(0, active.length - 1) };
}
