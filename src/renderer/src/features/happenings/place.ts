import type { Told } from '@shared/contract/happenings';
import { NO_CONNECTION } from '@shared/domain/job-fields';
import type { Route } from '@renderer/stores/router';

/** Where somebody sees what happened; null for what has no place. */
export function placeOf({
  kind,
  jobId,
  jobKind,
  planId,
}: Pick<Told, 'kind' | 'jobId' | 'jobKind' | 'planId'>): Route | null {
  const job: Route | null = jobId === null ? null : { screen: 'jobs', jobId };
  switch (kind) {
    case 'announced':
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

/**
 * What has to be so before a place is opened: its connection the active one, since the place would open in another
 * one else; `removed` where that cannot be. Jobs of all connections stand on one screen.
 */
export function ground(
  connectionId: string,
  { screen }: Pick<Route, 'screen'>,
  known: readonly string[],
): 'any' | 'connection' | 'removed' {
  if (connectionId === NO_CONNECTION || screen === 'jobs') return 'any';
  return known.includes(connectionId) ? 'connection' : 'removed';
}
