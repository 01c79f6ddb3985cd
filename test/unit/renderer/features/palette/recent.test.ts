import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recentKeys, rememberUse } from '@renderer/features/palette/recent';

const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('what was used recently', () => {
  it('is newest first, each once, and only the last few', () => {
    for (const key of ['a', 'b', 'c', 'a', 'd', 'e', 'f', 'g']) rememberUse(key);
    expect(recentKeys()).toEqual(['g', 'f', 'e', 'd', 'a', 'c']);
  });

  it('is nothing where what was kept cannot be read', () => {
    kept.set('palette.recent', '{"a":');
    expect(recentKeys()).toEqual([]);
    kept.set('palette.recent', '[1,"a",null]');
    expect(recentKeys()).toEqual(['a']);
  });

  it('works in a page that can keep nothing', () => {
    vi.stubGlobal('localStorage', undefined);
    rememberUse('a');
    expect(recentKeys()).toEqual([]);
  });
});
