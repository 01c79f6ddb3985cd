import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { dataset } from '@shared/domain/datasets';
import type { DatasetId } from '@shared/domain/datasets/ids';
import { addDays, startOfDay, type Day } from '@shared/domain/day';
import type { ExploreQuery } from '@shared/domain/statistics';
import { rangeScope } from '@shared/domain/statistics-scope';
import { daysOf } from '@main/features/statistics/windows';
import type { RangeRow } from '@main/store/api.archive';
import { CONNECTION, openWorkshop, SOBOT, type Workshop } from '../../support/workshop';

const NOON = startOfDay('2026-11-19' as Day) + 12 * 3600;
const YESTERDAY = '2026-11-18' as Day;

let open: Workshop[] = [];
afterEach(async () => {
  await Promise.all(open.map((shop) => shop.close()));
  open = [];
});

async function workshop(): Promise<Workshop> {
  const shop = await openWorkshop();
  open.push(shop);
  await shop.goTo(NOON);
  await shop.connect(SOBOT);
  return shop;
}

function question(id: DatasetId, from: Day, to: Day, change: Partial<ExploreQuery> = {}): ExploreQuery {
  const connectionId = dataset(id).vendor === 'sobot' ? SOBOT : CONNECTION;
  const metrics = dataset(id).metrics.map((metric) => metric.id);
  const all = { connectionId, dataset: id, subjects: null, skillGroups: [], agents: [], metrics };
  return { ...all, from, to, grain: 'day', by: 'time', compare: 'none', ...change };
}

/** The rows that the archive keeps of a range, by subject. */
async function rowsOf({ store }: Workshop, query: ExploreQuery, from: Day, to: Day) {
  const { connectionId, dataset: id } = query;
  const kept = await store.readRange({ connectionId, dataset: id, scope: rangeScope(query), from, to });
  if (!kept) throw new Error(`${id} ${from} ${to} was not read`);
  return new Map(kept.rows.map(({ subject, values }: RangeRow) => [subject, values]));
}

/** The archive's whole range says what its days say: sums of increments, the last of totals, and nothing else. */
async function expectStitched(shop: Workshop, query: ExploreQuery): Promise<void> {
  const whole = await rowsOf(shop, query, query.from, query.to);
  const days = await Promise.all(daysOf(query).map((day) => rowsOf(shop, query, day, day)));
  expect(whole.size).toBeGreaterThan(0);
  for (const [subject, values] of whole) {
    const together = dataset(query.dataset).metrics.map(({ overTime }, index) => {
      if (overTime === 'none') return null;
      const ofDays = days.map((rows) => rows.get(subject)?.[index] ?? null);
      // WeCom tells some figures only to schools: they are in no row.
      if (overTime === 'last' || ofDays.every((value) => value === null)) return ofDays.at(-1) ?? null;
      return ofDays.reduce<number>((sum, value) => sum + (value ?? 0), 0);
    });
    expect(values).toEqual(together);
  }
}

describe('a range longer than a call', () => {
  it.each(['sobotRobotSessions', 'sobotHumanDuration'] as const)(
    'of %s is stitched to what its days say together, and keeps nothing that only the vendor knows',
    async (id) => {
      const shop = await workshop();
      const query = question(id, addDays(YESTERDAY, -149), YESTERDAY);
      await shop.handlers['statistics.reread'](query);
      await expectStitched(shop, query);
    },
  );

  it('of groups by owner says what its days say, wherever it begins and ends', async () => {
    const shop = await workshop();
    await shop.sync();
    const days = fc.tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 31, max: 75 }));
    await fc.assert(
      fc.asyncProperty(days, async ([end, length]) => {
        const to = addDays(YESTERDAY, -end);
        const query = question('groupsByOwnerRange', addDays(to, 1 - length), to);
        await shop.handlers['statistics.reread'](query);
        await expectStitched(shop, query);
      }),
      { numRuns: 5 },
    );
  });
});
