import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { ConnectionRecord } from '@main/store/api';
import { createStore } from '@main/store/store';
import { loadedGroup } from '../../support/groups';
import { AT, C, DAY, dayAfter, ids, planStore, type PlanStore } from '../../support/plan-store';
import { PlanBench } from '../../support/plans';
import { connectionRecord } from '../../support/connection-record';

let p: PlanStore;

beforeEach(async () => {
  p = planStore();
  await p.store.setFollowUsers(C, ['lilei', 'zhang', 'wangfang', 'hanmeimei'], AT);
});

const days = async (planId: number) =>
  (await p.store.getPlan(planId))?.days.map(({ day, groups, calls }) => [day, groups, calls]);
const states = async (planId: number) =>
  Object.fromEntries((await p.items(planId)).map(({ chatId, state, reason }) => [chatId, reason ?? state]));

describe('the days of a draft', () => {
  it('leave room for what was sent today, in every kind and to everybody', async () => {
    await p.groups(ids('sent', 290));
    const planId = await p.started(ids('sent', 290));
    for (let call = 0; call < 3; call++) await p.send(planId);
    await p.groups(ids('more', 15));
    const plan = await p.draft(ids('more', 15), ['zhang']);
    expect(await days(plan.id)).toEqual([
      [dayAfter(0), 10, 1],
      [dayAfter(1), 5, 1],
    ]);
    expect(plan.owners[0]?.sentToday).toBe(290);
    const tomorrow = await p.draft(ids('more', 15), ['zhang'], { at: AT + DAY });
    expect(await days(tomorrow.id)).toEqual([[dayAfter(1), 15, 1]]);
    expect(tomorrow.owners[0]?.sentToday).toBe(0);
  });

  it('leave room for the other days of plans that run', async () => {
    await p.groups([...ids('a', 450), ...ids('b', 200)]);
    await p.started(ids('a', 450));
    const { id } = await p.draft(ids('b', 200), ['zhang']);
    expect(await days(id)).toEqual([
      [dayAfter(1), 150, 2],
      [dayAfter(2), 50, 1],
    ]);
  });

  it('take no notice of other drafts', async () => {
    await p.groups([...ids('a', 300), ...ids('b', 10)]);
    await p.draft(ids('a', 300));
    expect(await days((await p.draft(ids('b', 10))).id)).toEqual([[dayAfter(0), 10, 1]]);
  });

  it('count every pair for itself, where the settings say so', async () => {
    await p.groups(ids('a', 600));
    await p.store.setSettings({ dailyLimitScope: 'pair' });
    const { id } = await p.draft(ids('a', 600), ['lilei', 'zhang']);
    expect(await days(id)).toEqual([[dayAfter(0), 600, 6]]);
    await p.store.setSettings({ dailyLimitScope: 'owner' });
    await p.store.reviseDraft(id, {}, AT);
    expect(await days(id)).toEqual([
      [dayAfter(0), 300, 3],
      [dayAfter(1), 300, 3],
    ]);
  });

  it('count as a policy says, whatever the settings say, also after a backup took their place', async () => {
    await p.groups(ids('a', 600));
    await p.store.setSettings({ dailyLimitScope: 'pair' });
    const { id } = await p.draft(ids('a', 600), ['lilei', 'zhang']);
    await p.store.close();
    const store = createStore({ clock: () => AT });
    onTestFinished(() => store.close());
    await store.open({ folder: p.folder, decided: { dailyLimitScope: 'owner' } });
    const { generation } = await store.makeBackup();
    await store.restoreBackup({ generation });
    await store.reviseDraft(id, {}, AT);
    expect((await store.getPlan(id))?.days.map(({ groups }) => groups)).toEqual([300, 300]);
  });

  it.each(['owner', 'pair'] as const)('believe a refusal that said the day is over (%s)', async (scope) => {
    await p.store.setSettings({ dailyLimitScope: scope });
    await p.groups(['a', 'b', 'c']);
    await p.groups(['other'], 'hanmeimei');
    const planId = await p.started(['a']);
    await p.send(planId, {
      named: [{ chatId: 'a', errcode: 81017, errmsg: 'limit', state: 'failed', lesson: 'daily' }],
    });
    const { id } = await p.draft(['b', 'c', 'other'], ['zhang']);
    expect(await days(id)).toEqual([
      [dayAfter(0), 1, 1],
      [dayAfter(1), 2, 1],
    ]);
  });

  it('are those of the day on which it starts', async () => {
    await p.groups([...ids('a', 200), ...ids('b', 200)]);
    const early = await p.draft(ids('a', 200));
    await p.started(ids('b', 200), ['zhang']);
    expect(await days(early.id)).toEqual([[dayAfter(0), 200, 2]]);
    await p.start(early.id);
    expect(await days(early.id)).toEqual([
      [dayAfter(0), 100, 1],
      [dayAfter(1), 100, 1],
    ]);
  });
});

