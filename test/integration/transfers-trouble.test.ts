import { describe, expect, it, onTestFinished } from 'vitest';
import {
  ONJOB,
  RESIGNED,
  expectSentOnce,
  giverOf,
  handOver,
  ids,
  largeLeaver,
  takerFor,
  usualGroups,
  workshop,
} from '../support/hand-over';
import { vendorFailure } from '../support/items';
import { until } from '../support/workshop';

describe('an answer that is lost', () => {
  const losses = [
    ['reset', { kind: 'reset-after' }],
    ['server error', { kind: 'http-500', afterEffect: true }],
    ['truncated', { kind: 'truncated', afterEffect: true }],
    ['web page', { kind: 'html', afterEffect: true }],
    ['silence', { kind: 'hang', afterEffect: true }],
    ['busy (-1)', { kind: 'errcode', errcode: -1, afterEffect: true }],
  ] as const;

  it.each(losses)(
    '(%s) after the effect is found to have worked, and nothing is sent twice',
    async (_, fault) => {
      const shop = await workshop({ timeout: 1000 });
      for (const [api, chosen] of [
        [RESIGNED, (await usualGroups(shop, await largeLeaver(shop))).slice(0, 4)],
        [ONJOB, await usualGroups(shop, await giverOf(shop))],
      ] as const) {
        const before = (await shop.practice.control.record()).length;
        await shop.practice.control.fault({ api, ...fault });
        const { job, items } = await handOver(shop, ids(chosen), await takerFor(shop, await giverOf(shop)));
        expect(job.state).toBe('done');
        expect(items.every(({ state }) => state === 'verified')).toBe(true);
        expect((await shop.practice.control.record()).length).toBe(before + 1);
        await shop.practice.control.clearFaults();
      }
      await expectSentOnce(shop);
    },
  );

  it.each([RESIGNED, ONJOB])(
    'before the effect is proven not applied by %s, and stays unsent',
    async (api) => {
      const shop = await workshop();
      const giver = api === ONJOB ? await giverOf(shop) : await largeLeaver(shop);
      await shop.practice.control.fault({ api, kind: 'reset-before', times: null });
      const chosen = (await usualGroups(shop, giver)).slice(0, 3);
      const { job, items } = await handOver(shop, ids(chosen), await takerFor(shop, giver));
      expect(job.state).toBe('done');
      expect(items.every(({ state, reason }) => state === 'failed' && reason === 'not-applied')).toBe(true);
      const applied = (await shop.practice.control.record()).flatMap((call) => call.applied);
      expect(applied).toEqual([]);
      expect((await shop.practice.control.faults())[0]?.fired).toBe(1);
    },
  );
});

