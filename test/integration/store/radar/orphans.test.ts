import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { addDays, dayOf } from '@shared/domain/day';
import type { GroupStatus } from '@shared/domain/group';
import type { StoreApi } from '@main/store/api';
import { listed, loadedGroup, loadedMember } from '../../../support/groups';
import { openStore } from '../../../support/store';
import { tempFolder } from '../../../support/temp-folder';

const C = 'c1';
const DAY = 86_400;
const AT = 1_790_000_000;

let folder: string;
let store: StoreApi;
let now: number;
let run: number;

beforeEach(() => {
  folder = tempFolder();
  now = AT;
  run = 0;
  reopen();
});

function reopen(): void {
  store = openStore(folder, { clock: () => now });
  onTestFinished(() => store.close());
}

interface Vendor {
  readonly follow: readonly string[];
  /** Who is in contacts; null when they may not be read. */
  readonly contacts: readonly string[] | null;
  readonly groups: Readonly<Record<string, readonly [owner: string, status: GroupStatus]>>;
  readonly sizes?: Readonly<Record<string, number>>;
}

/** A sync of a vendor that looks like this, a day after the one before. */
async function sync({ follow, contacts, groups, sizes = {} }: Vendor): Promise<void> {
  if (run++ > 0) now += DAY;
  await store.setFollowUsers(C, follow, now);
  const seen = [
    ...follow.map((userid) => ({ userid, followUser: true })),
    ...(contacts ?? []).map(inContacts),
  ];
  await store.seePeople(
    C,
    seen.map((person) => ({ ...person, state: 'active' as const })),
    now + 1,
  );
  for (const [chatId, [owner, status]] of Object.entries(groups)) {
    await store.applyList(C, run, listed([chatId], status), now + 2);
    const members = Array.from({ length: sizes[chatId] ?? 0 }, (_, n) =>
      loadedMember(`wm${n}`, { joinedAt: AT - 100 + n }),
    );
    await store.applyDetails(C, run, [loadedGroup(chatId, { owner, members })], now + 3);
  }
  await store.markGone(C, run, now + 4);
  await store.finishSync(C, now + 5);
}

const inContacts = (userid: string) => ({ userid, departments: ['销售'] });
const states = async () =>
  Object.fromEntries((await store.orphanLeavers(C)).leavers.map(({ userid, state }) => [userid, state]));
const groupsOf = async (owners: readonly string[] = []) =>
  store.orphanGroups({
    connectionId: C,
    owners: [...owners],
    sort: { field: 'name', direction: 'asc' },
    start: 0,
    count: 100,
  });

const usual: Vendor = {
  follow: ['wang', 'li'],
  contacts: ['wang', 'li', 'clerk'],
  groups: { a: ['wang', 0], b: ['wang', 0], c: ['li', 0] },
};

describe('who left groups behind', () => {
  it('finds leavers by the status of their groups and by the vendor’s list, and nobody in service', async () => {
    await sync({
      ...usual,
      groups: { ...usual.groups, d: ['zhao', 1], e: ['qian', 2], f: ['sun', 0], g: ['li', 3] },
    });
    await store.seePeople(C, [{ userid: 'sun', state: 'left', leftAt: AT - 10 * DAY }], AT);
    expect(await states()).toEqual({ zhao: 'left', qian: 'left', sun: 'left' });
    const { leavers, groups, ownerless } = await store.orphanLeavers(C);
    expect([groups, ownerless]).toEqual([3, 0]);
    expect(leavers.map(({ userid, listed: named }) => [userid, named])).toEqual([
      ['sun', true],
      ['qian', false],
      ['zhao', false],
    ]);
  });

  it('counts down the year from the leaving date, and else from when the person was last seen', async () => {
    await sync({
      ...usual,
      groups: { a: ['wang', 0], d: ['zhao', 1], g: ['wang', 0] },
      sizes: { d: 3, a: 2 },
    });
    await store.seePeople(C, [{ userid: 'zhao', name: '赵', state: 'left', leftAt: AT - 300 * DAY }], AT);
    await sync({
      ...usual,
      follow: ['li'],
      contacts: ['li', 'clerk'],
      groups: { a: ['wang', 1], d: ['zhao', 1] },
    });
    await store.seePeople(C, [{ userid: 'wang', state: 'left' }], now);
    const { leavers, members } = await store.orphanLeavers(C);
    expect(leavers).toMatchObject([
      {
        userid: 'zhao',
        name: '赵',
        yearFrom: 'vendor',
        lastDay: addDays(dayOf(AT), 65),
        daysLeft: 64,
        leftAt: AT - 300 * DAY,
      },
      {
        userid: 'wang',
        yearFrom: 'seen',
        lastSeenAt: AT + 1,
        lastDay: addDays(dayOf(AT), 365),
        daysLeft: 364,
      },
    ]);
    expect(members).toBe(0);
    now += 400 * DAY;
    expect((await store.orphanLeavers(C)).leavers.map(({ daysLeft }) => daysLeft)).toEqual([-336, -36]);
  });

  it('knows of no year for who is back in service while groups still wait', async () => {
    await sync({ ...usual, groups: { a: ['wang', 1] } });
    expect((await store.orphanLeavers(C)).leavers).toMatchObject([
      { userid: 'wang', state: 'left', yearFrom: null, daysLeft: null },
    ]);
  });

  it('finds groups without any owner, and none that are gone', async () => {
    await sync({ ...usual, groups: { a: ['wang', 0], x: ['', 0], y: ['zhao', 1] } });
    expect(await store.orphanLeavers(C)).toMatchObject({ groups: 2, ownerless: 1 });
    await sync({ ...usual, groups: { a: ['wang', 0] } });
    expect(await store.orphanLeavers(C)).toEqual({ leavers: [], groups: 0, members: 0, ownerless: 0 });
  });
});

