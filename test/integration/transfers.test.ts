import { describe, expect, it, onTestFinished } from 'vitest';
import {
  expectSentOnce,
  expectTrue,
  giverOf,
  handOver,
  ids,
  largeLeaver,
  ownedBy,
  takerFor,
  usualGroups,
  workshop,
} from '../support/hand-over';
import { failure } from '@shared/domain/errors';
import { CONNECTION, until, type WorkshopOptions } from '../support/workshop';

describe('handing over all groups of a leaver', () => {
  it('verifies every group by its owner, and gives every refusal its code', async () => {
    const shop = await workshop({ practice: { groups: 600 } });
    const leaver = await largeLeaver(shop);
    const { special } = await shop.practice.control.world();
    const { planId, job, items } = await handOver(shop, ownedBy(leaver), await takerFor(shop));
    expect(job).toMatchObject({ state: 'done', error: null });
    expect(items.length).toBeGreaterThan(150);
    for (const item of items) {
      const trait = special.find(({ chatId }) => chatId === item.chatId);
      if (!trait) expect(item).toMatchObject({ state: 'verified', ownerRead: item.taker });
      else if (trait.trait !== 'stuck')
        expect(item).toMatchObject({ state: 'failed', errcode: trait.errcode });
    }
    await expectTrue(shop, items);
    await expectSentOnce(shop);
    const record = await shop.practice.control.record();
    expect(record.length).toBe(Math.ceil(items.filter(({ state }) => state !== 'skipped').length / 100));
    expect(record.every(({ kind, chatIds }) => kind === 'resigned' && chatIds.length <= 100)).toBe(true);
    expect((await shop.store.getPlan(planId))?.state).toBe('done-with-failures');
    const done = items.find(({ state }) => state === 'verified');
    const detail = await shop.store.groupDetail(CONNECTION, done?.chatId ?? '');
    expect(detail?.ownerHistory.some(({ source }) => source === 'transfer')).toBe(true);
  });

  it('counts as sending from the moment somebody asks for it, so that nothing is replaced beneath it', async () => {
    const shop = await workshop();
    const chosen = (await usualGroups(shop, await largeLeaver(shop))).slice(0, 3);
    const { id: planId } = await shop.draft(ids(chosen), await takerFor(shop));
    expect(await shop.isSending()).toBe(false);
    const starting = shop.handlers['transfers.start']({ planId, typed: 3 });
    expect(await shop.store.unfinishedJobs()).toEqual([]);
    expect(await shop.isSending()).toBe(true);
    await shop.ended((await starting).jobId);
    expect(await shop.isSending()).toBe(false);
  });

  it('waits for inheritances that take their time', async () => {
    const shop = await workshop({ practice: { settings: { inheritSeconds: 3600 } } });
    const leaver = await largeLeaver(shop);
    const chosen = (await usualGroups(shop, leaver)).slice(0, 5);
    const { planId, jobId } = await shop.handOver(ids(chosen), await takerFor(shop));
    await until(async () => shop.shown.has('verification'));
    expect((await shop.items(planId)).every(({ state }) => state === 'accepted')).toBe(true);
    await shop.practice.control.advance(3601);
    await shop.ended(jobId);
    expect((await shop.items(planId)).every(({ state }) => state === 'verified')).toBe(true);
  });

  it('ends with accepted groups when they take too long, and reads them again by itself later', async () => {
    const shop = await workshop({ practice: { settings: { inheritSeconds: 86_400 } }, haste: 2000 });
    const chosen = (await usualGroups(shop, await largeLeaver(shop))).slice(0, 3);
    const { planId, job, items } = await handOver(shop, ids(chosen), await takerFor(shop));
    expect(job.state).toBe('done');
    expect(items.every(({ state }) => state === 'accepted')).toBe(true);
    await shop.practice.control.advance(86_401);
    shop.calendar.start();
    await until(async () => (await shop.items(planId)).every(({ state }) => state === 'verified'));
    await expectSentOnce(shop);
  });
});

