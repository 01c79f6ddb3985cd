import { chmodSync, existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { settingsShape, type Settings } from '@shared/contract/settings';
import type { UpdateStatus } from '@shared/contract/updates';
import type { Shipped } from '@main/features/updates/shipped';
import { createUpdates, type Updates } from '@main/features/updates/updates';
import { parsePolicy, WITHOUT_POLICY, type Policy } from '@main/policy';
import { fetchTransport } from '@main/vendors/transport';
import { signatureOf } from '../../../scripts/release/sign.ts';
import { publish, publisher, startFeed, type Feed } from '../../support/release';
import { manualTimers, type ManualTimers } from '../../support/timers';

const ours = publisher();
const strangers = publisher();

let folder: string;
let feed: Feed;
let timers: ManualTimers;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handover-updates-'));
  feed = await startFeed(join(folder, 'releases'));
  timers = manualTimers();
  onTestFinished(async () => {
    await feed.stop();
    await rm(folder, { recursive: true, force: true });
  });
});

interface App {
  readonly updates: Updates;
  readonly settings: Settings;
  readonly quit: ReturnType<typeof vi.fn<() => void>>;
}

interface Options {
  readonly version?: string;
  readonly mode?: Settings['updates'];
  readonly shipped?: Partial<Shipped>;
  readonly policy?: Policy;
  readonly sending?: boolean;
}

/** An installed app of version 1.2.0 that looks into the feed. */
function installed({ version = '1.2.0', mode = 'ask', shipped, policy, sending }: Options = {}): App {
  const settings = { ...settingsShape.parse({ updates: mode }), ...policy?.settings };
  const quit = vi.fn<() => void>();
  const updates = createUpdates({
    emit: () => undefined,
    settings: () => Promise.resolve(settings),
    policy: policy ?? WITHOUT_POLICY,
    timers,
    isSending: () => Promise.resolve(sending ?? false),
    shipped: { kind: 'deb', feed: feed.url, keys: ours.keys, ...shipped },
    program: {
      version,
      name: 'Handover',
      userData: join(folder, 'data'),
      cache: join(folder, 'cache'),
      relaunch: () => undefined,
      quit,
    },
    send: fetchTransport(fetch).send,
    licences: '',
    versions: { electron: '', chrome: '', node: '' },
  });
  return { updates, settings, quit };
}

const check = ({ updates }: App): Promise<UpdateStatus> => updates.handlers['updates.check'](undefined);

/** Downloads what is offered and waits for its end. */
async function download({ updates }: App): Promise<UpdateStatus> {
  await updates.handlers['updates.download'](undefined);
  return vi.waitFor(async () => {
    const status = await updates.handlers['updates.status'](undefined);
    if (status.state === 'downloading') throw new Error('still downloading');
    return status;
  });
}

const pending = (name: string): string => join(folder, 'cache/handover-updater/pending', name);
const asked = (): string[] => feed.requests.map((path) => path.replace('/releases/', ''));

describe('an update', () => {
  it('is offered where it is newer, downloaded when it is asked for, and is the file that was released', async () => {
    const name = publish(feed, { version: '1.3.0', secret: ours.secret, notes: 'Faster.' });
    const app = installed();
    expect(await check(app)).toMatchObject({
      state: 'available',
      version: '1.3.0',
      notes: 'Faster.',
      checkedAt: timers.now(),
      error: null,
    });
    expect(asked()).toEqual([feed.description, `${feed.description}.sig`]);
    expect(await download(app)).toMatchObject({ state: 'ready', version: '1.3.0', error: null });
    expect(readFileSync(pending(name), 'utf8')).toBe('the package of 1.3.0');
  });

  it.each(['1.2.0', '1.1.9'])('is not %s to whoever has 1.2.0', async (version) => {
    publish(feed, { version, secret: ours.secret });
    const app = installed();
    expect(await check(app)).toMatchObject({ state: 'current', version: null });
    expect(await download(app)).toMatchObject({ state: 'current' });
    expect(asked()).toEqual([feed.description, `${feed.description}.sig`]);
  });

  it('is offered to the part of all computers that its publisher wants, and this one stays in its part', async () => {
    publish(feed, { version: '1.3.0', secret: ours.secret, staging: 0 });
    const app = installed();
    expect(await check(app)).toMatchObject({ state: 'current', version: null });
    const number = readFileSync(join(folder, 'data/.updaterId'), 'utf8');
    publish(feed, { version: '1.3.0', secret: ours.secret, staging: 100 });
    expect(await check(installed())).toMatchObject({ state: 'available' });
    expect(readFileSync(join(folder, 'data/.updaterId'), 'utf8')).toBe(number);
  });

  it('that is ready is no longer installed when its publisher takes it back', async () => {
    publish(feed, { version: '1.3.0', secret: ours.secret });
    const app = installed();
    await check(app);
    await download(app);
    publish(feed, { version: '1.2.0', secret: ours.secret });
    expect(await check(app)).toMatchObject({ state: 'current', version: null });
  });

  it('that is ready stays so while the feed is down', async () => {
    publish(feed, { version: '1.3.0', secret: ours.secret });
    const app = installed();
    await check(app);
    await download(app);
    await feed.stop();
    expect(await check(app)).toMatchObject({ state: 'ready', version: '1.3.0' });
  });

  it('without a package for this kind of installation is not offered', async () => {
    publish(feed, { version: '1.3.0', secret: ours.secret, ending: 'AppImage', content: 'x' });
    expect(await check(installed())).toMatchObject({
      state: 'failed',
      error: { reason: 'updates.noFile', params: { version: '1.3.0' } },
    });
  });
});

