import { readFile } from 'node:fs/promises';
import readXlsx from 'read-excel-file/node';
import { afterEach, describe, expect, it } from 'vitest';
import type { ChangeQuery, GroupChange } from '@shared/contract/changes';
import type { GroupRow } from '@shared/domain/group';
import { CONNECTION, openWorkshop, type Workshop, type WorkshopOptions } from '../support/workshop';

let open: Workshop[] = [];
async function workshop(options?: WorkshopOptions): Promise<Workshop> {
  const shop = await openWorkshop({ practice: { groups: 120 }, ...options });
  open.push(shop);
  return shop;
}
afterEach(async () => {
  await Promise.all(open.map((shop) => shop.close()));
  open = [];
});

/** Groups of members in service with nothing unusual about them, as the grid shows them. */
async function usualGroups({ store, practice }: Workshop): Promise<GroupRow[]> {
  const filter = { presence: 'present' as const, loaded: 'loaded' as const, status: [0 as const] };
  const query = { connectionId: CONNECTION, text: '', filter, sort: [] };
  const { queryId } = await store.openQuery(query);
  const { rows } = await store.readWindow(queryId, 0, 1000);
  const unusual = new Set((await practice.control.world()).special.map(({ chatId }) => chatId));
  return rows.filter(({ chatId, loadError }) => !unusual.has(chatId) && loadError === null);
}

/** Takes four groups, or fails. */
function four(rows: readonly GroupRow[]): [GroupRow, GroupRow, GroupRow, GroupRow] {
  const [a, b, c, d] = rows;
  if (!a || !b || !c || !d) throw new Error('the world is too small');
  return [a, b, c, d];
}

/** Somebody who can own a group and does not own this one. */
async function another({ practice }: Workshop, group: GroupRow): Promise<string> {
  const { people } = await practice.control.world();
  const found = people.find(
    ({ userid, leftAt, visible, customerContact }) =>
      leftAt === null && visible && customerContact && userid !== group.owner,
  );
  if (!found) throw new Error('nobody there');
  return found.userid;
}

/** Lets a reading of a group's details have failed. */
const unreadable = ({ store }: Workshop, chatId: string): Promise<void> =>
  store.applyLoadError(CONNECTION, null, chatId, 48002, false, Math.floor(Date.now() / 1000));

async function since(shop: Workshop, parts: Partial<ChangeQuery> = {}) {
  const syncs = await shop.handlers['changes.syncs']({ connectionId: CONNECTION });
  const query: ChangeQuery = {
    connectionId: CONNECTION,
    from: syncs[1]?.id ?? 0,
    to: null,
    kinds: [],
    ownerBy: 'any',
    text: '',
    sort: { field: 'at', direction: 'desc' },
    ...parts,
  };
  const answer = await shop.handlers['changes.compare']({ ...query, start: 0, count: 1000 });
  const byId = new Map<string, GroupChange>(answer.rows.map((row) => [row.chatId, row]));
  return { ...answer, query, byId };
}

const WORDS = {
  titles: ['time', 'id', 'name', 'owner', 'kinds', 'was', 'is', 'from', 'to', 'by', 'before', 'after'],
  kindWords: {
    created: 'created',
    gone: 'gone',
    back: 'back',
    renamed: 'renamed',
    owner: 'owner',
    members: 'members',
  },
  byWords: { app: 'this app', other: 'somebody else' },
};

