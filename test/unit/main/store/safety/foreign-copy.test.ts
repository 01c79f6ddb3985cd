import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import type { StoreApi } from '@main/store/api';
import { openStore } from '../../../../support/store';
import { tempFolder } from '../../../../support/temp-folder';

const MIB = 1024 * 1024;
let folder: string;
let store: StoreApi;
let path: string;

beforeEach(async () => {
  folder = tempFolder();
  store = openStore(join(folder, 'data'), { clock: () => 1_790_000_000, backupDelayMs: 60_000 });
  onTestFinished(() => store.close());
  path = join(folder, '移交 copy.handover');
});

const reason = (name: string) => ({ error: { reason: name } });

/** Changes a copy as somebody would who writes one by hand. */
function bend(change: (db: Database.Database) => void): void {
  const db = new Database(path);
  try {
    change(db);
  } finally {
    db.close();
  }
}

/** Puts another ledger into a copy, with its right digest. */
function replaceLedger(sql: string): void {
  const ledger = join(folder, 'theirs.db');
  bend((db) => {
    writeFileSync(ledger, readFileSync(join(folder, 'sealed.db')));
    const other = new Database(ledger);
    other.exec(sql);
    other.close();
    const bytes = readFileSync(ledger);
    const pieces = Math.ceil(bytes.length / MIB);
    db.exec("DELETE FROM pieces WHERE part = 'ledger'");
    for (let number = 0; number < pieces; number += 1) {
      const packed = deflateSync(bytes.subarray(number * MIB, (number + 1) * MIB));
      db.prepare("INSERT INTO pieces VALUES ('ledger', ?, ?)").run(number, packed);
    }
    db.prepare("UPDATE parts SET bytes = ?, pieces = ?, sha256 = ? WHERE name = 'ledger'").run(
      bytes.length,
      pieces,
      createHash('sha256').update(bytes).digest('hex'),
    );
  });
}

async function saved(): Promise<void> {
  await store.makeBackup();
  writeFileSync(join(folder, 'sealed.db'), readFileSync(join(folder, 'data', 'backups', 'ledger-1.db')));
  await store.saveBackupCopy(path);
}

it('is for this account only, as is the folder of the data', async () => {
  await store.saveBackupCopy(path);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, 'data')).mode & 0o777).toBe(0o700);
});

it.each([
  // One that never ends would be read for ever.
  ['a view in the place of a table', 'ALTER TABLE parts RENAME TO p; CREATE VIEW parts AS SELECT * FROM p'],
  ['a long story about itself', "UPDATE about SET content = content || printf('%.*c', 20000, ' ')"],
])('is refused with %s', async (_, sql) => {
  await saved();
  bend((db) => db.exec(sql));
  await expect(store.inspectBackup(path)).rejects.toMatchObject(reason('backups.notBackup'));
  await expect(store.restoreBackup({ path })).rejects.toMatchObject(reason('backups.notBackup'));
});

it('is refused before it fills the disk', async () => {
  await saved();
  bend((db) => db.exec(`UPDATE parts SET bytes = ${2 ** 50}, pieces = ${2 ** 30} WHERE name = 'archive'`));
  await expect(store.restoreBackup({ path })).rejects.toMatchObject(reason('store.diskFull'));
  expect(readdirSync(join(folder, 'data')).filter((name) => name.startsWith('restore'))).toEqual([]);
});

it('is refused when something acts in its ledger by itself', async () => {
  await saved();
  replaceLedger(`CREATE TRIGGER again AFTER UPDATE ON transfer_batches WHEN new.state = 'unknown'
    BEGIN UPDATE transfer_batches SET state = 'planned' WHERE id = new.id; END`);
  await expect(store.restoreBackup({ path })).rejects.toMatchObject(reason('backups.notBackup'));
});

it('brings no authorities that it wants to be believed, and no jobs that would write to or clear away files', async () => {
  await store.setSettings({ theme: 'dark' });
  const job = { connectionId: 'c1', planId: null, payload: {}, createdAt: 1 };
  await store.createJob({ ...job, kind: 'export' });
  await store.createJob({ ...job, kind: 'download' });
  const sync = await store.createJob({ ...job, kind: 'sync' });
  await saved();
  replaceLedger(
    `INSERT INTO settings VALUES ('caFile', '"/tmp/theirs.pem"'), ('caDigest', '"${'a'.repeat(64)}"')`,
  );
  await store.restoreBackup({ path });
  expect(await store.getSettings()).toMatchObject({ theme: 'dark', caFile: null, caDigest: null });
  expect((await store.unfinishedJobs()).map(({ id }) => id)).toEqual([sync.id]);
});
