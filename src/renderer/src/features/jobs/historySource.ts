import type { Job, JobFilter, JobSort } from '@shared/contract/jobs';
import { JOB_SORTS } from '@shared/domain/job-fields';
import type { SortKey } from '@renderer/grid/columns';
import type { RowSource } from '@renderer/grid/feed';
import { request } from '@renderer/lib/api';
import { outcome } from '@renderer/lib/outcome';

export interface HistoryQuery {
  readonly filter: JobFilter;
  readonly sort: JobSort;
}

/** Newest first. */
const FIRST: JobSort = { field: 'created', direction: 'desc' };

/** The sort of the grid as the call takes it. */
export function toJobSort([key]: readonly SortKey[]): JobSort {
  const field = JOB_SORTS.find((name) => name === key?.field);
  return key === undefined || field === undefined ? FIRST : { field, direction: key.direction };
}

/** The jobs that have ended. The store keeps no order open for them: the query itself is the key. */
export const historySource: RowSource<HistoryQuery, Job> = {
  open: async (query) => {
    const first = await read(query, 0, 1);
    return first.ok ? { ok: true, data: { key: JSON.stringify(query), total: first.data.total } } : first;
  },
  read: (key, start, count) => read(JSON.parse(key) as HistoryQuery, start, count),
  close: () => undefined,
};

function read({ filter, sort }: HistoryQuery, start: number, count: number) {
  return outcome(request('jobs.history', { ...filter, sort, start, count }));
}
