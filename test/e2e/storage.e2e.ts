import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Reason } from '@shared/domain/reasons';
import type { AppError } from '@shared/domain/errors';
import type { Page } from 'playwright/test';
import { screenshot } from './support/app';
import { ask, attempt } from './support/calls';
import { chooseFile, saveTo } from './support/files';
import { fillDisk, isRoot, takeDisk } from './support/disks';
import { expect, test } from './support/fixtures';
import { databasePath } from './support/ledger';
import { Frame } from './support/pages/frame';
import { findable } from './support/record';
import { connect, sync, untilJob } from './support/steps';
import { zh } from './support/words';
import { reasonSentences } from '@renderer/i18n/reasons';

const sentence = (reason: Reason): string => reasonSentences['zh-CN'][reason] ?? `no sentence for ${reason}`;
const hash = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Writes noise over the middle of a file, as a bad disk would. */
function damage(path: string): void {
  const file = openSync(path, 'r+');
  for (let page = 1; page < 6; page += 1) writeSync(file, Buffer.alloc(4096, 0xa5), 0, 4096, page * 4096);
  closeSync(file);
}

test('a database of a newer version is told and not touched', async ({ launch, folder }) => {
  const first = await launch();
  await ask(first.page, 'settings.set', { density: 'compact' });
  await first.close();
  const path = databasePath(folder, 'ledger');
  const database = new DatabaseSync(path);
  database.exec('PRAGMA user_version = 999');
  database.close();
  const before = hash(path);

  const { page } = await launch();
  await expect(page.getByRole('heading', { name: zh.frame.store.failed })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText(sentence('store.newer'));
  await screenshot(page, 'storage-newer');
  expect(hash(path)).toBe(before);
});

test('a damaged cache is set aside and filled again by a sync; the ledger stays', async ({
  launch,
  vendor,
  folder,
}) => {
  const { control, ...company } = await vendor();
  const first = await launch();
  const { id } = await connect(first.page, company);
  await sync(first.page, id);
  await first.close();
  damage(databasePath(folder, 'cache'));

  const { page } = await launch();
  await expect(new Frame(page).notice('cacheRebuilt')).toBeVisible();
  await screenshot(page, 'storage-cache-rebuilt');
  expect(await ask(page, 'connections.list')).toMatchObject([{ id, secret: 'keychain' }]);
  expect((await ask(page, 'groups.overview', { connectionId: id })).total).toBe(0);
  await sync(page, id);
  expect((await ask(page, 'groups.overview', { connectionId: id })).total).toBe(
    findable(await control.world()),
  );
});

test('a damaged ledger comes back from its backup', async ({ launch, vendor, folder }) => {
  const { control, ...company } = await vendor();
  const first = await launch();
  const { id } = await connect(first.page, company);
  await sync(first.page, id);
  const path = databasePath(folder, 'ledger');
  await expect
    .poll(() => existsSync(join(dirname(path), 'backups/ledger-1.db')), { timeout: 40_000 })
    .toBe(true);
  await first.close();
  damage(path);

  const { page } = await launch();
  await expect(new Frame(page).restored('ledgerDamaged')).toBeVisible();
  await screenshot(page, 'storage-ledger-restored');
  expect(await ask(page, 'connections.list')).toMatchObject([{ id }]);
  expect((await ask(page, 'groups.overview', { connectionId: id })).total).toBe(
    findable(await control.world()),
  );
});

test('a ledger that is damaged with its backups is replaced by a copy, or begun anew; what is damaged is kept', async ({
  launch,
  vendor,
  folder,
}) => {
  const company = await vendor();
  const first = await launch();
  const { id } = await connect(first.page, company);
  const copy = join(folder, 'everything.handover');
  await saveTo(first.app, copy);
  await ask(first.page, 'backups.saveCopy');
  await ask(first.page, 'backups.make');
  await first.close();
  const path = databasePath(folder, 'ledger');
  const backups = join(dirname(path), 'backups');
  const damageAll = (): void => {
    for (const file of readdirSync(backups)) if (file.startsWith('ledger')) damage(join(backups, file));
    damage(path);
  };
  damageAll();

  const second = await launch();
  const failed = second.page.getByRole('heading', { name: zh.frame.store.failed });
  await expect(failed).toBeVisible();
  await screenshot(second.page, 'storage-hopeless');
  await chooseFile(second.app, path);
  const fromCopy = second.page.getByRole('button', { name: zh.frame.store.fromCopy });
  await fromCopy.click();
  await expect(second.page.getByRole('alert')).toContainText(sentence('backups.notBackup'));
  await chooseFile(second.app, copy);
  await fromCopy.click();
  await expect(failed).toBeHidden();
  // Nobody knows any more where the secret was meant to go.
  await expect.poll(() => ask(second.page, 'connections.list')).toMatchObject([{ id, secret: 'missing' }]);
  await second.close();
  damageAll();

  const { page } = await launch();
  await page.getByRole('button', { name: zh.frame.store.anew }).click();
  await screenshot(page, 'storage-begin-anew');
  await page.getByRole('tooltip').getByRole('button', { name: zh.frame.store.anew }).click();
  await expect(page.getByRole('heading', { name: zh.welcome.title })).toBeVisible();
  expect(await ask(page, 'connections.list')).toEqual([]);
  expect(readdirSync(dirname(path)).filter((name) => name.startsWith('damaged-'))).toHaveLength(2);
});

test('a folder that cannot be written to is told, and works again once it can', async ({
  launch,
  vendor,
  folder,
}) => {
  const { control, ...company } = await vendor();
  const first = await launch();
  const { id } = await connect(first.page, company);
  await sync(first.page, id);
  const stored = dirname(databasePath(folder, 'ledger'));
  const listed = findable(await control.world());
  await first.close();
  const disk = takeDisk(stored);
  try {
    disk.readOnly();
    const { page, close } = await launch();
    await expect(page.getByRole('alert')).toContainText(sentence('store.readOnly'));
    await screenshot(page, 'storage-read-only');
    disk.writable();
    await page.getByRole('button', { name: zh.common.retry }).click();
    await expect(page.getByRole('heading', { name: zh.frame.store.failed })).toBeHidden();
    await close();
  } finally {
    disk.release();
  }
  const { page } = await launch();
  expect((await ask(page, 'groups.overview', { connectionId: id })).total).toBe(listed);
});

/** Writes settings until the disk refuses. */
async function refusal(page: Page): Promise<AppError> {
  for (let times = 0; times < 2000; times += 1) {
    const answer = await attempt(page, 'views.set', {
      grid: `grid-${times}`,
      view: { columns: Array.from({ length: 60 }, (_, place) => ({ ...COLUMN, id: `column-${place}` })) },
    });
    if (!answer.ok) return answer.error;
  }
  throw new Error('the disk took everything');
}
const COLUMN = { hidden: false, width: 100, sort: null, sortIndex: null, pinned: null } as const;

if (isRoot) {
  test('a full disk stops a sync with a sentence, and nothing stored is lost', async ({
    launch,
    vendor,
    folder,
  }) => {
    const { control, ...company } = await vendor({ groups: 400, settings: { latencyMs: 5 } });
    const disk = takeDisk(folder, 96);
    try {
      const { page, close } = await launch();
      const { id } = await connect(page, company);
      await sync(page, id);
      const makeRoom = fillDisk(folder);
      const started = await attempt(page, 'groups.sync', { connectionId: id, mode: 'full' });
      // The ledger may still have room in its log for a row or two; then it says so at one of the next.
      const refused = await refusal(page);
      expect(refused.reason).toBe('store.diskFull');
      await new Frame(page).go('settings');
      await page
        .getByRole('radiogroup', { name: zh.settings.theme })
        .getByText(zh.settings.themes.dark)
        .click();
      await expect(page.getByText(sentence('store.diskFull'))).toBeVisible();
      await screenshot(page, 'storage-full');
      expect((await ask(page, 'groups.overview', { connectionId: id })).total).toBe(
        findable(await control.world()),
      );
      makeRoom();
      if (started.ok) await untilJob(page, started.data.jobId, ['done', 'failed'], 90_000);
      await sync(page, id);
      expect((await ask(page, 'groups.overview', { connectionId: id })).total).toBe(
        findable(await control.world()),
      );
      await close();
    } finally {
      disk.release();
    }
  });
}
