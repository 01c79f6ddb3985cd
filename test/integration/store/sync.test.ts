import { describe, expect, it, onTestFinished } from 'vitest';
import type { StoreApi } from '@main/store/api';
import { groupQueryOf, listed, loadedGroup, loadedMember } from '../../support/groups';
import { openStore } from '../../support/store';
import { tempFolder } from '../../support/temp-folder';

const C = 'c1';
const AT = 1_790_000_000;

function open(folder = tempFolder()): StoreApi {
  const store = openStore(folder);
  onTestFinished(() => store.close());
  return store;
}

async function rowsOf(store: StoreApi, parts: Parameters<typeof groupQueryOf>[1] = {}) {
  const { queryId, total } = await store.openQuery(groupQueryOf(C, parts));
  const { rows } = await store.readWindow(queryId, 0, Math.max(1, total));
  return rows;
}

describe('entering lists', () => {
  it('adds new groups, notes changed ones and counts the rest as unchanged', async () => {
    const store = open();
    expect(await store.applyList(C, 1, listed(['a', 'b', 'c']), AT)).toEqual({
      inserted: 3,
      changed: 0,
      unchanged: 0,
    });
    const again = [...listed(['a', 'b']), ...listed(['c'], 1), ...listed(['d'])];
    expect(await store.applyList(C, 2, again, AT + 60)).toEqual({ inserted: 1, changed: 1, unchanged: 2 });
    const rows = await rowsOf(store);
    expect(rows.map(({ chatId, status, changedAt }) => [chatId, status, changedAt])).toEqual([
      ['a', 0, AT],
      ['b', 0, AT],
      ['c', 1, AT + 60],
      ['d', 0, AT + 60],
    ]);
  });

  it('takes a chat id that comes twice in one answer once, with the status said last', async () => {
    const store = open();
    const counts = await store.applyList(C, 1, [...listed(['a']), ...listed(['a'], 1)], AT);
    expect(counts.inserted).toBe(1);
    expect((await rowsOf(store)).map(({ status }) => status)).toEqual([1]);
  });

  it('marks what a run did not list as disappeared, and brings it back when it is listed again', async () => {
    const store = open();
    await store.applyList(C, 1, listed(['a', 'b']), AT);
    await store.applyList(C, 2, listed(['a']), AT + 10);
    expect(await store.markGone(C, 2, AT + 20)).toBe(1);
    expect((await rowsOf(store)).map(({ chatId }) => chatId)).toEqual(['a']);
    const gone = await rowsOf(store, { filter: { presence: 'gone', loaded: 'any' } });
    expect(gone.map(({ chatId, goneAt }) => [chatId, goneAt])).toEqual([['b', AT + 20]]);
    await store.applyList(C, 3, listed(['b']), AT + 30);
    expect((await rowsOf(store)).map(({ chatId, goneAt }) => [chatId, goneAt])).toContainEqual(['b', null]);
  });

  it('calls nothing disappeared that may belong to an owner who was not asked', async () => {
    const store = open();
    await store.applyList(C, 1, listed(['hidden', 'asked', 'nameless', 'there']), AT);
    const loaded = [loadedGroup('hidden', { owner: 'outside' }), loadedGroup('asked', { owner: 'inside' })];
    await store.applyDetails(C, 1, loaded, AT);
    await store.applyList(C, 2, listed(['there']), AT + 10);
    expect(await store.markGone(C, 2, AT + 20, ['outside'])).toBe(1);
    expect((await rowsOf(store)).map(({ chatId }) => chatId)).toEqual(['hidden', 'nameless', 'there']);
    expect(await store.markGone(C, 2, AT + 30)).toBe(2);
  });

  it('calls no group disappeared that the run could read, although no list named it', async () => {
    const store = open();
    await store.applyList(C, 1, listed(['moved', 'dissolved', 'there']), AT);
    await store.applyList(C, 2, listed(['there']), AT + 10);
    await store.applyDetails(C, 2, [loadedGroup('moved', { owner: 'another' })], AT + 20);
    await store.applyLoadError(C, 2, 'dissolved', 50_001, false, AT + 20);
    expect(await store.markGone(C, 2, AT + 30)).toBe(1);
    expect((await rowsOf(store)).map(({ chatId }) => chatId)).toEqual(['moved', 'there']);
  });

  it('forgets what a run listed when another one lists something', async () => {
    const store = open();
    expect(await store.holdsRun(C, 1)).toBe(false);
    await store.applyList(C, 1, listed(['a']), AT);
    expect(await store.holdsRun(C, 1)).toBe(true);
    await store.applyList(C, 2, listed(['a']), AT);
    expect([await store.holdsRun(C, 1), await store.holdsRun(C, 2)]).toEqual([false, true]);
  });

  it('remembers across a restart what a run has listed', async () => {
    const folder = tempFolder();
    const first = openStore(folder);
    await first.applyList(C, 1, listed(['a', 'b', 'c']), AT);
    await first.applyList(C, 2, listed(['a']), AT);
    await first.close();
    const second = open(folder);
    await second.applyList(C, 2, listed(['b']), AT + 5);
    expect(await second.markGone(C, 2, AT + 10)).toBe(1);
    expect((await rowsOf(second)).map(({ chatId }) => chatId)).toEqual(['a', 'b']);
  });
});

