import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { StoreApi } from '@main/store/api';
import { LEDGER } from '@main/store/database/files';
import { migrate } from '@main/store/database/migrate';
import { openArchive } from '../../../../support/archive';
import { openStore } from '../../../../support/store';
import { tempFolder } from '../../../../support/temp-folder';

const AT = 1_790_000_000;

function open(folder: string): StoreApi {
  const store = openStore(folder, { clock: () => AT, backupDelayMs: 60_000 });
  onTestFinished(() => store.close());
  return store;
}

async function archived(folder: string): Promise<StoreApi> {
  const { store } = await openArchive(folder, { subjects: 3, days: 5 });
  onTestFinished(() => store.close());
  return store;
}

/** Every file below a folder with its bytes and the time of its last change. */
const print = (folder: string): unknown =>
  readdirSync(folder)
    .toSorted()
    .map((name) => [name, statSync(join(folder, name)).mtimeMs, readFileSync(join(folder, name), 'hex')]);

const reason = (name: string) => ({ error: { reason: name } });

describe('generations', () => {
  it('say what is in them, newest first, and are only read', async () => {
    const folder = tempFolder();
    const store = await archived(folder);
    expect(await store.listBackups()).toEqual([]);
    const made = await store.makeBackup();
    expect(made).toMatchObject({ generation: 1, content: { usable: true, connections: 1, plans: 0 } });
    expect(made.content.statistics).toMatchObject({ rows: 15 });
    await store.appendAudit({ at: AT, actor: 'me', action: 'x', connectionId: null, detail: {} });
    await store.makeBackup();
    const before = print(join(folder, 'backups'));
    const listed = await store.listBackups();
    expect(listed.map(({ generation, content }) => [generation, content.auditEntries])).toEqual([
      [2, 1],
      [1, 0],
    ]);
    expect(print(join(folder, 'backups'))).toEqual(before);
    const present = await store.presentContent();
    expect(present).toMatchObject({ statistics: made.content.statistics, bytes: made.content.bytes });
  });

  it('say what is in them whatever somebody has named a table', async () => {
    const folder = tempFolder();
    const store = await archived(folder);
    const raw = new Database(join(folder, 'archive.db'));
    raw.exec('CREATE TABLE "daily_"", sqlite_schema; --" (day INTEGER)');
    raw.close();
    expect(await store.presentContent()).toMatchObject({ statistics: { rows: 15 } });
    expect((await store.makeBackup()).content).toMatchObject({ usable: true, statistics: { rows: 15 } });
  });

  it('stay listed when they are damaged, and are not restored then', async () => {
    const folder = tempFolder();
    const store = open(folder);
    await store.setSettings({ theme: 'dark' });
    await store.makeBackup();
    await store.setSettings({ theme: 'light' });
    const path = join(folder, 'backups', 'ledger-1.db');
    writeFileSync(path, readFileSync(path).fill(0x5a, 4096));
    expect(await store.listBackups()).toMatchObject([{ generation: 1, content: { usable: false } }]);
    await expect(store.restoreBackup({ generation: 1 })).rejects.toMatchObject(reason('backups.notBackup'));
    await expect(store.restoreBackup({ generation: 7 })).rejects.toMatchObject(reason('backups.notFound'));
    expect(await store.getSettings()).toMatchObject({ theme: 'light' });
    expect(existsSync(join(folder, 'damage.found'))).toBe(false);
  });

  it('that a migration made of the ledger alone go with the archive of before', async () => {
    const folder = tempFolder();
    const store = await archived(folder);
    await store.makeBackup();
    await store.close();
    rmSync(join(folder, 'ledger.db'));
    const old = new Database(join(folder, 'ledger.db'));
    migrate(old, LEDGER.migrations.slice(0, -1));
    old.close();
    const again = open(folder);
    const [newest] = await again.listBackups();
    expect(newest).toMatchObject({ generation: 2, content: { usable: true, statistics: { rows: 15 } } });
  });

  it('stay whole when another one cannot be made, and when a migration makes one of a single file', async () => {
    const folder = tempFolder();
    const store = await archived(folder);
    await store.makeBackup();
    await store.makeBackup();
    const home = join(folder, 'backups');
    mkdirSync(join(home, 'ledger.partial'));
    for (const _ of 'abc')
      await expect(store.makeBackup()).rejects.toMatchObject({ error: { code: 'store' } });
    const days = async () =>
      (await store.listBackups()).map(({ generation, content }) => [generation, content.statistics?.rows]);
    expect(await days()).toEqual([
      [2, 15],
      [1, 15],
    ]);
    rmSync(join(home, 'ledger.partial'), { recursive: true });
    // As a version that changed both files left them.
    cpSync(join(home, 'ledger-2.db'), join(home, 'ledger-3.db'));
    cpSync(join(home, 'archive-2.db'), join(home, 'archive-4.db'));
    await store.makeBackup();
    expect(await days()).toEqual([
      [5, 15],
      [3, 15],
    ]);
    expect(readdirSync(home).toSorted()).toEqual([
      'archive-2.db',
      'archive-4.db',
      'archive-5.db',
      'ledger-3.db',
      'ledger-5.db',
    ]);
  });

  it('that cannot be made of a broken file have the next start look at all of it', async () => {
    const folder = tempFolder();
    await (await archived(folder)).close();
    const path = join(folder, 'archive.db');
    const raw = new Database(path);
    // So large that a start leaves out the tables with the days.
    raw.exec(
      'CREATE TABLE padding (bytes BLOB); INSERT INTO padding VALUES (zeroblob(17000000)); DROP TABLE padding',
    );
    const page = Number(
      raw
        .prepare("SELECT rootpage FROM sqlite_schema WHERE name GLOB 'daily_*' AND type = 'table'")
        .pluck()
        .get(),
    );
    const size = Number(raw.pragma('page_size', { simple: true }));
    raw.close();
    writeFileSync(path, readFileSync(path).fill(0x5a, (page - 1) * size, page * size));
    const store = openStore(folder, { clock: () => AT, backupDelayMs: 0 });
    onTestFinished(() => store.close());
    await store.getSettings();
    await vi.waitFor(() => expect(existsSync(join(folder, 'damage.found'))).toBe(true));
  });
});