describe('groups that another plan holds', () => {
  it('are left out, at the latest at the start', async () => {
    await p.groups(['a', 'b']);
    const early = await p.draft(['a', 'b']);
    const late = await p.draft(['a'], ['hanmeimei']);
    const running = await p.started(['a']);
    expect((await p.draft(['a', 'b'])).skipped).toEqual([{ reason: 'planned-elsewhere', count: 1 }]);
    await p.start(early.id);
    expect(await states(early.id)).toEqual({ a: 'planned-elsewhere', b: 'planned' });
    await expect(p.start(late.id)).rejects.toMatchObject({ error: { reason: 'transfers.nothingToSend' } });
    expect((await p.store.getPlan(late.id))?.state).toBe('draft');
    await p.send(running);
    expect((await p.draft(['a'])).skipped).toEqual([{ reason: 'in-progress', count: 1 }]);
  });

  it('are taken over when the admin says so, unless they were sent', async () => {
    await p.groups([...ids('a', 120), 'b']);
    const before = await p.started(ids('a', 120));
    await p.send(before);
    const plan = await p.draft([...ids('a', 120), 'b'], ['zhang'], { takeOver: true });
    expect(plan.skipped).toEqual([{ reason: 'in-progress', count: 100 }]);
    expect((await p.store.getPlan(before))?.counts.planned, 'a draft takes nothing').toBe(20);
    await p.start(plan.id);
    const left = await p.store.getPlan(before);
    expect(left).toMatchObject({ days: [], skipped: [{ reason: 'taken-over', count: 20 }] });
    expect(await p.store.nextBatch(before, AT)).toBeNull();
    expect((await p.store.nextBatch(plan.id, AT))?.chatIds).toHaveLength(21);
  });

  it('leave their room in the day to the plan that takes them over', async () => {
    await p.groups(ids('a', 300));
    await p.started(ids('a', 300));
    const plan = await p.draft(ids('a', 300), ['zhang'], { takeOver: true });
    expect(await days(plan.id)).toEqual([[dayAfter(0), 300, 3]]);
    await p.start(plan.id);
    expect(await days(plan.id)).toEqual([[dayAfter(0), 300, 3]]);
  });

  it('are not moved again by a draft from before, whichever connection moved them', async () => {
    for (const id of [C, 'c2']) {
      await p.store.saveConnection(connection(id));
      await p.groups(['a', 'b', 'c'], 'wangfang', { connection: id });
    }
    const other = new PlanBench(p.store, 'c2');
    const late = await p.draft(['a', 'b'], ['zhang']);
    const elsewhere = await other.draft(['a', 'c'], { takers: ['zhang'] });
    const first = await p.started(['a']);
    await p.send(first);
    await p.verify(first);
    await p.start(late.id);
    expect(await states(late.id)).toEqual({ a: 'owner-moved', b: 'planned' });
    await other.start(elsewhere.id);
    expect(await states(elsewhere.id)).toEqual({ a: 'owner-moved', c: 'planned' });
  });

  it('may be moved on from the taker who got them', async () => {
    await p.groups(['a']);
    const first = await p.started(['a']);
    await p.send(first);
    await p.verify(first);
    expect(await states(await p.started(['a'], ['zhang']))).toEqual({ a: 'planned' });
  });

  it('are the same for every connection to the corp', async () => {
    await p.groups(['a', 'b']);
    for (const id of [C, 'c2']) await p.store.saveConnection(connection(id));
    await p.groups(['a', 'b'], 'wangfang', { connection: 'c2' });
    const before = await p.started(['a', 'b']);
    const other = new PlanBench(p.store, 'c2');
    await other.started(['a'], { takers: ['zhang'], takeOver: true });
    expect(await states(before)).toEqual({ a: 'taken-over', b: 'planned' });
  });
});

