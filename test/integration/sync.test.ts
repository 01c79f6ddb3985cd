import { afterEach, describe, expect, it } from 'vitest';
import type { GroupFilter, GroupRow } from '@shared/domain/group';
import { vendorFailure } from '../support/items';
import { CONNECTION, openWorkshop, until, type Workshop, type WorkshopOptions } from '../support/workshop';

const DAY = 86_400;
const GET = 'externalcontact/groupchat/get';
const LIST = 'externalcontact/groupchat/list';

let open: Workshop[] = [];
async function workshop(options?: WorkshopOptions): Promise<Workshop> {
  const shop = await openWorkshop(options);
  open.push(shop);
  return shop;
}
afterEach(async () => {
  await Promise.all(open.map((shop) => shop.close()));
  open = [];
});

/** The rows of the grid, by chat id. */
async function rows({ store }: Workshop, filter: Partial<GroupFilter> = {}): Promise<Map<string, GroupRow>> {
  const query = {
    connectionId: CONNECTION,
    text: '',
    filter: { presence: 'all' as const, loaded: 'any' as const, ...filter },
    sort: [],
  };
  const { queryId, total } = await store.openQuery(query);
  const { rows: window } = await store.readWindow(queryId, 0, Math.max(1, total));
  await store.closeQuery(queryId);
  return new Map(window.map((row) => [row.chatId, row]));
}

/** Userids of leavers that get_unassigned_list names. */
async function namedLeavers({ practice }: Workshop) {
  const { people } = await practice.control.world();
  return people
    .filter(({ leftAt, customers }) => leftAt !== null && customers > 0)
    .map(({ userid }) => userid);
}

/** What the vendor itself holds of the groups that a first sync can find; a leaver without customers is in no list of names. */
async function expectEverythingFound(shop: Workshop, unnamedLeavers = false): Promise<void> {
  const { people } = await shop.practice.control.world();
  const named = new Set(await namedLeavers(shop));
  const found = await rows(shop);
  for (const { userid, leftAt, visible } of people) {
    if (!visible || (leftAt !== null && !named.has(userid) && !unnamedLeavers)) continue;
    for (const group of await shop.practice.control.groupsOf(userid)) {
      if (group.dismissed) continue;
      const row = found.get(group.chatId);
      if (row === undefined || row.loadError !== null) continue;
      expect(row).toMatchObject({ owner: userid, name: group.name, status: group.status, goneAt: null });
      expect(row.members).toBe(group.members);
      found.delete(group.chatId);
    }
  }
  // Whatever is left is dissolved or no customer group: listed, but unreadable.
  for (const row of found.values()) expect(row.loadError).not.toBeNull();
}

describe('a first sync', () => {
  it('finds every group with owner, name, members and status, and everybody by name', async () => {
    const shop = await workshop({ practice: { groups: 240 } });
    const job = await shop.sync();
    expect(job).toMatchObject({ state: 'done', error: null });
    await expectEverythingFound(shop);
    const overview = await shop.store.overview(CONNECTION);
    expect(overview.total).toBeGreaterThan(200);
    expect(overview.leavers.length).toBe((await namedLeavers(shop)).length);
    expect(overview.leavers.every(({ left }) => left)).toBe(true);
    const people = await shop.store.searchPeople(CONNECTION, '', 'owners', 200);
    const world = await shop.practice.control.world();
    // Leavers too: their groups show the name that contacts no longer have.
    const nameOf = new Map(world.people.map(({ userid, name }) => [userid, name]));
    for (const { userid, name } of people) expect(name).toBe(nameOf.get(userid));
    expect(people.some(({ state }) => state === 'left')).toBe(true);
    for (const phase of ['people', 'lists', 'details', 'finishing']) expect(shop.shown).toContain(phase);
    expect(job.progress.counts['loaded']).toBe(
      [...(await rows(shop)).values()].filter((row) => row.syncedAt).length,
    );
  });

  it('reads what is on the screen first', async () => {
    const shop = await workshop({ practice: { groups: 120 } });
    await shop.sync();
    const wanted = [...(await rows(shop)).keys()].slice(-5);
    const before = shop.calls.length;
    const running = shop.handlers['groups.sync']({ connectionId: CONNECTION, mode: 'full' });
    await running;
    await shop.handlers['groups.prioritize']({ connectionId: CONNECTION, chatIds: wanted });
    await shop.ended((await running).jobId);
    const read = shop.calls.slice(before).filter((call) => call.startsWith('group '));
    for (const chatId of wanted) expect(read.indexOf(`group ${chatId}`)).toBeLessThan(20);
    expect(new Set(read).size).toBe(read.length);
  });
});

