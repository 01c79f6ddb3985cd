import { expect, it } from 'vitest';
import { placesOf, sortOf, toView } from '@renderer/grid/view';

const columns = [
  { id: 'name', width: 240, fixed: true },
  { id: 'owner', width: 160 },
  { id: 'chatId', width: 180, hidden: true },
];

it('shows the columns as delivered when nothing is remembered', () => {
  expect(placesOf(null, columns)).toEqual([
    { colId: 'name', hide: false, width: 240, pinned: null },
    { colId: 'owner', hide: false, width: 160, pinned: null },
    { colId: 'chatId', hide: true, width: 180, pinned: null },
  ]);
});

it('remembers order, width, visibility and sort', () => {
  const places = [
    { colId: 'chatId', hide: false, width: 90.6, pinned: null },
    { colId: 'name', hide: false, width: 240, pinned: null },
    { colId: 'owner', hide: true, width: 160, pinned: null },
  ];
  const sort = [
    { field: 'owner', direction: 'desc' as const },
    { field: 'name', direction: 'asc' as const },
  ];
  const view = toView(places, sort, columns);
  expect(placesOf(view, columns)).toEqual([{ ...places[0], width: 91 }, places[1], places[2]]);
  expect(sortOf(view)).toEqual(sort);
});

it('puts columns that the view does not know last and drops those that are gone', () => {
  const view = toView([{ colId: 'owner', hide: false, width: 100, pinned: null }], [], columns);
  const old = { columns: [...view.columns, { ...view.columns[0]!, id: 'removed' }] };
  expect(placesOf(old, columns).map((place) => place.colId)).toEqual(['owner', 'name', 'chatId']);
});

it('does not hide a column that must be there, and keeps strangers out of the view', () => {
  const view = toView(
    [
      { colId: 'pick', hide: false, width: 40, pinned: null },
      { colId: 'name', hide: true, width: 240, pinned: null },
    ],
    [],
    columns,
  );
  expect(view.columns.map((column) => column.id)).toEqual(['name']);
  expect(placesOf(view, columns).find((place) => place.colId === 'name')?.hide).toBe(false);
});
