import type { TFunction } from 'i18next';
import { describe, expect, it, vi } from 'vitest';
import type { SortKey } from '@renderer/grid/columns';
import type { Copies } from '@renderer/grid/copyAs/useCopies';
import { commandOf, ruled, type MenuEntry } from '@renderer/grid/menu/entries';
import { headerEntries } from '@renderer/grid/menu/headerEntries';
import { rowEntries } from '@renderer/grid/menu/rowEntries';

const t = ((key: string) => key) as unknown as TFunction<'grid'>;
const keys = (entries: readonly MenuEntry[]): string[] =>
  entries.filter(({ kind }) => kind !== 'rule').map(({ key }) => key);

const places = [
  { colId: 'name', hide: false, width: 200, pinned: null },
  { colId: 'owner', hide: false, width: 100, pinned: 'left' as const },
  { colId: 'id', hide: true, width: 90, pinned: null },
];

function header(column: { id: string; sortable?: boolean; fixed?: boolean }, sort: readonly SortKey[] = []) {
  const set = vi.fn();
  const onPlaces = vi.fn();
  const autosize = vi.fn();
  const entries = headerEntries(
    t,
    { title: column.id, ...column },
    {
      sorting: { get: () => sort, set, subscribe: () => () => undefined },
      places,
      onPlaces,
      autosize,
    },
  );
  return { entries, set, onPlaces, autosize };
}

describe('the menu of a title', () => {
  it('offers what is not so already', () => {
    const sort = [{ field: 'owner', direction: 'asc' }] as const;
    expect(keys(header({ id: 'owner', sortable: true }, sort).entries)).toEqual([
      'desc',
      'unsorted',
      'pin right',
      'pin null',
      'autosize',
      'autosizeAll',
      'hide',
    ]);
    expect(keys(header({ id: 'name' }).entries).slice(0, 2)).toEqual(['pin left', 'pin right']);
  });

  it('pins, hides and fits', () => {
    const { entries, onPlaces, autosize } = header({ id: 'name', sortable: true });
    commandOf(entries, 'pin left')?.();
    expect(onPlaces).toHaveBeenLastCalledWith([{ ...places[0], pinned: 'left' }, places[1], places[2]]);
    commandOf(entries, 'hide')?.();
    expect(onPlaces).toHaveBeenLastCalledWith([{ ...places[0], hide: true }, places[1], places[2]]);
    commandOf(entries, 'autosizeAll')?.();
    expect(autosize).toHaveBeenCalledWith(['name', 'owner']);
  });

  it('does not hide what must be there', () => {
    const hide = header({ id: 'name', fixed: true }).entries.find(({ key }) => key === 'hide');
    expect(hide).toMatchObject({ reason: 'columns.always' });
    expect(header({ id: 'name' }).entries.find(({ key }) => key === 'hide')).toMatchObject({
      reason: undefined,
    });
  });
});

describe('the menu of a row', () => {
  const copies: Copies<string> = {
    count: () => 7,
    isPicked: () => true,
    cell: vi.fn(),
    row: vi.fn(),
    many: vi.fn(async () => undefined),
    column: vi.fn(async () => undefined),
  };
  const column = { id: 'owner', title: 'Owner', width: 10, text: (row: string) => row };

  it('opens, narrows, does what the screen does, and copies', () => {
    const only = vi.fn();
    const onOpen = vi.fn();
    const entries = rowEntries(
      t,
      { row: 'zhang', position: 4, column },
      {
        copies,
        onOpen,
        offers: {
          narrow: () => ({ only }),
          commands: () => [{ key: 'handOver', label: 'x', run: () => undefined }],
        },
      },
    );
    expect(keys(entries)).toEqual([
      'open',
      'only',
      'screen handOver',
      'copy cell',
      'copy column',
      'copy row',
      'copy many',
    ]);
    commandOf(entries, 'open')?.();
    expect(onOpen).toHaveBeenCalledWith('zhang', 4);
    commandOf(entries, 'only')?.();
    expect(only).toHaveBeenCalledOnce();
    commandOf(entries, 'copy many json')?.();
    expect(copies.many).toHaveBeenCalledWith('json');
  });

  it('says why the screen cannot do something with the row', () => {
    const offers = {
      commands: (row: string) => [
        { key: 'handOver', label: 'x', reason: row === 'gone' ? 'It is gone' : undefined, run: vi.fn() },
      ],
    };
    const reasonFor = (row: string) =>
      rowEntries(t, { row, position: 0, column }, { copies, onOpen: undefined, offers }).find(
        ({ key }) => key === 'screen handOver',
      );
    expect(reasonFor('gone')).toMatchObject({ reason: 'It is gone' });
    expect(reasonFor('here')).toMatchObject({ reason: undefined });
  });

  it('has no cell to copy on the checkboxes', () => {
    const doing = { copies, onOpen: undefined, offers: undefined };
    expect(keys(rowEntries(t, { row: 'zhang', position: 4, column: undefined }, doing))).toEqual([
      'copy row',
      'copy many',
    ]);
  });
});

it('puts rules between parts only, and none around empty ones', () => {
  const one: MenuEntry = { kind: 'command', key: 'a', label: 'a', run: () => undefined };
  expect(ruled([], [one], [], [one]).map(({ kind }) => kind)).toEqual(['command', 'rule', 'command']);
});
