import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SplitItem, splitItems, type SplitTaker } from '@shared/domain/transfer-split';

const taker = (userid: string, parts: Partial<SplitTaker> = {}): SplitTaker => ({
  userid,
  refusal: null,
  groupsBefore: 0,
  membersBefore: 0,
  ...parts,
});
const item = (members = 1, owner = 'x'): SplitItem => ({ owner, members });
const items = (count: number, owner = 'x'): SplitItem[] =>
  Array.from({ length: count }, () => item(1, owner));
const counted = (shares: readonly string[], takers: readonly SplitTaker[]): number[] =>
  takers.map(({ userid }) => shares.filter((share) => share === userid).length);
const [a, b, c] = [taker('a'), taker('b'), taker('c')] as const;

describe('an even split', () => {
  it('gives everybody the same, the first ones one more, and keeps what stands together together', () => {
    expect(splitItems(items(8), [a, b, c], { by: 'even' }).join('')).toBe('aaabbbcc');
  });

  it('goes past somebody who cannot take', () => {
    expect(splitItems(items(4), [a, taker('b', { refusal: 'left' }), c], { by: 'even' }).join('')).toBe(
      'aacc',
    );
  });

  it('gives nobody what is theirs, even if the counts cannot be even then', () => {
    expect(splitItems(items(4, 'a'), [a, b], { by: 'even' }).join('')).toBe('bbbb');
    expect(splitItems([...items(2), ...items(2, 'a')], [a, b], { by: 'even' }).join('')).toBe('aabb');
    expect(splitItems([...items(2, 'a'), ...items(2)], [a, b], { by: 'even' }).join('')).toBe('bbaa');
  });
});

describe('a split by load', () => {
  it('levels how many groups each owns afterwards', () => {
    const takers = [taker('a', { groupsBefore: 5 }), taker('b', { groupsBefore: 1 }), c];
    expect(counted(splitItems(items(6), takers, { by: 'groups' }), takers)).toEqual([0, 3, 3]);
  });

  it('counts what a taker gives away with the same plan', () => {
    const takers = [taker('a', { groupsBefore: 4 }), taker('b', { groupsBefore: 2 })];
    expect(counted(splitItems([...items(4, 'a'), ...items(2)], takers, { by: 'groups' }), takers)).toEqual([
      2, 4,
    ]);
  });

  it('levels members, the largest groups first', () => {
    const sizes = [10, 90, 50, 30].map((members) => item(members));
    expect(splitItems(sizes, [a, b], { by: 'members' })).toEqual(['b', 'a', 'b', 'b']);
    const loaded = [taker('a', { membersBefore: 200 }), b];
    expect(splitItems(sizes, loaded, { by: 'members' })).toEqual(['b', 'b', 'b', 'b']);
  });
});

describe('a split by hand', () => {
  const byHand = (counts: number[], takers: readonly SplitTaker[] = [a, b], groups = items(4)) =>
    splitItems(groups, takers, { by: 'hand', counts }).join('');
  const differ = (sum: number, count: number) =>
    expect.objectContaining({
      error: expect.objectContaining({ reason: 'transfers.countsDiffer', params: { sum, count } }),
    });

  it('gives what was said', () => {
    expect(byHand([3, 1])).toBe('aaab');
    expect(byHand([1, 1], [a, b], [...items(1, 'b'), ...items(1)])).toBe('ab');
    expect(byHand([1, 1], [a, b], [...items(1), ...items(1, 'b')])).toBe('ba');
  });

  it('refuses counts that do not add up, or that somebody cannot get', () => {
    expect(() => byHand([3, 2])).toThrow(differ(5, 4));
    expect(() => byHand([3])).toThrow(differ(3, 4));
    expect(() => byHand([3, 1], [a, taker('b', { refusal: 'left' })])).toThrow(differ(3, 4));
    expect(() => byHand([2, 2], [a, b], [...items(3, 'a'), ...items(1)])).toThrow(differ(3, 4));
    expect(() => byHand([4, 0, 1])).toThrow(differ(5, 4));
  });
});

describe('any split', () => {
  const people = ['a', 'b', 'c', 'd'];
  const owners = fc.constantFrom(...people, 'x', 'y');
  const someItems = fc.array(fc.record({ owner: owners, members: fc.nat(500) }), { maxLength: 60 });
  const someTakers = fc.subarray(people, { minLength: 2 }).chain((chosen) =>
    fc.tuple(
      ...chosen.map((userid) =>
        fc.record({
          userid: fc.constant(userid),
          refusal: fc.constant(null),
          groupsBefore: fc.nat(50),
          membersBefore: fc.nat(900),
        }),
      ),
    ),
  );
  const rule = fc.constantFrom('even' as const, 'groups' as const, 'members' as const);

  it('gives every group to one of the takers who is not its owner, and twice the same way', () => {
    fc.assert(
      fc.property(someItems, someTakers, rule, (groups, takers, by) => {
        const shares = splitItems(groups, takers, { by });
        expect(shares).toHaveLength(groups.length);
        for (const [position, share] of shares.entries()) {
          expect(takers.map(({ userid }) => userid)).toContain(share);
          expect(share).not.toBe(groups[position]?.owner);
        }
        expect(splitItems(groups, takers, { by })).toEqual(shares);
      }),
    );
  });

  it('that is even differs by at most one where nobody owns anything of it', () => {
    fc.assert(
      fc.property(fc.nat(200), someTakers, (count, takers) => {
        const counts = counted(splitItems(items(count), takers, { by: 'even' }), takers);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('by groups leaves nobody with more than one above another who could have had it', () => {
    fc.assert(
      fc.property(fc.nat(100), someTakers, (count, takers) => {
        const counts = counted(splitItems(items(count), takers, { by: 'groups' }), takers);
        const after = takers.map(({ groupsBefore }, at) => groupsBefore + (counts[at] ?? 0));
        for (const [at, load] of after.entries()) {
          if ((counts[at] ?? 0) > 0) expect(load).toBeLessThanOrEqual(Math.min(...after) + 1);
        }
      }),
    );
  });

  it('by hand repeats the counts of any other split', () => {
    fc.assert(
      fc.property(someItems, someTakers, rule, (groups, takers, by) => {
        const counts = counted(splitItems(groups, takers, { by }), takers);
        const shares = splitItems(groups, takers, { by: 'hand', counts });
        expect(counted(shares, takers)).toEqual(counts);
        for (const [position, share] of shares.entries()) expect(share).not.toBe(groups[position]?.owner);
      }),
    );
  });
});
