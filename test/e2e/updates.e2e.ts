import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { reasonSentences } from '@renderer/i18n/reasons';
import { publish, publisher, startFeed, type Feed } from '../support/release';
import { type Launch, screenshot } from './support/app';
import { ask, attempt } from './support/calls';
import { expect, test } from './support/fixtures';
import { expectWords, lookOver } from './support/looks';
import { certificateFile, GATEWAY_HOST, startGateway, type Gateway } from './support/gateway';
import { Frame } from './support/pages/frame';
import { PalettePage } from './support/pages/palette';
import { largestLeaver, membersInService } from './support/record';
import { connect, startHandOver, sync, untilJob } from './support/steps';
import { say, zh } from './support/words';

const text = zh.updates;
const ours = publisher();
const NEWER = '9.1.0';
const NOTES = '同步更快。\n<b>交接单</b>可以选择语言。';
/** What the newer version does when it is started: it says so, beside itself. */
const PROGRAM = '#!/bin/sh\nprintf "%s" "$0" > "$(dirname "$0")/started"\n';

let feed: Feed | null = null;
let gateway: Gateway | null = null;
test.afterEach(async () => {
  gateway?.stop();
  gateway = null;
  await feed?.stop();
  feed = null;
});

const part = (page: Page) => page.getByRole('region', { name: zh.settings.updates });
const button = (page: Page, name: string) => part(page).getByRole('button', { name });

/** Lets the app believe that it was installed as an AppImage, with a feed that a policy names. */
async function installation(
  folder: string,
  settings = {},
  named?: string,
): Promise<{ launch: Launch; program: string }> {
  feed ??= await startFeed(join(folder, 'releases'));
  const program = join(folder, 'Handover-0.1.0.AppImage');
  await writeFile(program, 'the old version');
  await chmod(program, 0o755);
  const installed = join(folder, 'installed');
  await mkdir(installed);
  const manifest = { updates: { feed: null, keys: ours.keys } };
  await writeFile(join(installed, 'package.json'), JSON.stringify(manifest));
  const policy = join(folder, 'policy.json');
  await writeFile(policy, JSON.stringify({ settings, updates: { feed: named ?? feed.url } }));
  const env = {
    HANDOVER_POLICY: policy,
    HANDOVER_INSTALLATION: installed,
    APPIMAGE: program,
    XDG_CACHE_HOME: join(folder, 'cache'),
  };
  return { launch: { env }, program };
}

test('a newer version is offered, downloaded, and in place of the old one after a restart, not while something is sent', async ({
  launch,
  folder,
  vendor,
}) => {
  test.setTimeout(240_000);
  const { launch: options, program } = await installation(folder);
  publish(feed!, {
    version: NEWER,
    secret: ours.secret,
    notes: NOTES,
    ending: 'AppImage',
    content: PROGRAM,
  });
  const { app, page, complaints } = await launch(options);
  const { control, ...company } = await vendor({ groups: 400, settings: { latencyMs: 40 } });
  const { id } = await connect(page, company);
  await sync(page, id);
  const frame = new Frame(page);

  await new PalettePage(page).run(zh.palette.commands.checkUpdates);
  await expect(part(page).getByText(say(text.state.available, { version: NEWER }))).toBeVisible();
  await expect(part(page).getByText('<b>交接单</b>可以选择语言。')).toBeVisible();
  await expect(part(page)).toContainText(feed!.url);
  await expect(button(page, text.download)).toBeInViewport();
  await screenshot(page, 'updates-available');
  await lookOver(page, 'updates-available');

  await frame.go('overview');
  const news = page.getByRole('status').filter({ hasText: say(text.news.available, { version: NEWER }) });
  await expect(news).toBeVisible();
  await screenshot(page, 'updates-news');
  await news.getByRole('button', { name: text.news.open }).click();
  await expect(part(page)).toBeInViewport();
  await button(page, text.download).click();
  await expect(part(page).getByText(say(text.state.ready, { version: NEWER }))).toBeVisible();
  await screenshot(page, 'updates-ready');
  await lookOver(page, 'updates-ready');
  await expectWords(page);

  // The feed learns nothing but that somebody asked.
  for (const headers of feed!.headers) {
    expect(headers['user-agent']).toBe('Handover');
    expect(Object.keys(headers)).not.toContain('cookie');
    expect(Object.keys(headers).filter((name) => name.startsWith('x-'))).toEqual([]);
  }

  // Nothing is installed while something is sent; quitting lets it stop at a safe place first.
  const world = await control.world();
  const [taker] = membersInService(world);
  const { jobId } = await startHandOver(page, id, largestLeaver(world).userid, taker?.userid ?? '');
  await untilJob(page, jobId, ['running']);
  await button(page, text.install).click();
  await expect(page.getByText(reasonSentences['zh-CN']['updates.busy'] ?? '')).toBeVisible();
  await screenshot(page, 'updates-busy');
  expect(readFileSync(program, 'utf8')).toBe('the old version');
  await untilJob(page, jobId, ['done'], 120_000);

  const gone = new Promise<void>((done) => app.process().once('exit', () => done()));
  await button(page, text.install).click();
  await gone;
  expect(readFileSync(program, 'utf8')).toBe(PROGRAM);
  // It was started again, as what it is now.
  await expect.poll(() => existsSync(join(folder, 'started'))).toBe(true);
  expect(complaints).toEqual([]);
});

