import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '@shared/domain/day';
import { BATCH_LIMIT, DAILY_LIMIT } from '@shared/domain/limits';
import { quotaAccount, type Route, schedule, type ScheduleOptions } from '@shared/domain/transfer-schedule';

const FROM = '2026-09-21' as Day;
const day = (count: number): Day => addDays(FROM, count);

interface Item extends Route {
  readonly id: number;
}

const options = (parts: Partial<ScheduleOptions> = {}): ScheduleOptions => ({
  from: FROM,
  scope: 'owner',
  used: () => 0,
  ...parts,
});

let lastId = 0;
const items = (count: number, route: Partial<Route> = {}): Item[] =>
  Array.from({ length: count }, () => ({
    id: ++lastId,
    kind: 'resigned',
    oldOwner: 'zhao',
    taker: 'a',
    ...route,
  }));

const shape = (batches: ReturnType<typeof schedule>) =>
  batches.map((batch) => [batch.day, batch.taker, batch.items.length]);

describe('a schedule', () => {
  it('fills a day of an old owner with 300, in calls of 100, then the next ones', () => {
    expect(shape(schedule(items(720), options()))).toEqual([
      [day(0), 'a', 100],
      [day(0), 'a', 100],
      [day(0), 'a', 100],
      [day(1), 'a', 100],
      [day(1), 'a', 100],
      [day(1), 'a', 100],
      [day(2), 'a', 100],
      [day(2), 'a', 20],
    ]);
  });

  it('counts both kinds and all takers of an old owner together, in the strict reading', () => {
    const plan = [...items(200), ...items(200, { taker: 'b' }), ...items(50, { kind: 'onjob', taker: 'c' })];
    expect(shape(schedule(plan, options()))).toEqual([
      [day(0), 'a', 100],
      [day(0), 'a', 100],
      [day(0), 'b', 100],
      [day(1), 'b', 100],
      [day(1), 'c', 50],
    ]);
  });

  it('gives every pair its own 300 in the other reading', () => {
    const plan = [...items(300), ...items(301, { taker: 'b' })];
    const days = schedule(plan, options({ scope: 'pair' })).map((batch) => batch.day);
    expect(days).toEqual([day(0), day(0), day(0), day(0), day(0), day(0), day(1)]);
  });

  it('leaves room for what is used, by the route that asks', () => {
    const used = (at: Day, { oldOwner }: { oldOwner: string }): number =>
      oldOwner === 'zhao' ? ({ [day(0)]: 290, [day(1)]: 300 }[at] ?? 0) : 0;
    const plan = [...items(20), ...items(20, { oldOwner: 'qian' })];
    expect(
      schedule(plan, options({ used })).map((batch) => [batch.day, batch.oldOwner, batch.items.length]),
    ).toEqual([
      [day(0), 'zhao', 10],
      [day(0), 'qian', 20],
      [day(2), 'zhao', 10],
    ]);
  });

  it('makes no call larger than the groups in it allow, and mixes none that differ in that', () => {
    const plan = [...items(3, { most: 2 }), ...items(4)];
    expect(schedule(plan, options()).map((batch) => batch.items.length)).toEqual([2, 1, 4]);
  });
});

describe('any schedule', () => {
  const route = fc.record({
    kind: fc.constantFrom('onjob' as const, 'resigned' as const),
    oldOwner: fc.constantFrom('zhao', 'qian', 'sun'),
    taker: fc.constantFrom('a', 'b'),
    most: fc.constantFrom(undefined, 50, 1),
  });
  const plans = fc
    .array(fc.tuple(route, fc.integer({ min: 1, max: 400 })), { maxLength: 8 })
    .map((parts) => parts.flatMap(([at, count]) => items(count, at)));
  const scopes = fc.constantFrom('owner' as const, 'pair' as const);
  const usedUp = fc.array(fc.nat(350), { maxLength: 3 });

  it('loses nothing, keeps the order of each route, and never goes beyond a day or a call', () => {
    fc.assert(
      fc.property(plans, scopes, usedUp, (plan, scope, busy) => {
        const used = (at: Day): number => busy.find((_, count) => day(count) === at) ?? 0;
        const batches = schedule(plan, options({ scope, used }));
        const sent = batches.flatMap((batch) => batch.items);
        expect(sent.map(({ id }) => id).toSorted((x, y) => x - y)).toEqual(plan.map(({ id }) => id));
        const days = new Map<string, number>();
        const lastOf = new Map<string, number>();
        for (const batch of batches) {
          expect(batch.items.length).toBeGreaterThan(0);
          expect(batch.items.length).toBeLessThanOrEqual(batch.items[0]?.most ?? BATCH_LIMIT);
          const account = `${batch.day} ${quotaAccount(batch, scope)}`;
          days.set(account, (days.get(account) ?? used(batch.day)) + batch.items.length);
          expect(days.get(account)).toBeLessThanOrEqual(DAILY_LIMIT);
          for (const { id, kind, oldOwner, taker, most } of batch.items) {
            expect([kind, oldOwner, taker]).toEqual([batch.kind, batch.oldOwner, batch.taker]);
            const name = JSON.stringify([kind, oldOwner, taker, most]);
            expect(id).toBeGreaterThan(lastOf.get(name) ?? 0);
            lastOf.set(name, id);
          }
        }
        expect(batches.map((batch) => batch.day)).toEqual(batches.map((batch) => batch.day).toSorted());
      }),
      { numRuns: 60 },
    );
  });

  it('lets nobody wait for a day that has room', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1500 }), (count) => {
        const last = schedule(items(count), options()).at(-1);
        expect(last?.day).toBe(day(Math.ceil(count / DAILY_LIMIT) - 1));
      }),
      { numRuns: 40 },
    );
  });
});