describe('a sync met by trouble', () => {
  it.each([
    ['an expired token', { api: GET, kind: 'errcode', errcode: 42001, nth: 20 }],
    ['a token that is suddenly unknown', { api: GET, kind: 'errcode', errcode: 40014, nth: 20 }],
    ['the vendor being busy (-1)', { api: GET, kind: 'errcode', errcode: -1, nth: 5, times: 2 }],
    ['a limit (45009) while reading details', { api: GET, kind: 'errcode', errcode: 45009, nth: 20 }],
    ['a limit (45009) while listing', { api: LIST, kind: 'errcode', errcode: 45009, nth: 2 }],
    ['too many calls at once (45033)', { api: GET, kind: 'errcode', errcode: 45033, nth: 5, times: 3 }],
    ['a web page', { api: GET, kind: 'html', nth: 5, times: 2 }],
    ['half an answer', { api: LIST, kind: 'truncated', nth: 1, times: 2 }],
    ['broken JSON', { api: GET, kind: 'broken-json', nth: 5, times: 2 }],
    ['an answer of the wrong type', { api: LIST, kind: 'wrong-type', nth: 1, times: 2 }],
    ['ten megabytes', { api: GET, kind: 'huge', nth: 5 }],
    ['a server error', { api: GET, kind: 'http-500', nth: 5, times: 2 }],
    ['a connection that breaks', { api: LIST, kind: 'reset-before', nth: 1, times: 2 }],
    ['a vendor that is silent', { api: GET, kind: 'hang', nth: 5, times: 2 }],
    ['ids that come twice', { api: LIST, kind: 'duplicate-ids', times: null }],
  ] as const)('goes on after %s, and misses nothing', async (_, fault) => {
    const shop = await workshop({ practice: { groups: 120 }, timeout: 1000 });
    await shop.practice.control.fault(fault);
    expect(await shop.sync()).toMatchObject({ state: 'done', error: null });
    expect((await shop.practice.control.faults())[0]?.fired).toBeGreaterThan(0);
    await expectEverythingFound(shop);
  });

  it('shows how long a limit lasts', async () => {
    const shop = await workshop();
    await shop.practice.control.fault({ api: GET, kind: 'errcode', errcode: 45009, nth: 5 });
    await shop.sync();
    expect(shop.shown).toContain('rate-limit');
  });

  it('keeps a group that cannot be read from stopping the others', async () => {
    const shop = await workshop();
    await shop.practice.control.fault({ api: GET, kind: 'errcode', errcode: 90501, nth: 7 });
    const job = await shop.sync();
    expect(job.state).toBe('done');
    const broken = [...(await rows(shop)).values()].filter((row) => row.loadError === 90501);
    expect(broken).toHaveLength(1);
    expect(job.progress.counts['failed']).toBeGreaterThanOrEqual(1);
    await shop.sync();
    expect([...(await rows(shop)).values()].filter((row) => row.loadError === 90501)).toHaveLength(0);
  });

  it('waits while offline and goes on by itself', async () => {
    const shop = await workshop({ practice: { groups: 120 } });
    const { jobId } = await shop.handlers['groups.sync']({ connectionId: CONNECTION, mode: 'full' });
    await until(async () => shop.calls.some((call) => call.startsWith('group ')));
    shop.weather.offline = true;
    await until(async () => shop.shown.has('offline'));
    expect((await shop.engine.list(1))[0]).toMatchObject({ state: 'waiting' });
    shop.weather.offline = false;
    shop.engine.wake();
    expect(await shop.ended(jobId)).toMatchObject({ state: 'done', error: null });
    await expectEverythingFound(shop);
  });

  it('ends a list that never ends, says so, and calls nothing disappeared', async () => {
    const shop = await workshop();
    await shop.sync();
    await shop.practice.control.fault({ api: LIST, kind: 'endless-cursor', times: null });
    const leavers = 'externalcontact/get_unassigned_list';
    await shop.practice.control.fault({ api: leavers, kind: 'errcode', errcode: 48002, times: null });
    expect(await shop.sync()).toMatchObject({ state: 'done', error: { reason: 'sync.endlessList' } });
    expect((await shop.store.overview(CONNECTION)).gone).toBe(0);
  });

  it('fails with the address that was refused, and goes on when it is trusted', async () => {
    const shop = await workshop();
    await shop.practice.control.trustedIps(['198.51.100.1']);
    const job = await shop.sync();
    expect(job).toMatchObject({
      state: 'failed',
      error: { code: 'ip-not-trusted', params: { ip: '203.0.113.24' } },
    });
    await shop.practice.control.trustedIps(null);
    await shop.handlers['jobs.retry']({ jobId: job.id });
    expect(await shop.ended(job.id)).toMatchObject({ state: 'done', error: null });
  });

  it('takes names from the groups when contacts may not be read', async () => {
    const shop = await workshop();
    await shop.practice.control.fault({ api: 'department/*', kind: 'errcode', errcode: 60011, times: null });
    await shop.practice.control.fault({ api: 'user/*', kind: 'errcode', errcode: 48002, times: null });
    const job = await shop.sync();
    expect(job).toMatchObject({ state: 'done', error: null });
    const people = await shop.store.searchPeople(CONNECTION, '', 'owners', 200);
    expect(people.every(({ name }) => name !== null)).toBe(true);
    await expectEverythingFound(shop);
  });
});

