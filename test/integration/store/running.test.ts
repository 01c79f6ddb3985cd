import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { StoreApi } from '@main/store/api';
import { loadedGroup } from '../../support/groups';
import { AT, C, DAY, entryOf, ids } from '../../support/plan-store';
import { PlanBench, TAKER } from '../../support/plans';
import { openStore } from '../../support/store';
import { tempFolder } from '../../support/temp-folder';
import { connectionRecord } from '../../support/connection-record';

let folder: string;
let store: StoreApi;
let bench: PlanBench;

beforeEach(async () => {
  folder = tempFolder();
  reopen(AT);
  onTestFinished(() => store.close());
  await store.setFollowUsers(C, [TAKER, 'hanmeimei'], AT);
});

function reopen(at: number): void {
  store = openStore(folder, { clock: () => at });
  bench = new PlanBench(store, C);
}

const broke = { error: { code: 'conflict', reason: 'jobs.broke' } };
const lost = { code: 'timeout' as const, reason: 'net.timeout', message: '', retryable: true };

describe('a running plan', () => {
  it('sends each batch once: only what is planned begins, and only what is sending is answered', async () => {
    await bench.groups(ids('g', 120));
    const planId = await bench.started(ids('g', 120));
    const first = await bench.sending(planId);
    const answer = { batchId: first.id, at: AT, errcode: 0, errmsg: 'ok', named: [] };
    expect(first).toMatchObject({ kind: 'onjob', oldOwner: 'wangfang', taker: TAKER, state: 'planned' });
    expect(first.chatIds).toEqual(ids('g', 120).slice(0, 100));
    await expect(store.beginBatch(first.id, AT)).rejects.toMatchObject(broke);
    await store.answerBatch(answer);
    await expect(store.answerBatch(answer)).rejects.toMatchObject(broke);
    await expect(store.beginBatch(first.id, AT)).rejects.toMatchObject(broke);
    await expect(store.loseBatch(first.id, lost, AT)).rejects.toMatchObject(broke);
    await expect(store.beginBatch(9999, AT)).rejects.toMatchObject(broke);
    expect((await bench.send(planId)).chatIds).toHaveLength(20);
    expect(await store.nextBatch(planId, AT)).toBeNull();
  });

  it('says of a begun batch what may leave, and how much of the day is used with it', async () => {
    await bench.groups(ids('g', 150));
    const planId = await bench.started(ids('g', 150));
    const uses: [number, number][] = [];
    for (let batch = await store.nextBatch(planId, AT); batch; batch = await store.nextBatch(planId, AT)) {
      const { chatIds, sentToday } = await store.beginBatch(batch.id, AT);
      uses.push([chatIds.length, sentToday]);
      await store.loseBatch(batch.id, lost, AT);
    }
    expect(uses).toEqual([
      [100, 100],
      [50, 150],
    ]);
  });

  it('begins, cancels and ends nothing of a draft', async () => {
    await bench.groups(['a']);
    const { id } = await bench.draft(['a']);
    expect(await store.nextBatch(id, AT)).toBeNull();
    const [item] = await bench.items(id);
    await expect(store.beginBatch(item?.batchId ?? 0, AT)).rejects.toMatchObject(broke);
    const notStarted = { error: { code: 'conflict', reason: 'transfers.notStarted' } };
    await expect(store.cancelRest(id)).rejects.toMatchObject(notStarted);
    await expect(store.finishPlan(id, false, AT)).rejects.toMatchObject(notStarted);
    expect(await bench.states(id)).toEqual({ a: 'planned' });
    expect((await store.getPlan(id))?.state).toBe('draft');
  });

  it('enters what the vendor said of single groups, and takes the rest as accepted', async () => {
    await bench.groups(['a', 'b', 'c']);
    const planId = await bench.started(['a', 'b', 'c']);
    await bench.send(planId, {
      named: [
        { chatId: 'a', errcode: 90502, errmsg: 'owner left', state: 'failed' },
        { chatId: 'b', errcode: 90504, errmsg: 'same owner', state: 'accepted' },
      ],
    });
    expect((await bench.items(planId)).map(({ state, errcode }) => [state, errcode])).toEqual([
      ['failed', 90502],
      ['accepted', 90504],
      ['accepted', null],
    ]);
  });

  it('leaves a lost batch unknown: it is never sent again, only read', async () => {
    await bench.groups(['a', 'b']);
    const planId = await bench.started(['a', 'b']);
    const batch = await bench.sending(planId);
    await store.loseBatch(batch.id, lost, AT + 2);
    await store.schedulePlan(planId, AT + DAY);
    expect(await store.nextBatch(planId, AT + DAY)).toBeNull();
    await expect(store.beginBatch(batch.id, AT)).rejects.toMatchObject(broke);
    const [a, b] = await store.itemsToRead(planId, ['unknown', 'accepted'], 10, 0);
    const reading = { at: AT + 9, status: 0 as const };
    await store.recordReadings([
      { ...reading, itemId: a?.id ?? 0, owner: TAKER, state: 'verified', reason: null },
      { ...reading, itemId: b?.id ?? 0, owner: 'wangfang', state: 'failed', reason: 'not-applied' },
    ]);
    expect(await bench.states(planId)).toEqual({ a: 'verified', b: 'failed' });
    const detail = await store.groupDetail(C, 'a');
    expect(detail?.group).toMatchObject({ owner: TAKER, changedAt: AT + 9 });
    expect(detail?.ownerHistory.at(-1)).toMatchObject({ from: 'wangfang', to: TAKER, source: 'transfer' });
    expect(detail?.transfers).toMatchObject([{ planId, planName: '交接', state: 'verified' }]);
    expect(await store.finishPlan(planId, false, AT + 10)).toMatchObject({ state: 'done-with-failures' });
  });

  it('finds after a restart what was being sent, and calls it unknown', async () => {
    await bench.groups(['a']);
    const planId = await bench.started(['a']);
    const batch = await bench.sending(planId);
    await store.close();
    reopen(AT);
    expect(await store.loseInterrupted(planId, AT + 5)).toBe(1);
    expect(await store.loseInterrupted(planId, AT + 5)).toBe(0);
    expect(await bench.states(planId)).toEqual({ a: 'unknown' });
    await expect(store.beginBatch(batch.id, AT)).rejects.toMatchObject(broke);
  });

  it('does not verify what was never sent, and does not take back what is verified', async () => {
    await bench.groups(['a']);
    const planId = await bench.started(['a']);
    const [planned] = await bench.items(planId);
    const reading = { itemId: planned?.id ?? 0, at: AT, owner: TAKER, status: null, reason: null };
    await store.recordReadings([{ ...reading, state: 'verified' }]);
    expect(await bench.states(planId)).toEqual({ a: 'planned' });
    await bench.send(planId);
    await store.recordReadings([{ ...reading, state: 'verified' }]);
    await store.recordReadings([{ ...reading, state: 'failed', reason: 'not-applied' }]);
    expect(await bench.states(planId)).toEqual({ a: 'verified' });
  });

  it('ends by what became of its groups, and not before all are sent', async () => {
    await bench.groups(ids('g', 150));
    const planId = await bench.started(ids('g', 150));
    await bench.send(planId);
    await expect(store.finishPlan(planId, false, AT)).rejects.toMatchObject(broke);
    await bench.send(planId);
    expect(await store.finishPlan(planId, false, AT + 1)).toMatchObject({
      state: 'done',
      finishedAt: AT + 1,
    });
    await store.schedulePlan(planId, AT + DAY);
    expect(await store.nextBatch(planId, AT + DAY)).toBeNull();
  });
});

