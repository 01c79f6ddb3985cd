import type { Handlers } from '@shared/contract';
import type { JobEngine } from '@main/features/jobs/engine';
import type { Audit } from '@main/features/audit/audit';
import { ArchiveCalendar } from './calendar';
import { ArchiveJobs } from './archive-jobs';
import { Explorer, type ExplorerDeps } from './explore/explorer';
import { createStatisticsHandlers } from './handlers';

export interface StatisticsParts extends ExplorerDeps {
  /** Whether the vendor answered when it was last asked. */
  readonly isReachable: (connectionId: string) => boolean;
  readonly audit: Audit['append'];
}

type Channel = Extract<keyof Handlers, `${'statistics' | 'explorations'}.${string}`>;

export interface Statistics {
  readonly handlers: Pick<Handlers, Channel>;
  /** Keeps archives filled; to be started when the unfinished jobs were taken up. */
  readonly calendar: ArchiveCalendar;
}

/** Puts the archive together: its jobs, its calendar, the explorer and its calls. */
export function createStatistics(parts: StatisticsParts, engine: JobEngine): Statistics {
  const jobs = new ArchiveJobs(parts, engine);
  const explorer = new Explorer(parts);
  return {
    calendar: new ArchiveCalendar(parts, jobs),
    handlers: createStatisticsHandlers({ ...parts, jobs, explorer }),
  };
}
