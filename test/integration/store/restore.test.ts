import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { StoreStatus } from '@shared/contract/app';
import type { Settings } from '@shared/contract/settings';
import { startStore, type StoreClient } from '@main/store/client';
import { launchStore, type StoreProcess } from '@main/store/client/launch';
import { buildStoreProcess } from '../../support/store-process';
import { tempFolder } from '../../support/temp-folder';

const AT = 1_790_000_000;
let entry: string;
let client: StoreClient | undefined;
let running: StoreProcess | undefined;

beforeAll(async () => {
  entry = await buildStoreProcess('restore');
}, 60_000);

afterEach(async () => {
  await client?.stop();
  client = undefined;
});

function start(folder: string, onStatus: (status: StoreStatus) => void = () => undefined): StoreClient {
  client = startStore({
    entry,
    folder,
    now: () => AT,
    onStatus,
    launch: async (options) => {
      running = await launchStore(options);
      return running;
    },
  });
  return client;
}

it('answers what is asked during a restore from the restored data, and says once what was restored', async () => {
  const meanwhile: Promise<Settings>[] = [];
  let restoring = false;
  const store = start(tempFolder(), ({ state }) => {
    if (restoring && state === 'opening') meanwhile.push(store.getSettings());
  });
  await store.setSettings({ theme: 'dark' });
  const { generation, content } = await store.makeBackup();
  await store.setSettings({ theme: 'light' });
  restoring = true;
  await store.restoreBackup({ generation });
  // What is asked while the restored files are opened waits instead of failing.
  expect(meanwhile).not.toEqual([]);
  expect((await Promise.all(meanwhile)).map(({ theme }) => theme)).toEqual(meanwhile.map(() => 'dark'));
  expect(store.status()).toMatchObject({
    state: 'open',
    notices: [{ kind: 'ledger-restored', restored: { backupAt: content.madeAt, chosen: true } }],
  });
});

it('goes on with what there is when the backup is refused', async () => {
  const store = start(tempFolder());
  await store.setSettings({ theme: 'dark' });
  await expect(store.restoreBackup({ path: '/nowhere/x.handover' })).rejects.toMatchObject({
    error: { reason: 'backups.notFound' },
  });
  expect(store.status()).toMatchObject({ state: 'open', notices: [] });
  expect(await store.getSettings()).toMatchObject({ theme: 'dark' });
});

/** A store whose present theme is light and whose generation 1 is dark. */
async function prepared(): Promise<{ store: StoreClient; folder: string }> {
  const folder = tempFolder();
  const store = start(folder);
  await store.setSettings({ theme: 'dark', activeConnection: 'dark' });
  await store.makeBackup();
  await store.setSettings({ theme: 'light', activeConnection: 'light' });
  return { store, folder };
}

it('leaves the former or the restored state, whenever the process is killed', async () => {
  const measured = await prepared();
  const begun = performance.now();
  await measured.store.restoreBackup({ generation: 1 });
  const whole = performance.now() - begun;
  await measured.store.stop();

  const seen = new Set<string>();
  for (const share of [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 4]) {
    const { store, folder } = await prepared();
    const restored = store.restoreBackup({ generation: 1 }).then(
      () => 'restored',
      (error: { error: { reason: string } }) => error.error.reason,
    );
    await new Promise<void>((resolve) => {
      setTimeout(resolve, whole * share);
    });
    running?.kill();
    const outcome = await restored;
    expect(['restored', 'store.stopped']).toContain(outcome);
    // The first call may still reach the process that is dying.
    const { theme, activeConnection } = await store.getSettings().catch(() => store.getSettings());
    expect(activeConnection).toBe(theme);
    if (outcome === 'restored') expect(theme).toBe('dark');
    seen.add(theme);
    const left = readdirSync(folder).filter((name) => /^restore|partial|\.restored$/.test(name));
    expect(left, `killed after ${share} of a restore`).toEqual([]);
    expect(readdirSync(join(folder, 'backups')).filter((name) => name.startsWith('ledger-'))).not.toEqual([]);
    await store.stop();
  }
  // Both ends were reached; otherwise this shows nothing.
  expect([...seen].toSorted()).toEqual(['dark', 'light']);
}, 120_000);

it('says that the data is damaged until something takes its place', async () => {
  const folder = tempFolder();
  const copy = join(folder, 'copy.handover');
  const data = join(folder, 'data');
  const former = start(data);
  await former.setSettings({ theme: 'dark' });
  await former.saveBackupCopy(copy);
  await former.makeBackup();
  await former.stop();
  for (const file of ['ledger.db', 'backups/ledger-1.db'])
    writeFileSync(join(data, file), 'noise'.repeat(5000));

  const store = start(data);
  const damaged = { state: 'failed', error: { reason: 'store.damaged', params: { file: 'ledger' } } };
  await expect(store.ready()).rejects.toMatchObject({ error: { reason: 'store.damaged' } });
  expect(store.status()).toMatchObject(damaged);
  writeFileSync(join(folder, 'foreign.handover'), 'no copy');
  await expect(store.rescue(join(folder, 'foreign.handover'))).rejects.toMatchObject({
    error: { reason: 'backups.notBackup' },
  });
  expect(store.status()).toMatchObject(damaged);
  await store.rescue(copy);
  expect(store.status()).toMatchObject({ state: 'open', notices: [{ kind: 'ledger-restored' }] });
  expect(await store.getSettings()).toMatchObject({ theme: 'dark' });
});
