import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { DraftSource } from '@shared/contract/transfers';
import type { StoredPlan } from '@shared/domain/transfer';
import { listed, loadedGroup } from '../../support/groups';
import { openStore } from '../../support/store';
import {
  AT,
  C,
  check,
  DAY,
  dayAfter,
  EVERY_ITEM,
  ids,
  planStore,
  type PlanStore,
} from '../../support/plan-store';
import { PlanBench } from '../../support/plans';

let p: PlanStore;

beforeEach(async () => {
  p = planStore();
  await p.store.setFollowUsers(C, ['lilei', 'zhang', 'wangfang', 'hanmeimei'], AT);
  await p.store.seePeople(C, [{ userid: 'zhaoliu', name: '赵六', state: 'left', leftAt: AT - 10 * DAY }], AT);
  await p.store.seePeople(C, [{ userid: 'lilei', name: '李雷' }], AT);
});

/** Groups that each taker of a plan gets, and members of these. */
const shares = (plan: StoredPlan) =>
  plan.takers.map(({ userid, groups, members }) => [userid, groups, members]);
const reasons = (plan: StoredPlan) =>
  Object.fromEntries(plan.skipped.map(({ reason, count }) => [reason, count]));

describe('a draft', () => {
  it('splits by kind and owner into calls of at most 100, and says what it leaves out', async () => {
    await p.groups(ids('on', 205));
    await p.groups(ids('left', 3), 'zhaoliu', { status: 1 });
    await p.groups(['mine'], 'lilei', { members: 4 });
    await p.store.applyList(C, 1, listed(['unread']), AT);
    const plan = await p.draft([...ids('on', 205), 'unread', ...ids('left', 3), 'mine', 'never-heard-of']);
    expect(plan).toMatchObject({ state: 'draft', total: 210, calls: 4, origin: 'selection', parentId: null });
    expect(plan.counts).toMatchObject({ planned: 208, skipped: 2 });
    expect(plan.days).toEqual([{ day: dayAfter(0), groups: 208, calls: 4 }]);
    expect(reasons(plan)).toEqual({ 'never-loaded': 1, 'taker-is-owner': 1 });
    expect(plan.owners.filter((share) => share.groups > 0)).toEqual([
      expect.objectContaining({
        userid: 'wangfang',
        kind: 'onjob',
        groups: 205,
        members: 410,
        groupsBefore: 205,
      }),
      expect.objectContaining({
        userid: 'zhaoliu',
        name: '赵六',
        kind: 'resigned',
        left: true,
        leftAt: AT - 10 * DAY,
        groups: 3,
      }),
    ]);
    expect(plan.takers).toEqual([
      {
        userid: 'lilei',
        name: '李雷',
        groups: 208,
        members: 416,
        groupsBefore: 1,
        membersBefore: 4,
        refusal: null,
        checkedAt: AT,
        earlierRefusals: [],
      },
    ]);
    const planned = await p.items(plan.id, { states: ['planned'] });
    expect(planned.map(({ chatId }) => chatId)).toEqual([...ids('on', 205), ...ids('left', 3)]);
    expect(planned[0]).toMatchObject({
      taker: 'lilei',
      takerName: '李雷',
      day: dayAfter(0),
      state: 'planned',
    });
    expect((await p.items(plan.id, { states: ['skipped'] })).map(({ day }) => day)).toEqual([null, null]);
  });

  it('is frozen: what a later sync finds does not change what will be sent', async () => {
    await p.groups(['a']);
    const plan = await p.draft(['a']);
    await p.store.applyDetails(C, 2, [loadedGroup('a', { owner: 'hanmeimei', name: '新名' })], AT + 9);
    expect(await p.items(plan.id)).toMatchObject([{ oldOwner: 'wangfang', name: '群 a', state: 'planned' }]);
  });

  it('takes the place of an earlier draft and can be discarded; a started plan can not', async () => {
    await p.groups(['a', 'b']);
    const first = await p.draft(['a']);
    const second = await p.draft(['b'], ['lilei'], { replace: first.id });
    expect(await p.store.getPlan(first.id)).toBeNull();
    const elsewhere = await new PlanBench(p.store, 'c9').draft(['x'], { replace: second.id });
    expect(await p.store.getPlan(second.id), 'it is not of that connection').not.toBeNull();
    await p.store.discardDraft(elsewhere.id);
    await p.store.discardDraft(second.id);
    expect(await p.store.listPlans(C)).toEqual([]);
    const running = await p.started(['a']);
    await expect(p.store.discardDraft(running)).rejects.toMatchObject({
      error: { code: 'conflict', reason: 'transfers.notDraft' },
    });
  });

  it('keeps who it is for and where it came from over a restart', async () => {
    await p.groups(['a']);
    const source: DraftSource = {
      kind: 'selection',
      selection: { kind: 'ids', connectionId: C, ids: ['a'] },
      imported: true,
    };
    const plan = await p.draft(source, ['lilei'], { name: '张三离职', ticket: 'HR-7', note: '急' });
    expect(plan).toMatchObject({
      name: '张三离职',
      ticket: 'HR-7',
      note: '急',
      origin: 'import',
      held: false,
    });
    await p.store.close();
    const again = openStore(p.folder, { clock: () => AT });
    onTestFinished(() => again.close());
    expect(await again.getPlan(plan.id)).toEqual(plan);
    expect(await again.listPlans(C)).toEqual([plan]);
  });

  it('of nobody to take the groups is refused', async () => {
    await p.groups(['a']);
    await expect(p.draft(['a'], [])).rejects.toMatchObject({ error: { reason: 'transfers.noTaker' } });
    expect(await p.store.listPlans(C)).toEqual([]);
  });

  it('names what may speak against a group that is sent all the same', async () => {
    await p.store.seePeople(C, [{ userid: 'old', state: 'left', leftAt: AT - 400 * DAY }], AT);
    await p.store.seePeople(C, [{ userid: 'vague', state: 'left' }], AT);
    await p.groups(['a', 'b'], 'old', { status: 1 });
    await p.groups(['c'], 'vague', { status: 1 });
    await p.groups(['d']);
    const plan = await p.draft(['a', 'b', 'c', 'd']);
    expect(plan.doubts).toEqual([
      { doubt: 'owner-past-year', count: 2 },
      { doubt: 'leave-date-unknown', count: 1 },
    ]);
    expect(plan.counts.planned).toBe(4);
    const doubtful = await p.items(plan.id, { causes: ['owner-past-year'] });
    expect(doubtful.map(({ chatId, doubt }) => [chatId, doubt])).toEqual([
      ['a', 'owner-past-year'],
      ['b', 'owner-past-year'],
    ]);
  });
});

