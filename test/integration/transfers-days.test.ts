import { describe, expect, it } from 'vitest';
import { addDays, dayOf, startOfDay } from '@shared/domain/day';
import { DAILY_LIMIT } from '@shared/domain/limits';
import {
  crowdedWorkshop,
  expectSentOnce,
  expectTrue,
  ids,
  takerFor,
  takersFor,
  usualGroups,
} from '../support/hand-over';
import { until, type Workshop, type WorkshopOptions } from '../support/workshop';

const MORNING = 9 * 3600;
const MONDAY = startOfDay(dayOf(1_795_000_000)) + MORNING;

/** A workshop whose leaver owns more groups than a day allows, with its calendar at work. */
async function crowded(groups: number, { practice, ...options }: WorkshopOptions = {}) {
  const room = await crowdedWorkshop(MONDAY, { ...options, practice: { ...practice, groups } });
  room.shop.calendar.start();
  // Nothing special about them: each is proven within a day.
  return { ...room, chosen: ids(await usualGroups(room.shop, room.leaver)) };
}

/** Moves both clocks to the morning some days after the first, and lets the calendar see it. */
async function morning(shop: Workshop, days: number): Promise<void> {
  await shop.goTo(MONDAY + days * 86_400);
  await shop.calendar.look();
}

/** Waits for the latest job of a plan to end, other than one known already. */
async function nextEnd(shop: Workshop, planId: number, known: number | null): Promise<number> {
  const jobId = await until(async () => {
    const plan = await shop.plan(planId);
    return plan.jobId === known ? null : plan.jobId;
  });
  await shop.ended(jobId);
  return jobId;
}

const sentSoFar = async ({ practice }: Workshop): Promise<number> =>
  (await practice.control.record()).flatMap(({ applied }) => applied).length;

const actions = async ({ store }: Workshop): Promise<string[]> =>
  (await store.readAudit(0, 50)).rows.map(({ action }) => action).toReversed();

