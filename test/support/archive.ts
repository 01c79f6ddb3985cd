import type { StoreApi } from '@main/store/api';
import type { DayReading } from '@main/store/api.archive';
import { dataset as definitionOf } from '@shared/domain/datasets';
import type { DatasetId } from '@shared/domain/datasets/ids';
import { addDays, type Day, startOfDay } from '@shared/domain/day';
import { openStore } from './store';

/** What an archive for tests holds. */
export interface ArchiveWorld {
  readonly connectionId: string;
  readonly dataset: DatasetId;
  /** How many subjects: `owner0`, `owner1`, … named 群主0, 群主1, … */
  readonly subjects: number;
  readonly from: Day;
  readonly days: number;
  /** The value of a metric, by place of subject, day and metric; null for one that the answer left out. */
  readonly value: (subject: number, day: number, metric: number) => number | null;
}

export const ARCHIVE_WORLD: ArchiveWorld = {
  connectionId: 'c1',
  dataset: 'groupsByOwner',
  subjects: 3,
  from: '2026-08-01' as Day,
  days: 10,
  value: (subject, day, metric) => (subject + 1) * 100 + day * 10 + metric,
};

/** Fills a store with some subjects and all of their days; answers the ids of the subjects. */
export async function fillArchive(store: StoreApi, parts: Partial<ArchiveWorld> = {}): Promise<number[]> {
  const { connectionId, dataset, subjects, from, days, value } = { ...ARCHIVE_WORLD, ...parts };
  const { metrics, subject: kind } = definitionOf(dataset);
  const sightings = Array.from({ length: subjects }, (_, n) => ({
    kind,
    key: `owner${n}`,
    name: `群主${n}`,
    parent: kind === 'kfServicer' ? { key: 'kf0', name: '客服' } : undefined,
  }));
  const ids = await store.seeSubjects(connectionId, sightings, startOfDay(from));
  for (let day = 0; day < days; day++) {
    const date = addDays(from, day);
    const readings = ids.map((subject, n): DayReading => ({
      subject,
      day: date,
      state: 'fetched',
      values: metrics.map((_, metric) => value(n, day, metric)),
    }));
    await store.writeDays(connectionId, dataset, readings, startOfDay(addDays(date, 1)) + 8 * 3600);
  }
  return ids;
}

/** A store on a folder with such an archive and its connection. Close it before the folder goes. */
export async function openArchive(
  folder: string,
  parts: Partial<ArchiveWorld> = {},
): Promise<{ store: StoreApi; ids: number[] }> {
  const world = { ...ARCHIVE_WORLD, ...parts };
  const store = openStore(folder, { clock: () => startOfDay(addDays(world.from, world.days)) + 8 * 3600 });
  await store.saveConnection({
    id: world.connectionId,
    vendor: definitionOf(world.dataset).vendor,
    practice: false,
    name: world.connectionId,
    color: 'teal',
    corpId: 'ww1',
    baseUrl: 'https://gateway.example/cgi-bin',
    proxyUrl: '',
    credential: 'key',
    readOnly: false,
    createdAt: startOfDay(world.from),
    groupsSyncedAt: null,
  });
  return { store, ids: await fillArchive(store, world) };
}