describe('several takers', () => {
  it('get the same number of groups each, in calls that stay together', async () => {
    await p.groups(ids('g', 720), 'zhaoliu', { status: 1, members: 1 });
    const takers = ['lilei', 'zhang', 'wangfang', 'hanmeimei'];
    const plan = await p.draft(ids('g', 720), takers);
    expect(shares(plan)).toEqual(takers.map((taker) => [taker, 180, 180]));
    expect(plan.days).toEqual([
      { day: dayAfter(0), groups: 300, calls: 4 },
      { day: dayAfter(1), groups: 300, calls: 4 },
      { day: dayAfter(2), groups: 120, calls: 2 },
    ]);
    expect(plan.calls).toBe(10);
  });

  it('are levelled by what they own already, in groups or in members', async () => {
    await p.groups(ids('own', 3), 'lilei', { members: 1 });
    await p.groups(ids('g', 5), 'zhaoliu', { status: 1, members: 1 });
    await p.groups(['large'], 'zhaoliu', { status: 1, members: 9 });
    const all = [...ids('g', 5), 'large'];
    const byGroups = await p.draft(all, ['lilei', 'zhang'], { split: { by: 'groups' } });
    expect(shares(byGroups).map(([, groups]) => groups)).toEqual([2, 4]);
    const byMembers = await p.draft(all, ['lilei', 'zhang'], { split: { by: 'members' } });
    expect(shares(byMembers)).toEqual([
      ['lilei', 5, 5],
      ['zhang', 1, 9],
    ]);
    expect(byMembers.takers.map(({ membersBefore }) => membersBefore)).toEqual([3, 0]);
  });

  it('get what was said by hand, if that adds up to what can be sent', async () => {
    await p.groups(ids('g', 5));
    await p.groups(['mine'], 'lilei');
    const all = [...ids('g', 5), 'mine'];
    const plan = await p.draft(all, ['lilei', 'zhang'], { split: { by: 'hand', counts: [1, 5] } });
    expect(shares(plan).map(([, groups]) => groups)).toEqual([1, 5]);
    const wrong = p.draft(all, ['lilei', 'zhang'], {
      split: { by: 'hand', counts: [1, 4] },
      replace: plan.id,
    });
    await expect(wrong).rejects.toMatchObject({
      error: { code: 'validation', reason: 'transfers.countsDiffer', params: { sum: 5, count: 6 } },
    });
    expect((await p.store.getPlan(plan.id))?.state, 'the draft before is still there').toBe('draft');
  });

  it('who cannot take get nothing; when nobody can, nothing is sent', async () => {
    await p.groups(ids('g', 4));
    const some = await p.draft(ids('g', 4), [check('lilei', 'left'), 'zhang']);
    expect(shares(some).map(([, groups]) => groups)).toEqual([0, 4]);
    expect(some.takers[0]).toMatchObject({ refusal: 'left', checkedAt: AT });
    const none = await p.draft(ids('g', 4), [check('lilei', 'not-follow-user'), check('zhang', 'left')]);
    expect(reasons(none)).toEqual({ 'taker-not-follow-user': 4 });
    await expect(p.start(none.id)).rejects.toMatchObject({ error: { reason: 'transfers.nothingToSend' } });
  });

  it('bring along the codes with which the vendor refused them before', async () => {
    await p.groups(['a', 'b', 'c']);
    const planId = await p.started(['a', 'b']);
    await p.send(planId, {
      at: AT + 60,
      named: [
        { chatId: 'a', errcode: 40143, errmsg: 'no real name', state: 'failed' },
        { chatId: 'b', errcode: 90503, errmsg: 'full', state: 'failed' },
      ],
    });
    const again = await p.draft(['c'], ['lilei', 'zhang']);
    expect(again.takers.map(({ earlierRefusals }) => earlierRefusals)).toEqual([
      [{ errcode: 40143, count: 1, lastAt: AT + 60 }],
      [],
    ]);
    const other = await p.started(['c'], ['zhang']);
    await p.send(other, { at: AT + 90, errcode: 84083, wholeCall: 'retry' });
    expect((await p.draft(['a'], ['zhang'])).takers[0]?.earlierRefusals).toEqual([
      { errcode: 84083, count: 1, lastAt: AT + 90 },
    ]);
  });
});