describe('holding a plan', () => {
  it('sends nothing more until somebody resumes it', async () => {
    await bench.groups(ids('g', 150));
    const planId = await bench.started(ids('g', 150));
    const under = await bench.sending(planId);
    const [waiting] = (await bench.items(planId, ['planned'])).slice(-1);
    await store.holdPlan(planId, true, entryOf('plan.held', planId));
    expect(await store.getPlan(planId)).toMatchObject({ held: true, state: 'running' });
    await store.answerBatch({ batchId: under.id, at: AT, errcode: 0, errmsg: 'ok', named: [] });
    expect(await store.nextBatch(planId, AT)).toBeNull();
    await expect(store.beginBatch(waiting?.batchId ?? 0, AT)).rejects.toMatchObject({
      error: { code: 'conflict', reason: 'transfers.notRunning' },
    });
    await store.holdPlan(planId, false, entryOf('plan.resumed', planId));
    expect(await bench.sendAll(planId)).toEqual([50]);
  });

  it('can be cancelled while held: nothing is left to resume', async () => {
    await bench.groups(ids('g', 150));
    const planId = await bench.started(ids('g', 150));
    await bench.send(planId);
    await store.holdPlan(planId, true, entryOf('plan.held', planId));
    await store.cancelRest(planId);
    expect(await store.nextBatch(planId, AT)).toBeNull();
    const plan = await store.finishPlan(planId, true, AT + 4);
    expect(plan).toMatchObject({ state: 'cancelled', held: false, finishedAt: AT + 4 });
    expect(plan.skipped).toEqual([{ reason: 'cancelled', count: 50 }]);
    expect(plan.counts).toMatchObject({ accepted: 100, skipped: 50 });
    await expect(store.holdPlan(planId, false, entryOf('plan.resumed', planId))).rejects.toMatchObject({
      error: { code: 'conflict', reason: 'transfers.notRunning' },
    });
  });

  it('ended when it first did, whatever a later reading finds', async () => {
    await bench.groups(['a']);
    const planId = await bench.started(['a']);
    await bench.send(planId);
    await store.finishPlan(planId, false, AT + 1);
    const [item] = await bench.items(planId);
    const reading = { itemId: item?.id ?? 0, owner: 'wangfang', status: null };
    await store.recordReadings([{ ...reading, at: AT + DAY, state: 'failed', reason: 'not-applied' }]);
    expect(await store.finishPlan(planId, false, AT + DAY)).toMatchObject({
      state: 'done-with-failures',
      finishedAt: AT + 1,
    });
  });

  it('refuses to hold what does not run', async () => {
    await bench.groups(['a']);
    const { id } = await bench.draft(['a']);
    await expect(store.holdPlan(id, true, entryOf('plan.held', id))).rejects.toMatchObject({
      error: { reason: 'transfers.notRunning' },
    });
    await expect(store.holdPlan(999, true, entryOf('plan.held', 999))).rejects.toMatchObject({
      error: { code: 'not-found' },
    });
  });

  it('sends nothing of a cancelled plan, not even what comes back from a call under way', async () => {
    await bench.groups(ids('g', 150));
    const planId = await bench.started(ids('g', 150));
    const batch = await bench.sending(planId);
    await store.cancelRest(planId);
    const back = { batchId: batch.id, at: AT, errcode: 45009, errmsg: 'freq', named: [] };
    await store.answerBatch({ ...back, wholeCall: 'retry' });
    expect((await store.getPlan(planId))?.counts).toMatchObject({ skipped: 150, planned: 0 });
    await store.schedulePlan(planId, AT);
    expect(await store.nextBatch(planId, AT)).toBeNull();
    expect((await store.finishPlan(planId, true, AT)).state).toBe('cancelled');
  });
});

