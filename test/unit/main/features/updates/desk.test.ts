import { describe, expect, it, vi } from 'vitest';
import { settingsShape, type Settings } from '@shared/contract/settings';
import { failure } from '@shared/domain/errors';
import { UpdateDesk } from '@main/features/updates/desk';
import type { Offer, ProgramUpdater } from '@main/features/updates/program';
import { deferred } from '../../../../support/deferred';
import { settle } from '../../../../support/timers';

const NEWER: Offer = { version: '1.3.0', notes: null };

function setUp({ mode = 'ask', sending = false }: { mode?: Settings['updates']; sending?: boolean } = {}) {
  const settings = settingsShape.parse({ updates: mode });
  const check = vi.fn<ProgramUpdater['check']>(() => Promise.resolve(NEWER));
  const download = vi.fn<ProgramUpdater['download']>(() => Promise.resolve());
  const install = vi.fn<ProgramUpdater['install']>(() => Promise.resolve());
  const quit = vi.fn<() => void>();
  const changed = vi.fn<() => void>();
  const desk = new UpdateDesk({
    settings: () => Promise.resolve(settings),
    ruling: ({ updates }) => ({ feed: 'https://u.example/', why: updates === 'off' ? 'setting' : null }),
    updater: () => ({ check, download, install }),
    changed,
    isSending: () => Promise.resolve(sending),
    now: () => 100,
    quit,
  });
  const state = async () => (await desk.status()).state;
  return { desk, settings, check, download, install, quit, changed, state };
}

describe('the desk of updates', () => {
  it('says what it does while it does it, and says so to the screens', async () => {
    const { desk, check, download, changed, state } = setUp();
    const answer = deferred<Offer | null>();
    check.mockReturnValueOnce(answer.promise);
    expect(await state()).toBe('idle');
    const checking = desk.check();
    await settle();
    expect(await state()).toBe('checking');
    answer.resolve(NEWER);
    await checking;
    expect(await desk.status()).toMatchObject({ state: 'available', version: '1.3.0', checkedAt: 100 });

    const whole = deferred<void>();
    download.mockReturnValueOnce(whole.promise);
    await desk.download();
    const [progress] = download.mock.calls[0] ?? [];
    changed.mockClear();
    progress?.(40);
    progress?.(40);
    expect(changed).toHaveBeenCalledOnce();
    expect(await desk.status()).toMatchObject({ state: 'downloading', percent: 40 });
    whole.resolve();
    await settle();
    expect(await desk.status()).toMatchObject({ state: 'ready', percent: null });
  });

  it('asks once for questions that come together, and not while it downloads', async () => {
    const { desk, check, download } = setUp();
    await Promise.all([desk.check(), desk.check()]);
    expect(check).toHaveBeenCalledOnce();
    download.mockReturnValueOnce(new Promise(() => undefined));
    await desk.download();
    await desk.download();
    await desk.check();
    expect(check).toHaveBeenCalledOnce();
    expect(download).toHaveBeenCalledOnce();
  });

  it('downloads by itself where it may, also when that is allowed later', async () => {
    const auto = setUp({ mode: 'auto' });
    await auto.desk.check();
    await settle();
    expect(await auto.state()).toBe('ready');

    const later = setUp();
    await later.desk.check();
    expect(later.download).not.toHaveBeenCalled();
    later.desk.settle({ ...later.settings, updates: 'auto' });
    await settle();
    expect(await later.state()).toBe('ready');
  });

  it('gives a download up when updates are switched off, and begins anew when they are on again', async () => {
    const { desk, settings, download, state } = setUp();
    await desk.check();
    download.mockImplementationOnce(
      (_progress, signal) =>
        new Promise((_done, failed) =>
          signal.addEventListener('abort', () => failed(failure('cancelled', 'call.cancelled', 'off'))),
        ),
    );
    await desk.download();
    settings.updates = 'off';
    desk.settle(settings);
    await settle();
    expect(await desk.status()).toMatchObject({ state: 'off', why: 'setting', version: null, error: null });
    settings.updates = 'ask';
    desk.settle(settings);
    expect(await state()).toBe('idle');
    await desk.check();
    await desk.download();
    await settle();
    expect(await state()).toBe('ready');
  });

  it('takes trouble of its own for what it is', async () => {
    const { desk, check } = setUp();
    check.mockRejectedValueOnce(Object.assign(new Error('no space left'), { code: 'ENOSPC' }));
    await desk.check();
    expect(await desk.status()).toMatchObject({
      state: 'failed',
      checkedAt: null,
      error: { reason: 'updates.failed', params: { name: 'ENOSPC' } },
    });
  });

  it('quits to install and to start again, and at any other end installs without', async () => {
    const { desk, install, quit } = setUp();
    await desk.installAtQuit();
    expect(install).not.toHaveBeenCalled();
    await desk.check();
    await desk.download();
    await settle();
    await desk.installAtQuit();
    expect(install).toHaveBeenLastCalledWith(false);
    await desk.install();
    expect(quit).toHaveBeenCalledOnce();
    await desk.installAtQuit();
    expect(install).toHaveBeenLastCalledWith(true);
  });

  it('refuses to quit while something is sent, and lets the app end although nothing was installed', async () => {
    const { desk, install, quit } = setUp({ sending: true });
    await desk.check();
    await desk.download();
    await settle();
    await expect(desk.install()).rejects.toMatchObject({ error: { reason: 'updates.busy' } });
    expect(quit).not.toHaveBeenCalled();
    install.mockRejectedValueOnce(new Error('no rights'));
    await expect(desk.installAtQuit()).resolves.toBeUndefined();
    expect(install).toHaveBeenLastCalledWith(false);
  });
});