describe('what nobody signed', () => {
  const refused = async (reason: string): Promise<void> => {
    const app = installed();
    expect(await check(app)).toMatchObject({ state: 'failed', version: null, error: { reason } });
    expect(await download(app)).toMatchObject({ state: 'failed', error: { reason } });
    // Nothing was asked for beside the description and its signature.
    expect(new Set(asked())).toEqual(new Set([feed.description, `${feed.description}.sig`]));
    expect(existsSync(join(folder, 'cache'))).toBe(false);
  };

  it('is refused without a signature', async () => {
    publish(feed, { version: '1.3.0', secret: ours.secret });
    rmSync(join(feed.folder, `${feed.description}.sig`));
    await refused('updates.unsigned');
  });

  it('is refused with the signature of somebody else', async () => {
    publish(feed, { version: '1.3.0', secret: strangers.secret });
    await refused('updates.wrongSignature');
  });

  it('is refused when one letter of the description has changed', async () => {
    publish(feed, { version: '1.3.0', secret: ours.secret });
    const path = join(feed.folder, feed.description);
    writeFileSync(path, readFileSync(path, 'utf8').replace('1.3.0', '1.3.1'));
    await refused('updates.wrongSignature');
  });

  it('is refused when the signature is none', async () => {
    publish(feed, { version: '1.3.0', secret: ours.secret });
    writeFileSync(join(feed.folder, `${feed.description}.sig`), 'anything');
    await refused('updates.wrongSignature');
  });

  it('is refused although signed when it leads out of the feed', async () => {
    publish(feed, { version: '1.3.0', secret: ours.secret });
    const path = join(feed.folder, feed.description);
    const text = readFileSync(path, 'utf8').replace('"Handover-', '"https://elsewhere.example/Handover-');
    expect(text).toContain('elsewhere');
    writeFileSync(path, text);
    writeFileSync(`${path}.sig`, signatureOf(text, ours.secret));
    await refused('updates.notUnderstood');
  });

  it('is believed by either of two keys while one takes the place of the other', async () => {
    publish(feed, { version: '1.3.0', secret: strangers.secret });
    const app = installed({ shipped: { keys: [...ours.keys, ...strangers.keys] } });
    expect(await check(app)).toMatchObject({ state: 'available' });
  });
});

describe('a file that is not the one that was released', () => {
  it.each([
    ['another of the same length', 'THE PACKAGE OF 1.3.0'],
    ['a longer one', 'the package of 1.3.0 and more'],
    ['a shorter one', 'the package'],
  ])('is deleted: %s', async (_what, content) => {
    const name = publish(feed, { version: '1.3.0', secret: ours.secret });
    writeFileSync(join(feed.folder, name), content);
    const app = installed();
    await check(app);
    expect(await download(app)).toMatchObject({
      state: 'failed',
      version: '1.3.0',
      error: { reason: 'updates.damaged' },
    });
    expect(existsSync(pending(name))).toBe(false);
    await expect(app.updates.handlers['updates.install'](undefined)).rejects.toMatchObject({
      error: { reason: 'updates.notReady' },
    });

    writeFileSync(join(feed.folder, name), 'the package of 1.3.0');
    expect(await download(app)).toMatchObject({ state: 'ready' });
  });
});

describe('no request leaves', () => {
  it.each([
    ['where somebody has switched updates off', { mode: 'off' }, 'off', 'setting'],
    [
      'where IT has switched updates off',
      { policy: parsePolicy('/p', '{"settings":{"updates":"off"}}') },
      'off',
      'policy',
    ],
    ['where a policy cannot be used', { policy: parsePolicy('/p', '{') }, 'off', 'policy'],
    ['from what was not installed', { shipped: { kind: null } }, 'unsupported', 'notInstalled'],
    ['where nobody named a feed', { shipped: { feed: null } }, 'unsupported', 'noFeed'],
    ['where the build knows no key', { shipped: { keys: [] } }, 'unsupported', 'noKey'],
  ] as const)('%s', async (_where, options, state, why) => {
    publish(feed, { version: '1.3.0', secret: ours.secret });
    const app = installed(options);
    expect(await check(app)).toMatchObject({ state, why });
    app.updates.start();
    await timers.advance(2 * 86_400_000);
    await app.updates.handlers['updates.download'](undefined);
    expect(feed.requests).toEqual([]);
  });
});

