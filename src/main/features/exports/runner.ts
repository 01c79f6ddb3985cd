import { rm } from 'node:fs/promises';
import type { ExportSource } from '@shared/contract/exports';
import { dayOf } from '@shared/domain/day';
import { failure } from '@shared/domain/errors';
import type { JobContext, JobRunner } from '@main/features/jobs/kind';
import { stopped } from '@main/features/jobs/timers';
import { statisticsTable } from '@main/features/statistics/export/table';
import type { Cell } from '@main/features/tables/cell';
import { reportTable } from '@main/features/transfers/report';
import type { OpenStore } from '@main/store/api';
import { auditTable } from './audit';
import { changeTable } from './changes';
import type { ExportDeps } from './exports';
import { groupTable } from './groups';
import { jobTable } from './jobs';
import { joinWayTable } from './join-ways';
import { orphanTable } from './orphans';
import { exportPayload } from './payload';
import { peopleTable } from './people';
import { PAGE, type ExportTable } from './table';
import { writeTable } from './write';

/**
 * Writes one file, page by page, in memory that does not grow with it. Stopped for a while, it begins anew:
 * half a file is worth nothing, and the rows may be others by then.
 */
export function createExportRunner(deps: Pick<ExportDeps, 'store' | 'timers' | 'pending'>): JobRunner {
  return { run: (context) => run(deps, context) };
}

async function run(
  { store, timers, pending }: Pick<ExportDeps, 'store' | 'timers' | 'pending'>,
  context: JobContext,
): Promise<void> {
  const payload = exportPayload.parse(context.job.payload);
  const { ticket, partial } = payload;
  const source = pending.get(ticket);
  if (source === null || context.signal.aborted) {
    // A crash has left it behind.
    await rm(partial, { force: true }).catch(() => undefined);
  }
  try {
    if (context.signal.aborted) throw stopped();
    if (source === null) throw failure('conflict', 'exports.interrupted', 'the export was not finished');
    const now = timers.now();
    const table = await tableOf(store, source, now);
    const { signal } = context;
    const rows = counted(table, context);
    try {
      await writeTable(payload, { ...table, rows }, { today: dayOf(now), signal });
    } finally {
      // A store that went away has forgotten it.
      await table.close?.().catch(() => undefined);
    }
    pending.drop(ticket);
  } catch (error) {
    if (context.stop() === 'cancel') pending.drop(ticket);
    else if (!context.signal.aborted && source !== null) pending.fail(ticket);
    throw error;
  }
}

function tableOf(store: OpenStore, source: ExportSource, now: number): Promise<ExportTable> {
  switch (source.of) {
    case 'groups':
      return groupTable(store, source);
    case 'people':
      return peopleTable(store, source);
    case 'changes':
      return changeTable(store, source);
    case 'audit':
      return auditTable(store, source);
    case 'jobs':
      return jobTable(store, source);
    case 'orphans':
      return orphanTable(store, source);
    case 'joinWays':
      return joinWayTable(store, source);
    case 'statistics':
      return statisticsTable(store, source, now);
    case 'items':
      return reportTable(store, source);
  }
}

/** Tells how far it is, and ends soon when it is asked to stop. */
async function* counted(
  { rows, total }: ExportTable,
  { report, signal }: Pick<JobContext, 'report' | 'signal'>,
): AsyncGenerator<readonly Cell[]> {
  let done = 0;
  const tell = (of = total): void => report({ phase: 'writing', done, total: of, counts: { rows: done } });
  tell();
  for await (const row of rows) {
    if (signal.aborted) throw stopped();
    yield row;
    done += 1;
    if (done % PAGE === 0) tell();
  }
  // Rows that went away meanwhile, or that the screen filters further, were counted before.
  tell(done);
}
