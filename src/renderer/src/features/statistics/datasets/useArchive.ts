import type { ArchiveStatus, DatasetSummary } from '@shared/contract/statistics';
import type { Connection } from '@shared/contract/connections';
import type { Job } from '@shared/contract/jobs';
import type { DatasetId } from '@shared/domain/datasets/ids';
import { useErrorToast } from '@renderer/components/useErrorToast';
import { useCall } from '@renderer/lib/useCall';
import { useQuery, type Query } from '@renderer/lib/useQuery';
import { isActive, useJobs } from '@renderer/state/jobs';

const TOPICS = ['statistics.changed', 'jobs.changed'] as const;

export interface Archive {
  readonly query: Query<ArchiveStatus>;
  readonly summaryOf: (dataset: DatasetId) => DatasetSummary | undefined;
  /** The job that fills the archive now, and the last one that did. */
  readonly job: Job | undefined;
  readonly last: Job | undefined;
  readonly busy: boolean;
  readonly setAutomatic: (on: boolean) => void;
  /** Fills the gaps of a dataset, or of all that are archived. */
  readonly fill: (dataset?: DatasetId) => void;
}

/** The archive of a connection: how it stands, and what can be done about it. */
export function useArchive(connection: Connection): Archive {
  const query = useQuery('statistics.archive', [{ connectionId: connection.id }], { topics: TOPICS });
  const automatic = useCall('statistics.setAutomatic');
  const filling = useCall('statistics.fill');
  useErrorToast(automatic.error, filling.error);
  const jobs = useJobs().filter((job) => job.connectionId === connection.id && job.kind === 'archive');
  return {
    query,
    summaryOf: (dataset) => query.data?.datasets.find((each) => each.dataset === dataset),
    job: jobs.find(isActive),
    last: jobs[0],
    busy: automatic.busy || filling.busy,
    setAutomatic: (on) => void automatic.run({ connectionId: connection.id, on }),
    fill: (dataset) =>
      void filling.run({
        connectionId: connection.id,
        ...(dataset === undefined ? {} : { datasets: [dataset] }),
      }),
  };
}