test('what nobody signed is refused before anything is downloaded, and a file that was changed is deleted', async ({
  launch,
  folder,
  vendor,
}) => {
  const { launch: options, program } = await installation(folder, { updates: 'auto' });
  const { url, folder: releases, requests, description } = feed!;
  const strangers = publisher();
  const released = { version: NEWER, notes: NOTES, ending: 'AppImage', content: PROGRAM } as const;
  publish(feed!, { ...released, secret: strangers.secret });
  const { page, close } = await launch(options);
  await connect(page, await vendor());
  await new Frame(page).go('settings');
  await button(page, text.check).click();
  const { host } = new URL(url);
  const wrong = say(reasonSentences['zh-CN']['updates.wrongSignature'] ?? '', { host });
  await expect(part(page).getByText(wrong)).toBeVisible();
  expect(new Set(requests)).toEqual(new Set([`/releases/${description}`, `/releases/${description}.sig`]));
  await part(page).scrollIntoViewIfNeeded();
  await screenshot(page, 'updates-unsigned');
  await lookOver(page, 'updates-unsigned');

  const name = publish(feed!, { ...released, secret: ours.secret });
  writeFileSync(join(releases, name), PROGRAM.replace('started', 'stolen!'));
  await button(page, text.check).click();
  await expect(part(page).getByText(reasonSentences['zh-CN']['updates.damaged'] ?? '')).toBeVisible();
  expect(existsSync(join(folder, 'cache/handover-updater/pending', name))).toBe(false);
  await screenshot(page, 'updates-damaged');
  expect(await attempt(page, 'updates.install')).toMatchObject({ error: { reason: 'updates.notReady' } });
  await close();
  expect(readFileSync(program, 'utf8')).toBe('the old version');
});

test('an update that was downloaded by itself is installed when the app quits, and none where IT says so', async ({
  launch,
  folder,
  vendor,
}) => {
  const { launch: options, program } = await installation(folder, { updates: 'auto' });
  publish(feed!, { version: NEWER, secret: ours.secret, ending: 'AppImage', content: PROGRAM });
  const first = await launch(options);
  await connect(first.page, await vendor());
  await new Frame(first.page).go('settings');
  await button(first.page, text.check).click();
  await expect(part(first.page).getByText(say(text.state.ready, { version: NEWER }))).toBeVisible();
  await first.close();
  expect(readFileSync(program, 'utf8')).toBe(PROGRAM);
  // Whoever quits does not want to see it again.
  expect(existsSync(join(folder, 'started'))).toBe(false);

  const policy = join(folder, 'policy.json');
  await writeFile(policy, JSON.stringify({ settings: { updates: 'off' }, updates: { feed: feed!.url } }));
  const before = feed!.requests.length;
  const { page, complaints } = await launch(options);
  await new Frame(page).go('settings');
  await expect(part(page).getByText(text.why.policy)).toBeVisible();
  await expect(part(page).getByText(zh.settings.fixed)).toBeVisible();
  await expect(button(page, text.check)).toHaveCount(0);
  expect(await ask(page, 'updates.check')).toMatchObject({ state: 'off', why: 'policy' });
  await part(page).scrollIntoViewIfNeeded();
  await screenshot(page, 'updates-off');
  await lookOver(page, 'updates-off');
  expect(feed!.requests).toHaveLength(before);
  expect(complaints).toEqual([]);
});

test('the feed is reached as the vendors are: by the proxy and the authorities of the settings', async ({
  launch,
  folder,
  vendor,
}) => {
  feed = await startFeed(join(folder, 'releases'));
  gateway = await startGateway(feed.url);
  const way = { proxyMode: 'manual', proxyUrl: gateway.proxyUrl, caFile: certificateFile('root') };
  const { launch: options } = await installation(folder, way, `https://${GATEWAY_HOST}/releases/`);
  publish(feed, { version: NEWER, secret: ours.secret, ending: 'AppImage', content: PROGRAM });
  const { page } = await launch(options);
  await connect(page, await vendor());
  await new Frame(page).go('settings');
  await button(page, text.check).click();
  await button(page, text.download).click();
  await expect(part(page).getByText(say(text.state.ready, { version: NEWER }))).toBeVisible();
  expect(new Set(gateway.tunnels)).toEqual(new Set([`${GATEWAY_HOST}:443`]));
});
