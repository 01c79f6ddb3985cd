import { expect, it } from 'vitest';
import type { SavedView, ViewFilters } from '@shared/contract/saved-views';
import { beginningOf } from '@renderer/grid/savedViews/beginning';
import { NO_FILTERS } from '@renderer/grid/savedViews/filterPort';

const status: ViewFilters = { values: { status: '[1]' }, off: [] };
const viewOf = (id: number, fields: Partial<SavedView> = {}): SavedView => ({
  id,
  grid: 'groups',
  name: `视图 ${id}`,
  starred: false,
  isDefault: false,
  changedAt: 0,
  view: { columns: [] },
  filters: NO_FILTERS,
  ...fields,
});
const port = (filters: ViewFilters = NO_FILTERS) => ({
  filters,
  understood: ({ values, off }: ViewFilters): ViewFilters => ({
    values: Object.fromEntries(Object.entries(values).filter(([id]) => id === 'status')),
    off,
  }),
});

const usual = viewOf(1, { isDefault: true, filters: status });

it('opens the default where nothing is filtered, and nothing where there is none', () => {
  expect(beginningOf([usual, viewOf(2)], null, port())).toEqual({ open: usual });
  expect(beginningOf([viewOf(2)], null, port())).toEqual({ goOn: null });
});

it('stays filtered as it was left, in the view it was left with', () => {
  expect(beginningOf([usual, viewOf(2)], 2, port(status))).toEqual({ goOn: 2 });
  expect(beginningOf([usual], 2, port(status))).toEqual({ goOn: null });
});

it('finds the view of columns again that it was left with, default or not', () => {
  expect(beginningOf([usual, viewOf(2)], 2, port())).toEqual({ goOn: 2 });
  const strange = viewOf(3, { filters: { values: { gone: '1' }, off: [] } });
  expect(beginningOf([usual, strange], 3, port())).toEqual({ goOn: 3 });
});

it('opens the default again where the filters of the last view were taken off', () => {
  expect(beginningOf([usual, viewOf(2, { filters: status })], 2, port())).toEqual({ open: usual });
});
