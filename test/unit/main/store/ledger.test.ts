import { createHash } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { JobSort } from '@shared/contract/jobs';
import { settingsShape } from '@shared/contract/settings';
import type { JobKind, JobState } from '@shared/domain/job';
import type { ConnectionRecord, NewJob, StoreApi } from '@main/store/api';
import { createStore } from '@main/store/store';
import { groupQueryOf, listed, loadedGroup, loadedMember } from '../../../support/groups';
import { openStore } from '../../../support/store';
import { tempFolder } from '../../../support/temp-folder';

const C = 'c1';
const AT = 1_790_000_000;
let folder: string;
let store: StoreApi;

beforeEach(() => {
  folder = tempFolder();
  store = openStore(folder, { clock: () => AT });
  onTestFinished(() => store.close());
});

/** The ledger as somebody else would open it. */
function ledgerFile(): Database.Database {
  const db = new Database(join(folder, 'ledger.db'));
  onTestFinished(() => void db.close());
  return db;
}

const connection: ConnectionRecord = {
  id: C,
  vendor: 'wecom',
  practice: false,
  name: '总部',
  color: 'blue',
  corpId: 'ww1',
  baseUrl: 'https://qyapi.weixin.qq.com/cgi-bin',
  proxyUrl: '',
  credential: 'key',
  readOnly: false,
  createdAt: AT,
  groupsSyncedAt: null,
};

const job: NewJob = { connectionId: C, kind: 'sync', planId: null, payload: { mode: 'full' }, createdAt: AT };

describe('connections', () => {
  it('are kept as they were saved; a form does not turn back the time of the last sync', async () => {
    await store.saveConnection(connection);
    await store.finishSync(C, AT + 5);
    await store.saveConnection({ ...connection, name: '分部', readOnly: true });
    expect(await store.listConnections()).toEqual([
      { ...connection, name: '分部', readOnly: true, groupsSyncedAt: AT + 5 },
    ]);
    expect((await store.overview(C)).syncedAt).toBe(AT + 5);
  });

  it('can go without their data, with their jobs ended', async () => {
    await store.saveConnection(connection);
    await store.applyList(C, 1, listed(['a']), AT);
    const { id } = await store.createJob(job);
    await store.removeConnection(C, false);
    expect(await store.listConnections()).toEqual([]);
    expect((await store.getJob(id))?.state).toBe('cancelled');
    expect((await store.openQuery(groupQueryOf(C))).total).toBe(1);
  });

  it('can go with their groups, while those of others and what the ledger knows stay', async () => {
    await store.saveConnection(connection);
    const ids = Array.from({ length: 450 }, (_, n) => `wr${n}`);
    await store.applyList(C, 1, listed(ids), AT);
    await store.applyDetails(C, 1, [loadedGroup('wr7', { members: [loadedMember('wm1')] })], AT);
    await store.applyList('c2', 2, listed(['other']), AT);
    const { queryId } = await store.openQuery(groupQueryOf(C));
    await store.removeConnection(C, true);
    await expect(store.readWindow(queryId, 0, 1)).rejects.toMatchObject({
      error: { reason: 'store.queryGone' },
    });
    expect((await store.openQuery(groupQueryOf(C))).total).toBe(0);
    expect((await store.openQuery(groupQueryOf('c2'))).total).toBe(1);
    expect(await store.everyOwner(C)).toEqual(['wangfang']);
    await store.close();
    const cache = new Database(join(folder, 'cache.db'), { readonly: true });
    onTestFinished(() => void cache.close());
    const rows = (table: string) => cache.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
    expect(['groups', 'group_details', 'group_members', 'removals'].map(rows)).toEqual([1, 0, 0, 0]);
  });
});

describe('settings and views', () => {
  it('begin with defaults, keep what is set, and read a strange value as the default', async () => {
    expect(await store.getSettings()).toMatchObject({ language: 'system', practiceRunning: true });
    await store.setSettings({ language: 'en', activeConnection: C });
    ledgerFile().exec(`INSERT OR REPLACE INTO settings VALUES
      ('theme', '"pink"'), ('later', '1'), ('density', '{')`);
    expect(await store.getSettings()).toMatchObject({ language: 'en', theme: 'system', activeConnection: C });
    expect((await store.getSettings()).density).toBe(settingsShape.parse({}).density);
  });

  it('stand aside for what a policy decided, and come back without it', async () => {
    await store.setSettings({ theme: 'light', memberDays: 30 });
    await store.close();
    const kept = createStore({ clock: () => AT });
    onTestFinished(() => kept.close());
    await kept.open({ folder, decided: { memberDays: 90 } });
    expect(await kept.getSettings()).toMatchObject({ theme: 'light', memberDays: 90 });
    expect(await kept.setSettings({ theme: 'dark', memberDays: 0 })).toMatchObject({ memberDays: 90 });
    await kept.open({ folder });
    expect(await kept.getSettings()).toMatchObject({ theme: 'dark', memberDays: 30 });
  });

  it('remember a grid until it is reset', async () => {
    const column = {
      id: 'name',
      hidden: false,
      width: 200,
      sort: 'asc' as const,
      sortIndex: 0,
      pinned: null,
    };
    await store.setView('groups', { columns: [column] });
    expect(await store.getView('groups')).toEqual({ columns: [column] });
    await store.setView('groups', null);
    expect(await store.getView('groups')).toBeNull();
  });
});