describe('plans that are due', () => {
  const connection = connectionRecord(C, { createdAt: AT });

  /** A plan over two days whose first day is sent and done. */
  async function overnight(): Promise<{ planId: number; jobId: number }> {
    await store.saveConnection(connection);
    await bench.groups(ids('g', 350));
    const { id: planId } = await bench.draft(ids('g', 350));
    const jobId = await bench.start(planId);
    expect(await bench.sendAll(planId)).toEqual([100, 100, 100]);
    await store.updateJob(jobId, { state: 'done' });
    return { planId, jobId };
  }

  it('are those with something to send on the day, and not before', async () => {
    const { planId } = await overnight();
    expect(await store.duePlans(AT)).toEqual([]);
    const due = [{ planId, connectionId: C, groups: 50 }];
    expect(await store.duePlans(AT + DAY)).toEqual(due);
    expect(await store.duePlans(AT + 5 * DAY)).toEqual(due);
    await bench.sendAll(planId, AT + DAY);
    expect(await store.duePlans(AT + DAY), 'it only has to end').toEqual([{ ...due[0], groups: 0 }]);
    await store.finishPlan(planId, false, AT + DAY);
    expect(await store.duePlans(AT + 5 * DAY)).toEqual([]);
  });

  it('are not held, and nothing works on them', async () => {
    const { planId, jobId } = await overnight();
    const due = async (): Promise<number> => (await store.duePlans(AT + DAY)).length;
    await store.holdPlan(planId, true, entryOf('plan.held', planId));
    expect(await due()).toBe(0);
    await store.holdPlan(planId, false, entryOf('plan.resumed', planId));
    expect(await due()).toBe(1);
    for (const state of ['queued', 'running', 'waiting', 'paused', 'failed'] as const) {
      await store.updateJob(jobId, { state });
      expect([state, await due()]).toEqual([state, 0]);
    }
    // A job that sends ends its plan when it is cancelled: this one only read.
    await store.updateJob(jobId, { state: 'cancelled' });
    expect(await due()).toBe(1);
  });

  it('have to end when a crash came between their cancelling and their last reading', async () => {
    const { planId } = await overnight();
    await store.cancelRest(planId);
    expect(await store.duePlans(AT)).toEqual([{ planId, connectionId: C, groups: 0 }]);
    await store.finishPlan(planId, true, AT);
    expect(await store.duePlans(AT)).toEqual([]);
  });

  it('are read again while something is not proven, each time after twice as long', async () => {
    const { planId, jobId } = await overnight();
    const again = async (after: number): Promise<number> => (await store.unprovenPlans(AT + after)).length;
    const looked = (after: number): Promise<void> => store.updateJob(jobId, { finishedAt: AT + after });
    await looked(60);
    expect([await again(659), await again(660)]).toEqual([0, 1]);
    await looked(3600);
    expect([await again(7199), await again(7200)]).toEqual([0, 1]);
    await looked(5 * DAY);
    expect([await again(6 * DAY - 1), await again(6 * DAY)]).toEqual([0, 1]);
    expect(await store.unprovenPlans(AT + 6 * DAY)).toEqual([{ planId, connectionId: C }]);
    await store.updateJob(jobId, { state: 'failed' });
    expect(await again(6 * DAY)).toBe(0);
    await store.updateJob(jobId, { state: 'done', finishedAt: AT + 29 * DAY });
    expect(await again(30 * DAY)).toBe(0);
  });

  it('belong to a connection that is there', async () => {
    await overnight();
    await store.removeConnection(C, false);
    expect(await store.duePlans(AT + DAY)).toEqual([]);
  });
});