it('drafts and revises a plan of 2,400 groups of 60 owners without delay', async () => {
  for (let owner = 0; owner < 60; owner++) await p.groups(ids(`o${owner}-`, 40), `owner${owner}`);
  const all = Array.from({ length: 60 }, (_, owner) => ids(`o${owner}-`, 40)).flat();
  const began = performance.now();
  const plan = await p.draft(all, ['lilei', 'zhang', 'hanmeimei'], { split: { by: 'members' } });
  await p.store.reviseDraft(plan.id, { split: { by: 'groups' } }, AT);
  expect(performance.now() - began).toBeLessThan(2000);
  expect((await p.store.getPlan(plan.id))?.takers.map(({ groups }) => groups)).toEqual([800, 800, 800]);
});

describe('a revised draft', () => {
  it('judges the same groups again, by what is known now', async () => {
    await p.groups(['a', 'b', 'c']);
    const plan = await p.draft(['a', 'b']);
    await p.store.applyDetails(C, 2, [loadedGroup('a', { owner: 'lilei', name: '新名' })], AT + 9);
    const revised = await p.store.reviseDraft(plan.id, {}, AT + 10);
    expect(reasons(revised)).toEqual({ 'taker-is-owner': 1 });
    expect(await p.items(plan.id)).toMatchObject([
      { chatId: 'a', name: '新名', oldOwner: 'lilei', state: 'skipped' },
      { chatId: 'b', state: 'planned' },
    ]);
    expect(revised).toMatchObject({ id: plan.id, createdAt: plan.createdAt, total: 2 });
  });

  it('changes what is named, and keeps the rest', async () => {
    await p.groups(ids('g', 4));
    const plan = await p.draft(ids('g', 4), ['lilei', 'zhang'], { ticket: 'HR-7', note: '急' });
    const split = { by: 'hand', counts: [4, 0] } as const;
    const byHand = await p.store.reviseDraft(
      plan.id,
      { split: { ...split, counts: [4, 0] }, name: '新' },
      AT,
    );
    expect(byHand).toMatchObject({ name: '新', ticket: 'HR-7', note: '急', split });
    expect(shares(byHand).map(([, groups]) => groups)).toEqual([4, 0]);
    const refused = p.store.reviseDraft(plan.id, { takers: [check('lilei', 'left'), check('zhang')] }, AT);
    await expect(refused).rejects.toMatchObject({ error: { reason: 'transfers.countsDiffer' } });
    expect(await p.store.getPlan(plan.id)).toEqual(byHand);
    const even = await p.store.reviseDraft(
      plan.id,
      { takers: [check('hanmeimei')], split: { by: 'even' }, takeOver: true },
      AT,
    );
    expect(even).toMatchObject({ takeOver: true, takers: [{ userid: 'hanmeimei', groups: 4 }] });
  });

  it('moves to the day on which it is revised', async () => {
    await p.groups(['a']);
    const plan = await p.draft(['a']);
    const revised = await p.store.reviseDraft(plan.id, {}, AT + 3 * DAY);
    expect(revised.days).toEqual([{ day: dayAfter(3), groups: 1, calls: 1 }]);
  });

  it('must be a draft', async () => {
    await p.groups(['a']);
    const planId = await p.started(['a']);
    await expect(p.store.reviseDraft(planId, { name: 'x' }, AT)).rejects.toMatchObject({
      error: { code: 'conflict', reason: 'transfers.notDraft' },
    });
    await expect(p.store.reviseDraft(99, {}, AT)).rejects.toMatchObject({
      error: { code: 'not-found', reason: 'transfers.planGone' },
    });
  });
});

