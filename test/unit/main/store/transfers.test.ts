import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { join } from 'node:path';
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
  it('sends each batch once: only what is planned begins, and only what is sending is answered', async () => {
    await groups(ids('g', 120));
    const planId = await started(ids('g', 120));
    const first = await sending(planId);
    expect(first).toMatchObject({ kind: 'onjob', oldOwner: 'wangfang', taker: TAKER, state: 'planned' });
    expect(first.chatIds).toEqual(ids('g', 120).slice(0, 100));
    await expect(store.beginBatch(first.id, AT)).rejects.toMatchObject({
      error: { code: 'conflict', reason: 'jobs.broke' },
    });
    await store.answerBatch(ok(first.id));
    await expect(store.answerBatch(ok(first.id))).rejects.toMatchObject({
      error: { code: 'conflict', reason: 'jobs.broke' },
    });
    await expect(store.beginBatch(first.id, AT)).rejects.toMatchObject({ error: { code: 'conflict' } });
    const second = await sending(planId);
    expect(second.chatIds).toHaveLength(20);
    await store.answerBatch(ok(second.id));
    expect(await store.nextBatch(planId)).toBeNull();
  });

  it('enters what the vendor said of single groups, and takes the rest as accepted', async () => {
    await groups(['a', 'b', 'c']);
    const planId = await started(['a', 'b', 'c']);
    const batch = await sending(planId);
    await store.answerBatch({
      ...ok(batch.id),
      named: [
        { chatId: 'a', errcode: 90502, errmsg: 'owner left', state: 'failed' },
        { chatId: 'b', errcode: 90504, errmsg: 'same owner', state: 'accepted' },
      ],
    });
    const { rows } = await store.readItems(planId, [], '', 0, 10);
    expect(rows.map(({ state, errcode }) => [state, errcode])).toEqual([
      ['failed', 90502],
      ['accepted', 90504],
      ['accepted', null],
    ]);
  });

  it('puts a batch back after a call without effect, and ends it after a refused one', async () => {
    await groups(['a', 'b']);
    const planId = await started(['a', 'b']);
    const batch = await sending(planId);
    await store.answerBatch({ ...ok(batch.id), errcode: 45009, wholeCall: 'retry' });
    expect(await states(planId)).toEqual({ a: 'planned', b: 'planned' });
    const again = await sending(planId);
    expect(again.id).toBe(batch.id);
    await store.answerBatch({ ...ok(batch.id), errcode: 84083, errmsg: 'no', wholeCall: 'failed' });
    const { rows } = await store.readItems(planId, [], '', 0, 10);
    expect(rows.map(({ state, reason, errcode }) => [state, reason, errcode])).toEqual([
      ['failed', 'whole-call', 84083],
      ['failed', 'whole-call', 84083],
    ]);
  });

  it('leaves a lost batch unknown: it is never sent again, only read', async () => {
    await groups(['a', 'b']);
    const planId = await started(['a', 'b']);
    const batch = await sending(planId);
    const lost = { code: 'timeout' as const, reason: 'net.timeout', message: '', retryable: true };
    await store.loseBatch(batch.id, lost, AT + 2);
    expect(await store.nextBatch(planId)).toBeNull();
    await expect(store.beginBatch(batch.id, AT)).rejects.toMatchObject({ error: { code: 'conflict' } });
    const [a, b] = await store.itemsToRead(planId, ['unknown', 'accepted'], 10, 0);
    await store.recordReadings([
      { itemId: a?.id ?? 0, at: AT + 9, owner: TAKER, status: 0, state: 'verified', reason: null },
      {
        itemId: b?.id ?? 0,
        at: AT + 9,
        owner: 'wangfang',
        status: 0,
        state: 'failed',
        reason: 'not-applied',
      },
    ]);
    expect(await states(planId)).toEqual({ a: 'verified', b: 'failed' });
    const detail = await store.groupDetail(C, 'a');
    expect(detail?.group).toMatchObject({ owner: TAKER, changedAt: AT + 9 });
    expect(detail?.ownerHistory.at(-1)).toMatchObject({ from: 'wangfang', to: TAKER, source: 'transfer' });
    expect(detail?.transfers).toMatchObject([{ planId, planName: '交接', state: 'verified' }]);
    expect(await store.finishPlan(planId, false, AT + 10)).toMatchObject({ state: 'done-with-failures' });
  });

  it('finds after a restart what was being sent, and calls it unknown', async () => {
    await groups(['a']);
    const planId = await started(['a']);
    const batch = await sending(planId);
    await store.close();
    store = openStore(folder, { clock: () => AT });
    expect(await store.loseInterrupted(planId, AT + 5)).toBe(1);
    expect(await store.loseInterrupted(planId, AT + 5)).toBe(0);
    expect(await states(planId)).toEqual({ a: 'unknown' });
    await expect(store.beginBatch(batch.id, AT)).rejects.toMatchObject({ error: { code: 'conflict' } });
    await store.close();
  });

  it('does not verify what was never sent, and does not take back what is verified', async () => {
    await groups(['a', 'b']);
    const planId = await started(['a']);
    const [planned] = (await store.readItems(planId, [], '', 0, 1)).rows;
    const reading = { itemId: planned?.id ?? 0, at: AT, owner: TAKER, status: null, reason: null };
    await store.recordReadings([{ ...reading, state: 'verified' }]);
    expect(await states(planId)).toEqual({ a: 'planned' });
    await store.answerBatch(ok((await sending(planId)).id));
    await store.recordReadings([{ ...reading, state: 'verified' }]);
    await store.recordReadings([{ ...reading, state: 'failed', reason: 'not-applied' }]);
    expect(await states(planId)).toEqual({ a: 'verified' });
  });

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

  it('skips what was not sent when it is cancelled, and ends as cancelled', async () => {
    await groups(ids('g', 150));
    const planId = await started(ids('g', 150));
    await store.answerBatch(ok((await sending(planId)).id));
    await expect(store.finishPlan(planId, false, AT)).rejects.toMatchObject({ error: { code: 'conflict' } });
    await store.cancelRest(planId);
    expect(await store.nextBatch(planId)).toBeNull();
    const plan = await store.finishPlan(planId, true, AT + 4);
    expect(plan).toMatchObject({ state: 'cancelled', skipped: [], finishedAt: AT + 4 });
    expect(plan.counts).toMatchObject({ accepted: 100, skipped: 50 });
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

describe('a ledger that was restored from a backup', () => {
  it('sends nothing that may have been sent since the backup was made', async () => {
    await groups(ids('g', 150));
    const planId = await started(ids('g', 150));
    const { id: draftId } = await draft(['g0']);
    await store.answerBatch(ok((await sending(planId)).id));
    await store.close();
    const backups = join(folder, 'backups');
    mkdirSync(backups, { recursive: true });
    copyFileSync(join(folder, 'ledger.db'), join(backups, 'ledger-1.db'));
    rmSync(join(folder, 'ledger.db'));
    store = openStore(folder, { clock: () => AT + 100 });
    expect(await store.nextBatch(planId)).toBeNull();
    expect((await store.getPlan(planId))?.counts).toMatchObject({ accepted: 100, unknown: 50, planned: 0 });
    expect((await store.getPlan(draftId))?.state).toBe('draft');
    await store.close();
    store = openStore(folder, { clock: () => AT + 200 });
    await groups(['h']);
    const later = await started(['h']);
    await store.close();
    store = openStore(folder, { clock: () => AT + 300 });
    expect((await store.nextBatch(later))?.chatIds, 'only the first opening is in doubt').toEqual(['h']);
  });
});

describe('the journal', () => {
  it('says what was about to happen and what did, and cannot be changed', async () => {
    await groups(['a']);
    const planId = await started(['a']);
    const batch = await sending(planId);
    const ledger = new Database(join(folder, 'ledger.db'));
    onTestFinished(() => void ledger.close());
    const events = () => ledger.prepare('SELECT event FROM transfer_journal ORDER BY id').pluck().all();
    expect(events()).toEqual(['sending']);
    await store.answerBatch(ok(batch.id));
    const [item] = await store.itemsToRead(planId, ['accepted'], 10, 0);
    const same = { itemId: item?.id ?? 0, at: AT, owner: 'wangfang', status: null, reason: null };
    await store.recordReadings([{ ...same, state: 'accepted' }]);
    await store.recordReadings([{ ...same, owner: TAKER, state: 'verified' }]);
    expect(events()).toEqual(['sending', 'answered', 'reading']);
    expect(() => ledger.exec('DELETE FROM transfer_journal')).toThrow('append-only');
    expect(() => ledger.exec("UPDATE transfer_journal SET event = 'lost'")).toThrow('append-only');
  });
});
