import type { ExportSource } from '@shared/contract/exports';
import { failure } from '@shared/domain/errors';
import type { GroupSelection } from '@shared/domain/group';
import { createExports, type ExportDeps } from '@main/features/exports/exports';
import { PendingExports } from '@main/features/exports/pending';
import { createExportRunner } from '@main/features/exports/runner';
import { JobEngine } from '@main/features/jobs/engine';
import type { JobRunner } from '@main/features/jobs/kind';
import { systemTimers } from '@main/features/jobs/timers';
import type { JobRecord, OpenStore } from '@main/store/api';

const SAMPLE_MS = 5;

const FIELDS = [
  'name',
  'ownerName',
  'owner',
  'status',
  'members',
  'externalMembers',
  'createdAt',
  'changedAt',
  'syncedAt',
  'chatId',
  'onjobTransfers',
] as const;

/** Fifteen columns of groups: all there are, and some twice. */
export const FIFTEEN = [...FIELDS, ...FIELDS.slice(0, 4)].map((field, at) => ({
  field,
  title: `${at + 1} ${field}`,
}));

/** An export of groups in fifteen columns. */
export const fifteenColumns = (selection: GroupSelection): ExportSource => ({
  of: 'groups',
  selection,
  columns: FIFTEEN,
  statusTitles: ['正常', '待继承', '继承中', '已继承'],
});

export interface ExportRun {
  readonly job: JobRecord;
  readonly seconds: number;
  /** Bytes by which this process was larger than before, at most. */
  readonly peak: number;
}

/** Exports to a file in a job, as the app does. */
export async function runExport(
  store: OpenStore,
  source: ExportSource,
  format: 'csv' | 'xlsx',
  path: string,
): Promise<ExportRun> {
  const deps: ExportDeps = {
    store,
    timers: systemTimers,
    pending: new PendingExports(),
    chooseFile: async () => path,
    showInFolder: () => undefined,
  };
  const never: JobRunner = { run: async () => undefined };
  const kinds = {
    sync: never,
    transfer: never,
    archive: never,
    download: never,
    orders: never,
    joinWays: never,
    export: createExportRunner(deps),
  };
  let settle: (job: JobRecord) => void = () => undefined;
  const ended = new Promise<JobRecord>((resolve) => (settle = resolve));
  const vendor = async () => {
    throw failure('internal', 'internal', 'an export asks no vendor');
  };
  const engine = new JobEngine({
    store,
    timers: systemTimers,
    vendor,
    kinds,
    changed: () => undefined,
    left: settle,
  });
  const before = process.memoryUsage().rss;
  let peak = 0;
  const look = (): void => {
    peak = Math.max(peak, process.memoryUsage().rss - before);
  };
  const sampler = setInterval(look, SAMPLE_MS);
  const start = performance.now();
  try {
    await createExports(deps, engine)['exports.start']({ source, format, name: 'groups' });
    const job = await ended;
    return { job, seconds: (performance.now() - start) / 1000, peak };
  } finally {
    clearInterval(sampler);
  }
}