describe('a call that was refused as a whole', () => {
  it.each([
    ['expired token', 42001],
    ['limit', 45009],
    ['concurrency', 45033],
    ['conflict', 45035],
  ])('for the time being (%s) is sent again and takes effect once', async (_, errcode) => {
    const shop = await workshop();
    const giver = await giverOf(shop);
    await shop.practice.control.fault({ api: ONJOB, kind: 'errcode', errcode });
    const { job, items } = await handOver(
      shop,
      ids(await usualGroups(shop, giver)),
      await takerFor(shop, giver),
    );
    expect(job).toMatchObject({ state: 'done', error: null });
    expect(items.every(({ state }) => state === 'verified')).toBe(true);
    await expectSentOnce(shop);
  });

  it('for the app’s own trouble (60020) leaves the groups planned, and goes on when it is mended', async () => {
    const shop = await workshop();
    const giver = await giverOf(shop);
    const { planId, jobId } = await (async () => {
      await shop.practice.control.trustedIps(['198.51.100.1']);
      return shop.handOver(ids(await usualGroups(shop, giver)), await takerFor(shop, giver));
    })();
    expect(await shop.ended(jobId)).toMatchObject({ state: 'failed', error: { code: 'ip-not-trusted' } });
    expect((await shop.items(planId)).every(({ state }) => state === 'planned')).toBe(true);
    expect((await shop.store.getPlan(planId))?.state).toBe('running');
    await shop.practice.control.trustedIps(null);
    await shop.handlers['jobs.retry']({ jobId });
    await shop.ended(jobId);
    expect((await shop.items(planId)).every(({ state }) => state === 'verified')).toBe(true);
  });

  it.each([46004, 84083, 40058, 40098, 48002, 81017, 7_654_321])(
    'by %i stops the plan with all its groups planned, and goes on when the admin retries',
    async (errcode) => {
      const shop = await workshop();
      const chosen = (await usualGroups(shop, await largeLeaver(shop))).slice(0, 4);
      await shop.practice.control.fault({ api: RESIGNED, kind: 'errcode', errcode });
      const { planId, jobId } = await shop.handOver(ids(chosen), await takerFor(shop));
      const code = errcode === 40058 ? { code: 'validation' } : {};
      expect(await shop.ended(jobId)).toMatchObject({
        state: 'failed',
        error: { reason: 'transfers.refused', vendor: { errcode }, ...code },
      });
      expect(await shop.plan(planId)).toMatchObject({ state: 'running', counts: { planned: 4, failed: 0 } });
      await shop.handlers['jobs.retry']({ jobId });
      await until(async () => (await shop.plan(planId)).finishedAt);
      expect(await shop.plan(planId)).toMatchObject({ state: 'done', counts: { verified: 4 } });
      await expectSentOnce(shop);
    },
  );

  it('by a code about one group finds that group, and hands over all others', async () => {
    const code = 90501;
    let bad = '';
    let calls = 0;
    const shop = await workshop({
      tamper: (client) => ({
        ...client,
        transfer: async (request, options) => {
          calls += 1;
          if (request.chatIds.includes(bad)) throw vendorFailure(code);
          return client.transfer(request, options);
        },
      }),
    });
    const chosen = (await usualGroups(shop, await largeLeaver(shop))).slice(0, 40);
    bad = chosen[17] ?? '';
    const { job, planId, items } = await handOver(shop, ids(chosen), await takerFor(shop));
    expect(job).toMatchObject({ state: 'done', error: null });
    expect(items.filter(({ state }) => state === 'verified')).toHaveLength(39);
    expect(items.find(({ state }) => state === 'failed')).toMatchObject({ chatId: bad, errcode: code });
    expect((await shop.plan(planId)).state).toBe('done-with-failures');
    // 40, 20, 10, 5, 3, 2 and 1 with the group in it, and as many halves without.
    expect(calls).toBeLessThanOrEqual(14);
    await expectSentOnce(shop);
  });

  it('because nobody could be reached waits, and is sent when the network is back', async () => {
    const shop = await workshop();
    const giver = await giverOf(shop);
    shop.weather.offline = true;
    const { planId, jobId } = await shop.handOver(
      ids(await usualGroups(shop, giver)),
      await takerFor(shop, giver),
    );
    await until(async () => shop.shown.has('offline'));
    expect((await shop.items(planId)).every(({ state }) => state === 'planned')).toBe(true);
    shop.weather.offline = false;
    shop.engine.wake();
    expect(await shop.ended(jobId)).toMatchObject({ state: 'done' });
    expect((await shop.items(planId)).every(({ state }) => state === 'verified')).toBe(true);
    await expectSentOnce(shop);
  });
});

describe('a kill', () => {
  it.each([
    ['before the call leaves', false],
    ['after the call took effect', true],
  ])('%s leaves no doubt and sends nothing twice', async (_, effect) => {
    let killed = false;
    const shop = await workshop({
      tamper: (client, { kill }) => ({
        ...client,
        onjobTransfer: async (request, options) => {
          if (effect) await client.onjobTransfer(request, options);
          killed = true;
          await kill();
          return { failed: [] };
        },
      }),
    });
    const giver = await giverOf(shop);
    const chosen = await usualGroups(shop, giver);
    const { planId, jobId } = await shop.handOver(ids(chosen), await takerFor(shop, giver));
    await until(async () => killed);
    const again = await shop.restart();
    onTestFinished(() => again.kill());
    expect((await again.items(planId)).every(({ state }) => state === 'sent')).toBe(true);
    await again.engine.takeUp();
    expect(await again.ended(jobId)).toMatchObject({ state: 'done' });
    const expected = effect ? { state: 'verified' } : { state: 'failed', reason: 'not-applied' };
    for (const item of await again.items(planId)) expect(item).toMatchObject(expected);
    expect(await again.practice.control.record()).toHaveLength(effect ? 1 : 0);
  });

  it('while a paused plan is being cancelled leaves it to the next start to end it', async () => {
    const shop = await workshop({ practice: { settings: { inheritSeconds: 86_400 } }, haste: 20 });
    const chosen = (await usualGroups(shop, await largeLeaver(shop))).slice(0, 3);
    const { planId, jobId } = await shop.handOver(ids(chosen), await takerFor(shop));
    await until(async () => shop.shown.has('verification'));
    await shop.handlers['transfers.pause']({ planId });
    expect(await shop.ended(jobId)).toMatchObject({ state: 'paused' });
    await shop.handlers['transfers.cancel']({ planId });
    await shop.kill();
    const again = await shop.restart();
    onTestFinished(() => again.kill());
    expect(await again.plan(planId)).toMatchObject({ state: 'cancelled', finishedAt: null });
    await again.practice.control.advance(86_401);
    await again.engine.takeUp();
    expect(await again.ended(jobId)).toMatchObject({ state: 'done' });
    expect(await again.plan(planId)).toMatchObject({ state: 'cancelled', counts: { verified: 3 } });
    expect((await again.plan(planId)).finishedAt).not.toBeNull();
  });
});
