import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { dayOf } from '@shared/domain/day';
import type { StoreApi } from '@main/store/api';
import { createStore } from '@main/store/store';
import { AT, C } from '../../../support/plan-store';
import { tempFolder } from '../../../support/temp-folder';

let folder: string;
let copy: string;

/** A store that has not been opened. */
function closed(): StoreApi {
  const store = createStore({ clock: () => AT, backupDelayMs: 60_000 });
  onTestFinished(() => store.close());
  return store;
}

/** Overwrites the middle of a file and of all its backups. */
function wreck(name: 'ledger' | 'archive'): void {
  const backups = join(folder, 'backups');
  const own = readdirSync(backups).filter((file) => file.startsWith(name));
  for (const path of [join(folder, `${name}.db`), ...own.map((file) => join(backups, file))]) {
    const bytes = readFileSync(path);
    bytes.fill(0x5a, Math.floor(bytes.length / 4), Math.floor((bytes.length * 3) / 4));
    writeFileSync(path, bytes);
  }
}

const aside = (): string => {
  const [found, ...others] = readdirSync(folder).filter((name) => name.startsWith('damaged-'));
  expect(others).toEqual([]);
  return join(folder, found ?? 'nothing was set aside');
};
/** All files, without those that reading makes. */
const files = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !/-(?:wal|shm)$/.test(name))
    .toSorted();
const owners = async (store: StoreApi): Promise<string[]> =>
  (await store.listSubjects(C, 'owner')).map(({ key }) => key);
const damaged = (file: string) => ({ error: { reason: 'store.damaged', params: { file } } });

/** A dark ledger with one owner in the archive, backed up and copied; light and with two owners since. */
beforeEach(async () => {
  const home = tempFolder();
  [folder, copy] = [join(home, 'data'), join(home, 'copy.handover')];
  const store = closed();
  await store.open({ folder });
  const see = (key: string) => store.seeSubjects(C, [{ kind: 'owner', key, name: null }], AT);
  await store.setSettings({ theme: 'dark' });
  await see('first');
  await store.saveBackupCopy(copy);
  await store.setSettings({ theme: 'light' });
  await see('second');
  await store.makeBackup();
  await store.close();
});

describe('a ledger that is damaged with all its backups', () => {
  it('is replaced by a copy; the archive, which is sound, stays, and what is damaged is kept', async () => {
    wreck('ledger');
    const wrecked = readFileSync(join(folder, 'ledger.db'));
    const store = closed();
    await expect(store.open({ folder })).rejects.toMatchObject(damaged('ledger'));
    const { notices } = await store.open({ folder, rescue: { copy } });
    expect(notices).toMatchObject([{ kind: 'ledger-restored', restored: { what: 'ledger', chosen: true } }]);
    expect(await store.getSettings()).toMatchObject({ theme: 'dark' });
    expect(await owners(store)).toEqual(['first', 'second']);
    expect(readFileSync(join(aside(), 'ledger.db')).equals(wrecked)).toBe(true);
  });

  it('makes room for an empty one, and everything of before is kept', async () => {
    wreck('ledger');
    const before = readdirSync(join(folder, 'backups'));
    const store = closed();
    await store.open({ folder, rescue: { copy: null } });
    expect(await store.getSettings()).toMatchObject({ theme: 'system' });
    expect(await owners(store)).toEqual([]);
    expect(readdirSync(join(aside(), 'backups'))).toEqual(before);
    for (const file of ['ledger.db', 'archive.db', 'cache.db']) {
      expect(existsSync(join(aside(), file)), file).toBe(true);
    }
    await store.setSettings({ theme: 'dark' });
    await store.close();
    const next = closed();
    expect(await next.open({ folder })).toEqual({ notices: [] });
    expect(await next.getSettings()).toMatchObject({ theme: 'dark' });
  });

  it('can be rescued again when the first try ended half way', async () => {
    wreck('ledger');
    const before = readdirSync(folder);
    // Where the last file is to go, something lies that no file can replace.
    const blocked = join(folder, `damaged-${dayOf(AT)}-${AT}`);
    const store = closed();
    mkdirSync(join(blocked, 'ledger.db'), { recursive: true });
    await expect(store.open({ folder, rescue: { copy: null } })).rejects.toMatchObject({
      error: { code: 'store' },
    });
    await expect(store.open({ folder })).rejects.toMatchObject(damaged('ledger'));
    rmSync(join(blocked, 'ledger.db'), { recursive: true });
    await store.open({ folder, rescue: { copy: null } });
    expect(await store.getSettings()).toMatchObject({ theme: 'system' });
    expect(readdirSync(blocked)).toEqual(
      expect.arrayContaining(before.filter((name) => name.endsWith('.db'))),
    );
  });

  it('stays as it is when the copy cannot be taken', async () => {
    wreck('ledger');
    const before = files();
    writeFileSync(copy, 'no copy');
    const store = closed();
    await expect(store.open({ folder, rescue: { copy } })).rejects.toMatchObject({
      error: { reason: 'backups.notBackup' },
    });
    expect(files()).toEqual(before);
    await expect(store.open({ folder })).rejects.toMatchObject(damaged('ledger'));
  });
});

it.each([
  ['a copy', 'first'],
  ['nothing', undefined],
] as const)(
  'an archive that is damaged with all its backups makes room for %s; the ledger stays',
  async (what, owner) => {
    wreck('archive');
    const store = closed();
    await expect(store.open({ folder })).rejects.toMatchObject(damaged('archive'));
    await store.open({ folder, rescue: { copy: what === 'nothing' ? null : copy } });
    expect(await store.getSettings()).toMatchObject({ theme: 'light' });
    expect(await owners(store)).toEqual(owner === undefined ? [] : [owner]);
    expect(existsSync(join(aside(), 'archive.db'))).toBe(true);
    expect((await store.listBackups()).length).toBeGreaterThan(0);
  },
);

it('leaves files alone that can be opened', async () => {
  const store = closed();
  await store.open({ folder, rescue: { copy: null } });
  expect(await store.getSettings()).toMatchObject({ theme: 'light' });
  expect(readdirSync(folder).filter((name) => name.startsWith('damaged-'))).toEqual([]);
});