describe('the items of a plan', () => {
  const order = async (
    planId: number,
    field: 'name' | 'taker' | 'oldOwner' | 'members',
    direction: 'asc' | 'desc',
  ) =>
    (await p.store.readItems(planId, EVERY_ITEM, { field, direction }, 0, 10)).rows.map(
      ({ chatId }) => chatId,
    );

  it('are found by name, owner, taker and chat id, whatever the case', async () => {
    await p.groups(['wrABC', 'wrDEF']);
    const { id } = await p.draft(['wrABC', 'wrDEF']);
    const find = async (text: string) => (await p.items(id, { text })).length;
    expect(await find('wrabc')).toBe(1);
    expect(await find('群')).toBe(2);
    expect(await find('WANG')).toBe(2);
    expect(await find('李雷')).toBe(2);
    expect(await find('%')).toBe(0);
  });

  it('are found by state, taker and cause, with how many there are', async () => {
    await p.groups(ids('g', 4));
    await p.groups(['mine'], 'lilei');
    const { id } = await p.draft([...ids('g', 4), 'mine'], ['lilei', 'zhang']);
    const found = (filter: Partial<typeof EVERY_ITEM>) =>
      p.store.readItems(id, { ...EVERY_ITEM, ...filter }, null, 1, 1);
    expect(await found({ takers: ['zhang'] })).toMatchObject({ total: 2, rows: [{ chatId: 'mine' }] });
    expect(await found({ states: ['skipped'] })).toEqual({ total: 0, rows: [] });
    const alone = await p.draft(['g0', 'mine']);
    expect(await p.items(alone.id, { causes: ['taker-is-owner'] })).toMatchObject([{ chatId: 'mine' }]);
  });

  it('sort as people read, by pinyin, and by numbers; what has none comes last', async () => {
    await p.groups(['a', 'b', 'c'], 'wangfang', { members: 1 });
    await p.store.applyDetails(
      C,
      1,
      [
        loadedGroup('a', { name: '重庆' }),
        loadedGroup('b', { name: '安徽', owner: 'zhaoliu', members: [] }),
        loadedGroup('c', { name: '北京' }),
      ],
      AT,
    );
    await p.store.applyList(C, 1, listed(['unread']), AT);
    const { id } = await p.draft(['a', 'b', 'c', 'unread'], ['lilei', 'zhang'], {
      split: { by: 'hand', counts: [1, 2] },
    });
    expect(await order(id, 'name', 'asc')).toEqual(['b', 'c', 'a', 'unread']);
    expect(await order(id, 'name', 'desc')).toEqual(['a', 'c', 'b', 'unread']);
    expect(await order(id, 'oldOwner', 'asc')).toEqual(['b', 'a', 'c', 'unread']);
    expect((await order(id, 'taker', 'desc')).slice(0, 2)).toEqual(['b', 'c']);
    expect((await order(id, 'members', 'asc')).at(-1)).toBe('unread');
    const page = await p.store.readItems(id, EVERY_ITEM, { field: 'name', direction: 'asc' }, 1, 2);
    expect(page).toMatchObject({ total: 4, rows: [{ chatId: 'c' }, { chatId: 'a' }] });
  });
});
