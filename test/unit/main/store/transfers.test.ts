import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { GroupStatus } from '@shared/domain/group';
import type { TransferPlan } from '@shared/domain/transfer';
import type { BatchRecord, NewJob, StoreApi } from '@main/store/api';
import { listed, loadedGroup, loadedMember } from '../../../support/groups';
import { openStore } from '../../../support/store';
import { tempFolder } from '../../../support/temp-folder';

const C = 'c1';
const AT = 1_790_000_000;
const TAKER = 'lilei';
let folder: string;
let store: StoreApi;

beforeEach(async () => {
  folder = tempFolder();
  store = openStore(folder, { clock: () => AT });
  onTestFinished(() => store.close());
  await store.setFollowUsers(C, [TAKER, 'wangfang', 'hanmeimei'], AT);
  await store.seePeople(C, [{ userid: 'zhaoliu', name: '赵六', state: 'left' }], AT);
});

async function groups(ids: readonly string[], owner = 'wangfang', status: GroupStatus = 0): Promise<void> {
  await store.applyList(C, 1, listed(ids, status), AT);
  const members = [loadedMember('wm1'), loadedMember('wm2')];
  await store.applyDetails(
    C,
    1,
    ids.map((chatId) => loadedGroup(chatId, { owner, members })),
    AT,
  );
}

const ids = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, n) => `${prefix}${n}`);

const draft = (chatIds: readonly string[], taker = TAKER, at = AT): Promise<TransferPlan> =>
  store.createDraft({
    selection: { kind: 'ids', connectionId: C, ids: [...chatIds] },
    taker,
    name: '交接',
    at,
  });

const jobOf = (planId: number, at = AT): NewJob => ({
  connectionId: C,
  kind: 'transfer',
  planId,
  payload: { planId },
  createdAt: at,
});

async function started(chatIds: readonly string[]): Promise<number> {
  const { id } = await draft(chatIds);
  await store.startPlan(id, jobOf(id));
  return id;
}

async function sending(planId: number): Promise<BatchRecord> {
  const batch = await store.nextBatch(planId);
  if (!batch) throw new Error('There should be a batch.');
  await store.beginBatch(batch.id, AT + 1);
  return batch;
}

const ok = (batchId: number) => ({ batchId, at: AT + 2, errcode: 0, errmsg: 'ok', named: [] });

async function states(planId: number): Promise<Record<string, string>> {
  const { rows } = await store.readItems(planId, [], '', 0, 1000);
  return Object.fromEntries(rows.map(({ chatId, state }) => [chatId, state]));
}

describe('a draft', () => {
  it('splits by kind and owner into calls of at most 100, and says what it leaves out', async () => {
    await groups(ids('on', 205));
    await groups(ids('left', 3), 'zhaoliu', 1);
    await groups(['mine'], TAKER);
    await store.applyList(C, 1, listed(['unread']), AT);
    const plan = await draft([...ids('on', 205), 'unread', ...ids('left', 3), 'mine', 'never-heard-of']);
    expect(plan).toMatchObject({ state: 'draft', total: 210, calls: 4, takerIsFollowUser: true });
    expect(plan.counts).toMatchObject({ planned: 208, skipped: 2 });
    expect(plan.skipped.toSorted((a, b) => (a.reason < b.reason ? -1 : 1))).toEqual([
      { reason: 'never-loaded', count: 1 },
      { reason: 'taker-is-owner', count: 1 },
    ]);
    expect(plan.owners.filter((share) => share.groups > 0)).toEqual([
      expect.objectContaining({
        userid: 'wangfang',
        kind: 'onjob',
        groups: 205,
        members: 410,
        groupsBefore: 205,
      }),
      expect.objectContaining({ userid: 'zhaoliu', name: '赵六', kind: 'resigned', left: true, groups: 3 }),
    ]);
    const { rows } = await store.readItems(plan.id, ['planned'], '', 0, 1000);
    expect(rows.map(({ chatId }) => chatId)).toEqual([...ids('on', 205), ...ids('left', 3)]);
  });

  it('is frozen: what a later sync finds does not change what will be sent', async () => {
    await groups(['a']);
    const plan = await draft(['a']);
    await store.applyDetails(C, 2, [loadedGroup('a', { owner: 'hanmeimei', name: '新名' })], AT + 9);
    const { rows } = await store.readItems(plan.id, [], '', 0, 10);
    expect(rows).toMatchObject([{ oldOwner: 'wangfang', name: '群 a', state: 'planned' }]);
  });

  it('takes the place of an earlier draft and can be discarded; a started plan can not', async () => {
    await groups(['a', 'b']);
    const first = await draft(['a']);
    const second = await store.createDraft({
      selection: { kind: 'ids', connectionId: C, ids: ['b'] },
      taker: TAKER,
      name: '',
      at: AT,
      replace: first.id,
    });
    expect(await store.getPlan(first.id)).toBeNull();
    await store.discardDraft(second.id);
    expect(await store.listPlans(C)).toEqual([]);
    const running = await started(['a']);
    await expect(store.discardDraft(running)).rejects.toMatchObject({
      error: { code: 'conflict', reason: 'transfers.notDraft' },
    });
  });

  it('holds back what goes beyond 300 of one owner in one Shanghai day, until the next day', async () => {
    await groups(ids('g', 305));
    const planId = await started(ids('g', 290));
    for (let call = 0; call < 3; call++) await store.answerBatch(ok((await sending(planId)).id));
    await groups(ids('more', 15));
    const today = await draft(ids('more', 15));
    expect(today.counts).toMatchObject({ planned: 10, skipped: 5 });
    expect(today.owners[0]?.sentToday).toBe(290);
    const tomorrow = await draft(ids('more', 15), TAKER, AT + 86_400);
    expect(tomorrow.counts.planned).toBe(15);
  });

  it('counts onjob transfers that it made and that a sync discovered, for 90 days', async () => {
    await groups(['a']);
    await store.answerBatch(ok((await sending(await started(['a']))).id));
    await store.finishPlan(1, false, AT + 3);
    await store.applyDetails(C, 2, [loadedGroup('a', { owner: TAKER })], AT + 4);
    expect((await store.groupDetail(C, 'a'))?.group.onjobTransfers).toBe(1);
    const [item] = (await store.readItems(1, [], '', 0, 1)).rows;
    const verified = { at: AT + 5, owner: TAKER, status: null, state: 'verified' as const, reason: null };
    await store.recordReadings([{ itemId: item?.id ?? 0, ...verified }]);
    expect((await store.groupDetail(C, 'a'))?.group.onjobTransfers).toBe(1);
    await store.applyDetails(C, 3, [loadedGroup('a', { owner: 'hanmeimei' })], AT + 6);
    expect((await store.groupDetail(C, 'a'))?.group.onjobTransfers).toBe(2);
    expect((await draft(['a'])).skipped).toEqual([{ reason: 'onjob-limit', count: 1 }]);
  });
});