describe('an owner whom nothing shows any more', () => {
  it('is hidden once a whole sync met the person nowhere', async () => {
    await sync(usual);
    const without = { ...usual, follow: ['li'], contacts: ['li', 'clerk'] };
    // Halfway through the next sync nothing is known yet.
    await store.setFollowUsers(C, ['li'], now + 100);
    await store.seePeople(C, [{ userid: 'clerk', state: 'active' }], now + 101);
    expect(await states()).toEqual({});
    await sync(without);
    expect(await states()).toEqual({ wang: 'hidden' });
    await store.close();
    reopen();
    expect(await states(), 'also after a start').toEqual({ wang: 'hidden' });
    await sync(usual);
    expect(await states(), 'seen again').toEqual({});
  });

  it('is not while contacts or an answer about the person show otherwise', async () => {
    await sync(usual);
    await sync({ ...usual, follow: ['li'] });
    expect(await states(), 'lost customer contact').toEqual({});
    await store.setFollowUsers(C, ['li'], now + 100);
    expect(await store.unseenOwners(C)).toEqual(['wang']);
    await store.seePeople(C, [{ userid: 'wang', state: 'active' }], now + 101);
    expect(await store.unseenOwners(C), 'answered when asked for').toEqual([]);
    await store.finishSync(C, now + 102);
    expect(await states()).toEqual({});
  });

  it('is not when contacts can no longer be read', async () => {
    await sync(usual);
    await sync({ ...usual, follow: ['li'], contacts: null });
    expect(await states()).toEqual({});
  });

  it('is for an app that never could read contacts and knew the person as a follow user', async () => {
    await sync({ ...usual, contacts: null });
    expect(await states()).toEqual({});
    await sync({ ...usual, contacts: null, follow: ['li'] });
    expect(await states()).toEqual({ wang: 'hidden' });
  });

  it('is not when the person was never seen in service: outside of the app’s range', async () => {
    await sync({ ...usual, groups: { a: ['stranger', 0] } });
    await sync({ ...usual, groups: { a: ['stranger', 0] } });
    expect(await states()).toEqual({});
    expect(await store.unseenOwners(C)).toEqual([]);
  });
});

