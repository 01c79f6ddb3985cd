import { expect, it } from 'vitest';
import { nextSort } from '@renderer/grid/columns';

const asc = (field: string) => ({ field, direction: 'asc' as const });
const desc = (field: string) => ({ field, direction: 'desc' as const });

it('goes from ascending to descending to none', () => {
  const first = nextSort([], 'name', false);
  const second = nextSort(first, 'name', false);
  expect(first).toEqual([asc('name')]);
  expect(second).toEqual([desc('name')]);
  expect(nextSort(second, 'name', false)).toEqual([]);
});

it('starts anew on another column', () => {
  expect(nextSort([desc('name')], 'members', false)).toEqual([asc('members')]);
});

it('adds, turns and removes a column in place with shift', () => {
  expect(nextSort([asc('owner')], 'members', true)).toEqual([asc('owner'), asc('members')]);
  expect(nextSort([asc('owner'), asc('members')], 'owner', true)).toEqual([desc('owner'), asc('members')]);
  expect(nextSort([desc('owner'), asc('members')], 'owner', true)).toEqual([asc('members')]);
});

it('keeps at most three columns', () => {
  const three = [asc('a'), asc('b'), asc('c')];
  expect(nextSort(three, 'd', true)).toEqual([asc('a'), asc('b'), asc('d')]);
});