describe('a running plan', () => {
  it('holds its groups: a second plan with the same group leaves it out, at the latest when it starts', async () => {
    await groups(['a', 'b']);
    const early = await draft(['a', 'b']);
    const late = await draft(['a'], 'hanmeimei');
    const running = await started(['a']);
    expect((await draft(['a', 'b'])).skipped).toEqual([{ reason: 'in-progress', count: 1 }]);
    await store.startPlan(early.id, jobOf(early.id));
    expect(await states(early.id)).toEqual({ a: 'skipped', b: 'planned' });
    expect((await store.nextBatch(early.id))?.chatIds).toEqual(['b']);
    await expect(store.startPlan(late.id, jobOf(late.id))).rejects.toMatchObject({
      error: { reason: 'transfers.nothingToSend' },
    });
    expect((await store.getPlan(late.id))?.state).toBe('draft');
    await store.answerBatch({ ...ok((await sending(running)).id), errcode: 1, wholeCall: 'failed' });
    expect((await draft(['a'])).counts.planned).toBe(1);
  });

  it('keeps to the limit of the day together with another plan that has not sent yet', async () => {
    await groups([...ids('a', 250), ...ids('b', 100)]);
    const early = await draft(ids('b', 100));
    await started(ids('a', 250));
    expect((await draft(ids('b', 100))).counts).toMatchObject({ planned: 50, skipped: 50 });
    await store.startPlan(early.id, jobOf(early.id));
    expect((await store.getPlan(early.id))?.counts).toMatchObject({ planned: 50, skipped: 50 });
  });

  it('starts once, with its job, or not at all', async () => {
    await groups(['a']);
    const { id } = await draft(['a']);
    const job = await store.startPlan(id, jobOf(id));
    expect(job).toMatchObject({ planId: id, state: 'queued', kind: 'transfer' });
    await expect(store.startPlan(id, jobOf(id))).rejects.toMatchObject({ error: { code: 'conflict' } });
    expect(await store.getPlan(id)).toMatchObject({ state: 'running', jobId: job.id });
    expect(await store.listJobs(10)).toHaveLength(1);
  });

  it('finds items by name, owner and chat id, whatever the case', async () => {
    await groups(['wrABC', 'wrDEF']);
    const { id } = await draft(['wrABC', 'wrDEF']);
    const find = async (text: string) => (await store.readItems(id, ['planned'], text, 0, 10)).total;
    expect(await find('wrabc')).toBe(1);
    expect(await find('群')).toBe(2);
    expect(await find('WANG')).toBe(2);
    expect(await find('%')).toBe(0);
  });
});
