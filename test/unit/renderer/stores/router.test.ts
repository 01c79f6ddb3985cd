import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Route } from '@renderer/stores/router';

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
    const { go: later, useRouter } = await start();
    expect(useRouter.getState().route).toEqual({ screen: 'groups' });
    expect([...kept.values()].join()).not.toContain('zhang');
    later({ screen: 'joinWays', id: 3, create: true });
    expect((await start()).useRouter.getState().route).toEqual({ screen: 'joinWays' });
  });

  it('takes a screen that this version does not have for the overview', async () => {
    kept.set('route', '{"screen":"calls"}');
    const { useRouter } = await start();
    expect(useRouter.getState().route).toEqual({ screen: 'overview' });
  });

  it('opens the plan, the dataset or the part that was open', async () => {
    const routes: Route[] = [
      { screen: 'transfers', planId: 7, sheet: true },
      { screen: 'statistics', dataset: 'groupsByOwner' },
      { screen: 'statistics', part: 'files' },
      { screen: 'groups', part: 'changes' },
      { screen: 'jobs', jobId: 9 },
    ];
    for (const route of routes) {
      const { go } = await start();
      go(route);
      const { useRouter } = await start();
      expect(useRouter.getState().route).toEqual(route);
    }
  });

  it('opens no form again, whose texts are gone', async () => {
    const { go } = await start();
    go({ screen: 'connections', edit: { vendor: 'wecom' } });
    const { useRouter } = await start();
    expect(useRouter.getState().route).toEqual({ screen: 'connections' });
  });

  it('drops what makes no sense', async () => {
    kept.set('route', '{"screen":"transfers","planId":"7"}');
    const { useRouter } = await start();
    expect(useRouter.getState().route).toEqual({ screen: 'transfers' });
  });

  it('works in a page that can keep nothing', async () => {
    vi.stubGlobal('localStorage', undefined);
    const { go, useRouter } = await start();
    go({ screen: 'jobs' });
    expect(useRouter.getState().route).toEqual({ screen: 'jobs' });
  });
});
