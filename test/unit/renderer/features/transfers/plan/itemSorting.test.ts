import { expect, it, vi } from 'vitest';
import { isSortable, toItemSort } from '@renderer/features/transfers/plan/itemSorting';
import { singleSort } from '@renderer/grid/singleSort';

it('sorts by the fields that the call knows, and in plan order by none', () => {
  expect(toItemSort([{ field: 'taker', direction: 'desc' }])).toEqual({ field: 'taker', direction: 'desc' });
  expect(toItemSort([{ field: 'evidence', direction: 'desc' }])).toBeNull();
  expect(toItemSort([])).toBeNull();
  expect(isSortable('members')).toBe(true);
  expect(isSortable('cause')).toBe(false);
});

it('keeps only the column asked for last', () => {
  const set = vi.fn();
  const sorting = singleSort({ get: () => [], set, subscribe: () => () => undefined });
  sorting.set([
    { field: 'name', direction: 'asc' },
    { field: 'state', direction: 'asc' },
  ]);
  expect(set).toHaveBeenCalledWith([{ field: 'state', direction: 'asc' }]);
});
