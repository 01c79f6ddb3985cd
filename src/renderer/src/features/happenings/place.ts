import type { Happening } from '@shared/contract/happenings';
import type { Route } from '@renderer/stores/router';

type Told = Pick<Happening, 'kind' | 'jobId' | 'jobKind' | 'planId'>;

/** Where somebody sees what happened; null for what has no place. */
export function placeOf({ kind, jobId, jobKind, planId }: Told): Route | null {
  const job: Route | null = jobId === null ? null : { screen: 'jobs', jobId };
  switch (kind) {
    case 'plan-ended':
      return planId === null ? job : { screen: 'transfers', planId };
    case 'orphans':
      return { screen: 'groups', part: 'orphans' };
    case 'job-failed':
      return planId === null ? job : { screen: 'transfers', planId };
    case 'store':
      return null;
    case 'job-done':
      break;
  }
  switch (jobKind) {
    case 'sync':
      return { screen: 'groups', part: 'changes' };
    case 'archive':
      return { screen: 'statistics' };
    case 'download':
      return { screen: 'statistics', part: 'files' };
    case 'orders':
      return { screen: 'statistics', part: 'orders' };
    case 'joinWays':
      return { screen: 'joinWays' };
    case 'export':
    case 'transfer':
    case null:
      return job;
  }
}
