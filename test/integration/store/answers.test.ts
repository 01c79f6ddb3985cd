import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { BatchAnswer, StoreApi } from '@main/store/api';
import { AT, C, DAY, dayAfter, ids } from '../../support/plan-store';
import { PlanBench, TAKER } from '../../support/plans';
import { openStore } from '../../support/store';
import { tempFolder } from '../../support/temp-folder';

const FULL = { errcode: 81017, errmsg: 'no quota' };
let folder: string;
let store: StoreApi;
let bench: PlanBench;

beforeEach(async () => {
  folder = tempFolder();
  store = openStore(folder, { clock: () => AT });
  onTestFinished(() => store.close());
  bench = new PlanBench(store, C);
  await store.setFollowUsers(C, [TAKER], AT);
});

/** What the ledger file says. */
function ledger<T>(sql: string): T[] {
  const file = new Database(join(folder, 'ledger.db'), { readonly: true });
  const rows = file.prepare<[], T>(sql).all();
  file.close();
  return rows;
}
const batchStates = (): string[] =>
  ledger<{ state: string }>('SELECT state FROM transfer_batches ORDER BY id').map(({ state }) => state);

const postponed = (chatId: string): BatchAnswer['named'][number] => ({
  chatId,
  ...FULL,
  state: 'postponed',
  lesson: 'daily',
});

describe('a group that is postponed', () => {
  it('goes out the next day, and once; until then it shows why', async () => {
    await bench.groups(['a', 'b', 'c']);
    const planId = await bench.started(['a', 'b', 'c']);
    const first = await bench.send(planId, { at: AT + 5, named: [postponed('b')] });
    const [, b] = await bench.items(planId);
    expect(b).toMatchObject({
      state: 'planned',
      day: dayAfter(1),
      sentAt: null,
      ...FULL,
      answeredAt: AT + 5,
    });
    expect(b?.batchId).not.toBe(first.id);
    expect(await store.nextBatch(planId, AT)).toBeNull();
    expect(await bench.days(planId)).toEqual([[dayAfter(1), 1, 1]]);
    const second = await bench.sending(planId, AT + DAY);
    expect(second.chatIds).toEqual(['b']);
    expect((await bench.items(planId))[1]).toMatchObject({
      state: 'sent',
      errcode: null,
      errmsg: null,
      answeredAt: null,
    });
    await store.answerBatch({ batchId: second.id, at: AT + DAY, errcode: 0, errmsg: 'ok', named: [] });
    expect(await bench.states(planId)).toEqual({ a: 'accepted', b: 'accepted', c: 'accepted' });
    await store.schedulePlan(planId, AT + 2 * DAY);
    expect(await store.nextBatch(planId, AT + 9 * DAY)).toBeNull();
  });

  it('takes the rest of its owner along: the day is full, whatever the ledger counted', async () => {
    await bench.groups(ids('g', 250));
    await bench.groups(['other'], 'zhaoliu');
    const planId = await bench.started([...ids('g', 250), 'other']);
    await bench.send(planId, { named: [postponed('g99')] });
    expect(await bench.days(planId)).toEqual([
      [dayAfter(0), 1, 1],
      [dayAfter(1), 151, 2],
    ]);
    expect(await bench.sendAll(planId)).toEqual([1]);
    expect(await bench.sendAll(planId, AT + DAY)).toEqual([100, 51]);
  });

  it('fills the day even when nobody said that this was the lesson', async () => {
    await bench.groups(['a']);
    const planId = await bench.started(['a']);
    await bench.send(planId, { named: [{ chatId: 'a', ...FULL, state: 'postponed' }] });
    expect(await bench.days(planId)).toEqual([[dayAfter(1), 1, 1]]);
  });

  it('waits for the day after the one on which the call left', async () => {
    await bench.groups(['a']);
    const planId = await bench.started(['a']);
    const batch = await bench.sending(planId, AT);
    const at = AT + DAY;
    await store.answerBatch({ batchId: batch.id, at, errcode: 0, errmsg: 'ok', named: [postponed('a')] });
    expect(await bench.days(planId)).toEqual([[dayAfter(1), 1, 1]]);
    expect(ledger('SELECT day, kind, old_owner, errcode FROM quota_lessons')).toEqual([
      { day: dayAfter(0), kind: 'daily', old_owner: 'wangfang', errcode: 81017 },
    ]);
  });

  it('keeps saying why when the plan is cancelled', async () => {
    await bench.groups(['a', 'b']);
    const planId = await bench.started(['a', 'b']);
    await bench.send(planId, { named: [postponed('b')] });
    await store.cancelRest(planId);
    expect((await bench.items(planId))[1]).toMatchObject({ state: 'skipped', reason: 'cancelled', ...FULL });
  });

  it('may still be taken over by another plan', async () => {
    await bench.groups(['a']);
    const planId = await bench.started(['a']);
    await bench.send(planId, { named: [postponed('a')] });
    const taking = await bench.started(['a'], { takeOver: true });
    expect(await bench.states(planId)).toEqual({ a: 'skipped' });
    expect(await bench.days(taking)).toEqual([[dayAfter(1), 1, 1]]);
    expect(await store.nextBatch(planId, AT + DAY)).toBeNull();
  });
});

