import { beforeEach, expect, it, onTestFinished } from 'vitest';
import type { ConnectionRecord, StoreApi } from '@main/store/api';
import { listed, loadedGroup } from '../../../support/groups';
import { PlanBench } from '../../../support/plans';
import { openStore } from '../../../support/store';
import { tempFolder } from '../../../support/temp-folder';
import { connectionRecord } from '../../../support/connection-record';

const AT = 1_790_000_000;
let store: StoreApi;

const connection = (id: string, corpId: string, practice = false): ConnectionRecord =>
  connectionRecord(id, { practice, corpId, createdAt: AT });

beforeEach(async () => {
  store = openStore(tempFolder(), { clock: () => AT });
  onTestFinished(() => store.close());
  const connections = [connection('one', 'ww1'), connection('two', 'ww1'), connection('other', 'ww2')];
  for (const record of [...connections, connection('practice', 'ww1', true)]) {
    await store.saveConnection(record);
    await store.applyList(record.id, 1, listed(['a', 'b']), AT);
    await owned(record.id, 'wangfang');
  }
});

async function owned(connectionId: string, owner: string): Promise<void> {
  const groups = ['a', 'b'].map((chatId) => loadedGroup(chatId, { owner }));
  await store.applyDetails(connectionId, 1, groups, AT);
}

const bench = (connectionId: string) => new PlanBench(store, connectionId);
const draft = (connectionId: string) => bench(connectionId).draft(['a'], { at: AT });
const start = (connectionId: string, planId: number) => bench(connectionId).start(planId, AT);

/** Sends the group `a` by a connection. */
async function send(connectionId: string): Promise<void> {
  await bench(connectionId).send(await bench(connectionId).started(['a'], { at: AT }), { at: AT });
}

const onjob = async (connectionId: string) =>
  (await store.groupDetail(connectionId, 'a'))?.group.onjobTransfers;

it('keeps a group that one connection hands over from being sent by another to the same corp', async () => {
  const waiting = await draft('two');
  await send('one');
  expect((await draft('two')).skipped).toEqual([{ reason: 'in-progress', count: 1 }]);
  await expect(start('two', waiting.id)).rejects.toMatchObject({
    error: { reason: 'transfers.nothingToSend' },
  });
  for (const id of ['other', 'practice']) expect((await draft(id)).counts.planned).toBe(1);
});

it('counts what was sent today for every connection to the corp', async () => {
  await send('one');
  const sentToday = async (id: string) => (await draft(id)).owners[0]?.sentToday;
  expect([await sentToday('two'), await sentToday('other')]).toEqual([1, 0]);
});

it('counts onjob transfers once for the corp, whoever made or discovered them', async () => {
  expect([await onjob('one'), await onjob('two')]).toEqual([0, 0]);
  await send('one');
  expect([await onjob('one'), await onjob('two'), await onjob('other')]).toEqual([1, 1, 0]);
  await owned('two', 'lilei');
  expect([await onjob('one'), await onjob('two')]).toEqual([1, 1]);
  for (const id of ['one', 'two']) await owned(id, 'hanmeimei');
  expect([await onjob('one'), await onjob('two')]).toEqual([2, 2]);
});

it('counts on when the only connection to a corp is removed and added again', async () => {
  await store.removeConnection('two', true);
  await send('one');
  await store.removeConnection('one', true);
  await store.saveConnection(connection('again', 'ww1'));
  await store.applyList('again', 1, listed(['a', 'b']), AT);
  await owned('again', 'wangfang');
  expect(await onjob('again')).toBe(1);
  const plan = await draft('again');
  expect(plan).toMatchObject({ counts: { planned: 1 }, owners: [{ sentToday: 1 }] });
  await owned('again', 'lilei');
  expect(await onjob('again'), 'the change that the connection before made is no other one').toBe(1);
});

it('counts for groups that a connection lists only after somebody looked at it', async () => {
  await send('one');
  await store.saveConnection(connection('late', 'ww1'));
  expect(await onjob('late')).toBeUndefined();
  await store.applyList('late', 1, listed(['a', 'b']), AT);
  expect(await onjob('late')).toBe(1);
});

it('begins anew for a practice whose data is deleted, and not for one that is kept', async () => {
  await send('practice');
  await store.removeConnection('practice', false);
  await store.saveConnection(connection('kept', 'ww1', true));
  const sentToday = async (id: string): Promise<number | undefined> => {
    await store.applyList(id, 1, listed(['a', 'b']), AT);
    await owned(id, 'wangfang');
    return (await draft(id)).owners[0]?.sentToday;
  };
  expect(await sentToday('kept')).toBe(1);
  await store.removeConnection('kept', true);
  await store.saveConnection(connection('fresh', 'ww1', true));
  expect(await sentToday('fresh')).toBe(0);
});
