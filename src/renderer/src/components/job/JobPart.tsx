import type { JobKind } from '@shared/domain/job';
import { isActive, useJobs } from '../../state/jobs';
import { JobCard } from './JobCard';

interface Props {
  readonly connectionId: string;
  readonly kind: JobKind;
  readonly label: string;
}

/** The jobs of a kind that are under way, and the last one when it failed. */
export function JobPart({ connectionId, kind, label }: Props) {
  const jobs = useJobs().filter((job) => job.connectionId === connectionId && job.kind === kind);
  const shown = jobs.filter((job, index) => isActive(job) || (index === 0 && job.state === 'failed'));
  return shown.map((job) => <JobCard key={job.id} job={job} label={label} />);
}
