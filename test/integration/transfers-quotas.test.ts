import { describe, expect, it } from 'vitest';
import { addDays, dayOf } from '@shared/domain/day';
import type { TransferItem } from '@shared/domain/transfer';
import {
  crowdedWorkshop,
  expectSentOnce,
  expectTrue,
  handOver,
  ids,
  takerFor,
  takersFor,
  usualGroups,
  workshop,
} from '../support/hand-over';
import { until, type Workshop } from '../support/workshop';

const MONDAY = 1_795_050_000;
const UNPUBLISHED = 7_654_321;

/** A workshop whose leaver has enough groups for more than a day, and a vendor with some settings. */
async function crowded(settings: Parameters<Workshop['practice']['control']['settings']>[0]) {
  const { shop, leaver } = await crowdedWorkshop(MONDAY);
  await shop.practice.control.settings(settings);
  return { shop, chosen: await usualGroups(shop, leaver) };
}

const count = (items: readonly TransferItem[], state: TransferItem['state']): number =>
  items.filter((item) => item.state === state).length;

describe('a refusal that may be the daily limit', () => {
  it.each([81017, UNPUBLISHED])(
    '(%i) after 300 of the day by our own count puts the groups off, and they go out on the next day',
    async (dailyLimitCode) => {
      const { shop, chosen } = await crowded({ dailyLimit: 250, dailyLimitCode });
      const { planId, jobId } = await shop.handOver(ids(chosen.slice(0, 300)), await takerFor(shop));
      await shop.ended(jobId);
      const items = await shop.items(planId);
      expect([count(items, 'verified'), count(items, 'planned')]).toEqual([250, 50]);
      const plan = await shop.plan(planId);
      expect(plan).toMatchObject({ state: 'running' });
      expect(plan.days.map(({ day, groups }) => [day, groups])).toEqual([[addDays(dayOf(MONDAY), 1), 50]]);

      await shop.goTo(MONDAY + 86_400);
      shop.calendar.start();
      await until(async () => (await shop.plan(planId)).finishedAt);
      expect(await shop.plan(planId)).toMatchObject({ state: 'done', counts: { verified: 300 } });
      await expectTrue(shop, await shop.items(planId));
    },
  );

  it('(81017) before that fails the group, and spares the rest of the owner for this day', async () => {
    const { shop, chosen } = await crowded({ dailyLimit: 150 });
    const taker = await takerFor(shop);
    const { planId, jobId } = await shop.handOver(ids(chosen.slice(0, 250)), taker);
    await shop.ended(jobId);
    const items = await shop.items(planId);
    expect(items.filter(({ errcode }) => errcode === 81017).every(({ state }) => state === 'failed')).toBe(
      true,
    );
    expect([count(items, 'verified'), count(items, 'failed'), count(items, 'planned')]).toEqual([
      150, 50, 50,
    ]);
    expect(await shop.practice.control.record()).toHaveLength(2);
    const other = await shop.draft(ids(chosen.slice(250, 260)), taker);
    expect(other.days.map(({ day }) => day)).toEqual([addDays(dayOf(MONDAY), 1)]);
  });

  it('(a code that nobody knows) before that fails the group, and teaches nothing', async () => {
    const { shop, chosen } = await crowded({ dailyLimit: 150, dailyLimitCode: UNPUBLISHED });
    const taker = await takerFor(shop);
    const { items } = await handOver(shop, ids(chosen.slice(0, 250)), taker);
    expect([count(items, 'verified'), count(items, 'failed'), count(items, 'planned')]).toEqual([
      150, 100, 0,
    ]);
    const other = await shop.draft(ids(chosen.slice(250, 260)), taker);
    expect(other.days.map(({ day }) => day)).toEqual([dayOf(MONDAY)]);
  });
});

describe('the daily limit', () => {
  it('is kept over several plans of one owner, whoever takes the groups', async () => {
    const { shop, chosen } = await crowded({});
    const [first = '', second = ''] = await takersFor(shop, 2);
    await handOver(shop, ids(chosen.slice(0, 200)), first);
    const draft = await shop.draft(ids(chosen.slice(200, 330)), second);
    expect(draft.days.map(({ groups }) => groups)).toEqual([100, 30]);
    expect(draft.owners[0]?.sentToday).toBe(200);
  });

  it('counts per old and new owner when the settings say so', async () => {
    const { shop, chosen } = await crowded({ dailyLimitScope: 'pair' });
    await shop.store.setSettings({ dailyLimitScope: 'pair' });
    const draft = await shop.draft(ids(chosen.slice(0, 340)), await takersFor(shop, 2));
    expect(draft.days.map(({ groups }) => groups)).toEqual([340]);
    const { jobId } = await shop.handlers['transfers.start']({ planId: draft.id, typed: 340 });
    await shop.ended(jobId);
    expect(await shop.plan(draft.id)).toMatchObject({ state: 'done', counts: { verified: 340 } });
    await expectSentOnce(shop);
  });

  it('holds although the clock of the computer goes back to the day before, and forth again', async () => {
    const { shop, chosen } = await crowded({});
    const { planId, jobId } = await shop.handOver(ids(chosen.slice(0, 340)), await takerFor(shop));
    await shop.ended(jobId);
    shop.calendar.start();
    shop.weather.clockError -= 86_400;
    await shop.calendar.look();
    shop.weather.clockError += 86_400;
    await shop.calendar.look();
    const sent = (await shop.practice.control.record()).flatMap(({ chatIds }) => chatIds);
    expect(sent).toHaveLength(300);
    expect(await shop.plan(planId)).toMatchObject({ jobId, counts: { planned: 40 } });
  });
});

describe('the onjob limit', () => {
  it('is learnt from the refusal of a group that was moved elsewhere, and says when it ends', async () => {
    const shop = await workshop({ practice: { groups: 600 } });
    const { special, people } = await shop.practice.control.world();
    const left = new Set(people.filter(({ leftAt }) => leftAt !== null).map(({ userid }) => userid));
    const moved = special.find(({ trait, owner }) => trait === 'movedTwice' && !left.has(owner));
    const chosen = ids([moved?.chatId ?? '']);
    const taker = await takerFor(shop, moved?.owner);
    const { items } = await handOver(shop, chosen, taker);
    expect(items).toMatchObject([{ state: 'failed', errcode: 40128 }]);
    const { id } = await shop.draft(chosen, taker);
    const freeOn = addDays(dayOf(shop.timers.now()), 90);
    expect(await shop.items(id)).toMatchObject([{ state: 'skipped', reason: 'onjob-limit', freeOn }]);
    await shop.goTo(shop.timers.now() + 90 * 86_400);
    expect((await shop.draft(chosen, taker)).counts).toMatchObject({ planned: 1, skipped: 0 });
  });
});
