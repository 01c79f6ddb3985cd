import type { DatasetId } from '@shared/domain/datasets/ids';
import { dataset } from '@shared/domain/datasets';
import type { Day } from '@shared/domain/day';
import type { CoverageCounts } from '@shared/domain/statistics';
import { daysOf, fillStretch } from '@main/features/statistics/windows';
import type { JobRecord } from '@main/store/api';
import { CONNECTION, type Workshop } from './workshop';

/** The daily datasets of WeCom that an archive fills itself with. */
export const WECOM_DAILY: readonly DatasetId[] = ['groupsByOwner', 'kfAccounts', 'kfServicers'];

/** Fills the gaps of some datasets of a connection, or of all. */
export async function fill(
  shop: Workshop,
  datasets?: DatasetId[],
  connectionId = CONNECTION,
): Promise<JobRecord> {
  const { jobId } = await shop.handlers['statistics.fill']({ connectionId, datasets });
  return shop.ended(jobId);
}

/** The days that an archive fills itself with, as of now. */
export function stretchOf({ timers }: Workshop, id: DatasetId) {
  const stretch = fillStretch(dataset(id), timers.now());
  if (!stretch) throw new Error('nothing to fill');
  return stretch;
}

/** What the archive knows of all those days together. */
export async function coverageOf(
  shop: Workshop,
  id: DatasetId,
  connectionId = CONNECTION,
): Promise<CoverageCounts> {
  const { from, to } = stretchOf(shop, id);
  const days = await shop.store.coverage(connectionId, id, from, to, shop.timers.now());
  const sum = { fetched: 0, empty: 0, notReady: 0, pending: 0, absent: 0, expired: 0, restated: 0 };
  for (const day of days) {
    for (const state of Object.keys(sum) as (keyof CoverageCounts)[]) sum[state] += day[state];
  }
  return sum;
}

/** Every subject of a dataset, as `dataset subject`. */
export async function subjectsOf(shop: Workshop, id: DatasetId): Promise<string[]> {
  return [...(await wordsFor(shop, id)).values()];
}

async function wordsFor({ store }: Workshop, id: DatasetId): Promise<Map<number, string>> {
  const subjects = await store.listSubjects(CONNECTION, dataset(id).subject);
  return new Map(
    subjects.map(({ id: subject, key, parent }) => [
      subject,
      `${id} ${parent ? `${parent.key}/${key}` : key}`,
    ]),
  );
}

/** Every subject and day that the archive lacks, as `dataset subject day`. */
export async function missing(shop: Workshop, id: DatasetId): Promise<string[]> {
  const { from, to } = stretchOf(shop, id);
  const words = await wordsFor(shop, id);
  const days = await shop.store.missingDays(CONNECTION, id, from, to, 400);
  return days.flatMap(({ day, subjects }) => subjects.map((subject) => `${words.get(subject)} ${day}`));
}

/** Every subject and day that the vendor was asked for, in the same words, once for each time. */
export function asked({ calls }: Workshop): string[] {
  return calls.flatMap((call) => {
    const [id = '', key = '', from = '', to = ''] = call.split(' ');
    if (!(WECOM_DAILY as readonly string[]).includes(id)) return [];
    return daysOf({ from: from as Day, to: to as Day }).map((day) => `${id} ${key} ${day}`);
  });
}
