import { describe, expect, it } from 'vitest';
import {
  RESIGNED,
  expectSentOnce,
  expectTrue,
  giverOf,
  handOver,
  ids,
  largeLeaver,
  takerFor,
  takersFor,
  usualGroups,
  workshop,
} from '../support/hand-over';
import { until, type Workshop } from '../support/workshop';

/** Somebody in service and in range without customer contact. */
async function strangerTo({ practice }: Workshop): Promise<string> {
  const { people } = await practice.control.world();
  const found = people.find(
    ({ leftAt, visible, customerContact }) => leftAt === null && visible && !customerContact,
  );
  return found?.userid ?? '';
}

const chosenOf = async (shop: Workshop, count: number): Promise<string[]> =>
  (await usualGroups(shop, await largeLeaver(shop))).slice(0, count);

describe('several takers', () => {
  it('share the groups by hand as the numbers say, which must add up', async () => {
    const shop = await workshop();
    const takers = await takersFor(shop, 3);
    const { id: planId } = await shop.draft(ids(await chosenOf(shop, 10)), takers);
    const revise = (counts: number[]) =>
      shop.handlers['transfers.revise']({ planId, split: { by: 'hand', counts } });
    await expect(revise([1, 2, 3])).rejects.toMatchObject({
      error: { reason: 'transfers.countsDiffer', params: { sum: 6, count: 10 } },
    });
    const plan = await revise([1, 2, 7]);
    expect(plan.takers.map(({ groups }) => groups)).toEqual([1, 2, 7]);
    const { jobId } = await shop.handlers['transfers.start']({ planId });
    await shop.ended(jobId);
    const items = await shop.items(planId);
    expect(takers.map((userid) => items.filter(({ ownerRead }) => ownerRead === userid).length)).toEqual([
      1, 2, 7,
    ]);
    await expectTrue(shop, items);
  });

  it('leave out who cannot take any, as the vendor says at this moment', async () => {
    const shop = await workshop();
    const [gone = '', stays = ''] = await takersFor(shop, 2);
    await shop.practice.control.change({ op: 'leave', userid: gone });
    const stranger = await strangerTo(shop);
    const plan = await shop.draft(ids(await chosenOf(shop, 6)), [gone, stranger, stays, 'nobody']);
    expect(plan.takers.map(({ refusal, groups }) => [refusal, groups])).toEqual([
      ['not-found', 0],
      ['not-follow-user', 0],
      [null, 6],
      ['not-found', 0],
    ]);
    expect(plan.takers.every(({ checkedAt }) => checkedAt !== null)).toBe(true);
  });

  it('are told apart when the vendor still knows who has left', async () => {
    const shop = await workshop({ practice: { settings: { leaverLookup: 'status5' } } });
    const leaver = await largeLeaver(shop);
    const plan = await shop.draft(ids(await chosenOf(shop, 2)), [await takerFor(shop), leaver]);
    expect(plan.takers).toMatchObject([{ refusal: null }, { refusal: 'left' }]);
  });

  it('are called leavers when a sync has learned that, although the vendor no longer knows them', async () => {
    const shop = await workshop();
    const leaver = await largeLeaver(shop);
    const plan = await shop.draft(ids(await chosenOf(shop, 2)), [await takerFor(shop), leaver]);
    expect(plan.takers).toMatchObject([{ refusal: null }, { refusal: 'left' }]);
    expect(plan.takers.every(({ checkedAt }) => checkedAt !== null)).toBe(true);
  });

  it('are known by the list of those with customer contact when contacts may not be read', async () => {
    const shop = await workshop();
    await shop.practice.control.fault({ api: 'user/get', kind: 'errcode', errcode: 48002, times: null });
    const plan = await shop.draft(ids(await chosenOf(shop, 2)), [
      await takerFor(shop),
      await strangerTo(shop),
    ]);
    expect(plan.takers).toMatchObject([{ refusal: null }, { refusal: 'not-follow-user' }]);
    expect(plan.takers.every(({ checkedAt }) => checkedAt !== null)).toBe(true);
  });

  it('are taken from the last sync while the vendor cannot be reached', async () => {
    const shop = await workshop();
    const [taker = ''] = await takersFor(shop, 1);
    const stranger = await strangerTo(shop);
    const chosen = ids(await chosenOf(shop, 4));
    shop.weather.offline = true;
    const plan = await shop.draft(chosen, [taker, stranger]);
    expect(plan.takers).toMatchObject([
      { refusal: null, checkedAt: null, groups: 4 },
      { refusal: 'not-follow-user', checkedAt: null, groups: 0 },
    ]);
  });

  it('are needed: one at least, and one that can take groups', async () => {
    const shop = await workshop();
    const chosen = ids(await chosenOf(shop, 2));
    await expect(shop.draft(chosen, [])).rejects.toMatchObject({ error: { reason: 'transfers.noTaker' } });
    const plan = await shop.draft(chosen, await strangerTo(shop));
    expect(plan).toMatchObject({
      counts: { skipped: 2 },
      skipped: [{ reason: 'taker-not-follow-user', count: 2 }],
    });
    await expect(shop.handlers['transfers.start']({ planId: plan.id })).rejects.toMatchObject({
      error: { reason: 'transfers.nothingToSend' },
    });
  });

  it('are asked about again at the start: who has left meanwhile gets nothing', async () => {
    const shop = await workshop();
    const takers = await takersFor(shop, 2);
    const [gone = '', stays = ''] = takers;
    const { id: planId } = await shop.draft(ids(await chosenOf(shop, 5)), takers);
    await shop.practice.control.change({ op: 'leave', userid: gone });
    await expect(shop.handlers['transfers.start']({ planId })).rejects.toMatchObject({
      error: { code: 'conflict', reason: 'transfers.takerRefused', params: { count: 3 } },
    });
    expect(await shop.plan(planId)).toMatchObject({ state: 'draft' });
    expect(await shop.practice.control.record()).toEqual([]);
    const plan = await shop.handlers['transfers.revise']({ planId, takers: [...takers] });
    expect(plan.takers).toMatchObject([
      { refusal: 'not-found', groups: 0 },
      { userid: stays, groups: 5 },
    ]);
    const { jobId } = await shop.handlers['transfers.start']({ planId });
    await shop.ended(jobId);
    expect(await shop.plan(planId)).toMatchObject({ counts: { verified: 5 } });
  });
});

