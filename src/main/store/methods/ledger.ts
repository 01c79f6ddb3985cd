import { failure } from '@shared/domain/errors';
import type { JobRecord, NewJob, StoreApi } from '../api';
import { Pace } from '../pace';
import type { Session } from '../session';

type LedgerMethods = Pick<
  StoreApi,
  | 'listConnections'
  | 'isOfCorp'
  | 'saveConnection'
  | 'removeConnection'
  | 'getSettings'
  | 'setSettings'
  | 'getView'
  | 'setView'
  | 'createJob'
  | 'updateJob'
  | 'getJob'
  | 'listJobs'
  | 'jobHistory'
  | 'unfinishedJobs'
  | 'appendAudit'
  | 'readAudit'
  | 'verifyAudit'
>;

/** Adds a job and answers it as stored. Inside a transaction of the caller. */
export function addJob({ jobs }: Session, job: NewJob): JobRecord {
  const record = jobs.get(jobs.add(job));
  if (record === null) throw failure('internal', 'internal', 'A job vanished while it was made.');
  return record;
}

/** Connections, settings, jobs and the audit. */
export function ledgerMethods(session: Session): LedgerMethods {
  const { connections, inheritance, settings, jobs, audit, archive } = session;
  return {
    listConnections: async () => connections.all(),
    isOfCorp: async (connectionId) => connections.isOfCorp(connectionId),
    saveConnection: async (record) =>
      session.ledger(() => {
        const isNew = connections.all().every(({ id }) => id !== record.id);
        connections.write(record);
        if (isNew) inheritance.take(record.id);
      }),
    removeConnection: async (id, data) => {
      session.ledger(() => {
        connections.remove(id, data);
        jobs.abandon(id);
        archive.automatic.set(id, false);
      });
      if (!data) return;
      session.removal.doom(id);
      session.archiveRemoval.doom(id);
      session.queries.drop(id);
      session.comparison.forget();
      session.orphans.forget();
      await session.shelves.drop(id);
      await session.removal.run();
      await session.archiveRemoval.run();
    },
    getSettings: async () => settings.get(),
    setSettings: async (patch) => {
      session.ledger(() => settings.set(patch));
      return settings.get();
    },
    getView: async (grid) => settings.view(grid),
    setView: async (grid, view) => session.ledger(() => settings.setView(grid, view)),
    createJob: async (job) => session.ledger(() => addJob(session, job)),
    updateJob: async (id, patch) => session.ledger(() => jobs.update(id, patch)),
    getJob: async (id) => jobs.get(id),
    listJobs: async (limit) => jobs.latest(limit),
    jobHistory: async (filter, start, count, sort) => jobs.history(filter, start, count, sort),
    unfinishedJobs: async () => jobs.unfinished(),
    appendAudit: async (entry) => session.ledger(() => audit.append(entry)),
    readAudit: async (start, count, query) => audit.read(start, count, query),
    verifyAudit: () => audit.verify(new Pace()),
  };
}
