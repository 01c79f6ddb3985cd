import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { ChangeQuery } from '@shared/contract/changes';
import type { LoadedGroup } from '@shared/domain/loaded-group';
import type { StoreApi } from '@main/store/api';
import { GroupChangeTable } from '@main/store/repositories/group-changes';
import { listed, loadedGroup, loadedMember } from '../../../../support/groups';
import { openStore } from '../../../../support/store';
import { tempFolder } from '../../../../support/temp-folder';

const C = 'c1';
const AT = 1_790_000_000;

let store: StoreApi;
let run = 0;
/** What the vendor has. */
let groups: Map<string, LoadedGroup>;

beforeEach(() => {
  store = openStore(tempFolder(), { clock: () => AT });
  onTestFinished(() => store.close());
  run = 0;
  groups = new Map();
});

const people = (count: number) => Array.from({ length: count }, (_, n) => loadedMember(`wm${n}`));

function put(chatId: string, parts: Partial<LoadedGroup> = {}): void {
  groups.set(chatId, { ...(groups.get(chatId) ?? loadedGroup(chatId)), ...parts });
}

/** A sync of everything that the vendor has; answers the id of the sync, the newest one. */
async function sync({ complete = true } = {}): Promise<number> {
  const at = AT + ++run * 100;
  await store.applyList(C, run, listed([...groups.keys()]), at);
  await store.applyDetails(C, run, [...groups.values()], at + 1);
  await store.markGone(C, run, at + 2);
  await store.finishSync(C, at + 3, complete);
  return (await store.listSyncs(C))[0]?.id ?? 0;
}

const query = (from: number, parts: Partial<ChangeQuery> = {}): ChangeQuery => ({
  connectionId: C,
  from,
  to: null,
  kinds: [],
  ownerBy: 'any',
  text: '',
  sort: { field: 'name', direction: 'asc' },
  ...parts,
});

const compare = (from: number, parts: Partial<ChangeQuery> = {}) =>
  store.compareSyncs(query(from, parts), 0, 1000);
const kindsOf = async (from: number, to: number | null = null) =>
  Object.fromEntries((await compare(from, { to })).rows.map(({ chatId, kinds }) => [chatId, kinds]));