describe('handing over groups of somebody in service', () => {
  it('verifies at once, whichever way the vendor says that nothing failed', async () => {
    const shop = await workshop();
    // An empty list of failures is absent, null or [] in turn.
    for (let turn = 1; turn <= 3; turn++) {
      const giver = await giverOf(shop, 1);
      const [chatId = ''] = await usualGroups(shop, giver);
      const { items } = await handOver(shop, ids([chatId]), await takerFor(shop, giver));
      expect(items).toMatchObject([{ chatId, state: 'verified', kind: 'onjob' }]);
    }
  });

  it('gives every refusal its code', async () => {
    const shop = await workshop({ practice: { groups: 600 } });
    const { special, people } = await shop.practice.control.world();
    const leavers = new Set(people.filter(({ leftAt }) => leftAt !== null).map(({ userid }) => userid));
    const known = ['full', 'notWecom', 'corpInactive', 'foreign', 'movedTwice'];
    const chosen = special.filter(({ trait, owner }) => known.includes(trait) && !leavers.has(owner));
    const owners = new Set(chosen.map(({ owner }) => owner));
    const taker = people.find(
      ({ userid, leftAt, visible, customerContact }) =>
        leftAt === null && visible && customerContact && !owners.has(userid),
    );
    const { items } = await handOver(shop, ids(chosen.map(({ chatId }) => chatId)), taker?.userid ?? '');
    for (const { chatId, errcode } of chosen) {
      expect(items.find((item) => item.chatId === chatId)).toMatchObject({ state: 'failed', errcode });
    }
    expect(chosen.length).toBeGreaterThan(4);
  });

  it('verifies all of somebody', async () => {
    const shop = await workshop();
    const giver = await giverOf(shop);
    const { job, items } = await handOver(
      shop,
      ids(await usualGroups(shop, giver)),
      await takerFor(shop, giver),
    );
    expect(job.state).toBe('done');
    expect(items.every(({ state, kind }) => state === 'verified' && kind === 'onjob')).toBe(true);
    await expectTrue(shop, items);
  });

  it('splits a mixed selection by kind and owner', async () => {
    const shop = await workshop();
    const giver = await giverOf(shop);
    const mixed = [
      ...(await usualGroups(shop, giver)).slice(0, 2),
      ...(await usualGroups(shop, await largeLeaver(shop))).slice(0, 3),
    ];
    const { items } = await handOver(shop, ids(mixed), await takerFor(shop, giver));
    expect(items.every(({ state }) => state === 'verified')).toBe(true);
    expect(
      (await shop.practice.control.record())
        .map(({ kind, chatIds }) => `${kind} ${chatIds.length}`)
        .toSorted(),
    ).toEqual(['onjob 2', 'resigned 3']);
  });
});

describe('stopping', () => {
  /** A client whose calls let the test act while one is under way. */
  function meanwhile(act: () => Promise<void>): WorkshopOptions['tamper'] {
    let calls = 0;
    return (client) => ({
      ...client,
      transfer: async (request, options) => {
        const answer = await client.transfer(request, options);
        if (++calls === 1) await act();
        return answer;
      },
    });
  }

  it('by cancelling ends after the call under way, skips the rest, and still verifies what was sent', async () => {
    let cancel = async () => {};
    const shop = await workshop({ practice: { groups: 600 }, tamper: meanwhile(() => cancel()) });
    const { id: planId, counts } = await shop.draft(
      ids(await usualGroups(shop, await largeLeaver(shop))),
      await takerFor(shop),
    );
    cancel = () => shop.handlers['transfers.cancel']({ planId });
    const { jobId } = await shop.handlers['transfers.start']({ planId, typed: counts.planned });
    expect(await shop.ended(jobId)).toMatchObject({ state: 'cancelled' });
    const plan = await shop.store.getPlan(planId);
    expect(plan).toMatchObject({ state: 'cancelled', counts: { verified: 100, planned: 0, accepted: 0 } });
    expect(await shop.practice.control.record()).toHaveLength(1);
  });

  it('by pausing ends after the call under way, and resumes with the next', async () => {
    let pause = async () => {};
    const shop = await workshop({ practice: { groups: 600 }, tamper: meanwhile(() => pause()) });
    const chosen = await usualGroups(shop, await largeLeaver(shop));
    pause = async () => {
      const [job] = await shop.engine.list(1);
      await shop.handlers['jobs.pause']({ jobId: job?.id ?? 0 });
    };
    const { planId, jobId } = await shop.handOver(ids(chosen), await takerFor(shop));
    expect(await shop.ended(jobId)).toMatchObject({ state: 'paused' });
    expect(await shop.practice.control.record()).toHaveLength(1);
    await shop.handlers['jobs.resume']({ jobId });
    await until(async () => (await shop.store.getJob(jobId))?.state !== 'paused');
    expect(await shop.ended(jobId)).toMatchObject({ state: 'done' });
    expect((await shop.items(planId)).every(({ state }) => state === 'verified')).toBe(true);
    await expectSentOnce(shop);
  });

  it('by cancelling a paused job winds the plan down', async () => {
    let pause = async () => {};
    const shop = await workshop({ practice: { groups: 600 }, tamper: meanwhile(() => pause()) });
    pause = async () => {
      const [job] = await shop.engine.list(1);
      await shop.handlers['jobs.pause']({ jobId: job?.id ?? 0 });
    };
    const { planId, jobId } = await shop.handOver(
      ids(await usualGroups(shop, await largeLeaver(shop))),
      await takerFor(shop),
    );
    await shop.ended(jobId);
    await shop.handlers['transfers.cancel']({ planId });
    await until(async () => (await shop.store.getPlan(planId))?.finishedAt);
    expect(await shop.store.getPlan(planId)).toMatchObject({
      state: 'cancelled',
      counts: { verified: 100, planned: 0 },
    });
  });

  it('by cancelling holds although the app is killed before the call under way has ended', async () => {
    let killed = false;
    let cancel = async () => {};
    const shop = await workshop({
      practice: { groups: 600 },
      tamper: (client, { kill }) => ({
        ...client,
        transfer: async (request, options) => {
          const answer = await client.transfer(request, options);
          await cancel();
          await kill();
          killed = true;
          return answer;
        },
      }),
    });
    const { id: planId, counts } = await shop.draft(
      ids(await usualGroups(shop, await largeLeaver(shop))),
      await takerFor(shop),
    );
    const { jobId } = await shop.handlers['transfers.start']({ planId, typed: counts.planned });
    cancel = () => shop.handlers['jobs.cancel']({ jobId });
    await until(async () => killed);
    const again = await shop.restart();
    onTestFinished(() => again.kill());
    await again.engine.takeUp();
    await again.ended(jobId);
    const plan = await again.store.getPlan(planId);
    expect(plan).toMatchObject({ state: 'cancelled', counts: { verified: 100, planned: 0 } });
    expect(await again.practice.control.record()).toHaveLength(1);
  });

  it('by cancelling ends a plan of which an answer could not be written down', async () => {
    let fail = () => {};
    const shop = await workshop({ practice: { groups: 600 }, tamper: meanwhile(async () => fail()) });
    const { planId, jobId } = await shop.handOver(
      ids(await usualGroups(shop, await largeLeaver(shop))),
      await takerFor(shop),
    );
    fail = () => {
      shop.store.answerBatch = async () => {
        throw failure('store', 'store.damaged', 'the disk is broken');
      };
    };
    expect(await shop.ended(jobId)).toMatchObject({ state: 'failed' });
    await shop.handlers['transfers.cancel']({ planId });
    await until(async () => (await shop.store.getPlan(planId))?.finishedAt);
    expect(await shop.store.getPlan(planId)).toMatchObject({
      state: 'cancelled',
      counts: { verified: 100, planned: 0 },
    });
  });
});