describe('a refusal that teaches', () => {
  it('fails the group and moves the rest of its owner to the next day', async () => {
    await bench.groups(ids('g', 150));
    const planId = await bench.started(ids('g', 150));
    await bench.send(planId, { named: [{ chatId: 'g0', ...FULL, state: 'failed', lesson: 'daily' }] });
    expect((await bench.states(planId))['g0']).toBe('failed');
    expect(await bench.days(planId)).toEqual([[dayAfter(1), 50, 1]]);
  });

  it('fails the group, and knows from then on that it has no onjob transfer left', async () => {
    await bench.groups(['a', 'b']);
    const planId = await bench.started(['a', 'b']);
    const spent = { chatId: 'a', errcode: 40128, errmsg: 'twice', state: 'failed' as const };
    await bench.send(planId, { named: [{ ...spent, lesson: 'onjob' }] });
    expect(await bench.states(planId)).toEqual({ a: 'failed', b: 'accepted' });
    expect((await store.groupDetail(C, 'a'))?.group.onjobTransfers).toBe(2);
    const [item] = await bench.items((await bench.draft(['a'])).id);
    expect(item).toMatchObject({ state: 'skipped', reason: 'onjob-limit', freeOn: dayAfter(90) });
  });

  it('moves nothing when there is no lesson in it', async () => {
    await bench.groups(ids('g', 150));
    const planId = await bench.started(ids('g', 150));
    await bench.send(planId, { named: [{ chatId: 'g0', errcode: 90501, errmsg: 'no', state: 'failed' }] });
    expect(await bench.days(planId)).toEqual([[dayAfter(0), 50, 1]]);
  });
});

describe('a call without any effect', () => {
  it('is made again as it was, and the batch keeps what was said', async () => {
    await bench.groups(['a', 'b']);
    const planId = await bench.started(['a', 'b']);
    const said = { errcode: 45009, errmsg: 'api freq out of limit' };
    const batch = await bench.send(planId, { ...said, wholeCall: 'retry' });
    expect(await bench.states(planId)).toEqual({ a: 'planned', b: 'planned' });
    expect(ledger('SELECT state, errcode, errmsg FROM transfer_batches')).toEqual([
      { state: 'planned', ...said },
    ]);
    await store.schedulePlan(planId, AT);
    expect((await bench.send(planId)).id).toBe(batch.id);
    expect(ledger('SELECT event FROM transfer_journal')).toHaveLength(4);
    expect(await bench.states(planId)).toEqual({ a: 'accepted', b: 'accepted' });
  });

  it('is made the next day in another batch when the day is over: the journal keeps the first one', async () => {
    await bench.groups(['a']);
    const planId = await bench.started(['a']);
    const batch = await bench.send(planId, { errcode: -1, errmsg: 'busy', wholeCall: 'retry' });
    await store.schedulePlan(planId, AT + DAY);
    expect(batchStates()).toEqual(['cancelled', 'planned']);
    await expect(store.beginBatch(batch.id, AT + DAY)).rejects.toMatchObject({
      error: { reason: 'jobs.broke' },
    });
    expect((await bench.send(planId, { at: AT + DAY })).chatIds).toEqual(['a']);
  });

  it('is put off to the next day when it says that this one is used up', async () => {
    await bench.groups(ids('g', 150));
    const planId = await bench.started(ids('g', 150));
    await bench.send(planId, { ...FULL, wholeCall: 'tomorrow' });
    expect(batchStates()).toEqual(['answered', 'planned', 'planned']);
    const [item] = await bench.items(planId);
    expect(item).toMatchObject({ state: 'planned', day: dayAfter(1), sentAt: null, ...FULL });
    expect(await bench.days(planId)).toEqual([[dayAfter(1), 150, 2]]);
    expect(await bench.sendAll(planId, AT + DAY)).toEqual([100, 50]);
  });
});