describe('entering details', () => {
  it('fills a row and counts what a second answer changed', async () => {
    const store = open();
    await store.applyList(C, 1, listed(['a']), AT);
    const members = [loadedMember('wangfang', { type: 1 }), loadedMember('wm1'), loadedMember('wm2')];
    const group = loadedGroup('a', { name: '重庆售后', members, admins: ['wangfang'], notice: '公告' });
    expect((await store.applyDetails(C, 1, [group], AT + 5)).inserted).toBe(1);
    expect((await store.applyDetails(C, 2, [group], AT + 50)).unchanged).toBe(1);
    const [row] = await rowsOf(store);
    expect(row).toMatchObject({
      name: '重庆售后',
      owner: 'wangfang',
      members: 3,
      externalMembers: 2,
      changedAt: AT + 5,
      syncedAt: AT + 50,
    });
    expect((await store.applyDetails(C, 3, [{ ...group, name: '成都' }], AT + 60)).changed).toBe(1);
    const detail = await store.groupDetail(C, 'a');
    expect(detail).toMatchObject({ notice: '公告', admins: [{ userid: 'wangfang', name: null }] });
    expect(detail?.members.map(({ userid }) => userid)).toEqual(['wangfang', 'wm1', 'wm2']);
  });

  it('rewrites members whose version is missing or another one only when they differ', async () => {
    const store = open();
    await store.applyList(C, 1, listed(['a']), AT);
    const members = [loadedMember('wm1'), loadedMember('wm2')];
    const group = loadedGroup('a', { members, memberVersion: null });
    await store.applyDetails(C, 1, [group], AT);
    expect((await store.applyDetails(C, 2, [group], AT + 1)).unchanged).toBe(1);
    const other = [loadedMember('wm1'), loadedMember('wm3')];
    expect((await store.applyDetails(C, 3, [{ ...group, members: other }], AT + 2)).changed).toBe(1);
    const detail = await store.groupDetail(C, 'a');
    expect(detail?.members.map(({ userid }) => userid)).toEqual(['wm1', 'wm3']);
  });

  it('keeps the last reading time over a restart although it wrote no group', async () => {
    const folder = tempFolder();
    const first = openStore(folder);
    await first.applyList(C, 1, listed(['a', 'b']), AT);
    await first.applyDetails(C, 1, [loadedGroup('a'), loadedGroup('b')], AT);
    await first.applyDetails(C, 2, [loadedGroup('b')], AT + 99);
    await first.close();
    const rows = await rowsOf(open(folder));
    expect(rows.map(({ syncedAt }) => syncedAt)).toEqual([AT, AT + 99]);
  });

  it('writes the owner history with the first change, beginning with the first owner', async () => {
    const store = open();
    await store.seePeople(C, [{ userid: 'lilei', name: '李雷' }], AT);
    await store.applyList(C, 1, listed(['a']), AT);
    await store.applyDetails(C, 1, [loadedGroup('a', { owner: 'wangfang' })], AT + 1);
    const before = await store.groupDetail(C, 'a');
    expect(before?.ownerHistory).toEqual([
      { at: AT + 1, from: null, fromName: null, to: 'wangfang', toName: null, source: 'first' },
    ]);
    await store.applyDetails(C, 2, [loadedGroup('a', { owner: 'lilei' })], AT + 2);
    const detail = await store.groupDetail(C, 'a');
    expect(detail?.ownerHistory.map(({ at, from, to, source }) => [at, from, to, source])).toEqual([
      [AT + 1, null, 'wangfang', 'first'],
      [AT + 2, 'wangfang', 'lilei', 'sync'],
    ]);
    expect(detail?.group.onjobTransfers).toBe(1);
  });

  it('lists what a run still has to read: never loaded first, then the rest, each once', async () => {
    const store = open();
    await store.applyList(C, 1, listed(['a', 'b', 'c']), AT);
    await store.applyDetails(C, 1, [loadedGroup('a')], AT);
    expect(await store.staleDetails(C, 2, 10, 'all')).toEqual(['b', 'c', 'a']);
    expect(await store.staleDetails(C, 2, 10, 'due'), 'what no list named').toEqual(['b', 'c', 'a']);
    await store.applyList(C, 2, listed(['a']), AT + 1);
    expect(await store.staleDetails(C, 2, 10, 'due')).toEqual(['b', 'c']);
    await store.applyLoadError(C, 2, 'b', 90501, false, AT + 1);
    await store.applyList(C, 2, listed(['a'], 1), AT + 1);
    expect(await store.staleDetails(C, 2, 10, 'due')).toEqual(['c', 'a']);
    expect(await store.countStale(C, 2, 'all')).toBe(2);
    expect(await store.staleDetails(C, 3, 10, 'all'), 'the unreadable one last').toEqual(['c', 'a', 'b']);
    expect(await store.staleDetails(C, 3, 10, 'due')).toEqual(['c', 'a']);
  });

  it('marks what it writes as read together with the rows, for whoever opens the files after a kill', async () => {
    const folder = tempFolder();
    const killed = open(folder);
    await killed.applyList(C, 1, listed(['a', 'b', 'c']), AT);
    await killed.applyDetails(C, 1, [loadedGroup('a'), loadedGroup('c')], AT);
    expect(await open(folder).staleDetails(C, 1, 10, 'all')).toEqual(['b']);
  });

  it('marks a group that is gone by the vendor’s own word', async () => {
    const store = open();
    await store.applyList(C, 1, listed(['a']), AT);
    await store.applyLoadError(C, 1, 'a', 49008, true, AT + 3);
    const [row] = await rowsOf(store, { filter: { presence: 'gone', loaded: 'any' } });
    expect(row).toMatchObject({ goneAt: AT + 3, loadError: 49008 });
  });
});

describe('people', () => {
  it('keeps a known name when nothing is said of it, and finds people by pinyin', async () => {
    const store = open();
    await store.seePeople(C, [{ userid: 'wf', name: '王芳', state: 'active' }, { userid: 'll' }], AT);
    await store.seePeople(C, [{ userid: 'wf', name: null }], AT + 1);
    for (const text of ['王', 'wangf', 'wf', 'WF']) {
      const found = await store.searchPeople(C, text, 'any', 10);
      expect(found.map(({ name }) => name)).toEqual(['王芳']);
    }
  });

  it('offers as takers those who are follow users, once they were read', async () => {
    const store = open();
    await store.seePeople(C, [{ userid: 'a' }, { userid: 'b' }, { userid: 'c', state: 'left' }], AT);
    const takers = async () => (await store.searchPeople(C, '', 'takers', 10)).map(({ userid }) => userid);
    expect(await takers()).toEqual(['a', 'b']);
    await store.setFollowUsers(C, ['b', 'd'], AT + 1);
    expect(await takers()).toEqual(['b', 'd']);
  });
});
