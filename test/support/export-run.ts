import type { ExportSource } from '@shared/contract/exports';
import type { GroupSelection } from '@shared/domain/group';
import type { JobRecord, OpenStore } from '@main/store/api';
import { exportJob } from './export-job';

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
  const before = process.memoryUsage().rss;
  let peak = 0;
  const look = (): void => {
    peak = Math.max(peak, process.memoryUsage().rss - before);
  };
  const sampler = setInterval(look, SAMPLE_MS);
  const start = performance.now();
  try {
    const job = await exportJob(store, { source, format, name: ['groups'] }, { path });
    return { job, seconds: (performance.now() - start) / 1000, peak };
  } finally {
    clearInterval(sampler);
  }
}
