import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const kept = new Map<string, string>();

/** The router as a fresh page would load it. */
async function start() {
  vi.resetModules();
  return import('@renderer/stores/router');
}

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('the router', () => {
  it('begins with the overview', async () => {
    const { useRouter } = await start();
    expect(useRouter.getState().route).toEqual({ screen: 'overview' });
  });

  it('opens the screen of the last run, without what was asked of it', async () => {
    const { go } = await start();
    go({ screen: 'groups', owners: ['zhang'] });
    const { useRouter } = await start();
    expect(useRouter.getState().route).toEqual({ screen: 'groups' });
    expect([...kept.values()].join()).not.toContain('zhang');
  });

  it('takes a screen that this version does not have for the overview', async () => {
    kept.set('screen', 'calls');
    const { useRouter } = await start();
    expect(useRouter.getState().route).toEqual({ screen: 'overview' });
  });

  it('works in a page that can keep nothing', async () => {
    vi.stubGlobal('localStorage', undefined);
    const { go, useRouter } = await start();
    go({ screen: 'jobs' });
    expect(useRouter.getState().route).toEqual({ screen: 'jobs' });
  });
});