describe('their groups', () => {
  const left: Vendor = {
    ...usual,
    groups: { a: ['zhao', 1], b: ['zhao', 2], c: ['qian', 1], d: ['', 0], e: ['li', 0] },
    sizes: { a: 5, b: 9, c: 1 },
  };

  it('come with leaver, size, last activity and days left, filtered by leaver', async () => {
    await sync(left);
    await store.seePeople(C, [{ userid: 'zhao', name: '赵', state: 'left', leftAt: AT }], AT);
    const { rows, total } = await groupsOf(['zhao']);
    expect(total).toBe(2);
    expect(rows[0]).toEqual({
      chatId: 'a',
      name: '群 a',
      loadError: null,
      owner: 'zhao',
      ownerName: '赵',
      status: 1,
      members: 5,
      lastActivityAt: AT - 96,
      since: AT + 5,
      lastDay: addDays(dayOf(AT), 365),
      daysLeft: 365,
    });
    expect((await groupsOf()).rows.map(({ chatId, owner }) => [chatId, owner])).toEqual([
      ['a', 'zhao'],
      ['b', 'zhao'],
      ['c', 'qian'],
      ['d', null],
    ]);
    const quiet = (await groupsOf()).rows[3];
    expect(quiet?.lastActivityAt, 'without members, when a sync saw a change').toBe(AT + 3);
  });

  it.each([
    ['members', 'desc', ['b', 'a', 'c', 'd']],
    ['lastActivityAt', 'asc', ['c', 'a', 'b', 'd']],
    ['daysLeft', 'asc', ['c', 'a', 'b', 'd']],
    ['name', 'desc', ['d', 'c', 'b', 'a']],
    ['ownerName', 'asc', ['c', 'a', 'b', 'd']],
  ] as const)('are sorted by %s', async (field, direction, order) => {
    await sync(left);
    const leavers = [
      { userid: 'zhao', state: 'left' as const, leftAt: AT - DAY },
      { userid: 'qian', state: 'left' as const, leftAt: AT - 9 * DAY },
    ];
    await store.seePeople(C, leavers, AT);
    const request = { connectionId: C, owners: [], sort: { field, direction }, start: 0, count: 100 };
    const all = await store.orphanGroups(request);
    expect(all.rows.map(({ chatId }) => chatId)).toEqual(order);
    const window = await store.orphanGroups({ ...request, start: 1, count: 2 });
    expect(window).toEqual({ rows: all.rows.slice(1, 3), total: 4 });
  });

  it('go into a plan without those that are being inherited', async () => {
    await sync(left);
    expect(await store.orphanChatIds(C, [])).toEqual(['a', 'c', 'd']);
    expect(await store.orphanChatIds(C, ['zhao'])).toEqual(['a']);
  });
});

describe('news of them', () => {
  it('is what a later sync finds, until somebody looks', async () => {
    await sync({ ...usual, groups: { ...usual.groups, old: ['zhao', 1] } });
    expect(await store.orphanNews(C)).toEqual({ groups: 0, leavers: [], at: null });
    const more = { old: ['zhao', 1], a: ['wang', 1], b: ['wang', 1], c: ['li', 1] } as const;
    await sync({ ...usual, groups: more });
    await store.seePeople(C, [{ userid: 'wang', name: '王' }], now);
    expect(await store.orphanNews(C)).toEqual({
      groups: 3,
      leavers: [
        { userid: 'wang', name: '王', groups: 2 },
        { userid: 'li', name: null, groups: 1 },
      ],
      at: now + 5,
    });
    await sync({ ...usual, groups: more });
    expect((await store.orphanNews(C)).groups, 'still').toBe(3);
    await store.orphansSeen(C);
    expect(await store.orphanNews(C)).toEqual({ groups: 0, leavers: [], at: null });
  });

  it('ends for groups that were handed over or are gone, and begins anew when they are left again', async () => {
    await sync(usual);
    await sync({ ...usual, groups: { a: ['wang', 1], b: ['wang', 1], c: ['li', 0] } });
    const since = now + 5;
    expect((await groupsOf()).rows.map((row) => row.since)).toEqual([since, since]);
    await store.applyDetails(C, null, [loadedGroup('a', { owner: 'li' })], now + 10);
    await store.applyList(C, 99, listed(['a'], 3), now + 10);
    expect((await store.orphanNews(C)).groups, 'before the next sync').toBe(1);
    await sync({ ...usual, groups: { a: ['li', 3], c: ['li', 0] } });
    expect(await store.orphanNews(C)).toMatchObject({ groups: 0 });
    await sync({ ...usual, groups: { a: ['li', 1], c: ['li', 0] } });
    expect(await store.orphanNews(C)).toMatchObject({ groups: 1, at: now + 5 });
    expect((await groupsOf()).rows.map((row) => row.since)).toEqual([now + 5]);
    await sync({ ...usual, groups: { Z: ['li', 1], a: ['li', 1] } });
    const sort = { field: 'since', direction: 'desc' } as const;
    const { rows } = await store.orphanGroups({ connectionId: C, owners: [], sort, start: 0, count: 9 });
    expect(rows.map(({ chatId }) => chatId)).toEqual(['Z', 'a']);
  });
});