describe('the confirmation', () => {
  it('is asked for above the number in the settings, and the audit says how it was given', async () => {
    const shop = await workshop();
    await shop.store.setSettings({ confirmAbove: 2 });
    const taker = await takerFor(shop);
    const chosen = await chosenOf(shop, 5);
    const large = await shop.draft(ids(chosen.slice(0, 3)), taker);
    await expect(shop.handlers['transfers.start']({ planId: large.id })).rejects.toMatchObject({
      error: { reason: 'transfers.typedCount', params: { count: 3 } },
    });
    await shop.handlers['transfers.start']({ planId: large.id, typed: 3 });
    const small = await shop.draft(ids(chosen.slice(3)), taker);
    await shop.handlers['transfers.start']({ planId: small.id });
    const { rows } = await shop.store.readAudit(0, 20);
    const started = rows.filter(({ action }) => action === 'plan.started').toReversed();
    expect(started.map(({ detail }) => detail)).toMatchObject([
      { planId: large.id, takers: taker, groups: 3, days: 1, confirmation: 'typed', typed: 3 },
      { planId: small.id, takers: taker, groups: 2, days: 1, confirmation: 'click', typed: null },
    ]);
    await until(async () => (await shop.plan(small.id)).finishedAt);
  });
});

describe('two plans', () => {
  it('never send at once: the second waits for the end of the first', async () => {
    const shop = await workshop({ practice: { settings: { inheritSeconds: 3600 } } });
    const chosen = await chosenOf(shop, 8);
    const taker = await takerFor(shop);
    const first = await shop.handOver(ids(chosen.slice(0, 4)), taker);
    await until(async () => shop.shown.has('verification'));
    const second = await shop.handOver(ids(chosen.slice(4)), taker);
    expect((await shop.engine.get(second.jobId)).state).toBe('queued');
    expect(await shop.practice.control.record()).toHaveLength(1);
    await shop.practice.control.advance(3601);
    await shop.ended(first.jobId);
    await until(async () => (await shop.practice.control.record()).length === 2);
    await shop.practice.control.advance(3601);
    await shop.ended(second.jobId);
    expect(await shop.plan(second.planId)).toMatchObject({ state: 'done' });
  });

  it('do not hold the same group, unless the second takes over what the first has not sent', async () => {
    let calls = 0;
    let hold = async () => {};
    const shop = await workshop({
      practice: { groups: 600 },
      tamper: (client) => ({
        ...client,
        transfer: async (request, options) => {
          if (++calls === 1) await hold();
          return client.transfer(request, options);
        },
      }),
    });
    const chosen = await chosenOf(shop, 150);
    const [first = '', second = ''] = await takersFor(shop, 2);
    const draft = await shop.draft(ids(chosen), first);
    hold = () => shop.handlers['transfers.hold']({ planId: draft.id });
    const { jobId } = await shop.handlers['transfers.start']({ planId: draft.id, typed: 150 });
    await shop.ended(jobId);
    const rest = (await shop.items(draft.id)).filter(({ state }) => state === 'planned');
    expect(rest).toHaveLength(50);
    const restIds = ids(rest.map(({ chatId }) => chatId));
    expect((await shop.draft(restIds, second)).skipped).toEqual([{ reason: 'planned-elsewhere', count: 50 }]);
    const { items } = await handOver(shop, restIds, second, { takeOver: true });
    expect(items.every(({ state, ownerRead }) => state === 'verified' && ownerRead === second)).toBe(true);
    // Held or not: nothing is left of it.
    shop.calendar.start();
    await until(async () => (await shop.plan(draft.id)).finishedAt);
    expect((await shop.plan(draft.id)).skipped).toEqual([{ reason: 'taken-over', count: 50 }]);
    await expectSentOnce(shop);
  });
});

