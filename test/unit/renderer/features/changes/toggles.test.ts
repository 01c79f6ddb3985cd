import { describe, expect, it } from 'vitest';
import { toggleCounts, toKinds } from '@renderer/features/changes/toggles';

describe('the kinds that are turned on', () => {
  it('are all while none is', () => {
    expect(toKinds([])).toEqual({ kinds: [], ownerBy: 'any' });
  });

  it('tell who changed an owner only where one of the two is on', () => {
    expect(toKinds(['ownerApp'])).toEqual({ kinds: ['owner'], ownerBy: 'app' });
    expect(toKinds(['ownerOther', 'gone'])).toEqual({ kinds: ['owner', 'gone'], ownerBy: 'other' });
    expect(toKinds(['ownerOther', 'ownerApp'])).toEqual({ kinds: ['owner'], ownerBy: 'any' });
    expect(toKinds(['created', 'renamed'])).toEqual({ kinds: ['created', 'renamed'], ownerBy: 'any' });
  });
});

it('splits the changes of owner by who made them', () => {
  const counts = { created: 1, gone: 2, back: 3, renamed: 4, owner: 9, members: 6 };
  expect(toggleCounts(counts, 7)).toEqual({
    created: 1,
    gone: 2,
    back: 3,
    renamed: 4,
    ownerApp: 7,
    ownerOther: 2,
    members: 6,
  });
  // The two numbers come from two answers, which a sync may have come between.
  expect(toggleCounts(counts, 12).ownerOther).toBe(0);
});