describe('a feed that cannot be had', () => {
  it('is told as down', async () => {
    await feed.stop();
    const { state, error } = await check(installed());
    expect(state).toBe('failed');
    expect(error).toMatchObject({
      reason: 'updates.unreachable',
      retryable: true,
      params: { host: new URL(feed.url).host, name: 'ECONNREFUSED' },
    });
  });

  it('is told as without a description', async () => {
    expect(await check(installed())).toMatchObject({
      state: 'failed',
      error: { reason: 'updates.status', params: { file: feed.description, status: 404 } },
    });
  });

  it('is never one of plain http elsewhere', async () => {
    const app = installed({ shipped: { feed: 'http://updates.example.com/' } });
    expect(await check(app)).toMatchObject({ state: 'unsupported', why: 'noFeed' });
  });

  it('of a policy goes before the one of the build', async () => {
    publish(feed, { version: '1.3.0', secret: ours.secret });
    const policy = parsePolicy('/p', JSON.stringify({ updates: { feed: feed.url } }));
    const app = installed({ policy, shipped: { feed: 'https://updates.example.com/' } });
    expect(await check(app)).toMatchObject({ state: 'available', feed: `${feed.url}/` });
  });
});

describe('an AppImage', () => {
  const program = '#!/bin/sh\ntouch "$(dirname "$0")/started"\n';
  const place = (): string => join(folder, 'Handover-1.2.0.AppImage');
  const started = (): boolean => existsSync(join(folder, 'started'));

  beforeEach(() => {
    writeFileSync(place(), 'the old program');
    chmodSync(place(), 0o755);
    vi.stubEnv('APPIMAGE', place());
    onTestFinished(() => void vi.unstubAllEnvs());
    publish(feed, { version: '1.3.0', secret: ours.secret, ending: 'AppImage', content: program });
  });

  it('is replaced under its own name when the app quits, and not started', async () => {
    const app = installed({ mode: 'auto', shipped: { kind: 'AppImage' } });
    app.updates.start();
    await timers.advance(60_000);
    await vi.waitFor(async () =>
      expect(await app.updates.handlers['updates.status'](undefined)).toMatchObject({ state: 'ready' }),
    );
    await app.updates.installAtQuit();
    expect(readFileSync(place(), 'utf8')).toBe(program);
    expect(statSync(place()).mode & 0o777).toBe(0o755);
    expect(readdirSync(folder).filter((name) => name.includes('AppImage'))).toEqual([basename(place())]);
    expect(started()).toBe(false);
  });

  it('is not replaced by a file that changed after it was downloaded', async () => {
    const app = installed({ shipped: { kind: 'AppImage' } });
    await check(app);
    await download(app);
    const name = `Handover-1.3.0-linux-${process.arch}.AppImage`;
    writeFileSync(pending(name), `${program}true\n`);
    await app.updates.installAtQuit();
    expect(readFileSync(place(), 'utf8')).toBe('the old program');
  });

  it('is not replaced where updates were switched off meanwhile', async () => {
    const app = installed({ shipped: { kind: 'AppImage' } });
    await check(app);
    await download(app);
    app.settings.updates = 'off';
    app.updates.settle(app.settings);
    await app.updates.installAtQuit();
    expect(readFileSync(place(), 'utf8')).toBe('the old program');
  });

  it('is not replaced on request while something is being sent', async () => {
    const app = installed({ shipped: { kind: 'AppImage' }, sending: true });
    await check(app);
    await download(app);
    await expect(app.updates.handlers['updates.install'](undefined)).rejects.toMatchObject({
      error: { reason: 'updates.busy' },
    });
    expect(app.quit).not.toHaveBeenCalled();
  });

  it('quits on request, is replaced and started', async () => {
    const app = installed({ shipped: { kind: 'AppImage' } });
    await check(app);
    await download(app);
    await app.updates.handlers['updates.install'](undefined);
    expect(app.quit).toHaveBeenCalledOnce();
    expect(readFileSync(place(), 'utf8')).toBe('the old program');
    await app.updates.installAtQuit();
    expect(readFileSync(place(), 'utf8')).toBe(program);
    await vi.waitFor(() => expect(started()).toBe(true));
  });
});