describe('a ledger that was restored from a backup', () => {
  it('sends nothing that may have been sent since the backup was made, held or on whatever day', async () => {
    await bench.groups(ids('g', 350));
    const planId = await bench.started(ids('g', 350));
    const { id: draftId } = await bench.draft(['g0']);
    await bench.send(planId);
    await store.holdPlan(planId, true, entryOf('plan.held', planId));
    await store.close();
    const backups = join(folder, 'backups');
    mkdirSync(backups, { recursive: true });
    copyFileSync(join(folder, 'ledger.db'), join(backups, 'ledger-1.db'));
    rmSync(join(folder, 'ledger.db'));
    reopen(AT + 100);
    await store.holdPlan(planId, false, entryOf('plan.resumed', planId));
    await store.schedulePlan(planId, AT + DAY);
    expect(await store.nextBatch(planId, AT + DAY)).toBeNull();
    expect((await store.getPlan(planId))?.counts).toMatchObject({ accepted: 100, unknown: 250, planned: 0 });
    expect((await store.getPlan(draftId))?.state).toBe('draft');
    await store.close();
    reopen(AT + 200);
    await bench.groups(['h'], 'zhaoliu');
    const later = await bench.started(['h']);
    await store.close();
    reopen(AT + 300);
    expect((await store.nextBatch(later, AT))?.chatIds, 'only the first opening is in doubt').toEqual(['h']);
  });
});

describe('the journal', () => {
  it('says what was about to happen and what did, and cannot be changed', async () => {
    await bench.groups(['a']);
    const planId = await bench.started(['a']);
    const batch = await bench.sending(planId);
    const ledger = new Database(join(folder, 'ledger.db'));
    onTestFinished(() => void ledger.close());
    const events = () => ledger.prepare('SELECT event FROM transfer_journal ORDER BY id').pluck().all();
    expect(events()).toEqual(['sending']);
    const detail = ledger.prepare('SELECT detail FROM transfer_journal').pluck().get();
    expect(JSON.parse(String(detail))).toMatchObject({ kind: 'onjob', groups: 1, chatIds: ['a'] });
    await store.answerBatch({ batchId: batch.id, at: AT, errcode: 0, errmsg: 'ok', named: [] });
    const [item] = await store.itemsToRead(planId, ['accepted'], 10, 0);
    const same = { itemId: item?.id ?? 0, at: AT, owner: 'wangfang', status: null, reason: null };
    await store.recordReadings([{ ...same, state: 'accepted' }]);
    await store.recordReadings([{ ...same, owner: TAKER, state: 'verified' }]);
    expect(events()).toEqual(['sending', 'answered', 'reading']);
    expect(() => ledger.exec('DELETE FROM transfer_journal')).toThrow('append-only');
    expect(() => ledger.exec("UPDATE transfer_journal SET event = 'lost'")).toThrow('append-only');
    await store.applyDetails(C, 2, [loadedGroup('a', { owner: TAKER })], AT + 1);
    expect(events()).toHaveLength(3);
  });
});
