import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { dayOf } from '@shared/domain/day';
import { BATCH_LIMIT, DAILY_LIMIT } from '@shared/domain/limits';
import type { ConnectionRecord, StoreApi } from '@main/store/api';
import { loadedGroup } from '../../support/groups';
import { AT, C, DAY, dayAfter, entryOf, ids } from '../../support/plan-store';
import { PlanBench, TAKER } from '../../support/plans';
import { openStore } from '../../support/store';
import { tempFolder } from '../../support/temp-folder';
import { connectionRecord } from '../../support/connection-record';

let folder: string;
let store: StoreApi;
let bench: PlanBench;

beforeEach(async () => {
  folder = tempFolder();
  store = openStore(folder, { clock: () => AT });
  onTestFinished(() => store.close());
  bench = new PlanBench(store, C);
  await store.setFollowUsers(C, [TAKER, 'hanmeimei'], AT);
});

/** Everything that a schedule is, as the ledger file has it. */
function scheduleOf(planId: number): unknown[] {
  const ledger = new Database(join(folder, 'ledger.db'), { readonly: true });
  const rows = ledger
    .prepare(
      `SELECT b.id, b.day, b.kind, b.old_owner, b.taker, b.state, group_concat(i.id) AS items
       FROM transfer_batches b LEFT JOIN transfer_items i ON i.batch_id = b.id
       WHERE b.plan_id = ? GROUP BY b.id ORDER BY b.id`,
    )
    .all(planId);
  ledger.close();
  return rows;
}

const overQuota = { error: { code: 'conflict', reason: 'transfers.overQuota' } };
const lost = { code: 'timeout' as const, reason: 'net.timeout', message: '', retryable: true };

describe('planning the days of a plan', () => {
  it('changes nothing when it is done again, or in the middle of a day', async () => {
    await bench.groups(ids('g', 720));
    await bench.groups(ids('z', 40), 'zhaoliu', 1);
    const chatIds = [...ids('g', 720), ...ids('z', 40)];
    const planId = await bench.started(chatIds, { takers: [TAKER, 'hanmeimei'] });
    const before = scheduleOf(planId);
    expect(await bench.days(planId)).toEqual([
      [dayAfter(0), 340, 4],
      [dayAfter(1), 300, 4],
      [dayAfter(2), 120, 2],
    ]);
    await store.schedulePlan(planId, AT);
    await store.schedulePlan(planId, AT + 3600);
    expect(scheduleOf(planId)).toEqual(before);
    await bench.send(planId);
    const sent = scheduleOf(planId);
    await store.schedulePlan(planId, AT + 3600);
    expect(scheduleOf(planId)).toEqual(sent);
  });

  it('shifts what was missed, and what comes after it', async () => {
    await bench.groups(ids('g', 720));
    const planId = await bench.started(ids('g', 720));
    expect((await bench.days(planId)).map(([day, groups]) => [day, groups])).toEqual([
      [dayAfter(0), 300],
      [dayAfter(1), 300],
      [dayAfter(2), 120],
    ]);
    await bench.sendAll(planId);
    await store.schedulePlan(planId, AT + 4 * DAY);
    expect((await bench.days(planId)).map(([day, groups]) => [day, groups])).toEqual([
      [dayAfter(4), 300],
      [dayAfter(5), 120],
    ]);
    expect(await bench.sendAll(planId, AT + 4 * DAY)).toEqual([100, 100, 100]);
    await store.schedulePlan(planId, AT + 5 * DAY);
    expect(await bench.sendAll(planId, AT + 5 * DAY)).toEqual([100, 20]);
    expect(await bench.days(planId)).toEqual([]);
  });

  it('sends nothing before its day', async () => {
    await bench.groups(ids('g', 301));
    const planId = await bench.started(ids('g', 301));
    await bench.sendAll(planId);
    expect(await store.nextBatch(planId, AT + 14 * 3600 - 1)).toBeNull();
    expect((await store.nextBatch(planId, AT + 14 * 3600))?.chatIds).toHaveLength(1);
  });

  it('touches nothing that was sent', async () => {
    await bench.groups(ids('g', 250));
    const planId = await bench.started(ids('g', 250));
    await bench.send(planId);
    const under = await bench.sending(planId);
    await store.schedulePlan(planId, AT + DAY);
    expect((await store.getPlan(planId))?.counts).toMatchObject({ accepted: 100, sent: 100, planned: 50 });
    await store.loseBatch(under.id, lost, AT + DAY);
    await store.schedulePlan(planId, AT + DAY);
    expect((await store.getPlan(planId))?.counts).toMatchObject({ accepted: 100, unknown: 100, planned: 50 });
  });

  it('forgets no group that was skipped out of a batch', async () => {
    await bench.groups(ids('g', 3));
    const planId = await bench.started(ids('g', 3));
    await bench.started(['g1'], { takeOver: true });
    await store.schedulePlan(planId, AT + DAY);
    expect(await bench.states(planId)).toEqual({ g0: 'planned', g1: 'skipped', g2: 'planned' });
    expect((await bench.send(planId, { at: AT + DAY })).chatIds).toEqual(['g0', 'g2']);
  });

  it('says nothing about plans that have ended', async () => {
    await bench.groups(ids('g', 150));
    const planId = await bench.started(ids('g', 150));
    await bench.send(planId);
    await store.cancelRest(planId);
    const before = scheduleOf(planId);
    await store.schedulePlan(planId, AT + DAY);
    expect(scheduleOf(planId)).toEqual(before);
  });
});

