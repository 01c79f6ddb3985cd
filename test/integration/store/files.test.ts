import { spawnSync } from 'node:child_process';
import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { StoreApi } from '@main/store/api';
import { ARCHIVE, CACHE, LEDGER } from '@main/store/database/files';
import { migrate, versionOf } from '@main/store/database/migrate';
import type { StoreOptions } from '@main/store/store';
import { groupQueryOf, listed, loadedGroup } from '../../support/groups';
import { openStore } from '../../support/store';
import { tempFolder } from '../../support/temp-folder';

const C = 'c1';
const AT = 1_790_000_000;

function open(folder: string, options: StoreOptions = {}): StoreApi {
  const store = openStore(folder, { clock: () => AT, backupDelayMs: 0, ...options });
  onTestFinished(() => store.close());
  return store;
}

const backups = (folder: string, name: string): string[] => {
  const home = join(folder, 'backups');
  if (!existsSync(home)) return [];
  return readdirSync(home).filter((file) => file.startsWith(`${name}-`));
};

/** A folder with a setting, a few groups, and a backup of the ledger. */
async function furnished(): Promise<string> {
  const folder = tempFolder();
  const store = openStore(folder, { clock: () => AT, backupDelayMs: 0 });
  await store.setSettings({ theme: 'dark' });
  await store.applyList(C, 1, listed(Array.from({ length: 300 }, (_, n) => `wr${n}`)), AT);
  await store.applyDetails(C, 1, [loadedGroup('wr0', { name: '重庆' })], AT);
  await vi.waitFor(() => expect(backups(folder, 'ledger')).toEqual(['ledger-1.db']));
  await store.close();
  return folder;
}

/** Overwrites the middle of a file. */
function scribble(path: string): void {
  const bytes = readFileSync(path);
  bytes.fill(0x5a, Math.floor(bytes.length / 4), Math.floor((bytes.length * 3) / 4));
  writeFileSync(path, bytes);
}

/** A process that is killed in the middle of writing into a file that has no write-ahead log yet. */
const KILLED_WRITING = `
  import Database from 'better-sqlite3';
  const db = new Database(process.argv[1]);
  db.pragma('journal_mode = DELETE');
  db.pragma('cache_size = 10');
  db.exec('CREATE TABLE filler (text TEXT); BEGIN IMMEDIATE; DELETE FROM settings;');
  const insert = db.prepare('INSERT INTO filler VALUES (hex(randomblob(2000)))');
  for (let row = 0; row < 200; row++) insert.run();
  process.kill(process.pid, 'SIGKILL');`;

it('takes back what a process was writing when it was killed before there was a log', async () => {
  const folder = await furnished();
  const path = join(folder, 'ledger.db');
  spawnSync(process.execPath, ['--input-type=module', '-e', KILLED_WRITING, path]);
  expect(statSync(`${path}-journal`).size).toBeGreaterThan(0);
  const store = open(folder);
  expect((await store.open({ folder })).notices).toEqual([]);
  expect(await store.getSettings()).toMatchObject({ theme: 'dark' });
});

