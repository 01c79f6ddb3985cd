import { describe, expect, it } from 'vitest';
import { countSegments, filterPeople, sortPeople } from '@renderer/features/people/peopleQuery';
import { makePerson } from './made';

const wang = makePerson('wang', { name: '王芳', state: 'left', groups: 720, members: 9, leftAt: 300 });
const li = makePerson('li', { name: '李雷', groups: 2, members: 40, lastSeenAt: 500 });
const chen = makePerson('chen', { name: '陈晨', lastSeenAt: 400 });
const x10 = makePerson('x10', { name: null, state: 'unknown', groups: 1 });
const x9 = makePerson('x9', { name: null, state: 'unknown' });
const rows = [wang, li, x10, chen, x9];

const ids = (people: readonly { readonly userid: string }[]): string[] => people.map(({ userid }) => userid);

describe('the segments', () => {
  it('count everybody once, by state', () => {
    expect(countSegments(rows, false)).toEqual({ all: 5, active: 2, left: 1, unknown: 2 });
  });

  it('count only owners when only owners are shown', () => {
    expect(countSegments(rows, true)).toEqual({ all: 3, active: 1, left: 1, unknown: 1 });
  });

  it('hold as many people as they count', () => {
    for (const owning of [true, false]) {
      const counts = countSegments(rows, owning);
      for (const segment of ['all', 'active', 'left', 'unknown'] as const) {
        expect(filterPeople(rows, { segment, owning })).toHaveLength(counts[segment]);
      }
    }
  });
});

describe('the order', () => {
  it('is the one of the store until a column is chosen', () => {
    expect(sortPeople(rows, [])).toBe(rows);
  });

  it('goes by pinyin for names, and leaves people without one to the end either way', () => {
    expect(ids(sortPeople(rows, [{ field: 'name', direction: 'asc' }]))).toEqual([
      'chen',
      'li',
      'wang',
      'x10',
      'x9',
    ]);
    expect(ids(sortPeople(rows, [{ field: 'name', direction: 'desc' }])).slice(3)).toEqual(['x10', 'x9']);
  });

  it('knows that 9 comes before 10 in userids', () => {
    expect(ids(sortPeople([x10, x9], [{ field: 'userid', direction: 'asc' }]))).toEqual(['x9', 'x10']);
  });

  it('takes the leaving day of leavers and the last sighting of the others', () => {
    expect(ids(sortPeople(rows, [{ field: 'seen', direction: 'asc' }])).slice(0, 3)).toEqual([
      'wang',
      'chen',
      'li',
    ]);
  });

  it('asks the next column where the first says the same', () => {
    const sort = [
      { field: 'state', direction: 'asc' },
      { field: 'groups', direction: 'desc' },
    ] as const;
    expect(ids(sortPeople(rows, sort))).toEqual(['li', 'chen', 'wang', 'x10', 'x9']);
  });
});
