import { afterEach, describe, expect, it } from 'vitest';
import { dataset } from '@shared/domain/datasets';
import type { DatasetId } from '@shared/domain/datasets/ids';
import { dayOf, startOfDay, type Day } from '@shared/domain/day';
import type { CoverageCounts } from '@shared/domain/statistics';
import { fillStretch } from '@main/features/statistics/windows';
import type { JobRecord } from '@main/store/api';
import type { WecomClient } from '@main/vendors/wecom/types';
import { CONNECTION, openWorkshop, type Workshop, type WorkshopOptions } from '../../support/workshop';

const NOON = startOfDay('2026-11-19' as Day) + 12 * 3600;
const WECOM: readonly DatasetId[] = ['groupsByOwner', 'kfAccounts', 'kfServicers'];

let open: Workshop[] = [];
async function workshop(options?: WorkshopOptions): Promise<Workshop> {
  const shop = await openWorkshop(options);
  open.push(shop);
  await shop.goTo(NOON);
  return shop;
}
afterEach(async () => {
  await Promise.all(open.map((shop) => shop.close()));
  open = [];
});

/** Fills the gaps of some datasets, or of all. */
async function fill(shop: Workshop, datasets?: DatasetId[]): Promise<JobRecord> {
  const { jobId } = await shop.handlers['statistics.fill']({ connectionId: CONNECTION, datasets });
  return shop.ended(jobId);
}

/** What the archive knows of all days that it fills itself with. */
async function coverageOf({ store, timers }: Workshop, id: DatasetId): Promise<CoverageCounts> {
  const stretch = fillStretch(dataset(id), timers.now());
  if (!stretch) throw new Error('nothing to fill');
  const days = await store.coverage(CONNECTION, id, stretch.from, stretch.to, dayOf(timers.now()));
  const sum = { fetched: 0, empty: 0, notReady: 0, absent: 0, expired: 0, restated: 0 };
  for (const day of days) {
    for (const state of Object.keys(sum) as (keyof CoverageCounts)[]) sum[state] += day[state];
  }
  return sum;
}

/** Every call of the statistics that the client was asked for, as `method subject from to`. */
function record(asked: string[]) {
  return (client: WecomClient): WecomClient => ({
    ...client,
    ownerStatistics: (request, options) => {
      asked.push(...request.owners.map((owner) => `groups ${owner} ${request.from} ${request.to}`));
      return client.ownerStatistics(request, options);
    },
    kfServicerStatistics: (request, options) => {
      asked.push(`servicer ${request.openKfid} ${request.servicer} ${request.from} ${request.to}`);
      return client.kfServicerStatistics(request, options);
    },
    kfAccountStatistics: (request, options) => {
      asked.push(`account ${request.openKfid} ${request.from} ${request.to}`);
      return client.kfAccountStatistics(request, options);
    },
  });
}

describe('filling an archive', () => {
  it('reads 180 days of every owner, account and servicer, and asks for nothing twice', async () => {
    const asked: string[] = [];
    const shop = await workshop({ tamper: record(asked) });
    await shop.sync();
    const job = await fill(shop);
    expect(job).toMatchObject({ state: 'done', error: null });
    for (const id of WECOM) {
      const coverage = await coverageOf(shop, id);
      expect(coverage).toMatchObject({ absent: 0, notReady: 0, expired: 0, restated: 0 });
      expect(coverage.fetched).toBeGreaterThan(0);
    }
    expect(new Set(asked).size).toBe(asked.length);
    expect(job.progress).toMatchObject({ phase: 'days', done: job.progress.total });
    const before = await shop.practice.control.stats();
    expect(await fill(shop)).toMatchObject({ state: 'done', error: null });
    const after = await shop.practice.control.stats();
    for (const id of WECOM) expect(after[dataset(id).api]).toBe(before[dataset(id).api]);
  });
});