describe('a sync interrupted', () => {
  it('by a kill goes on from its checkpoint', async () => {
    const shop = await workshop({ practice: { groups: 300 } });
    await shop.handlers['groups.sync']({ connectionId: CONNECTION, mode: 'full' });
    await until(async () => shop.calls.filter((call) => call.startsWith('group ')).length > 120);
    await shop.kill();
    const before = shop.calls.length;
    expect(before).toBeLessThan(300);
    const again = await shop.restart();
    open.push({ ...again, close: () => again.kill() });
    await again.engine.takeUp();
    expect(await again.ended(1)).toMatchObject({ state: 'done', error: null });
    expect(again.calls.filter((call) => call.startsWith('list'))).toHaveLength(0);
    await expectEverythingFound(again);
  });

  it('by a pause goes on where it was', async () => {
    const shop = await workshop({ practice: { groups: 200 } });
    const { jobId } = await shop.handlers['groups.sync']({ connectionId: CONNECTION, mode: 'full' });
    await until(async () => shop.calls.filter((call) => call.startsWith('group ')).length > 60);
    await shop.handlers['jobs.pause']({ jobId });
    expect(await shop.ended(jobId)).toMatchObject({ state: 'paused' });
    const lists = shop.calls.filter((call) => call.startsWith('list')).length;
    expect(await shop.sync()).toMatchObject({ id: jobId, state: 'done' });
    expect(shop.calls.filter((call) => call.startsWith('list'))).toHaveLength(lists);
    await expectEverythingFound(shop);
  });

  it('begins anew when another sync has run since, and calls nothing disappeared', async () => {
    const shop = await workshop({ practice: { groups: 200 } });
    const { jobId } = await shop.handlers['groups.sync']({ connectionId: CONNECTION, mode: 'full' });
    await until(async () => shop.calls.filter((call) => call.startsWith('group ')).length > 60);
    await shop.practice.control.trustedIps(['198.51.100.1']);
    expect(await shop.ended(jobId)).toMatchObject({ state: 'failed' });
    await shop.practice.control.trustedIps(null);
    expect(await shop.sync()).toMatchObject({ state: 'done' });
    await shop.handlers['jobs.retry']({ jobId });
    await until(async () => (await shop.store.getJob(jobId))?.state === 'done');
    expect((await shop.store.overview(CONNECTION)).gone).toBe(0);
    await expectEverythingFound(shop);
  });

  it('is not started twice', async () => {
    const shop = await workshop();
    const start = () => shop.handlers['groups.sync']({ connectionId: CONNECTION, mode: 'full' });
    const [first, second] = await Promise.all([start(), start()]);
    expect(second).toEqual(first);
    expect(await start()).toEqual(first);
    await shop.ended(first.jobId);
  });
});