describe('jobs', () => {
  it('that cannot be read, as in a restored ledger, keep nobody from the others', async () => {
    const { id } = await store.createJob(job);
    const strange = await store.createJob(job);
    ledgerFile().prepare("UPDATE jobs SET progress = '{}' WHERE id = ?").run(strange.id);
    expect((await store.unfinishedJobs()).map((one) => one.id)).toEqual([id]);
    expect((await store.listJobs(10)).map((one) => one.id)).toEqual([id]);
  });

  it('change only in what a patch names, and are found unfinished until they have ended', async () => {
    const { id } = await store.createJob(job);
    const progress = {
      phase: 'lists' as const,
      done: 5,
      total: 9,
      rate: 1.5,
      etaSeconds: 3,
      counts: { groups: 5 },
    };
    await store.updateJob(id, { state: 'running', checkpoint: { cursor: 'x' }, progress, startedAt: AT });
    await store.updateJob(id, {
      state: 'waiting',
      waiting: { reason: 'rate-limit', until: AT + 60 },
      error: { code: 'rate-limited', reason: 'wecom.rateLimited', message: 'm', retryable: true },
    });
    expect(await store.getJob(id)).toEqual({
      ...job,
      id,
      state: 'waiting',
      checkpoint: { cursor: 'x' },
      progress,
      waiting: { reason: 'rate-limit', until: AT + 60 },
      error: { code: 'rate-limited', reason: 'wecom.rateLimited', message: 'm', retryable: true },
      attempts: 0,
      startedAt: AT,
      finishedAt: null,
    });
    expect((await store.unfinishedJobs()).map((one) => one.id)).toEqual([id]);
    await store.updateJob(id, { state: 'done', waiting: null, error: null, finishedAt: AT + 9 });
    expect(await store.unfinishedJobs()).toEqual([]);
    await store.updateJob(id, { state: 'paused' });
    expect(await store.unfinishedJobs(), 'what was paused waits for somebody').toEqual([]);
    const later = await store.createJob(job);
    expect((await store.listJobs(10)).map((one) => one.id)).toEqual([later.id, id]);
  });

  it('that have ended come by page, those of a kind, an end and a connection alone', async () => {
    const start = async (kind: JobKind, connectionId: string, state: JobState): Promise<number> => {
      const one = await store.createJob({ connectionId, kind, planId: null, payload: {}, createdAt: AT });
      await store.updateJob(one.id, { state });
      return one.id;
    };
    const synced = await start('sync', 'h1', 'done');
    const failed = await start('sync', 'h1', 'failed');
    const exported = await start('export', 'h2', 'done');
    await start('sync', 'h1', 'paused');
    const all = { kinds: [], states: [], connectionId: null };
    const ids = async (...asked: Parameters<StoreApi['jobHistory']>) => {
      const { rows, total } = await store.jobHistory(...asked);
      return [rows.map(({ id }) => id), total];
    };
    expect(await ids(all, 0, 2)).toEqual([[exported, failed], 3]);
    expect(await ids(all, 2, 2)).toEqual([[synced], 3]);
    expect(await ids({ ...all, kinds: ['sync'], states: ['done', 'cancelled'] }, 0, 9)).toEqual([
      [synced],
      1,
    ]);
    expect(await ids({ ...all, connectionId: 'h2' }, 0, 9)).toEqual([[exported], 1]);
  });

  it('that have ended come in the order that is asked for; what never began comes last by its time', async () => {
    const end = async (kind: JobKind, times: readonly [number, number] | null): Promise<number> => {
      const one = await store.createJob({ connectionId: C, kind, planId: null, payload: {}, createdAt: AT });
      const [startedAt = null, finishedAt = null] = times ?? [];
      await store.updateJob(one.id, { state: 'done', startedAt, finishedAt });
      return one.id;
    };
    const slow = await end('sync', [AT, AT + 90]);
    const never = await end('export', null);
    const quick = await end('sync', [AT + 90, AT + 95]);
    const all = { kinds: [], states: [], connectionId: null };
    const by = async (field: JobSort['field'], direction: JobSort['direction']) =>
      (await store.jobHistory(all, 0, 9, { field, direction })).rows.map(({ id }) => id);
    expect(await by('created', 'asc')).toEqual([slow, never, quick]);
    expect(await by('took', 'asc')).toEqual([quick, slow, never]);
    expect(await by('took', 'desc')).toEqual([slow, quick, never]);
    expect(await by('kind', 'asc')).toEqual([never, quick, slow]);
  });
});