describe('migrations', () => {
  const schemaOf = (db: Database.Database) =>
    db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all();

  it.each([LEDGER, ARCHIVE, CACHE])(
    'lead from every earlier version of the $name to the same schema',
    async (kind) => {
      const fresh = new Database(':memory:');
      onTestFinished(() => void fresh.close());
      migrate(fresh, kind.migrations);
      kind.furnish?.(fresh);
      for (let version = 0; version <= kind.migrations.length; version++) {
        const folder = tempFolder();
        const path = join(folder, `${kind.name}.db`);
        const old = new Database(path);
        migrate(old, kind.migrations.slice(0, version));
        expect(versionOf(old)).toBe(version);
        old.close();
        const store = open(folder);
        await store.getSettings();
        await store.close();
        const migrated = new Database(path, { readonly: true });
        expect(versionOf(migrated)).toBe(kind.migrations.length);
        expect(schemaOf(migrated)).toEqual(schemaOf(fresh));
        migrated.close();
      }
    },
  );

  it('keep the plans of a ledger that knew one taker and no days', async () => {
    const folder = tempFolder();
    const old = new Database(join(folder, 'ledger.db'));
    migrate(old, LEDGER.migrations.slice(0, 2));
    const share = { userid: 'zhao', name: '赵', left: true, kind: 'resigned', groups: 2, members: 9 };
    const owners = JSON.stringify([{ ...share, groupsBefore: 5, sentToday: 0 }]);
    old.exec(`
      INSERT INTO transfer_plans (id, connection_id, name, state, taker, taker_groups_before,
        taker_is_follow_user, owners, created_at, started_at)
      VALUES (1, 'c1', '交接', 'running', 'lilei', 7, 0, '${owners}', ${AT}, ${AT});
      INSERT INTO transfer_batches (id, plan_id, kind, old_owner, taker, state, sent_at)
      VALUES (1, 1, 'resigned', 'zhao', 'lilei', 'answered', ${AT}),
        (2, 1, 'resigned', 'zhao', 'lilei', 'planned', NULL);
      INSERT INTO transfer_items (plan_id, batch_id, connection_id, chat_id, kind, old_owner, taker, members,
        state, reason, live, sent_at)
      VALUES (1, 1, 'c1', 'a', 'resigned', 'zhao', 'lilei', 4, 'verified', NULL, 0, ${AT}),
        (1, 2, 'c1', 'b', 'resigned', 'zhao', 'lilei', 5, 'planned', NULL, 1, NULL),
        (1, NULL, 'c1', 'c', 'resigned', 'zhao', 'lilei', 5, 'skipped', 'daily-limit', 0, NULL);`);
    old.close();
    const store = open(folder);
    const day = '2026-09-21';
    expect(await store.listPlans(C)).toEqual([
      expect.objectContaining({ id: 1, state: 'running', origin: 'selection', held: false, ticket: '' }),
    ]);
    expect(await store.getPlan(1)).toMatchObject({
      takers: [
        {
          userid: 'lilei',
          groups: 2,
          members: 9,
          groupsBefore: 7,
          membersBefore: 0,
          refusal: 'not-follow-user',
          checkedAt: null,
          earlierRefusals: [],
        },
      ],
      split: { by: 'even' },
      owners: [{ userid: 'zhao', leftAt: null, groupsBefore: 5 }],
      days: [{ day, groups: 1, calls: 1 }],
      skipped: [{ reason: 'daily-limit', count: 1 }],
    });
    const all = { states: [], text: '', takers: [], causes: [] };
    const { rows } = await store.readItems(1, all, null, 0, 10);
    expect(rows.map((item) => [item.chatId, item.day, item.doubt])).toEqual([
      ['a', day, null],
      ['b', day, null],
      ['c', null, null],
    ]);
    expect(await store.nextBatch(1, AT)).toMatchObject({ id: 2, chatIds: ['b'] });
  });

  it('back the ledger up before they change it', async () => {
    const folder = tempFolder();
    const old = new Database(join(folder, 'ledger.db'));
    migrate(old, LEDGER.migrations.slice(0, 1));
    old.exec("INSERT INTO settings VALUES ('theme', '\"dark\"')");
    old.close();
    const store = open(folder, { backupDelayMs: 60_000 });
    expect(await store.getSettings()).toMatchObject({ theme: 'dark' });
    const backup = new Database(join(folder, 'backups', 'ledger-1.db'), { readonly: true });
    expect(versionOf(backup)).toBe(1);
    expect(backup.prepare('SELECT value FROM settings').pluck().get()).toBe('"dark"');
    backup.close();
  });

  it('that fail leave the database as it was', () => {
    const db = new Database(':memory:');
    const steps = [{ name: 'one', sql: 'CREATE TABLE a (x)' }];
    const broken = [...steps, { name: 'two', sql: 'CREATE TABLE b (x); CREATE TABLE a (x)' }];
    expect(() => migrate(db, broken)).toThrow('already exists');
    expect(versionOf(db)).toBe(1);
    expect(db.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'b'").pluck().get()).toBe(0);
    db.close();
  });

  it.each(['ledger', 'archive', 'cache'])('refuse a later %s.db and leave it untouched', async (name) => {
    const folder = await furnished();
    const path = join(folder, `${name}.db`);
    const later = new Database(path);
    later.pragma('user_version = 99');
    later.close();
    const before = readFileSync(path);
    const store = open(folder);
    await expect(store.getSettings()).rejects.toMatchObject({
      error: { code: 'store', reason: 'store.newer', retryable: false },
    });
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

describe('a damaged file', () => {
  it('that is the cache is set aside, and the next sync fills a new one', async () => {
    const folder = await furnished();
    scribble(join(folder, 'cache.db'));
    const store = open(folder);
    expect((await store.open({ folder })).notices).toEqual([{ kind: 'cache-rebuilt', at: AT }]);
    expect(await store.getSettings()).toMatchObject({ theme: 'dark' });
    expect((await store.openQuery(groupQueryOf(C))).total).toBe(0);
    expect(readdirSync(folder)).toContain(`cache-damaged-2026-09-21-${AT}.db`);
    expect((await store.applyList(C, 2, listed(['wr0']), AT)).inserted).toBe(1);
  });

  it('that is the cache keeps people and owner history in the ledger', async () => {
    const folder = await furnished();
    const first = open(folder);
    await first.applyDetails(C, 1, [loadedGroup('wr0', { owner: 'lilei' })], AT + 1);
    await first.close();
    scribble(join(folder, 'cache.db'));
    const store = open(folder);
    expect((await store.everyOwner(C)).toSorted()).toEqual(['lilei', 'wangfang']);
    await store.applyDetails(C, 2, [loadedGroup('wr0', { owner: 'hanmeimei' })], AT + 2);
    const history = (await store.groupDetail(C, 'wr0'))?.ownerHistory;
    expect(history?.map(({ from, to }) => [from, to])).toEqual([
      [null, 'wangfang'],
      ['wangfang', 'lilei'],
      ['lilei', 'hanmeimei'],
    ]);
  });

  it('that is the ledger is restored from its backup, and the broken one is kept', async () => {
    const folder = await furnished();
    scribble(join(folder, 'ledger.db'));
    const store = open(folder);
    const backupAt = Math.floor(statSync(join(folder, 'backups', 'ledger-1.db')).mtimeMs / 1000);
    expect((await store.open({ folder })).notices).toEqual([
      { kind: 'ledger-restored', at: AT, restored: { what: 'ledger', backupAt, chosen: false } },
    ]);
    expect(await store.getSettings()).toMatchObject({ theme: 'dark' });
    expect(readdirSync(folder)).toContain(`ledger-damaged-2026-09-21-${AT}.db`);
  });

  it('that is the ledger passes by a backup that is damaged too', async () => {
    const folder = await furnished();
    scribble(join(folder, 'ledger.db'));
    writeFileSync(join(folder, 'backups', 'ledger-2.db'), 'no database');
    const store = open(folder);
    expect(await store.getSettings()).toMatchObject({ theme: 'dark' });
  });

  it('that is the ledger without any good backup says so and stays where it is', async () => {
    const folder = await furnished();
    const path = join(folder, 'ledger.db');
    scribble(path);
    rmSync(join(folder, 'backups'), { recursive: true });
    const before = readFileSync(path);
    const store = open(folder);
    await expect(store.getSettings()).rejects.toMatchObject({
      error: { code: 'store', reason: 'store.damaged', retryable: false },
    });
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('that vanished beside its backups is brought back', async () => {
    const folder = await furnished();
    rmSync(join(folder, 'ledger.db'));
    const store = open(folder);
    expect((await store.open({ folder })).notices).toMatchObject([{ kind: 'ledger-restored' }]);
    expect(await store.getSettings()).toMatchObject({ theme: 'dark' });
  });

  it('that vanished but left its log behind is brought back without it', async () => {
    const folder = await furnished();
    const path = join(folder, 'ledger.db');
    const raw = new Database(path);
    raw.pragma('journal_mode = WAL');
    raw.exec("INSERT OR REPLACE INTO settings VALUES ('theme', '\"light\"')");
    const wal = readFileSync(`${path}-wal`);
    raw.close();
    rmSync(path);
    writeFileSync(`${path}-wal`, wal);
    const store = open(folder);
    expect(await store.getSettings()).toMatchObject({ theme: 'dark' });
    expect(readdirSync(folder)).toContain(`ledger-damaged-2026-09-21-${AT}.db-wal`);
  });

  it('that was emptied is restored, not taken for a first start', async () => {
    const folder = await furnished();
    truncateSync(join(folder, 'ledger.db'), 0);
    const store = open(folder);
    expect((await store.open({ folder })).notices).toMatchObject([{ kind: 'ledger-restored' }]);
    expect(await store.getSettings()).toMatchObject({ theme: 'dark' });
  });

  it('that is restored says so once', async () => {
    const folder = await furnished();
    rmSync(join(folder, 'ledger.db'));
    await open(folder).close();
    expect((await open(folder).open({ folder })).notices).toEqual([]);
  });

  it('that breaks while it is in use is found by the call that reads it, and healed by opening again', async () => {
    const folder = await furnished();
    const store = open(folder);
    await store.getSettings();
    truncateSync(join(folder, 'cache.db'), 4096);
    await expect(store.openQuery(groupQueryOf(C))).rejects.toMatchObject({
      error: { reason: 'store.damaged' },
    });
    await store.close();
    const again = open(folder);
    expect((await again.open({ folder })).notices).toMatchObject([{ kind: 'cache-rebuilt' }]);
  });
});

describe('backups', () => {
  it('are made once a day, in two generations', async () => {
    const folder = tempFolder();
    for (let day = 0; day < 4; day++) {
      const now = Math.floor(Date.now() / 1000) + day * 90_000;
      const store = openStore(folder, { clock: () => now, backupDelayMs: 0 });
      await store.setSettings({ activeConnection: `c${day}` });
      const newest = `ledger-${day + 1}.db`;
      await vi.waitFor(() => expect(backups(folder, 'ledger')).toContain(newest));
      await store.close();
    }
    expect(backups(folder, 'ledger').toSorted()).toEqual(['ledger-3.db', 'ledger-4.db']);
    expect(backups(folder, 'archive')).toHaveLength(2);
  });
});

describe('a disk that fails', () => {
  const withPragma = (name: string, pragma: string): StoreOptions => ({
    opener: (path, how) => {
      const db = new Database(path, how);
      if (path.endsWith(name) && !how?.readonly) db.pragma(pragma);
      return db;
    },
  });

  it('that is full refuses what does not fit, and keeps and serves the rest', async () => {
    const folder = await furnished();
    const store = open(folder, withPragma('cache.db', 'max_page_count = 16'));
    const many = listed(Array.from({ length: 20_000 }, (_, n) => `more${n}`));
    await expect(store.applyList(C, 2, many, AT)).rejects.toMatchObject({
      error: { code: 'store', reason: 'store.diskFull', retryable: true },
    });
    const { total } = await store.openQuery(groupQueryOf(C));
    expect(total).toBeGreaterThanOrEqual(300);
    expect(total).toBeLessThan(20_000);
    await store.setSettings({ theme: 'light' });
    await store.close();
    const again = open(folder);
    expect((await again.openQuery(groupQueryOf(C))).total).toBe(total);
    expect((await again.applyList(C, 2, many, AT)).inserted).toBe(20_300 - total);
  });

  it('that is full lets details that were not written be asked for again', async () => {
    const folder = await furnished();
    const store = open(folder, withPragma('cache.db', 'max_page_count = 16'));
    const stale = await store.staleDetails(C, 2, 1000, 'all');
    const loaded = stale.map((chatId) => loadedGroup(chatId, { notice: 'x'.repeat(4000) }));
    await expect(store.applyDetails(C, 2, loaded, AT)).rejects.toMatchObject({
      error: { code: 'store', reason: 'store.diskFull' },
    });
    expect(await store.staleDetails(C, 2, 1000, 'all')).toEqual(stale);
  });

  it('that is read-only says so, and serves what is there', async () => {
    const folder = await furnished();
    const store = open(folder, withPragma('.db', 'query_only = ON'));
    expect(await store.getSettings()).toMatchObject({ theme: 'dark' });
    expect((await store.openQuery(groupQueryOf(C))).total).toBe(300);
    await expect(store.setSettings({ theme: 'light' })).rejects.toMatchObject({
      error: { code: 'store', reason: 'store.readOnly' },
    });
  });

  it('whose folder cannot be made gives a sentence, and the store can be opened elsewhere', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'file'), '');
    const store = open(join(folder, 'file', 'data'));
    await expect(store.getSettings()).rejects.toMatchObject({ error: { code: 'store' } });
  });

  it('answers nothing before it is open or after it was closed', async () => {
    const store = open(tempFolder());
    await store.close();
    await expect(store.getSettings()).rejects.toMatchObject({ error: { reason: 'store.closed' } });
  });
});
