import { beforeEach, afterEach, describe, expect, it, vi } from 'vitest';
import { dataset } from '@shared/domain/datasets';
import { readView } from '@renderer/features/statistics/explorer/keptView';
import { firstView, type View } from '@renderer/features/statistics/explorer/view';

const kept = new Map<string, string>();

/** The explorer as a fresh page would load it. */
async function start() {
  vi.resetModules();
  return import('@renderer/features/statistics/explorer/explorerState');
}

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('what is kept of a view', () => {
  it('is read as it was written', () => {
    const view: View = {
      ...firstView(dataset('groupsByOwnerRange')),
      subjects: [1, 2],
      metrics: ['members'],
      order: { by: 3, ascending: true },
      compare: 'previous',
      chart: 'stacked',
    };
    expect(readView(JSON.stringify(view))).toEqual(view);
  });

  it.each(['', 'null', '[]', '7', '{', '"x"'])('is nothing when it cannot be understood: %s', (text) => {
    expect(readView(text)).toBeNull();
  });

  it('is taken over as far as it makes sense', () => {
    const text = JSON.stringify({
      subjects: [1, 'x', 2.5],
      preset: 'lastCentury',
      fixed: { from: '2026-02-30', to: '2026-03-01' },
      grain: 'hour',
      by: 'owner',
      metrics: ['members', 7],
      compare: true,
      chart: 'pie',
      order: { by: 9 },
    });
    expect(readView(text)).toEqual({
      subjects: [1],
      skillGroups: [],
      agents: [],
      preset: 'last30',
      fixed: null,
      grain: 'day',
      by: 'time',
      metrics: ['members'],
      compare: 'none',
      chart: 'line',
      order: null,
    });
  });
});

describe('the explorer', () => {
  it('finds dataset and view of each connection again', async () => {
    const first = await start();
    first.enterExplorer('c1', 'wecom');
    expect(first.useExplorer.getState().dataset).toBe('groupsByOwner');
    first.openDataset('kfServicers');
    first.changeView({ grain: 'month' });
    first.enterExplorer('c2', 'wecom');
    expect(first.useExplorer.getState()).toMatchObject({ dataset: 'groupsByOwner' });

    const second = await start();
    second.enterExplorer('c1', 'wecom');
    const { dataset: id, views } = second.useExplorer.getState();
    expect(id).toBe('kfServicers');
    expect(views.kfServicers?.grain).toBe('month');
  });

  it('begins with what its own vendor has, whatever was kept', async () => {
    kept.set('statistics.c1', 'groupsByOwner');
    const { enterExplorer, useExplorer } = await start();
    enterExplorer('c1', 'sobot');
    expect(useExplorer.getState().dataset).toBe('sobotRobotSessions');
  });

  it('opens a view that another screen asks for, and stays there', async () => {
    const { enterExplorer, openView, useExplorer } = await start();
    openView('c1', 'kfAccounts', { ...firstView(dataset('kfAccounts')), metrics: ['sessions', 'strange'] });
    enterExplorer('c1', 'wecom');
    const { dataset: id, views } = useExplorer.getState();
    expect(id).toBe('kfAccounts');
    expect(views.kfAccounts?.metrics).toEqual(['sessions']);
  });
});