describe('what differs between two syncs', () => {
  it('says of each group how it changed, from what and to what', async () => {
    for (const chatId of ['stays', 'goes', 'renamed', 'moved', 'grows']) put(chatId);
    const first = await sync();
    groups.delete('goes');
    put('new');
    put('renamed', { name: '新名' });
    put('moved', { owner: 'lilei' });
    put('grows', { members: people(3) });
    await sync();
    await store.seePeople(C, [{ userid: 'lilei', name: '李雷' }], AT);
    const { rows, total, counts, membersBy } = await compare(first, {
      sort: { field: 'at', direction: 'asc' },
    });
    expect(total).toBe(5);
    expect(counts).toEqual({ created: 1, gone: 1, back: 0, renamed: 1, owner: 1, members: 1 });
    expect(membersBy).toBe(3);
    const byId = Object.fromEntries(rows.map((row) => [row.chatId, row]));
    expect(byId['new']).toMatchObject({ kinds: ['created'], nameFrom: null, ownerBy: null, membersTo: null });
    expect(byId['goes']).toMatchObject({ kinds: ['gone'], name: '群 goes', at: AT + 202 });
    expect(byId['renamed']).toMatchObject({
      kinds: ['renamed'],
      name: '新名',
      nameFrom: '群 renamed',
      nameTo: '新名',
      ownerFrom: null,
    });
    expect(byId['moved']).toMatchObject({
      kinds: ['owner'],
      ownerName: '李雷',
      ownerFrom: 'wangfang',
      ownerTo: 'lilei',
      ownerToName: '李雷',
      ownerBy: 'other',
    });
    expect(byId['grows']).toMatchObject({ kinds: ['members'], membersFrom: 0, membersTo: 3 });
  });

  it('counts what is left in the end, not what happened in between', async () => {
    for (const chatId of ['renamed', 'goes', 'moved']) put(chatId);
    const first = await sync();
    put('renamed', { name: 'other' });
    groups.delete('goes');
    put('shortlived');
    put('moved', { owner: 'lilei' });
    const middle = await sync();
    put('renamed', { name: '群 renamed' });
    put('goes');
    groups.delete('shortlived');
    put('moved', { owner: 'hanmei' });
    const last = await sync();
    expect(await kindsOf(first)).toEqual({ moved: ['owner'] });
    expect((await compare(first)).rows[0]).toMatchObject({ ownerFrom: 'wangfang', ownerTo: 'hanmei' });
    expect(await kindsOf(first, middle)).toEqual({
      renamed: ['renamed'],
      goes: ['gone'],
      shortlived: ['created'],
      moved: ['owner'],
    });
    expect(await kindsOf(middle, last)).toEqual({
      renamed: ['renamed'],
      goes: ['back'],
      shortlived: ['gone'],
      moved: ['owner'],
    });
    expect(await kindsOf(last, middle), 'the earlier one is what is compared with').toEqual(
      await kindsOf(middle, last),
    );
    expect(await kindsOf(middle, middle)).toEqual({});
  });

  it('shows as back, with what is new about it, a group that was away', async () => {
    put('a');
    put('b');
    await sync();
    groups.delete('a');
    const without = await sync();
    put('a', { name: 'A', members: people(2) });
    await sync();
    expect((await compare(without)).rows).toMatchObject([
      { kinds: ['back', 'renamed', 'members'], nameTo: 'A', membersTo: 2 },
    ]);
  });

  it('leaves out what changed in a group that was away at both ends', async () => {
    put('a');
    put('b');
    await sync();
    groups.delete('a');
    const without = await sync();
    await store.applyDetails(C, null, [loadedGroup('a', { name: 'read all the same' })], AT + 250);
    expect(await kindsOf(without)).toEqual({});
    const still = await sync();
    put('a', { name: 'read all the same' });
    const again = await sync();
    expect(await kindsOf(without, still)).toEqual({});
    expect(await kindsOf(without, again)).toEqual({ a: ['back', 'renamed'] });
  });

  it('counts what was seen outside of syncs, and groups that the vendor calls dissolved', async () => {
    put('a');
    put('b');
    const first = await sync();
    await store.applyDetails(C, null, [loadedGroup('a', { name: 'seen' })], AT + 150);
    await store.applyLoadError(C, null, 'b', 49008, true, AT + 151);
    expect(await kindsOf(first)).toEqual({ a: ['renamed'], b: ['gone'] });
  });

  it('records nothing during the first sync, nor before a complete one', async () => {
    put('a');
    await sync({ complete: false });
    put('a', { name: 'renamed before anything was complete' });
    expect(await store.listSyncs(C)).toEqual([]);
    await sync({ complete: false });
    const first = await sync();
    expect(await kindsOf(first)).toEqual({});
  });

  it('does not offer a sync that may have missed groups, and keeps what it found', async () => {
    put('a');
    const first = await sync();
    put('a', { name: 'b' });
    expect(await sync({ complete: false })).toBe(first);
    expect(await kindsOf(first)).toEqual({ a: ['renamed'] });
  });

  it('lists complete syncs with their size, newest first, and fails for one that is not known', async () => {
    put('a', { members: people(2) });
    put('b', { members: people(3) });
    const first = await sync();
    groups.delete('b');
    const second = await sync();
    expect(await store.listSyncs(C)).toEqual([
      { id: second, finishedAt: AT + 203, groups: 1, members: 2 },
      { id: first, finishedAt: AT + 103, groups: 2, members: 5 },
    ]);
    const failed = { error: { code: 'not-found', reason: 'changes.syncGone' } };
    await expect(compare(99)).rejects.toMatchObject(failed);
    await expect(compare(first, { to: 99 })).rejects.toMatchObject(failed);
  });
});

