import type { Connection } from '@shared/contract/connections';
import type { Job } from '@shared/contract/jobs';
import { useErrorToast } from '../components/useErrorToast';
import { useCall } from '../lib/useCall';
import { isActive, useJobs } from './jobs';

export interface Sync {
  /** The sync of this connection that is not finished. */
  readonly job: Job | undefined;
  /** The latest one, finished or not. */
  readonly last: Job | undefined;
  readonly starting: boolean;
  readonly start: (mode?: 'full' | 'lists') => void;
}

/** The sync of a connection: the one under way, and how to start one. */
export function useSync(connection: Connection): Sync {
  const sync = useCall('groups.sync');
  useErrorToast(sync.error);
  const syncs = useJobs().filter((item) => item.connectionId === connection.id && item.kind === 'sync');
  return {
    job: syncs.find(isActive),
    last: syncs[0],
    starting: sync.busy,
    start: (mode = 'full') => void sync.run({ connectionId: connection.id, mode }),
  };
}
