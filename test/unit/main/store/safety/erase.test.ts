import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { StoreApi } from '@main/store/api';
import { listed, loadedGroup, loadedMember } from '../../../../support/groups';
import { openStore } from '../../../../support/store';
import { tempFolder } from '../../../../support/temp-folder';

const [C, AT, DAY] = ['c1', 1_790_000_000, 86_400];
const EVERYBODY = Number.MAX_SAFE_INTEGER;
let folder: string;
let store: StoreApi;

const members = [
  loadedMember('wangfang', { type: 1, name: null, nickname: '方方' }),
  loadedMember('wmCUSTOMER-ID', { type: 2, name: '李客户', unionid: 'UNION-ID', state: 'way1', joinedAt: 7 }),
];

beforeEach(async () => {
  folder = tempFolder();
  store = openStore(folder, { clock: () => AT, backupDelayMs: 60_000 });
  onTestFinished(() => store.close());
  await store.applyList(C, 1, listed(['old', 'new']), AT);
  await store.applyDetails(C, 1, [loadedGroup('old', { members, memberVersion: 'v1' })], AT - 10 * DAY);
  await store.applyDetails(C, 1, [loadedGroup('new', { members, memberVersion: 'v1' })], AT);
});

const read = async (chatId: string) => (await store.groupDetail(C, chatId))?.members ?? [];

describe('erasing members', () => {
  it('takes who they are from groups that were read before a moment, and leaves how many and how they came', async () => {
    expect(await store.eraseMembers(C, AT - DAY)).toBe(2);
    expect(await store.eraseMembers(C, AT - DAY)).toBe(0);
    expect(await read('old')).toMatchObject([
      { userid: 'wangfang', nickname: null, type: 1 },
      { userid: '', name: null, type: 2, state: 'way1', joinedAt: 7 },
    ]);
    expect((await store.groupDetail(C, 'old'))?.group).toMatchObject({ members: 2, externalMembers: 1 });
    expect(await read('new')).toMatchObject([
      { nickname: '方方' },
      { userid: 'wmCUSTOMER-ID', name: '李客户' },
    ]);
  });

  it('leaves no trace of them in the files, also not in a damaged cache that was kept', async () => {
    const aside = join(folder, 'cache-damaged-2026-01-01-1.db');
    writeFileSync(aside, '李客户');
    utimesSync(aside, AT, AT);
    await store.eraseMembers(null, EVERYBODY);
    const traces = ['李客户', 'wmCUSTOMER-ID', 'UNION-ID', '方方'].filter((word) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.includes('.db'))
        .some((name) => readFileSync(join(folder, name)).includes(word)),
    );
    expect(traces).toEqual([]);
  });

  it('is made good by the next reading of the group, also when its members are the same', async () => {
    await store.eraseMembers(C, EVERYBODY);
    await store.applyDetails(C, 2, [loadedGroup('old', { members, memberVersion: 'v1' })], AT + 1);
    expect(await read('old')).toMatchObject([{ nickname: '方方' }, { name: '李客户' }]);
    expect((await read('new'))[1]?.name).toBeNull();
  });

  it('reaches groups of a connection that is gone only when no connection is named', async () => {
    expect(await store.eraseMembers('other', EVERYBODY)).toBe(0);
    expect(await store.eraseMembers(null, EVERYBODY)).toBe(4);
  });

  it('keeps the members of a join way countable', async () => {
    await store.eraseMembers(C, EVERYBODY);
    await store.close();
    const cache = new Database(join(folder, 'cache.db'), { readonly: true });
    expect(cache.prepare("SELECT count(*) FROM group_members WHERE state = 'way1'").pluck().get()).toBe(2);
    cache.close();
  });
});