describe('what changed since the last sync', () => {
  it('is what the vendor changed, and nothing else', async () => {
    const shop = await workshop();
    await shop.sync();
    const [renamed, moved, dismissed, grown] = four(await usualGroups(shop));
    const { control } = shop.practice;
    const taker = await another(shop, moved);
    await control.change({ op: 'rename', chatId: renamed.chatId, name: '=1+1' });
    await control.change({ op: 'owner', chatId: moved.chatId, userid: taker });
    await control.change({ op: 'dismiss', chatId: dismissed.chatId });
    await control.change({ op: 'add-members', chatId: grown.chatId, count: 7 });
    await shop.sync();
    await unreadable(shop, grown.chatId);
    const { byId, total, counts, membersBy, query } = await since(shop);
    // A new owner joins the group, unless the person is a member already.
    const [facts] = await control.groups([moved.chatId]);
    const joined = (facts?.members ?? 0) - (moved.members ?? 0);
    expect([total, membersBy]).toEqual([4, 7 + joined]);
    expect(counts).toEqual({ created: 0, gone: 1, back: 0, renamed: 1, owner: 1, members: 1 + joined });
    expect(byId.get(renamed.chatId)).toMatchObject({ nameFrom: renamed.name, nameTo: '=1+1' });
    expect(byId.get(moved.chatId)).toMatchObject({
      ownerFrom: moved.owner,
      ownerFromName: moved.ownerName,
      ownerTo: taker,
      ownerBy: 'other',
    });
    expect(byId.get(dismissed.chatId)?.kinds).toEqual(['gone']);
    expect(byId.get(renamed.chatId)?.loadError).toBeNull();
    expect(byId.get(grown.chatId)).toMatchObject({
      loadError: 48002,
      membersFrom: grown.members,
      membersTo: (grown.members ?? 0) + 7,
    });
    const chatIds = await shop.handlers['changes.chatIds'](query);
    expect(chatIds.toSorted()).toEqual([renamed, moved, grown].map(({ chatId }) => chatId).toSorted());
    await shop.sync();
    expect((await since(shop)).total, 'nothing since').toBe(0);
  });

  it('is exported to CSV and XLSX with no name that runs as a formula', async () => {
    const shop = await workshop();
    await shop.sync();
    const [renamed, moved] = four(await usualGroups(shop));
    const taker = await another(shop, moved);
    await shop.practice.control.change({ op: 'rename', chatId: renamed.chatId, name: '=cmd|calc' });
    await shop.practice.control.change({ op: 'owner', chatId: moved.chatId, userid: taker });
    await shop.sync();
    const { query, byId } = await since(shop, { sort: { field: 'name', direction: 'asc' } });
    const source = { of: 'changes' as const, query, ...WORDS };
    const csv = await shop.handlers['exports.start']({ source, format: 'csv', name: ['changes'] });
    const xlsx = await shop.handlers['exports.start']({ source, format: 'xlsx', name: ['changes'] });
    for (const begun of [csv, xlsx]) {
      expect(await shop.ended(begun?.jobId ?? 0)).toMatchObject({ state: 'done', progress: { done: 2 } });
    }
    const lines = (await readFile(csv?.path ?? '', 'utf8')).split('\r\n');
    expect(lines[0]).toBe(`\uFEFF${WORDS.titles.join(',')}`);
    const line = lines.find((each) => each.includes(renamed.chatId));
    expect(line).toContain(`,'=cmd|calc,`);
    expect(line).toContain(`,renamed,${renamed.name},'=cmd|calc,,,,,`);
    const [sheet] = await readXlsx(xlsx?.path ?? '');
    const [titles, ...rows] = sheet?.data ?? [];
    expect(titles).toEqual(WORDS.titles);
    const row = rows.find((cells) => cells[1] === moved.chatId);
    const change = byId.get(moved.chatId);
    expect(row?.slice(3, 10)).toEqual([
      `${change?.ownerName} (${taker})`,
      change?.kinds.join(' / '),
      null,
      null,
      `${moved.ownerName} (${moved.owner})`,
      `${change?.ownerToName} (${taker})`,
      'somebody else',
    ]);
  });

  it('tells what this app handed over from what somebody did elsewhere', async () => {
    const shop = await workshop();
    await shop.sync();
    const usual = await usualGroups(shop);
    const [own] = four(usual);
    const taker = await another(shop, own);
    const foreign = usual.find(({ chatId, owner }) => chatId !== own.chatId && owner !== taker);
    if (!foreign) throw new Error('the world is too small');
    await shop.practice.control.change({ op: 'owner', chatId: foreign.chatId, userid: taker });
    const { jobId } = await shop.handOver(
      { kind: 'ids', connectionId: CONNECTION, ids: [own.chatId] },
      taker,
    );
    await shop.ended(jobId);
    await shop.sync();
    const { byId } = await since(shop);
    expect(byId.get(own.chatId)).toMatchObject({ ownerTo: taker, ownerBy: 'app' });
    expect(byId.get(foreign.chatId)).toMatchObject({ ownerBy: 'other' });
    const { byId: ours } = await since(shop, { kinds: ['owner'], ownerBy: 'app' });
    expect([...ours.keys()]).toEqual([own.chatId]);
  });

  it('leaves out a sync that may have missed groups', async () => {
    const shop = await workshop();
    await shop.sync();
    await shop.practice.control.fault({
      api: 'externalcontact/groupchat/list',
      kind: 'endless-cursor',
      times: null,
    });
    await shop.sync();
    expect(await shop.handlers['changes.syncs']({ connectionId: CONNECTION })).toHaveLength(1);
  });
});