describe('asking for a part of it', () => {
  let first: number;

  beforeEach(async () => {
    for (const [chatId, name] of [
      ['a', '重庆售后'],
      ['b', '成都售后'],
      ['c', '上海团购'],
      ['d', '北京团购'],
    ] as const)
      put(chatId, { name, members: people(5) });
    first = await sync();
    put('a', { members: people(9) });
    put('b', { members: people(1), owner: 'lilei' });
    put('c', { owner: 'hanmei' });
    put('e', { name: '广州团购' });
    groups.delete('d');
    await sync();
    await store.seePeople(C, [{ userid: 'lilei', name: '李雷' }], AT);
  });

  const ids = async (parts: Partial<ChangeQuery>) =>
    (await compare(first, parts)).rows.map(({ chatId }) => chatId);

  it('filters by kind, and counts kinds whatever is asked for', async () => {
    const { rows, counts, total, membersBy } = await compare(first, { kinds: ['members', 'gone'] });
    expect(rows.map(({ chatId }) => chatId).toSorted()).toEqual(['a', 'b', 'd']);
    expect([total, membersBy]).toEqual([3, 0]);
    expect(counts).toEqual({ created: 1, gone: 1, back: 0, renamed: 0, owner: 2, members: 2 });
  });

  it('searches by name, owner and pinyin, and counts what is found', async () => {
    expect((await ids({ text: '售后' })).toSorted()).toEqual(['a', 'b']);
    expect(await ids({ text: 'cqsh' })).toEqual(['a']);
    expect(await ids({ text: '李雷' })).toEqual(['b']);
    const { counts, membersBy } = await compare(first, { text: '售后', kinds: ['owner'] });
    expect([counts.members, counts.owner, membersBy]).toEqual([2, 1, 0]);
  });

  it('tells changes of owner by this app from those by others', async () => {
    expect((await ids({ ownerBy: 'other' })).toSorted()).toEqual(['b', 'c']);
    expect(await ids({ ownerBy: 'app' })).toEqual([]);
    expect((await ids({ kinds: ['gone', 'owner'], ownerBy: 'other' })).toSorted()).toEqual(['b', 'c', 'd']);
    expect(await ids({ kinds: ['gone', 'owner'], ownerBy: 'app' })).toEqual(['d']);
  });

  it.each([
    ['at', 'desc', ['d']],
    ['name', 'asc', ['d', 'b', 'a', 'e', 'c']],
    ['name', 'desc', ['c', 'e', 'a', 'b', 'd']],
    ['membersBy', 'asc', ['b', 'a']],
    ['membersBy', 'desc', ['a', 'b']],
  ] as const)('sorts by %s %s', async (field, direction, expected) => {
    const found = await ids({ sort: { field, direction } });
    expect(found.slice(0, expected.length)).toEqual(expected);
  });

  it('sorts by owner, and answers windows of one order', async () => {
    const sort = { field: 'ownerName', direction: 'asc' } as const;
    const all = await compare(first, { sort });
    const owners = all.rows.map(({ ownerName, owner }) => ownerName ?? owner);
    expect(new Set(owners).size).toBe(3);
    expect(owners.filter((owner, at) => owner !== owners[at - 1])).toHaveLength(3);
    const second = await store.compareSyncs(query(first, { sort }), 2, 2);
    expect(second.rows).toEqual(all.rows.slice(2, 4));
    expect(second.total).toBe(5);
  });

  it('hands over only groups that are there', async () => {
    const chatIds = await store.changedChatIds(query(first));
    expect(chatIds.toSorted()).toEqual(['a', 'b', 'c', 'e']);
  });

  it('goes on with what it began with for a file, whatever a sync finds meanwhile', async () => {
    for (const n of [1, 2, 3]) put(`wr${n}`);
    const from = await sync();
    for (const n of [1, 2, 3]) put(`wr${n}`, { name: `新 ${n}` });
    await sync();
    const page = async (start: number, stays: boolean) =>
      (await store.compareSyncs(query(from), start, 2, stays)).rows.map(({ chatId }) => chatId);
    expect(await page(0, true)).toEqual(['wr1', 'wr2']);
    put('wr0', { name: '新 0' });
    await sync();
    await page(0, false);
    expect(await page(2, true)).toEqual(['wr3']);
    expect(await page(2, true)).toEqual(['wr2', 'wr3']);
  });

  it('answers with what is new as soon as something is', async () => {
    expect(await ids({ text: 'chongqing' })).toEqual(['a']);
    await store.applyDetails(C, null, [loadedGroup('e', { name: '重庆', members: people(2) })], AT + 300);
    expect((await compare(first, { text: 'chongqing' })).rows.map(({ chatId }) => chatId)).toEqual([
      'e',
      'a',
    ]);
  });

  it('reads what was recorded once for all questions that come together', async () => {
    const read = vi.spyOn(GroupChangeTable.prototype, 'page');
    onTestFinished(() => read.mockRestore());
    const answers = await Promise.all([
      compare(first),
      compare(first, { kinds: ['owner'] }),
      compare(first, { kinds: ['renamed'], sort: { field: 'at', direction: 'desc' } }),
    ]);
    expect(read).toHaveBeenCalledTimes(1);
    for (const { counts } of answers) expect(counts).toEqual(answers[0].counts);
  });
});