describe('the 90 days of a group', () => {
  /** Hands a group over on a day, and says that the vendor did it. */
  const handOver = async (chatId: string, taker: string, at: number): Promise<void> => {
    const planId = await p.started([chatId], [taker], { at });
    await p.send(planId, { at });
    await p.verify(planId, at);
    await p.store.finishPlan(planId, false, at);
  };

  it('end where the older of the last two transfers no longer counts', async () => {
    await p.groups(['a']);
    await handOver('a', 'lilei', AT);
    const second = await p.draft(['a'], ['zhang'], { at: AT + 5 * DAY });
    expect(second.doubts).toEqual([{ doubt: 'last-onjob-transfer', count: 1 }]);
    await handOver('a', 'zhang', AT + 5 * DAY);
    const spent = await p.draft(['a'], ['lilei'], { at: AT + 30 * DAY });
    expect(await p.items(spent.id)).toMatchObject([{ reason: 'onjob-limit', freeOn: dayAfter(90) }]);
    const last = await p.draft(['a'], ['lilei'], { at: AT + 89 * DAY });
    expect(last.counts.planned).toBe(0);
    const free = await p.draft(['a'], ['lilei'], { at: AT + 90 * DAY });
    expect(free).toMatchObject({
      counts: { planned: 1 },
      doubts: [{ doubt: 'last-onjob-transfer', count: 1 }],
    });
  });

  it('count a transfer that somebody undid before it was read, and not one that only claimed to be done', async () => {
    await p.groups(['moved-on', 'claimed']);
    const named = [{ chatId: 'claimed', errcode: 90504, errmsg: 'not changed', state: 'accepted' as const }];
    const planId = await p.started(['moved-on', 'claimed']);
    await p.send(planId, { named });
    const reading = { at: AT + 5, owner: 'hanmeimei', status: null, state: 'failed' } as const;
    await p.store.recordReadings(
      (await p.items(planId)).map(({ id }) => ({ itemId: id, ...reading, reason: 'unexpected-owner' })),
    );
    await p.store.finishPlan(planId, false, AT + 9);
    expect(await states((await p.draft(['moved-on', 'claimed'], ['zhang'])).id)).toEqual({
      'moved-on': 'onjob-limit',
      claimed: 'planned',
    });
  });

  it('count what somebody else did, as far as a sync saw it', async () => {
    await p.groups(['a']);
    await p.store.applyDetails(C, 2, [loadedGroup('a', { owner: 'lilei' })], AT + 3 * DAY);
    await p.store.applyDetails(C, 3, [loadedGroup('a', { owner: 'zhang' })], AT + 4 * DAY);
    const { id } = await p.draft(['a'], ['lilei'], { at: AT + 5 * DAY });
    expect(await p.items(id)).toMatchObject([{ reason: 'onjob-limit', freeOn: dayAfter(93) }]);
  });

  it('count as over for a group that the vendor refused for them, here and in the grid', async () => {
    await p.groups(['a']);
    const planId = await p.started(['a']);
    await p.send(planId, {
      at: AT + 60,
      named: [{ chatId: 'a', errcode: 40128, errmsg: 'limit', state: 'failed', lesson: 'onjob' }],
    });
    expect((await p.store.groupDetail(C, 'a'))?.group.onjobTransfers).toBe(2);
    const { id } = await p.draft(['a'], ['zhang'], { at: AT + DAY });
    expect(await p.items(id)).toMatchObject([{ reason: 'onjob-limit', freeOn: dayAfter(90) }]);
    const later = await p.draft(['a'], ['zhang'], { at: AT + 90 * DAY });
    expect(later.counts.planned).toBe(1);
  });

  it('are looked at again when the plan starts', async () => {
    await p.groups(['a', 'b']);
    await handOver('a', 'lilei', AT);
    const plan = await p.draft(['a', 'b'], ['zhang'], { at: AT + 60 });
    expect(plan.counts.planned).toBe(2);
    await p.store.applyDetails(C, 2, [loadedGroup('a', { owner: 'hanmeimei' })], AT + 120);
    await p.start(plan.id, AT + 180);
    expect(await p.items(plan.id)).toMatchObject([
      { chatId: 'a', state: 'skipped', reason: 'onjob-limit', freeOn: dayAfter(90), day: null },
      { chatId: 'b', state: 'planned', day: dayAfter(0) },
    ]);
  });
});

it('starts once, with its job, or not at all', async () => {
  await p.groups(['a']);
  const planId = await p.started(['a']);
  await expect(p.start(planId)).rejects.toMatchObject({
    error: { code: 'conflict', reason: 'transfers.notDraft' },
  });
  const [job, ...more] = await p.store.listJobs(10);
  expect(more).toEqual([]);
  expect(job).toMatchObject({ planId, state: 'queued', kind: 'transfer' });
  expect(await p.store.getPlan(planId)).toMatchObject({ state: 'running', startedAt: AT, jobId: job?.id });
});

function connection(id: string): ConnectionRecord {
  return connectionRecord(id, { createdAt: AT });
}
