import { describe, expect, it } from 'vitest';
import type { SavedView } from '@shared/contract/saved-views';
import { isChanged } from '@renderer/grid/savedViews/comparison';
import { freeName, NAME_LIMIT, sharedText } from '@renderer/grid/savedViews/sharedText';
import { placesOf, sortOf, toView } from '@renderer/grid/view';

const columns = [
  { id: 'name', width: 240, fixed: true, grows: true },
  { id: 'owner', width: 160 },
  { id: 'members', width: 80 },
];
const filters = { values: { text: '"vip"', owner: '["a"]' }, off: ['owner'] };
const saved: SavedView = {
  id: 3,
  grid: 'groups',
  name: '大群',
  starred: true,
  isDefault: true,
  changedAt: 9,
  view: toView(placesOf(null, columns), [{ field: 'owner', direction: 'desc' }], columns),
  filters,
};
const now = {
  view: { places: placesOf(saved.view, columns), sort: sortOf(saved.view) },
  filters,
};
const place = (id: string, change: object) =>
  now.view.places.map((each) => (each.colId === id ? { ...each, ...change } : each));
const withPlaces = (places: typeof now.view.places) => ({ ...now, view: { ...now.view, places } });

describe('a view that is in use', () => {
  it('is unchanged as it was opened', () => {
    expect(isChanged(saved, filters, now, columns)).toBe(false);
    const reordered = { ...filters, values: { owner: '["a"]', text: '"vip"' } };
    expect(isChanged(saved, filters, { ...now, filters: reordered }, columns)).toBe(false);
  });

  it('is unchanged when only the window made a column grow', () => {
    expect(isChanged(saved, filters, withPlaces(place('name', { width: 611 })), columns)).toBe(false);
  });

  it.each([
    ['a width', withPlaces(place('owner', { width: 99 }))],
    ['a pin', withPlaces(place('owner', { pinned: 'left' }))],
    ['a hidden column', withPlaces(place('members', { hide: true }))],
    ['the order of columns', withPlaces(now.view.places.toReversed())],
    ['the sort', { ...now, view: { ...now.view, sort: [] } }],
    ['a filter', { ...now, filters: { ...filters, values: { text: '"vi"', owner: '["a"]' } } }],
    ['a filter switched on', { ...now, filters: { ...filters, off: [] } }],
  ])('is changed by %s', (_what, changed) => {
    expect(isChanged(saved, filters, changed, columns)).toBe(true);
  });

  it('is not changed by a column that came with another version', () => {
    const more = [...columns, { id: 'new', width: 70 }];
    const view = { places: placesOf(saved.view, more), sort: now.view.sort };
    expect(isChanged(saved, filters, { view, filters }, more)).toBe(false);
  });
});

it('hands on nothing but name, columns, sort and filters', () => {
  expect(JSON.parse(sharedText(saved))).toEqual({
    format: 'handover-view',
    version: 1,
    grid: 'groups',
    name: '大群',
    view: saved.view,
    filters,
  });
});

it('finds a name that is free, also where names are as long as they may be', () => {
  expect(freeName(' a ', ['b'])).toBe('a');
  expect(freeName('a', ['a', 'a (2)'])).toBe('a (3)');
  const long = '群'.repeat(NAME_LIMIT);
  expect(freeName(long, [long])).toHaveLength(NAME_LIMIT);
});