describe('the audit', () => {
  const entry = { at: AT, actor: 'admin', action: 'plan.started', connectionId: C, detail: { planId: 1 } };

  it('answers newest first, by page', async () => {
    for (const action of ['a', 'b', 'c']) await store.appendAudit({ ...entry, action });
    const { rows, total } = await store.readAudit(1, 2);
    expect(total).toBe(3);
    expect(rows.map(({ action }) => action)).toEqual(['b', 'a']);
    expect(rows[0]).toMatchObject({ at: AT, actor: 'admin', connectionId: C, detail: { planId: 1 } });
  });

  it('chains every row to the one before it, and lets none be changed', async () => {
    for (let n = 0; n < 3; n++) await store.appendAudit({ ...entry, detail: { n } });
    const db = ledgerFile();
    const rows = db
      .prepare<[], { detail: string; hash: string }>('SELECT detail, hash FROM audit ORDER BY id')
      .all();
    let before = '';
    for (const { detail, hash } of rows) {
      const words = JSON.stringify([AT, 'admin', 'plan.started', C, detail]);
      expect(hash).toBe(createHash('sha256').update(`${before}\n${words}`).digest('hex'));
      before = hash;
    }
    expect(() => db.exec('DELETE FROM audit WHERE id = 2')).toThrow('append-only');
    expect(() => db.exec(`UPDATE audit SET actor = 'x' WHERE id = 2`)).toThrow('append-only');
  });
});

describe('selections', () => {
  beforeEach(async () => {
    await store.seePeople(C, [{ userid: 'left', name: '赵六', state: 'left' }], AT);
    await store.applyList(C, 1, [...listed(['a', 'b', 'c', 'd']), ...listed(['e'], 1)], AT);
    const members = [loadedMember('wm1'), loadedMember('wm2')];
    const groups = ['a', 'b', 'e'].map((chatId) => loadedGroup(chatId, { owner: 'wf', members }));
    await store.applyDetails(C, 1, [...groups, loadedGroup('c', { owner: 'left' })], AT);
    await store.applyLoadError(C, 1, 'd', 40050, true, AT);
  });

  it('count groups, members and owners, with those who have left', async () => {
    const selection = { kind: 'ids' as const, connectionId: C, ids: ['a', 'e', 'c', 'd', 'nowhere', 'a'] };
    expect(await store.summarize(selection)).toEqual({
      groups: 4,
      members: 4,
      owners: [
        { userid: 'wf', name: null, left: true, groups: 2, members: 4 },
        { userid: 'left', name: '赵六', left: true, groups: 1, members: 0 },
      ],
    });
  });

  it('mean everything that matches but for some, also what no page has loaded', async () => {
    const query = groupQueryOf(C, { filter: { presence: 'present', loaded: 'any', owners: ['wf'] } });
    const selection = { kind: 'all' as const, connectionId: C, query, except: ['b', 'nowhere'] };
    expect((await store.summarize(selection)).groups).toBe(2);
  });

  it('are read page by page in one order, even when rows change in between', async () => {
    const sort = [{ field: 'chatId' as const, direction: 'desc' as const }];
    const query = groupQueryOf(C, { sort });
    const { queryId, total } = await store.openSelection({
      kind: 'all',
      connectionId: C,
      query,
      except: ['c'],
    });
    const first = await store.readWindow(queryId, 0, 2);
    await store.applyList(C, 2, listed(['z']), AT + 1);
    const second = await store.readWindow(queryId, 2, 2);
    expect([...first.rows, ...second.rows].map(({ chatId }) => chatId)).toEqual(['e', 'b', 'a']);
    expect(total).toBe(3);
  });

  it('have an overview that leaves out what disappeared', async () => {
    expect(await store.overview(C)).toEqual({
      total: 4,
      members: 6,
      byStatus: { '0': 3, '1': 1, '2': 0, '3': 0 },
      gone: 1,
      unloaded: 0,
      owners: 2,
      leavers: [
        { userid: 'wf', name: null, left: true, groups: 3, members: 6 },
        { userid: 'left', name: '赵六', left: true, groups: 1, members: 0 },
      ],
      syncedAt: null,
    });
  });

  it('know owners without a name, to be asked for one by one', async () => {
    expect(await store.namelessPeople(C)).toEqual(['wf']);
    const owners = await store.searchPeople(C, '', 'owners', 10);
    expect(owners.map(({ userid, groups }) => [userid, groups])).toEqual([
      ['wf', 3],
      ['left', 1],
    ]);
  });
});