describe('afterwards', () => {
  it('a retry sends what failed once more, with the fix that its code asks for', async () => {
    const shop = await workshop();
    const giver = await giverOf(shop);
    const chosen = await usualGroups(shop, giver);
    const taker = await takerFor(shop, giver);
    const { id: planId } = await shop.draft(ids(chosen), taker);
    // The owner leaves before the plan runs: the vendor asks for the other kind (90502).
    await shop.practice.control.change({ op: 'leave', userid: giver });
    const { jobId } = await shop.handlers['transfers.start']({ planId });
    await shop.ended(jobId);
    expect(
      (await shop.items(planId)).every(({ errcode, kind }) => errcode === 90502 && kind === 'onjob'),
    ).toBe(true);
    const { items } = await handOver(shop, { kind: 'retry', planId }, []);
    expect(items.map(({ chatId }) => chatId)).toEqual(chosen);
    expect(items.every(({ state, kind }) => state === 'verified' && kind === 'resigned')).toBe(true);
    expect(items.every((item) => item.taker === taker)).toBe(true);
    await expect(shop.draft({ kind: 'retry', planId: items[0]?.planId ?? 0 }, [])).rejects.toMatchObject({
      error: { reason: 'transfers.nothingAgain' },
    });
  });

  it('a reverse plan gives the groups back, and costs the last onjob transfer', async () => {
    const shop = await workshop();
    const giver = await giverOf(shop);
    const chosen = await usualGroups(shop, giver);
    const { planId } = await handOver(shop, ids(chosen), await takerFor(shop, giver));
    const draft = await shop.draft({ kind: 'reverse', planId }, []);
    expect(draft).toMatchObject({ origin: 'reverse', parentId: planId });
    expect(draft.doubts).toEqual([{ doubt: 'last-onjob-transfer', count: chosen.length }]);
    const { jobId } = await shop.handlers['transfers.start']({ planId: draft.id });
    await shop.ended(jobId);
    const items = await shop.items(draft.id);
    expect(items.every(({ state, ownerRead }) => state === 'verified' && ownerRead === giver)).toBe(true);
    const third = await shop.draft(ids(chosen), await takerFor(shop, giver));
    expect(third.skipped).toEqual([{ reason: 'onjob-limit', count: chosen.length }]);
  });

  it('a reverse plan gives nothing back to somebody who left', async () => {
    const shop = await workshop();
    const { planId } = await handOver(shop, ids(await chosenOf(shop, 3)), await takerFor(shop));
    const draft = await shop.draft({ kind: 'reverse', planId }, []);
    expect(draft.skipped).toEqual([{ reason: 'old-owner-left', count: 3 }]);
  });

  it('a group that somebody else moved meanwhile is shown with its owner, and not as done', async () => {
    const shop = await workshop({ practice: { settings: { inheritSeconds: 3600 } } });
    const chosen = await chosenOf(shop, 3);
    const [taker = '', other = ''] = await takersFor(shop, 2);
    const { planId, jobId } = await shop.handOver(ids(chosen), taker);
    await until(async () => shop.shown.has('verification'));
    await shop.practice.control.change({ op: 'owner', chatId: chosen[0] ?? '', userid: other });
    await shop.practice.control.advance(3601);
    await shop.ended(jobId);
    const items = await shop.items(planId);
    expect(items.filter(({ state }) => state === 'verified')).toHaveLength(2);
    expect(items.find(({ chatId }) => chatId === chosen[0])).toMatchObject({
      state: 'failed',
      reason: 'unexpected-owner',
      ownerRead: other,
    });
  });

  it('a plan that lost an answer can be rechecked between its days without being sent again', async () => {
    const shop = await workshop({ practice: { settings: { inheritSeconds: 86_400 } }, haste: 2000 });
    const chosen = await chosenOf(shop, 3);
    await shop.practice.control.fault({ api: RESIGNED, kind: 'reset-after' });
    const { planId } = await handOver(shop, ids(chosen), await takerFor(shop));
    await shop.practice.control.advance(86_401);
    const { jobId } = await shop.handlers['transfers.recheck']({ planId });
    await shop.ended(jobId);
    expect(await shop.plan(planId)).toMatchObject({ state: 'done', counts: { verified: 3 } });
    await expectSentOnce(shop);
  });
});