describe('leavers whom the vendor does not list by name (40003)', () => {
  const options = { practice: { groups: 120, settings: { leaversNeed: 'statusFilter' as const } } };

  it('are found without owner filter, and their groups count as there', async () => {
    const shop = await workshop(options);
    const job = await shop.sync();
    expect(job).toMatchObject({ state: 'done', error: null });
    expect(job.progress.counts['refusedOwners']).toBe((await namedLeavers(shop)).length);
    await expectEverythingFound(shop, true);
    // Without a name in any list, the leaver without customers is found as well.
    const { people } = await shop.practice.control.world();
    const orphaned = people.find(({ leftAt, customers }) => leftAt !== null && customers === 0);
    const found = [...(await rows(shop)).values()].filter(({ owner }) => owner === orphaned?.userid);
    expect(found.length).toBe(orphaned?.groups);
    const [person] = await shop.store.searchPeople(CONNECTION, orphaned?.userid ?? '', 'owners', 1);
    expect(person, 'a group that waits to be inherited says so').toMatchObject({ state: 'left' });
    await shop.sync();
    const { leavers } = await shop.store.overview(CONNECTION);
    expect(leavers.map(({ userid }) => userid)).toContain(orphaned?.userid);
  });

  describe('nor without owner filter, for too many people are in range (81017)', () => {
    /** A workshop whose first sync found the leavers' groups, before there were too many people. */
    async function crowded(): Promise<Workshop> {
      let tooMany = false;
      const shop = await workshop({
        ...options,
        tamper: (client) => ({
          ...client,
          listGroups: async (request, call) => {
            if (tooMany && request.owners === undefined) throw vendorFailure(81017);
            return client.listGroups(request, call);
          },
        }),
      });
      await shop.sync();
      tooMany = true;
      return shop;
    }

    it('are explained and not called disappeared, while others are, and the sync can be compared with', async () => {
      const shop = await crowded();
      const { special } = await shop.practice.control.world();
      const [dismissed] = [...(await rows(shop, { status: [0] })).values()].filter(
        ({ chatId, loadError }) =>
          loadError === null && special.every((unusual) => unusual.chatId !== chatId),
      );
      await shop.practice.control.change({ op: 'dismiss', chatId: dismissed?.chatId ?? '' });
      const waiting = await rows(shop, { status: [1] });
      expect(waiting.size).toBeGreaterThan(0);
      const gone = new Set((await rows(shop, { presence: 'gone' })).keys());
      const job = await shop.sync();
      expect(job).toMatchObject({ state: 'done', error: { reason: 'sync.hiddenOwners' } });
      expect(job.error?.params).toEqual({ count: job.progress.counts['refusedOwners'] });
      const disappeared = [...(await rows(shop, { presence: 'gone' })).keys()].filter((id) => !gone.has(id));
      expect(disappeared).toEqual([dismissed?.chatId]);
      expect(await shop.store.listSyncs(CONNECTION)).toHaveLength(2);
    });

    it('keep a group in `lists` mode that another owner gave them meanwhile', async () => {
      const shop = await crowded();
      const { people, special } = await shop.practice.control.world();
      const owners = people.filter(
        ({ leftAt, visible, customerContact }) => leftAt === null && visible && customerContact,
      );
      const leaver = owners.at(-1)?.userid ?? '';
      const [moved] = [...(await rows(shop, { status: [0] })).values()].filter(
        ({ chatId, owner, loadError }) =>
          owner !== leaver && loadError === null && special.every((unusual) => unusual.chatId !== chatId),
      );
      const chatId = moved?.chatId ?? '';
      await shop.practice.control.change({ op: 'owner', chatId, userid: leaver });
      await shop.practice.control.change({ op: 'leave', userid: leaver });
      expect(await shop.sync('lists')).toMatchObject({ error: { reason: 'sync.hiddenOwners' } });
      expect((await rows(shop)).get(chatId)).toMatchObject({ owner: leaver, goneAt: null });
    });
  });
});