describe('the guards', () => {
  it('refuse everything on a connection that may only read, also half way', async () => {
    const shop = await workshop();
    const giver = await giverOf(shop);
    const chosen = ids(await usualGroups(shop, giver));
    const taker = await takerFor(shop, giver);
    const { id: planId } = await shop.draft(chosen, taker);
    shop.weather.readOnly = true;
    const readOnly = { error: { code: 'read-only' } };
    await expect(shop.draft(chosen, taker)).rejects.toMatchObject(readOnly);
    await expect(shop.handlers['transfers.start']({ planId })).rejects.toMatchObject(readOnly);
    shop.weather.readOnly = false;
    const { jobId } = await shop.handlers['transfers.start']({ planId });
    shop.weather.readOnly = true;
    await shop.ended(jobId);
    const sent = (await shop.practice.control.record()).length;
    expect((await shop.store.getJob(jobId))?.state).toBe(sent === 0 ? 'failed' : 'done');
  });

  it('ask for the number above the threshold, and start a plan once', async () => {
    const shop = await workshop();
    const { id: planId, counts } = await shop.draft(ownedBy(await largeLeaver(shop)), await takerFor(shop));
    const start = (typed?: number) => shop.handlers['transfers.start']({ planId, typed });
    await expect(start()).rejects.toMatchObject({ error: { reason: 'transfers.typedCount' } });
    await expect(start(counts.planned - 1)).rejects.toMatchObject({ error: { code: 'validation' } });
    const both = await Promise.allSettled([start(counts.planned), start(counts.planned)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const { jobId } = (await shop.store.getPlan(planId)) ?? {};
    await shop.ended(jobId ?? 0);
    await expectSentOnce(shop);
  });

  it('write what was done into the audit', async () => {
    const shop = await workshop();
    const giver = await giverOf(shop);
    await handOver(shop, ids(await usualGroups(shop, giver)), await takerFor(shop, giver));
    const { rows } = await shop.store.readAudit(0, 10);
    expect(rows.map(({ action }) => action).toSorted()).toEqual([
      'plan.created',
      'plan.finished',
      'plan.started',
    ]);
  });
});