describe('the 300 of a day', () => {
  it('are shared by the plans of an owner, whatever their takers and kinds', async () => {
    await bench.groups(ids('a', 250));
    await bench.groups(ids('b', 100));
    const first = await bench.started(ids('a', 250));
    const second = await bench.started(ids('b', 100), { takers: ['hanmeimei'] });
    expect(await bench.days(second)).toEqual([
      [dayAfter(0), 50, 1],
      [dayAfter(1), 50, 1],
    ]);
    await bench.sendAll(first);
    await bench.sendAll(second);
    await store.schedulePlan(second, AT);
    expect(await bench.days(second)).toEqual([[dayAfter(1), 50, 1]]);
  });

  it('are counted for each taker apart where the settings say so', async () => {
    await store.setSettings({ dailyLimitScope: 'pair' });
    await bench.groups(ids('g', 700));
    const planId = await bench.started(ids('g', 700), { takers: [TAKER, 'hanmeimei'] });
    expect((await bench.days(planId)).map(([day, groups]) => [day, groups])).toEqual([
      [dayAfter(0), 600],
      [dayAfter(1), 100],
    ]);
    expect(await bench.sendAll(planId)).toHaveLength(6);
    await store.setSettings({ dailyLimitScope: 'owner' });
    await store.schedulePlan(planId, AT);
    expect(await store.nextBatch(planId, AT)).toBeNull();
  });

  it('are shared by two connections to one corp, and not with another corp', async () => {
    for (const [id, corpId] of [
      [C, 'ww1'],
      ['c2', 'ww1'],
      ['c3', 'ww2'],
    ] as const) {
      await store.saveConnection(connection(id, corpId));
    }
    const [twin, stranger] = [new PlanBench(store, 'c2'), new PlanBench(store, 'c3')];
    await bench.groups(ids('a', 280));
    await twin.groups(ids('b', 40));
    await stranger.groups(ids('c', 40));
    await bench.sendAll(await bench.started(ids('a', 280)));
    expect(await twin.days(await twin.started(ids('b', 40)))).toEqual([
      [dayAfter(0), 20, 1],
      [dayAfter(1), 20, 1],
    ]);
    expect(await stranger.days(await stranger.started(ids('c', 40)))).toEqual([[dayAfter(0), 40, 1]]);
  });

  it('count what nobody knows the outcome of, and not what the vendor refused', async () => {
    await bench.groups(ids('g', 200));
    await bench.groups(ids('more', 300));
    const planId = await bench.started(ids('g', 200));
    const refused = ids('g', 30).map((chatId) => ({ chatId, errcode: 90501, errmsg: 'no' }));
    await bench.send(planId, { named: refused.map((one) => ({ ...one, state: 'failed' as const })) });
    await store.loseBatch((await bench.sending(planId)).id, lost, AT);
    expect((await bench.days(await bench.started(ids('more', 300))))[0]).toEqual([dayAfter(0), 130, 2]);
  });

  it('are used up when the vendor said so, for all takers in both readings', async () => {
    await store.setSettings({ dailyLimitScope: 'pair' });
    await bench.groups(ids('g', 10));
    const planId = await bench.started(ids('g', 5));
    const named = { chatId: 'g0', errcode: 81017, errmsg: 'full', state: 'failed' as const };
    await bench.send(planId, { named: [{ ...named, lesson: 'daily' }] });
    const other = await bench.started(ids('g', 10).slice(5), { takers: ['hanmeimei'] });
    expect(await bench.days(other)).toEqual([[dayAfter(1), 5, 1]]);
  });

  it('do not wait for a plan that is held over its day', async () => {
    await bench.groups(ids('a', 300));
    await bench.groups(ids('b', 10));
    const held = await bench.started(ids('a', 300));
    await store.holdPlan(held, true, entryOf('plan.held', held));
    const other = await bench.started(ids('b', 10));
    expect(await bench.days(other)).toEqual([[dayAfter(1), 10, 1]]);
    await store.schedulePlan(other, AT + DAY);
    expect(await bench.sendAll(other, AT + DAY)).toEqual([10]);
  });
});