describe('a later sync', () => {
  it('finds what changed, marks what disappeared, and keeps the history of owners', async () => {
    const shop = await workshop({ practice: { groups: 120 } });
    await shop.sync();
    const { people, special } = await shop.practice.control.world();
    const unusual = new Set(special.map(({ chatId }) => chatId));
    const usual = [...(await rows(shop, { status: [0] })).values()].filter(
      ({ chatId, loadError }) => !unusual.has(chatId) && loadError === null,
    );
    const [renamed, moved, dismissed] = usual;
    const other = people.find(
      ({ userid, leftAt, visible, customerContact }) =>
        leftAt === null && visible && customerContact && userid !== moved?.owner,
    );
    if (!renamed || !moved || !dismissed || !other) throw new Error('the world is too small');
    await shop.practice.control.change({ op: 'rename', chatId: renamed.chatId, name: '=new' });
    await shop.practice.control.change({ op: 'owner', chatId: moved.chatId, userid: other.userid });
    await shop.practice.control.change({ op: 'dismiss', chatId: dismissed.chatId });
    const job = await shop.sync();
    expect(job).toMatchObject({ state: 'done', error: null });
    const now = await rows(shop);
    expect(now.get(renamed.chatId)?.name).toBe('=new');
    expect(now.get(moved.chatId)?.owner).toBe(other.userid);
    expect(now.get(dismissed.chatId)?.goneAt).not.toBeNull();
    expect(job.progress.counts['changed']).toBe(2);
    const detail = await shop.store.groupDetail(CONNECTION, moved.chatId);
    expect(detail?.ownerHistory.map(({ to, source }) => [to, source])).toContainEqual([other.userid, 'sync']);
  });

  it('learns who left', async () => {
    const shop = await workshop({ practice: { groups: 120 } });
    await shop.sync();
    const leaver = [...(await rows(shop, { status: [0] })).values()].find(
      ({ loadError }) => loadError === null,
    )?.owner;
    if (!leaver) throw new Error('nobody there');
    await shop.practice.control.change({ op: 'leave', userid: leaver });
    await shop.sync();
    const found = [...(await rows(shop)).values()].filter(({ owner }) => owner === leaver);
    expect(found.every(({ status, goneAt }) => status === 1 && goneAt === null)).toBe(true);
    expect((await shop.store.overview(CONNECTION)).leavers.map(({ userid }) => userid)).toContain(leaver);
  });

  it('in `lists` mode reads details only of what is new or has another status', async () => {
    const shop = await workshop({ practice: { groups: 120 } });
    await shop.sync();
    const groups = await rows(shop, { status: [0] });
    const leaver = [...groups.values()].find(({ loadError }) => loadError === null)?.owner ?? '';
    await shop.practice.control.change({ op: 'leave', userid: leaver });
    const theirs = [...groups.values()].filter(
      ({ owner, loadError }) => owner === leaver && loadError === null,
    );
    const before = shop.calls.length;
    expect(await shop.sync('lists')).toMatchObject({ state: 'done' });
    const read = shop.calls.slice(before).filter((call) => call.startsWith('group '));
    expect(read).toEqual(expect.arrayContaining(theirs.map(({ chatId }) => `group ${chatId}`)));
    const unreadable = [...(await rows(shop)).values()].filter(({ syncedAt }) => syncedAt === null).length;
    expect(read.length).toBeLessThanOrEqual(theirs.length + unreadable);
    expect(await shop.store.listSyncs(CONNECTION), 'it is none to compare with').toHaveLength(1);
  });

  it.each([DAY, -DAY])(
    'reads everything again although the clock was wrong by %i seconds before',
    async (error) => {
      const shop = await workshop();
      shop.weather.clockError = error;
      await shop.sync();
      const first = shop.calls.filter((call) => call.startsWith('group ')).length;
      shop.weather.clockError = 0;
      await shop.sync();
      const both = shop.calls.filter((call) => call.startsWith('group '));
      // Groups that turned out dissolved are not asked for again.
      expect(both.length - first).toBeGreaterThanOrEqual((await rows(shop, { presence: 'present' })).size);
    },
  );
});
