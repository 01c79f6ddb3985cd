import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const kept = new Map<string, string>();

/** The views in use as a fresh page finds them. */
async function start() {
  vi.resetModules();
  return import('@renderer/grid/savedViews/activeViews');
}

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

it('finds the view that a grid was used with by an earlier page', async () => {
  const first = await start();
  first.noteView('join-ways', 'c1', 4);
  first.noteView('audit', '', 9);
  first.noteView('jobs', '', null);
  const { lastView, useActiveViews } = await start();
  expect(lastView('join-ways', 'c1')).toBe(4);
  expect(lastView('audit', '')).toBe(9);
  expect(lastView('jobs', '')).toBeNull();
  // Used with it only once the grid has begun anew.
  expect(useActiveViews.getState()).toEqual({});
});

it('finds none of another connection, and none in what it does not understand', async () => {
  const { lastView, noteView } = await start();
  noteView('join-ways', 'c1', 4);
  expect(lastView('join-ways', 'c2')).toBeNull();
  for (const text of ['{', '7', 'null', '{"visit":"c1"}', '{"visit":"c1","id":"4"}']) {
    kept.set('session.view.join-ways', text);
    expect(lastView('join-ways', 'c1'), text).toBeNull();
  }
});
