import { describe, expect, it } from 'vitest';
import { sheetOwners, sheetTroubles } from '@renderer/features/transfers/sheet/sheetModel';
import { makeItem } from '../../../../../support/items';

const item = (id: number, oldOwner: string, taker: string, parts: Parameters<typeof makeItem>[0] = {}) =>
  makeItem({ id, oldOwner, taker, state: 'verified', ...parts });

describe('the owners on a handover sheet', () => {
  it('stand in the order of their first group, with the groups of one taker side by side', () => {
    const owners = sheetOwners([
      item(1, 'wang', 'li'),
      item(2, 'wang', 'han'),
      item(3, 'zhao', 'li'),
      item(4, 'wang', 'li'),
    ]);
    expect(owners.map(({ userid }) => userid)).toEqual(['wang', 'zhao']);
    expect(owners[0]?.items.map(({ id }) => id)).toEqual([1, 4, 2]);
    expect(owners[0]?.takers.map(({ userid, groups }) => [userid, groups])).toEqual([
      ['li', 2],
      ['han', 1],
    ]);
  });

  it('count for a taker only what was to be handed over', () => {
    const [owner] = sheetOwners([
      item(1, 'wang', 'li'),
      item(2, 'wang', 'li', { state: 'failed', errcode: 90503 }),
      item(3, 'wang', 'li', { state: 'skipped', reason: 'inheriting' }),
      item(4, 'wang', 'han', { state: 'skipped', reason: 'inheriting' }),
    ]);
    expect(owner?.takers.map(({ userid, groups }) => [userid, groups])).toEqual([['li', 2]]);
    expect(owner?.tally.groups).toBe(4);
  });

  it('add up groups, members and what was verified; unknown members count nothing', () => {
    const [owner] = sheetOwners([
      item(1, 'wang', 'li', { members: 10 }),
      item(2, 'wang', 'li', { members: null, state: 'failed' }),
    ]);
    expect(owner?.tally).toEqual({ groups: 2, members: 10, verified: 1 });
  });

  it('lose no group', () => {
    const items = Array.from({ length: 720 }, (_, n) => item(n, `o${n % 3}`, `t${n % 4}`));
    const shown = sheetOwners(items).flatMap((owner) => owner.items);
    expect(new Set(shown.map(({ id }) => id)).size).toBe(720);
  });
});

describe('the troubles on a handover sheet', () => {
  it('are all but the verified, by state and cause, failures first', () => {
    const troubles = sheetTroubles([
      item(1, 'a', 'b'),
      item(2, 'a', 'b', { state: 'skipped', reason: 'gone' }),
      item(3, 'a', 'b', { state: 'failed', errcode: 90500 }),
      item(4, 'a', 'b', { state: 'accepted', errcode: 0 }),
      item(5, 'a', 'b', { state: 'failed', errcode: 81017 }),
      item(6, 'a', 'b', { state: 'failed', errcode: 81017 }),
    ]);
    expect(troubles).toEqual([
      { state: 'failed', errcode: 81017, reason: null, groups: 2 },
      { state: 'failed', errcode: 90500, reason: null, groups: 1 },
      { state: 'accepted', errcode: null, reason: null, groups: 1 },
      { state: 'skipped', errcode: null, reason: 'gone', groups: 1 },
    ]);
  });

  it('are none when everything was verified', () => {
    expect(sheetTroubles([item(1, 'a', 'b')])).toEqual([]);
  });
});