describe('a plan larger than the quota of a day', () => {
  it('is sent over three days to four takers, goes on by itself, and sends nothing twice', async () => {
    const told: string[] = [];
    const show = ({ title }: { title: string }): void => void told.push(title);
    const system = { locale: 'zh-CN', hasPage: () => false, show };
    const { shop, chosen } = await crowded(2400, { system });
    const takers = await takersFor(shop, 4);
    const draft = await shop.draft(chosen, takers);
    const today = dayOf(shop.timers.now());
    expect(draft.days.map(({ day }) => day)).toEqual([today, addDays(today, 1), addDays(today, 2)]);
    expect(draft.days.slice(0, 2).map(({ groups }) => groups)).toEqual([DAILY_LIMIT, DAILY_LIMIT]);
    expect(draft.today).toBe(today);
    const counts = draft.takers.map(({ groups }) => groups);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);

    const planId = draft.id;
    const { jobId } = await shop.handlers['transfers.start']({ planId, typed: draft.counts.planned });
    expect(await shop.ended(jobId)).toMatchObject({ state: 'done', error: null });
    expect(await shop.plan(planId)).toMatchObject({ state: 'running', held: false });
    expect(await sentSoFar(shop)).toBeLessThanOrEqual(DAILY_LIMIT);
    expect((await shop.plan(planId)).counts.planned).toBe(draft.counts.planned - DAILY_LIMIT);
    await shop.calendar.look();
    expect((await shop.plan(planId)).jobId).toBe(jobId);

    await morning(shop, 1);
    const second = await nextEnd(shop, planId, jobId);
    expect(shop.shown).toContain('announced');
    expect(await shop.plan(planId)).toMatchObject({ state: 'running' });
    await morning(shop, 2);
    await nextEnd(shop, planId, second);

    const plan = await shop.plan(planId);
    expect(plan).toMatchObject({ state: 'done', days: [], counts: { verified: plan.total } });
    const items = await shop.items(planId);
    await expectTrue(shop, items);
    await expectSentOnce(shop);
    expect(items.length).toBeGreaterThan(2 * DAILY_LIMIT);
    const calls = await shop.practice.control.record();
    for (const { day, groups } of draft.days) {
      const ofDay = calls.filter(({ at }) => dayOf(at) === day).flatMap(({ chatIds }) => chatIds);
      expect(ofDay).toHaveLength(groups);
    }
    expect(await actions(shop)).toEqual([
      'plan.created',
      'plan.started',
      'plan.day-done',
      'plan.announced',
      'plan.day-done',
      'plan.announced',
      'plan.finished',
    ]);
    // Nobody has a page, so the system is told instead: before each further day, and at the end.
    const name = plan.name || `#${planId}`;
    const goesOn = `分配“${name}”即将继续。`;
    expect(told).toEqual([goesOn, goesOn, expect.stringContaining(`分配 #${planId} 结束`)]);
  });

  it('shifts the rest when the app did not run on a day', async () => {
    const { shop, chosen } = await crowded(1200);
    const { planId, jobId } = await shop.handOver(chosen, await takerFor(shop));
    await shop.ended(jobId);
    await morning(shop, 4);
    await nextEnd(shop, planId, jobId);
    expect((await shop.plan(planId)).counts.planned).toBe(0);
    const days = new Set((await shop.practice.control.record()).map(({ at }) => dayOf(at)));
    expect([...days]).toEqual([dayOf(MONDAY), dayOf(MONDAY + 4 * 86_400)]);
  });

  it('is found when the app starts on a later day', async () => {
    const { shop, chosen } = await crowded(1200);
    const { planId, jobId } = await shop.handOver(chosen, await takerFor(shop));
    await shop.ended(jobId);
    await shop.kill();
    const again = await shop.restart();
    await again.goTo(MONDAY + 86_400);
    await again.engine.takeUp();
    again.calendar.start();
    await nextEnd(again, planId, jobId);
    expect((await again.plan(planId)).counts.planned).toBe(0);
    await expectSentOnce(again);
    again.calendar.stop();
    await again.kill();
  });

  it('is not sent while its announcement is paused, and goes on at once when it is resumed', async () => {
    const { shop, chosen } = await crowded(1200);
    const { planId, jobId } = await shop.handOver(chosen, await takerFor(shop));
    await shop.ended(jobId);
    const before = await sentSoFar(shop);
    await morning(shop, 1);
    await until(async () => shop.shown.has('announced'));
    await shop.handlers['transfers.pause']({ planId });
    const paused = await nextEnd(shop, planId, jobId);
    expect(await shop.store.getJob(paused)).toMatchObject({ state: 'paused' });
    expect(await shop.plan(planId)).toMatchObject({ held: true, state: 'running' });
    await shop.calendar.look();
    expect(await sentSoFar(shop)).toBe(before);
    await shop.handlers['transfers.resume']({ planId });
    await until(async () => (await shop.plan(planId)).finishedAt);
    expect(await shop.plan(planId)).toMatchObject({ held: false, jobId: paused, counts: { planned: 0 } });
    await expectSentOnce(shop);
  });

  it('goes on today when it is resumed, although a clock that ran ahead had planned it for next month', async () => {
    const { shop, chosen } = await crowded(1200);
    const { planId, jobId } = await shop.handOver(chosen, await takerFor(shop));
    await shop.ended(jobId);
    await shop.handlers['transfers.pause']({ planId });
    await shop.store.schedulePlan(planId, MONDAY + 30 * 86_400);
    await morning(shop, 1);
    await shop.handlers['transfers.resume']({ planId });
    await nextEnd(shop, planId, jobId);
    expect((await shop.plan(planId)).counts.planned).toBe(0);
    await expectSentOnce(shop);
  });

  it('is read again while it is paused, and sends nothing before it is resumed', async () => {
    const { shop, chosen } = await crowded(1200, { practice: { settings: { inheritSeconds: 3600 } } });
    const { planId, jobId } = await shop.handOver(chosen, await takerFor(shop));
    await until(async () => shop.shown.has('verification'));
    await shop.handlers['jobs.pause']({ jobId });
    await shop.ended(jobId);
    const before = await sentSoFar(shop);
    await morning(shop, 1);
    expect((await shop.handlers['transfers.recheck']({ planId })).jobId).toBe(jobId);
    await until(async () => (await shop.store.getJob(jobId))?.state === 'done');
    expect(await shop.plan(planId)).toMatchObject({ held: true, state: 'running', counts: { accepted: 0 } });
    expect(await sentSoFar(shop)).toBe(before);
    await shop.handlers['transfers.resume']({ planId });
    await until(async () => (await sentSoFar(shop)) > before);
    expect(shop.shown).not.toContain('announced');
  });

  it('stays where it is when it is held between two days, and is cancelled for good', async () => {
    const { shop, chosen } = await crowded(1200);
    const { planId, jobId } = await shop.handOver(chosen, await takerFor(shop));
    await shop.ended(jobId);
    await shop.handlers['transfers.pause']({ planId });
    await morning(shop, 1);
    expect((await shop.plan(planId)).jobId).toBe(jobId);
    await shop.handlers['transfers.cancel']({ planId });
    await until(async () => (await shop.plan(planId)).finishedAt);
    expect(await shop.plan(planId)).toMatchObject({ state: 'cancelled', counts: { planned: 0 } });
    await expect(shop.handlers['transfers.resume']({ planId })).rejects.toMatchObject({
      error: { reason: 'transfers.notRunning' },
    });
  });

  it('keeps its rest planned when a taker has left since, and says who', async () => {
    const { shop, chosen } = await crowded(1200);
    const taker = await takerFor(shop);
    const { planId, jobId } = await shop.handOver(chosen, taker);
    await shop.ended(jobId);
    const before = await sentSoFar(shop);
    await shop.practice.control.change({ op: 'leave', userid: taker });
    await morning(shop, 1);
    const failed = await nextEnd(shop, planId, jobId);
    const { counts } = await shop.plan(planId);
    expect(await shop.store.getJob(failed)).toMatchObject({
      state: 'failed',
      error: { reason: 'transfers.takerRefused', params: { count: counts.planned } },
    });
    expect(counts.planned).toBeGreaterThan(0);
    expect(await sentSoFar(shop)).toBe(before);
  });

  it('waits for a connection that may only read, and goes on when it may write again', async () => {
    const { shop, chosen } = await crowded(1200);
    const { planId, jobId } = await shop.handOver(chosen, await takerFor(shop));
    await shop.ended(jobId);
    shop.weather.readOnly = true;
    await morning(shop, 1);
    expect((await shop.plan(planId)).jobId).toBe(jobId);
    shop.weather.readOnly = false;
    await nextEnd(shop, planId, jobId);
    expect((await shop.plan(planId)).counts.planned).toBe(0);
  });
});