describe('a copy in one file', () => {
  it('holds what there is, says so, and is verified', async () => {
    const folder = tempFolder();
    const store = await archived(folder);
    const path = join(folder, 'mine.handover');
    const bytes = await store.saveBackupCopy(path);
    expect(bytes).toBe(statSync(path).size);
    const { bytes: _, madeAt: at, ...present } = await store.presentContent();
    expect(await store.inspectBackup(path)).toEqual({ ...present, madeAt: at, bytes });
    expect(present.statistics).not.toBeNull();
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
  });

  it('replaces an older file of its name, and leaves nothing where it cannot be written', async () => {
    const folder = tempFolder();
    const store = open(folder);
    const path = join(folder, 'mine.handover');
    writeFileSync(path, 'older');
    await store.saveBackupCopy(path);
    expect(await store.inspectBackup(path)).toMatchObject({ usable: true });
    await expect(store.saveBackupCopy(join(folder, 'none', 'x.handover'))).rejects.toMatchObject({
      error: { code: expect.stringMatching(/store|internal/) },
    });
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
  });

  it('is refused when it is foreign, cut, or any byte of what it holds is another', async () => {
    const folder = tempFolder();
    const store = open(folder);
    await store.setSettings({ theme: 'dark' });
    const path = join(folder, 'mine.handover');
    await store.saveBackupCopy(path);
    const good = readFileSync(path);
    const refused = async (name: string, bytes: Buffer | string): Promise<void> => {
      const broken = join(folder, name);
      writeFileSync(broken, bytes);
      await expect(store.inspectBackup(broken)).rejects.toMatchObject(reason('backups.notBackup'));
      await expect(store.restoreBackup({ path: broken })).rejects.toMatchObject(reason('backups.notBackup'));
    };
    await refused('text', 'no database at all');
    await refused('empty', '');
    await refused('ledger', readFileSync(join(folder, 'ledger.db')));
    await refused('cut', good.subarray(0, good.length - 5000));
    const bent = join(folder, 'bent');
    writeFileSync(bent, good);
    const db = new Database(bent);
    const piece = inflateSync(
      db.prepare<[], Buffer>("SELECT packed FROM pieces WHERE part = 'ledger'").pluck().get() ?? '',
    );
    // One letter of a stored text: the database would be read without complaint.
    piece.write('l', piece.indexOf('"dark"') + 1);
    db.prepare("UPDATE pieces SET packed = ? WHERE part = 'ledger' AND number = 0").run(deflateSync(piece));
    db.close();
    await refused('bent', readFileSync(bent));
    await expect(store.inspectBackup(join(folder, 'gone'))).rejects.toMatchObject(reason('backups.notFound'));
    expect(await store.getSettings()).toMatchObject({ theme: 'dark' });
    expect(await store.listBackups()).toEqual([]);
  });

  it.each([
    ['the file itself', 'PRAGMA user_version = 99'],
    ['its ledger', "UPDATE parts SET schema_version = 99 WHERE name = 'ledger'"],
  ])('of a newer version in %s is told, and nothing is touched', async (_, sql) => {
    const folder = tempFolder();
    const store = open(folder);
    const path = join(folder, 'newer.handover');
    await store.saveBackupCopy(path);
    const db = new Database(path);
    db.exec(sql);
    db.close();
    const before = readFileSync(path, 'hex');
    await expect(store.inspectBackup(path)).rejects.toMatchObject(reason('store.newer'));
    await expect(store.restoreBackup({ path })).rejects.toMatchObject(reason('store.newer'));
    expect(readFileSync(path, 'hex')).toBe(before);
    expect(await store.listBackups()).toEqual([]);
  });
});
