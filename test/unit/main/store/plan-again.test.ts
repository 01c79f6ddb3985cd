import { beforeEach, describe, expect, it } from 'vitest';
import { loadedGroup } from '../../../support/groups';
import { AT, C, check, DAY, dayAfter, ids, planStore, type PlanStore } from '../../../support/plan-store';

let p: PlanStore;

beforeEach(async () => {
  p = planStore();
  await p.store.setFollowUsers(C, ['lilei', 'zhang', 'wangfang', 'hanmeimei'], AT);
});

const failed = (chatId: string, errcode: number) =>
  ({ chatId, errcode, errmsg: `code ${errcode}`, state: 'failed' }) as const;
const retry = (planId: number) => ({ kind: 'retry', planId }) as const;
const reverse = (planId: number) => ({ kind: 'reverse', planId }) as const;

describe('a plan that tries again', () => {
  /** A plan that has ended, in which the vendor refused some groups. */
  const ended = async (...named: ReturnType<typeof failed>[]): Promise<number> => {
    await p.groups(['ok', ...named.map(({ chatId }) => chatId)]);
    const planId = await p.started(['ok', ...named.map(({ chatId }) => chatId)]);
    await p.send(planId, { named });
    await p.verify(planId);
    await p.store.finishPlan(planId, false, AT + 9);
    return planId;
  };

  it('holds what failed, each group with the kind that the code asked for', async () => {
    const planId = await ended(failed('a', 90500), failed('b', 90502), failed('c', 90503));
    const plan = await p.draft(retry(planId));
    expect(plan).toMatchObject({ origin: 'retry', parentId: planId, total: 3 });
    expect((await p.items(plan.id)).map(({ chatId, kind, state }) => [chatId, kind, state])).toEqual([
      ['a', 'onjob', 'planned'],
      ['b', 'resigned', 'planned'],
      ['c', 'onjob', 'planned'],
    ]);
    const revised = await p.store.reviseDraft(plan.id, {}, AT + 10);
    expect(await p.items(revised.id, { text: 'b' })).toMatchObject([{ kind: 'resigned' }]);
  });

  it('keeps a kind that was asked for over a second try', async () => {
    const planId = await ended(failed('b', 90502));
    const second = await p.started(retry(planId));
    await p.send(second, { named: [failed('b', 90503)] });
    await p.store.finishPlan(second, false, AT + 20);
    const third = await p.draft(retry(second));
    expect(await p.items(third.id)).toMatchObject([{ chatId: 'b', kind: 'resigned', state: 'planned' }]);
  });

  it('leaves out what no second try can change, and says by which code', async () => {
    const planId = await ended(failed('a', 90501), failed('b', 90503));
    const plan = await p.draft(retry(planId));
    const expected = [
      { chatId: 'a', state: 'skipped', reason: 'refused-before', errcode: 90501 },
      { chatId: 'b', state: 'planned', reason: null, errcode: null },
    ];
    expect(await p.items(plan.id)).toMatchObject(expected);
    await p.store.reviseDraft(plan.id, {}, AT + 10);
    expect(await p.items(plan.id)).toMatchObject(expected);
  });

  it('goes to the same takers, unless others are named', async () => {
    const planId = await ended(failed('a', 90503));
    expect((await p.draft(retry(planId), [])).takers).toMatchObject([{ userid: 'lilei', groups: 1 }]);
    expect((await p.draft(retry(planId), ['zhang'])).takers).toMatchObject([{ userid: 'zhang', groups: 1 }]);
  });

  it('holds what was left over when a plan was cancelled', async () => {
    await p.groups(['a']);
    const planId = await p.started(['a']);
    await p.store.cancelRest(planId);
    await p.store.finishPlan(planId, true, AT + 9);
    expect(await p.items((await p.draft(retry(planId))).id)).toMatchObject([
      { chatId: 'a', state: 'planned' },
    ]);
  });

  it('leaves out a group that somebody else gave to the taker, and keeps one that is with a stranger', async () => {
    await p.groups(['a', 'b']);
    const planId = await p.started(['a', 'b']);
    await p.send(planId);
    const [a, b] = await p.items(planId);
    const reading = { at: AT + 5, status: null, state: 'failed', reason: 'unexpected-owner' } as const;
    await p.store.recordReadings([
      { itemId: a?.id ?? 0, owner: 'lilei', ...reading },
      { itemId: b?.id ?? 0, owner: 'hanmeimei', ...reading },
    ]);
    await p.store.finishPlan(planId, false, AT + 9);
    expect(await p.items((await p.draft(retry(planId))).id)).toMatchObject([
      { chatId: 'b', oldOwner: 'hanmeimei' },
    ]);
  });

  it('needs a plan that has ended, and left something to do', async () => {
    await p.groups(['x']);
    const running = await p.started(['x']);
    await expect(p.draft(retry(running))).rejects.toMatchObject({ error: { reason: 'jobs.wrongState' } });
    const planId = await ended();
    await expect(p.draft(retry(planId))).rejects.toMatchObject({
      error: { code: 'conflict', reason: 'transfers.nothingAgain' },
    });
    await expect(p.draft(retry(99))).rejects.toMatchObject({ error: { reason: 'transfers.planGone' } });
    expect((await p.store.listPlans(C)).map(({ state }) => state)).toEqual(['done', 'running']);
  });
});