describe('the last wall before a call', () => {
  it('keeps a batch from beginning that goes beyond the day, however it came to stand there', async () => {
    await bench.groups(ids('a', 250));
    await bench.groups(ids('b', 250));
    await bench.sendAll(await bench.started(ids('a', 250)));
    const planId = await bench.started(ids('b', 250));
    expect((await bench.send(planId)).chatIds).toHaveLength(50);
    const tomorrow = await store.nextBatch(planId, AT + DAY);
    await expect(store.beginBatch(tomorrow?.id ?? 0, AT)).rejects.toMatchObject(overQuota);
    expect((await store.getPlan(planId))?.counts).toMatchObject({ planned: 200, sent: 0, accepted: 50 });
    await store.beginBatch(tomorrow?.id ?? 0, AT + DAY);
  });

  it('leaves what it refused to a new plan of days, which goes on by itself', async () => {
    await bench.groups(ids('a', 300));
    await bench.groups(ids('b', 300));
    const [first, second] = [await bench.started(ids('a', 300)), await bench.started(ids('b', 300))];
    // A clock that jumped: the second plan's day has come before the first one made up for its own.
    const at = AT + 3 * DAY;
    expect(await bench.sendAll(first, at)).toEqual([100, 100, 100]);
    const batch = await store.nextBatch(second, at);
    await expect(store.beginBatch(batch?.id ?? 0, at)).rejects.toMatchObject(overQuota);
    await store.schedulePlan(second, at);
    expect(await store.nextBatch(second, at)).toBeNull();
    expect(await bench.sendAll(second, at + DAY)).toEqual([100, 100, 100]);
  });

  it('refuses on a day that a lesson has filled', async () => {
    await bench.groups(['a', 'b']);
    const [first, second] = [await bench.started(['a']), await bench.started(['b'])];
    const named = { chatId: 'a', errcode: 81017, errmsg: 'full', state: 'postponed' as const };
    await bench.send(first, { named: [{ ...named, lesson: 'daily' }] });
    const batch = await store.nextBatch(second, AT);
    await expect(store.beginBatch(batch?.id ?? 0, AT)).rejects.toMatchObject(overQuota);
    await store.beginBatch(batch?.id ?? 0, AT + DAY);
  });

  it('opens no day twice for a clock that goes back', async () => {
    await bench.groups(ids('a', 300));
    await bench.groups(ids('b', 300));
    const first = await bench.started(ids('a', 300), { at: AT + DAY });
    await bench.sendAll(first, AT + DAY);
    const second = await bench.started(ids('b', 300), { at: AT });
    expect((await bench.days(second)).map(([day, groups]) => [day, groups])).toEqual([[dayAfter(2), 300]]);
    const batch = await store.nextBatch(second, AT + 2 * DAY);
    await expect(store.beginBatch(batch?.id ?? 0, AT)).rejects.toMatchObject(overQuota);
    await expect(store.beginBatch(batch?.id ?? 0, AT + DAY)).rejects.toMatchObject(overQuota);
    expect(await bench.sendAll(second, AT + 2 * DAY)).toEqual([100, 100, 100]);
  });

  it('counts what the vendor accepted and what was dissolved before it was read', async () => {
    await bench.groups(ids('a', 301));
    const first = await bench.started(ids('a', 300));
    await bench.sendAll(first);
    const gone = {
      at: AT,
      owner: null,
      status: null,
      state: 'failed' as const,
      reason: null,
      errcode: 49008,
    };
    const [item] = await bench.items(first);
    await store.recordReadings([{ ...gone, itemId: item?.id ?? 0 }]);
    expect((await store.groupDetail(C, item?.chatId ?? ''))?.group.onjobTransfers).toBe(1);
    const second = await bench.started(ids('a', 301).slice(300));
    expect((await bench.days(second)).map(([day]) => day)).toEqual([dayAfter(1)]);
  });

  it('refuses a third onjob transfer in 90 days, and a new plan of days leaves that group out', async () => {
    await bench.groups(['a', 'b']);
    const planId = await bench.started(['a', 'b']);
    const batch = await store.nextBatch(planId, AT);
    for (const [run, owner] of ['hanmeimei', 'wangfang'].entries()) {
      await store.applyDetails(C, run + 2, [loadedGroup('a', { owner })], AT + run);
    }
    await expect(store.beginBatch(batch?.id ?? 0, AT)).rejects.toMatchObject(overQuota);
    await store.schedulePlan(planId, AT);
    const [a, b] = await bench.items(planId);
    expect(a).toMatchObject({ state: 'skipped', reason: 'onjob-limit', freeOn: dayAfter(90), day: null });
    expect(b).toMatchObject({ state: 'planned' });
    expect((await bench.send(planId)).chatIds).toEqual(['b']);
  });
});

