import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { quitInOrder } from '@main/quit';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An app that quits like Electron's: whoever listens may put it off. */
function makeApp() {
  const events = new EventEmitter();
  const app = {
    gone: false,
    on: (name: string, listener: (event: { preventDefault: () => void }) => void) => {
      events.on(name, listener);
      return app;
    },
    quit: () => {
      let putOff = false;
      events.emit('before-quit', { preventDefault: () => (putOff = true) });
      if (!putOff) app.gone = true;
    },
  };
  return app;
}

it('waits for everything to end, once, however often it is asked', async () => {
  const app = makeApp();
  let end = () => {};
  const quit = vi.fn(() => new Promise<void>((resolve) => (end = resolve)));
  quitInOrder(app as never, quit);
  app.quit();
  app.quit();
  await vi.advanceTimersByTimeAsync(1000);
  expect(app.gone).toBe(false);
  end();
  await vi.advanceTimersByTimeAsync(0);
  expect(app.gone).toBe(true);
  expect(quit).toHaveBeenCalledTimes(1);
});

it('ends also when something fails to, or never ends', async () => {
  for (const quit of [() => Promise.reject(new Error('no')), () => new Promise<void>(() => {})]) {
    const app = makeApp();
    quitInOrder(app as never, quit);
    app.quit();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(app.gone).toBe(true);
  }
});
