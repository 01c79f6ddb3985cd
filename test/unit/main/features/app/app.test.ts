import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { StoreStatus } from '@shared/contract/app';
import { settingsShape } from '@shared/contract/settings';
import { NO_POLICY } from '@shared/domain/policy';
import { failure } from '@shared/domain/errors';
import { createApp, type AppDeps, type Desktop } from '@main/features/app/app';
import { tempFolder } from '../../../../support/temp-folder';

const broken = failure('store', 'store.newer', 'from a newer version');

function deps(
  store: StoreStatus,
  others: Partial<AppDeps['others']> = {},
  desktop: Partial<Desktop> = {},
  teller: Partial<AppDeps['teller']> = {},
): AppDeps {
  return {
    version: '1',
    electron: '1',
    platform: 'linux',
    locale: 'zh-CN',
    canStartWithSystem: false,
    policy: NO_POLICY,
    keychain: () => ({ state: 'ok', error: null }),
    pageCrashedAt: () => null,
    storeStatus: () => store,
    retryStore: async () => store,
    others: {
      'settings.get': async () => settingsShape.parse({ theme: 'dark' }),
      'connections.list': async () => [],
      'jobs.list': async () => [],
      ...others,
    },
    openFolder: async () => undefined,
    logFolder: '/logs',
    copy: async () => undefined,
    desktop: {
      chooseFile: async () => null,
      printPage: async () => undefined,
      pageAsPdf: async () => new Uint8Array(),
      copyImage: async () => true,
      ...desktop,
    },
    teller: { notify: () => undefined, takeClicked: () => null, ...teller },
  };
}

it('answers everything at once', async () => {
  const state = await createApp(deps({ state: 'open', error: null, notices: [] }))['app.state'](undefined);
  expect(state).toMatchObject({ version: '1', settings: { theme: 'dark' }, store: { state: 'open' } });
});

it('does not ask a store that failed, and says why it did', async () => {
  const never = () => Promise.reject(new Error('asked'));
  const failed = { state: 'failed', error: broken.error, notices: [] } as const;
  const others = { 'settings.get': never, 'connections.list': never, 'jobs.list': never };
  const state = await createApp(deps({ ...failed, notices: [] }, others))['app.state'](undefined);
  expect(state).toMatchObject({ store: { error: { reason: 'store.newer' } }, connections: [], jobs: [] });
});

it('bears with a store that fails while it is asked', async () => {
  const others = { 'connections.list': () => Promise.reject(broken) };
  const state = await createApp(deps({ state: 'open', error: null, notices: [] }, others))['app.state'](
    undefined,
  );
  expect(state.connections).toEqual([]);
});

it('does not hide a bug', async () => {
  const others = { 'jobs.list': () => Promise.reject(new Error('a bug')) };
  const app = createApp(deps({ state: 'open', error: null, notices: [] }, others));
  await expect(app['app.state'](undefined)).rejects.toThrow('a bug');
});

const open: StoreStatus = { state: 'open', error: null, notices: [] };

it('saves the page as a PDF under a name that is safe, whole or not at all', async () => {
  const folder = tempFolder();
  const suggested: string[] = [];
  const app = createApp(
    deps(
      open,
      {},
      {
        pageAsPdf: async () => Buffer.from('%PDF-1.7'),
        chooseFile: async (name) => {
          suggested.push(name);
          return join(folder, 'sheet.pdf');
        },
      },
    ),
  );
  const path = join(folder, 'sheet.pdf');
  expect(await app['app.savePdf']({ name: '../张三 交接.pdf' })).toEqual({ path });
  expect(suggested).toEqual(['张三 交接.pdf']);
  expect(readFileSync(path, 'utf8')).toBe('%PDF-1.7');
  expect(readdirSync(folder)).toEqual(['sheet.pdf']);
});

it('writes no PDF when the dialog is closed', async () => {
  expect(await createApp(deps(open))['app.savePdf']({ name: 'sheet' })).toBeNull();
});

it('saves a text under a name that is safe, whatever stands in it for an ending', async () => {
  const path = join(tempFolder(), 'report.txt');
  const suggested: string[] = [];
  const chooseFile = async (name: string): Promise<string> => {
    suggested.push(name);
    return path;
  };
  const app = createApp(deps(open, {}, { chooseFile }));
  for (const name of ['总部 1.2.md', 'report', 'a./../../home/b']) {
    expect(await app['app.saveText']({ name, text: '报告' })).toEqual({ path });
  }
  expect(suggested).toEqual(['总部 1.2.md', 'report.txt', 'a. .. .. home b.txt']);
  expect(readFileSync(path, 'utf8')).toBe('报告');
});

it('prints and notifies by what the system has', async () => {
  const done: unknown[] = [];
  const desktop: Partial<Desktop> = { printPage: async () => void done.push('printed') };
  const app = createApp(deps(open, {}, desktop, { notify: (notice) => void done.push(notice) }));
  await app['app.print'](undefined);
  await app['app.notify']({ key: 'k', title: 'a', body: 'b' });
  expect(done).toEqual(['printed', { key: 'k', title: 'a', body: 'b' }]);
});

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

it('copies a PNG image', async () => {
  const copied: number[] = [];
  const desktop: Partial<Desktop> = {
    copyImage: async (png) => {
      copied.push(png.length);
      return true;
    },
  };
  await createApp(deps(open, {}, desktop))['app.copyImage']({ png: Uint8Array.from([...PNG, 1, 2]) });
  expect(copied).toEqual([10]);
});

it.each([
  ['a text', Buffer.from('<svg/>   '), true],
  ['nothing', new Uint8Array(), true],
  ['more than 20 MB', Buffer.concat([Buffer.from(PNG), Buffer.alloc(20 * 1024 * 1024)]), true],
  ['a PNG that the system cannot read', Uint8Array.from(PNG), false],
])('copies no %s', async (_what, png, isReadable) => {
  const app = createApp(deps(open, {}, { copyImage: async () => isReadable }));
  await expect(app['app.copyImage']({ png: new Uint8Array(png) })).rejects.toMatchObject({
    error: { reason: 'desktop.notImage', params: { megabytes: 20 } },
  });
});
