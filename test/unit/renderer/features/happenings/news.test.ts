import { describe, expect, it } from 'vitest';
import type { Happening } from '@shared/contract/happenings';
import { isLookedAt, newsSince } from '@renderer/features/happenings/news';

const one = (id: number, seen = false) => ({ id, seen }) as Happening;

describe('news', () => {
  it('is nothing of what was there at the first reading', () => {
    expect(newsSince({ upTo: null }, [one(2), one(1)])).toEqual([]);
  });

  it('is what came since and nobody has seen', () => {
    const rows = [one(4), one(3, true), one(2), one(1)];
    expect(newsSince({ upTo: 2 }, rows).map(({ id }) => id)).toEqual([4]);
    expect(newsSince({ upTo: 0 }, rows).map(({ id }) => id)).toEqual([4, 2, 1]);
  });
});

describe('a page', () => {
  it('is looked at only in front', () => {
    const page = (visibilityState: DocumentVisibilityState, focus: boolean) =>
      isLookedAt({ visibilityState, hasFocus: () => focus });
    expect([page('visible', true), page('visible', false), page('hidden', true)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