describe('a plan that reverses another one', () => {
  /** Groups of two owners that a plan has handed over to two takers. */
  const moved = async (): Promise<number> => {
    await p.groups(['a', 'b']);
    await p.groups(['c'], 'hanmeimei');
    const planId = await p.started(['a', 'b', 'c'], ['lilei', 'zhang']);
    while (await p.store.nextBatch(planId, AT + 1)) await p.send(planId);
    await p.verify(planId);
    await p.store.finishPlan(planId, false, AT + 9);
    return planId;
  };
  const items = async (planId: number) =>
    (await p.items(planId)).map(({ chatId, oldOwner, taker, reason }) => [chatId, oldOwner, taker, reason]);

  it('gives every group back to whoever had it, and says what that costs', async () => {
    const plan = await p.draft(reverse(await moved()), [], { split: { by: 'hand', counts: [1] } });
    expect(await items(plan.id)).toEqual([
      ['a', 'lilei', 'wangfang', null],
      ['b', 'lilei', 'wangfang', null],
      ['c', 'zhang', 'hanmeimei', null],
    ]);
    expect(plan).toMatchObject({ origin: 'reverse', doubts: [{ doubt: 'last-onjob-transfer', count: 3 }] });
    expect(plan.takers).toMatchObject([
      { userid: 'wangfang', groups: 2 },
      { userid: 'hanmeimei', groups: 1 },
    ]);
  });

  it('leaves a group where somebody else put it, and takes none from who has left', async () => {
    const planId = await moved();
    await p.store.applyDetails(C, 2, [loadedGroup('a', { owner: 'hanmeimei' })], AT + 20);
    await p.store.seePeople(C, [{ userid: 'hanmeimei', state: 'left' }], AT + 20);
    const plan = await p.draft(reverse(planId), []);
    expect(await items(plan.id)).toEqual([
      ['a', 'hanmeimei', 'wangfang', 'owner-moved'],
      ['b', 'lilei', 'wangfang', null],
      ['c', 'zhang', 'hanmeimei', 'old-owner-left'],
    ]);
  });

  it('believes the vendor over the last sync about who can take groups back', async () => {
    const plan = await p.draft(reverse(await moved()), [check('wangfang', 'not-found')]);
    expect(plan.skipped).toEqual([{ reason: 'old-owner-left', count: 2 }]);
    const revised = await p.store.reviseDraft(plan.id, { takers: [check('wangfang')] }, AT + 30);
    expect(revised.counts.planned).toBe(3);
  });

  it('is held to the 90 days', async () => {
    const planId = await moved();
    await p.store.applyDetails(C, 2, [loadedGroup('a', { owner: 'hanmeimei' })], AT + DAY);
    await p.store.applyDetails(C, 3, [loadedGroup('a', { owner: 'lilei' })], AT + 2 * DAY);
    const plan = await p.draft(reverse(planId), [], { at: AT + 3 * DAY });
    expect((await p.items(plan.id, { text: 'a' })).at(0)).toMatchObject({
      chatId: 'a',
      reason: 'onjob-limit',
      freeOn: dayAfter(91),
    });
  });

  it('still goes back when it is tried again', async () => {
    const back = await p.started(reverse(await moved()), [], { at: AT + 60 });
    await p.send(back, { at: AT + 60, named: [failed('a', 90503), failed('b', 90503)] });
    await p.store.cancelRest(back);
    await p.store.finishPlan(back, true, AT + 90);
    const again = await p.draft(retry(back), ['lilei']);
    expect(await items(again.id)).toEqual([
      ['a', 'lilei', 'wangfang', null],
      ['b', 'lilei', 'wangfang', null],
      ['c', 'zhang', 'hanmeimei', null],
    ]);
  });

  it('keeps to the groups it was made of, whatever else the other plan moves afterwards', async () => {
    await p.groups(ids('g', 101));
    await p.groups(['late'], 'hanmeimei');
    const planId = await p.started([...ids('g', 101), 'late']);
    await p.send(planId);
    await p.verify(planId);
    const plan = await p.draft(reverse(planId), []);
    await p.send(planId);
    await p.send(planId);
    await p.verify(planId);
    const revised = await p.store.reviseDraft(plan.id, {}, AT + 60);
    expect(revised).toMatchObject({ total: 100, takers: [{ userid: 'wangfang', groups: 100 }] });
  });

  it('needs something that was moved', async () => {
    await p.groups(['x']);
    const { id } = await p.draft(['x']);
    await expect(p.draft(reverse(id), [])).rejects.toMatchObject({
      error: { reason: 'transfers.nothingAgain' },
    });
  });
});
