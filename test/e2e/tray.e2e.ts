import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { ElectronApplication } from 'playwright/test';
import { appArguments, electronExecutable, screenshot, type RunningApp } from './support/app';
import { ask, attempt } from './support/calls';
import { expect, test } from './support/fixtures';
import { Frame } from './support/pages/frame';
import { JobsPage } from './support/pages/jobs';
import { connect } from './support/steps';
import { say, zh } from './support/words';

/** A company that nobody answers for: the screens behind the first one need a connection. */
const nobody = { baseUrl: 'http://127.0.0.1:9', corpId: 'wwnobody', secret: 'nothing-at-all' };

/** How many windows there are, and how many of them can be seen. */
const windows = (app: ElectronApplication): Promise<{ all: number; visible: number }> =>
  app.evaluate(({ BrowserWindow }) => {
    const all = BrowserWindow.getAllWindows();
    return { all: all.length, visible: all.filter((window) => window.isVisible()).length };
  });

/** Closes the window as its button does. */
const closeWindow = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());

/** Starts the app once more on the same data, as somebody does who sees no window, and waits for its end. */
async function startAgain({ userData }: RunningApp, ...flags: string[]): Promise<void> {
  const second = spawn(electronExecutable(), appArguments(userData, flags), { stdio: 'ignore' });
  await new Promise<void>((done) => second.once('exit', () => done()));
}

test('closing the window leaves the app at work, and another start shows it again', async ({ handover }) => {
  const { app, page, complaints } = handover;
  const text = zh.settings;
  await connect(page, nobody);
  await new Frame(page).go('settings');
  const stay = page.getByRole('switch', { name: text.stayInTray });
  await stay.click();
  await expect(stay).toBeChecked();
  await screenshot(page, 'settings-background');
  await expect.poll(() => windows(app)).toEqual({ all: 1, visible: 1 });

  await closeWindow(app);
  await expect.poll(() => windows(app)).toEqual({ all: 1, visible: 0 });
  // Main answers on, behind no window.
  expect((await ask(page, 'settings.get')).stayInTray).toBe(true);

  await startAgain(handover, '--hidden');
  expect(await windows(app)).toEqual({ all: 1, visible: 0 });
  await startAgain(handover);
  await expect.poll(() => windows(app)).toEqual({ all: 1, visible: 1 });
  await expect(stay).toBeChecked();
  expect(complaints).toEqual([]);
});

type Seen = typeof globalThis & { seen: { readonly text: string[]; readonly click: () => void }[] };

/** Keeps the notifications that the system is to show, and shows none; answers their texts when called. */
async function watchNotifications(app: ElectronApplication): Promise<() => Promise<string[][]>> {
  await app.evaluate(({ Notification }) => {
    const { seen } = Object.assign(globalThis as Seen, { seen: [] as Seen['seen'] });
    Notification.isSupported = () => true;
    Notification.prototype.show = function (this: Electron.Notification) {
      seen.push({ text: [this.title, this.body], click: () => void this.emit('click') });
    };
  });
  return () => app.evaluate(() => (globalThis as Seen).seen.map(({ text }) => text));
}

test('without a window the app tells the system itself, and a click leads to the place', async ({
  handover,
}) => {
  const { app, page, userData } = handover;
  await connect(page, nobody);
  await ask(page, 'settings.set', { stayInTray: true });
  const notifications = await watchNotifications(app);
  // The window is gone before the file is written, as it is after a start with the system.
  await app.evaluate(
    ({ BrowserWindow, dialog }, filePath) => {
      dialog.showSaveDialog = async () => {
        for (const window of BrowserWindow.getAllWindows()) window.destroy();
        return { canceled: false, filePath };
      };
    },
    join(userData, 'audit.csv'),
  );
  const word = 'x';
  const none = { actions: {}, details: {}, values: {} };
  const words = { ...none, plan: word, pair: word, yes: word, no: word };
  const columns = [{ field: 'action' as const, title: word }];
  const source = { of: 'audit' as const, query: {}, columns, words };
  await attempt(page, 'exports.start', { source, format: 'csv', name: [word] }).catch(() => undefined);

  const title = say(zh.happenings.done, { job: zh.jobs.kind.export });
  await expect.poll(notifications).toEqual([[title, expect.stringContaining(zh.jobs.counts.rows)]]);
  expect(await windows(app)).toEqual({ all: 0, visible: 0 });

  const [reopened] = await Promise.all([
    app.waitForEvent('window'),
    app.evaluate(() => (globalThis as Seen).seen[0]?.click()),
  ]);
  await expect(new JobsPage(reopened).drawer).toBeVisible();
  await screenshot(reopened, 'tray-clicked');
  await expect(reopened.getByRole('button', { name: zh.happenings.bellQuiet })).toBeVisible();
  expect(await notifications()).toHaveLength(1);
});

test('without the wish to stay the app ends with its window', async ({ launch }) => {
  const { app } = await launch();
  const gone = app.waitForEvent('close');
  await closeWindow(app).catch(() => undefined);
  await gone;
});

test('an app that is not installed does not start with the system, and says so', async ({ handover }) => {
  const { page } = handover;
  await connect(page, nobody);
  await new Frame(page).go('settings');
  await expect(page.getByRole('switch', { name: zh.settings.startWithSystem })).toBeDisabled();
  await expect(page.getByText(zh.settings.startWithSystemUnsupported)).toBeVisible();
  const answer = await attempt(page, 'settings.set', { startWithSystem: true });
  expect(answer).toMatchObject({ ok: false, error: { reason: 'desktop.noStart' } });
});

test('puts an image on the clipboard', async ({ handover }) => {
  const { app, page } = handover;
  const copied = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [30, 20];
    canvas.getContext('2d')?.fillRect(0, 0, 30, 20);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    const png = new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0));
    const { handover: api } = window as unknown as {
      handover: Record<string, (input: unknown) => Promise<{ ok: boolean }>>;
    };
    return api['app.copyImage']?.({ png });
  });
  expect(copied).toMatchObject({ ok: true });
  const size = await app.evaluate(({ clipboard }) => {
    const older = clipboard as unknown as { readImage?: () => { getSize: () => { width: number } } };
    return older.readImage?.().getSize().width;
  });
  expect([30, undefined]).toContain(size);
});