describe('groups without an owner', () => {
  const orphans = ({ handlers }: Workshop) => handlers['orphans.leavers']({ connectionId: CONNECTION });
  const news = ({ handlers }: Workshop) => handlers['orphans.news']({ connectionId: CONNECTION });

  it('are those of everybody who left, with the year that the vendor gives', async () => {
    const shop = await workshop({ practice: { groups: 240, settings: { leaversNeed: 'statusFilter' } } });
    await shop.sync();
    const { people } = await shop.practice.control.world();
    const left = people.filter(({ leftAt, groups }) => leftAt !== null && groups > 0);
    const { leavers, groups } = await orphans(shop);
    expect(leavers.map(({ userid }) => userid).toSorted()).toEqual(
      left.map(({ userid }) => userid).toSorted(),
    );
    for (const { userid, leftAt, customers } of left) {
      const found = leavers.find((leaver) => leaver.userid === userid);
      // Who had no customers is in no list of leavers, and no date is known.
      const listed = customers > 0;
      expect(found).toMatchObject({ state: 'left', listed, yearFrom: listed ? 'vendor' : null });
      if (listed) expect(Math.abs((found?.leftAt ?? 0) - (leftAt ?? 0))).toBeLessThan(2);
    }
    expect(groups).toBe(leavers.reduce((sum, leaver) => sum + leaver.groups, 0));
    expect(await news(shop), 'how things were at the first sync').toMatchObject({ groups: 0 });
  });

  it('are announced after the sync that finds that somebody left, with or without customers', async () => {
    const shop = await workshop();
    await shop.practice.control.change({ op: 'hire', userid: 'newcomer', name: '新人' });
    await shop.sync();
    const [first] = await usualGroups(shop);
    if (!first) throw new Error('the world is too small');
    await shop.practice.control.change({ op: 'owner', chatId: first.chatId, userid: 'newcomer' });
    await shop.sync();
    await shop.practice.control.change({ op: 'leave', userid: 'newcomer' });
    await shop.sync();
    const found = await news(shop);
    expect(found).toMatchObject({ groups: 1, leavers: [{ userid: 'newcomer', name: '新人', groups: 1 }] });
    const leaver = (await orphans(shop)).leavers.find(({ userid }) => userid === 'newcomer');
    expect(leaver).toMatchObject({
      state: 'left',
      listed: false,
      yearFrom: 'seen',
      groups: 1,
      daysLeft: 365,
    });
    await unreadable(shop, first.chatId);
    const { rows, total } = await shop.handlers['orphans.groups']({
      connectionId: CONNECTION,
      owners: ['newcomer'],
      sort: { field: 'daysLeft', direction: 'asc' },
      start: 0,
      count: 10,
    });
    expect([total, rows[0]?.chatId, rows[0]?.status]).toEqual([1, first.chatId, 1]);
    expect(rows[0]?.loadError).toBe(48002);
    const chatIds = await shop.handlers['orphans.chatIds']({
      connectionId: CONNECTION,
      owners: ['newcomer'],
    });
    expect(chatIds).toEqual([first.chatId]);
    await shop.handlers['orphans.seen']({ connectionId: CONNECTION });
    expect(await news(shop)).toMatchObject({ groups: 0, leavers: [] });
  });

  it('are those of an owner whom no list and no answer knows any more, and of nobody who still answers', async () => {
    const hidden = new Set<string>();
    let answers = true;
    const asked: string[] = [];
    const shop = await workshop({
      tamper: (client) => ({
        ...client,
        followUsers: async (call) => (await client.followUsers(call)).filter((userid) => !hidden.has(userid)),
        departmentMembers: async (id, call) =>
          (await client.departmentMembers(id, call)).filter(({ userid }) => !hidden.has(userid)),
        user: (userid, call) => {
          asked.push(userid);
          return client.user(hidden.has(userid) && !answers ? 'nobody' : userid, call);
        },
      }),
    });
    await shop.sync();
    const [group] = await usualGroups(shop);
    const owner = group?.owner ?? '';
    const found = async () => (await orphans(shop)).leavers.find(({ userid }) => userid === owner);
    expect(asked, 'who is listed is not asked for').not.toContain(owner);
    hidden.add(owner);
    await shop.sync();
    expect(asked).toContain(owner);
    expect(await found()).toBeUndefined();
    answers = false;
    await shop.sync();
    expect(await found()).toMatchObject({ state: 'hidden', listed: false, yearFrom: 'seen' });
    expect(await news(shop)).toMatchObject({ leavers: [{ userid: owner }] });
    hidden.clear();
    await shop.sync();
    expect(await found()).toBeUndefined();
  });

  it('leave the list once they are handed over', async () => {
    const shop = await workshop();
    await shop.sync();
    const { leavers, groups } = await orphans(shop);
    // Within the year, or the vendor refuses.
    const leaver = leavers.find(({ daysLeft, groups: owned }) => (daysLeft ?? -1) > 0 && owned > 2);
    const ids = await shop.handlers['orphans.chatIds']({
      connectionId: CONNECTION,
      owners: [leaver?.userid ?? ''],
    });
    const [own] = await usualGroups(shop);
    const { jobId } = await shop.handOver(
      { kind: 'ids', connectionId: CONNECTION, ids: ids.slice(0, 2) },
      own?.owner ?? '',
    );
    await shop.ended(jobId);
    await shop.practice.control.advance(3600);
    await shop.sync();
    expect((await orphans(shop)).groups).toBe(groups - 2);
  });

  it('are no false alarm where contacts may not be read', async () => {
    const shop = await workshop();
    await shop.practice.control.fault({ api: 'department/*', kind: 'errcode', errcode: 60011, times: null });
    await shop.practice.control.fault({ api: 'user/*', kind: 'errcode', errcode: 48002, times: null });
    await shop.sync();
    await shop.sync();
    const { leavers } = await orphans(shop);
    const { people } = await shop.practice.control.world();
    const working = new Set(people.filter(({ leftAt }) => leftAt === null).map(({ userid }) => userid));
    expect(leavers.filter(({ userid }) => working.has(userid))).toEqual([]);
    expect(leavers.length).toBeGreaterThan(0);
  });
});