describe('a call that is refused for one of its groups', () => {
  /** Sends all of a day to a vendor that refuses calls with a certain group; answers the sizes of the calls. */
  async function sendRefusing(
    planId: number,
    culprit: string,
    between: () => Promise<void>,
  ): Promise<number[]> {
    const sizes: number[] = [];
    while (await store.nextBatch(planId, AT)) {
      const batch = await bench.sending(planId);
      sizes.push(batch.chatIds.length);
      const said = { batchId: batch.id, at: AT, errcode: 40050, errmsg: 'invalid chat' };
      if (!batch.chatIds.includes(culprit)) {
        await store.answerBatch({ ...said, errcode: 0, errmsg: 'ok', named: [] });
      } else if (batch.chatIds.length > 1) {
        await store.answerBatch({ ...said, named: [], wholeCall: 'halve' });
      } else {
        const named = { chatId: culprit, errcode: 40050, errmsg: 'invalid chat', state: 'failed' as const };
        await store.answerBatch({ ...said, named: [named] });
      }
      await between();
    }
    return sizes;
  }

  it.each(['g0', 'g49', 'g50', 'g77', 'g99'])('is halved down to %s', async (culprit) => {
    await bench.groups(ids('g', 120));
    const planId = await bench.started(ids('g', 120));
    const sizes = await sendRefusing(planId, culprit, async () => undefined);
    expect(sizes.length).toBeLessThan(20);
    const states = await bench.states(planId);
    expect(states[culprit]).toBe('failed');
    expect(Object.values(states).filter((state) => state === 'accepted')).toHaveLength(119);
    const sent = ledger<{ detail: string }>(
      "SELECT detail FROM transfer_journal WHERE event = 'sending'",
    ).flatMap(({ detail }) => (JSON.parse(detail) as { chatIds: string[] }).chatIds);
    expect(sent.filter((chatId) => chatId === culprit).length).toBeGreaterThan(5);
    const [first] = await bench.items(planId);
    expect(first?.batchId).not.toBeNull();
  });

  it('stays halved when the days are planned anew in between', async () => {
    await bench.groups(ids('g', 100));
    const planId = await bench.started(ids('g', 100));
    const sizes = await sendRefusing(planId, 'g42', () => store.schedulePlan(planId, AT));
    expect(sizes[0]).toBe(100);
    expect(sizes.slice(1).every((size) => size <= 50)).toBe(true);
    expect(sizes.length).toBeLessThan(20);
    expect((await bench.states(planId))['g42']).toBe('failed');
  });

  it('cannot be halved when it is of one group', async () => {
    await bench.groups(['a']);
    const planId = await bench.started(['a']);
    const batch = await bench.sending(planId);
    const answer = { batchId: batch.id, at: AT, errcode: 40050, errmsg: 'invalid', named: [] };
    await expect(store.answerBatch({ ...answer, wholeCall: 'halve' })).rejects.toMatchObject({
      error: { reason: 'jobs.broke' },
    });
    expect(await bench.states(planId), 'nothing was written').toEqual({ a: 'sent' });
  });
});