describe('stopping after the batch under way', () => {
  it('reads what was sent, keeps the rest, and sends it when the plan is resumed', async () => {
    let hold = async () => {};
    let calls = 0;
    const { shop, chosen } = await crowded(600, {
      tamper: (client) => ({
        ...client,
        transfer: async (request, options) => {
          const answer = await client.transfer(request, options);
          if (++calls === 1) await hold();
          return answer;
        },
      }),
    });
    const { id: planId, counts } = await shop.draft(chosen, await takerFor(shop));
    hold = () => shop.handlers['transfers.hold']({ planId });
    const { jobId } = await shop.handlers['transfers.start']({ planId, typed: counts.planned });
    expect(await shop.ended(jobId)).toMatchObject({ state: 'done' });
    expect(await shop.plan(planId)).toMatchObject({
      state: 'running',
      held: true,
      counts: { verified: 100, planned: counts.planned - 100 },
    });
    await shop.calendar.look();
    expect(calls).toBe(1);
    await shop.handlers['transfers.resume']({ planId });
    await until(async () => (await shop.plan(planId)).finishedAt);
    expect(await shop.plan(planId)).toMatchObject({ state: 'done', held: false });
    expect(shop.shown).not.toContain('announced');
    await expectSentOnce(shop);
    expect(await actions(shop)).toEqual([
      'plan.created',
      'plan.started',
      'plan.held',
      'plan.day-done',
      'plan.resumed',
      'plan.finished',
    ]);
  });

  it('is taken back while what was sent is still being read', async () => {
    let hold = async () => {};
    let calls = 0;
    const { shop, chosen } = await crowded(600, {
      practice: { settings: { inheritSeconds: 3600 } },
      tamper: (client) => ({
        ...client,
        transfer: async (request, options) => {
          const answer = await client.transfer(request, options);
          if (++calls === 1) await hold();
          return answer;
        },
      }),
    });
    const { id: planId, counts } = await shop.draft(chosen, await takerFor(shop));
    hold = () => shop.handlers['transfers.hold']({ planId });
    const { jobId } = await shop.handlers['transfers.start']({ planId, typed: counts.planned });
    await until(async () => shop.shown.has('verification'));
    await shop.handlers['transfers.resume']({ planId });
    await until(async () => (await shop.plan(planId)).counts.planned === 0);
    await shop.practice.control.advance(3601);
    expect(await shop.ended(jobId)).toMatchObject({ state: 'done' });
    expect(await shop.plan(planId)).toMatchObject({ state: 'done', counts: { verified: counts.planned } });
  });
});