describe('any number of plans on any days', () => {
  const step = fc.oneof(
    fc.record({
      do: fc.constant('draft' as const),
      size: fc.integer({ min: 1, max: 350 }),
      taker: fc.nat(1),
    }),
    fc.record({ do: fc.constant('send' as const), plan: fc.nat(5), calls: fc.integer({ min: 1, max: 5 }) }),
    fc.record({ do: fc.constant('postpone' as const), plan: fc.nat(5) }),
    fc.record({ do: fc.constant('halve' as const), plan: fc.nat(5) }),
    fc.record({ do: fc.constant('replan' as const), plan: fc.nat(5) }),
    fc.record({ do: fc.constant('clock' as const), days: fc.integer({ min: -2, max: 3 }) }),
  );

  it(
    'never go beyond 300 a day or 100 a call, lose no group and plan each exactly once',
    { timeout: 60_000 },
    async () => {
      let world = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
          const place = new PlanBench(store, `w${++world}`);
          await store.setFollowUsers(place.connectionId, [TAKER, 'hanmeimei'], AT);
          const plans: number[] = [];
          const sizes = new Map<number, number>();
          const sentOn = new Map<string, number>();
          let at = AT;
          let groups = 0;
          const call = async (planId: number, answer: 'ok' | 'postpone' | 'halve'): Promise<boolean> => {
            await store.schedulePlan(planId, at);
            const batch = await store.nextBatch(planId, at);
            if (!batch) return false;
            const { chatIds } = await store.beginBatch(batch.id, at);
            expect(chatIds.length).toBeLessThanOrEqual(BATCH_LIMIT);
            const said = { batchId: batch.id, at, errcode: 0, errmsg: 'ok', named: [] };
            if (answer === 'halve' && chatIds.length > 1) {
              await store.answerBatch({ ...said, errcode: 40050, wholeCall: 'halve' });
              return true;
            }
            const late = answer === 'postpone' ? chatIds.slice(0, 3) : [];
            const refusal = { errcode: 81017, errmsg: 'full', state: 'postponed' as const };
            await store.answerBatch({ ...said, named: late.map((chatId) => ({ chatId, ...refusal })) });
            const key = dayOf(at);
            sentOn.set(key, (sentOn.get(key) ?? 0) + chatIds.length - late.length);
            expect(sentOn.get(key)).toBeLessThanOrEqual(DAILY_LIMIT);
            return true;
          };
          for (const next of steps) {
            const planId = 'plan' in next ? plans[next.plan % Math.max(1, plans.length)] : undefined;
            if (next.do === 'clock') at = Math.max(AT, at + next.days * DAY);
            else if (next.do === 'draft') {
              const chatIds = ids(`p${plans.length}-`, next.size);
              await place.groups(chatIds);
              groups += next.size;
              const started = await place.started(chatIds, {
                takers: [next.taker ? TAKER : 'hanmeimei'],
                at,
              });
              plans.push(started);
              sizes.set(started, next.size);
            } else if (planId === undefined) continue;
            else if (next.do === 'replan') {
              await store.schedulePlan(planId, at);
              const before = scheduleOf(planId);
              await store.schedulePlan(planId, at);
              expect(scheduleOf(planId)).toEqual(before);
            } else if (next.do === 'send') {
              for (let calls = 0; calls < next.calls && (await call(planId, 'ok')); calls++);
            } else await call(planId, next.do);
          }
          for (let day = 0; day < 40 && sizes.size > 0; day++) {
            for (const planId of plans) while (await call(planId, 'ok'));
            const open = await Promise.all(plans.map((planId) => store.getPlan(planId)));
            if (open.every((plan) => plan?.counts.planned === 0)) break;
            at += DAY;
          }
          for (const planId of plans) {
            const plan = await store.getPlan(planId);
            expect(plan?.counts).toMatchObject({ accepted: sizes.get(planId), planned: 0, sent: 0 });
          }
          expect([...sentOn.values()].reduce((sum, count) => sum + count, 0)).toBe(groups);
        }),
        { numRuns: 25 },
      );
    },
  );
});

function connection(id: string, corpId: string): ConnectionRecord {
  return connectionRecord(id, { corpId, createdAt: AT });
}
