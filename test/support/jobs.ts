import { failure } from '@shared/domain/errors';
import type { JobRecord, NewJob, StoreApi } from '@main/store/api';

export type JobStore = Pick<StoreApi, 'createJob' | 'updateJob' | 'getJob' | 'listJobs' | 'unfinishedJobs'>;

/** Job rows in memory, with the promises of the store: each write is whole, and an outage fails it. */
export function memoryJobs() {
  const rows = new Map<number, JobRecord>();
  let outage = 0;
  const check = () => {
    if (outage === 0) return;
    outage -= 1;
    throw failure('store', 'store.gone', 'the store is away', { retryable: true });
  };
  const store: JobStore = {
    createJob: async (job: NewJob) => {
      check();
      const record: JobRecord = {
        ...job,
        id: rows.size + 1,
        state: 'queued',
        checkpoint: null,
        progress: { phase: 'starting', done: 0, total: null, rate: null, etaSeconds: null, counts: {} },
        waiting: null,
        error: null,
        attempts: 0,
        startedAt: null,
        finishedAt: null,
      };
      rows.set(record.id, record);
      return record;
    },
    updateJob: async (id, patch) => {
      check();
      const row = rows.get(id);
      if (row) rows.set(id, structuredClone({ ...row, ...patch }));
    },
    getJob: async (id) => rows.get(id) ?? null,
    listJobs: async (limit) => [...rows.values()].toReversed().slice(0, limit),
    unfinishedJobs: async () =>
      [...rows.values()].filter(
        ({ state }) => state === 'queued' || state === 'running' || state === 'waiting',
      ),
  };
  return {
    store,
    row: (id: number) => {
      const row = rows.get(id);
      if (!row) throw new Error(`no job ${id}`);
      return row;
    },
    /** The next `writes` writes fail. */
    fail: (writes: number) => {
      outage = writes;
    },
  };
}
