import type { TFunction } from 'i18next';
import type { SortControl } from '../cells/SortHeader';
import type { GridColumn } from '../columns';
import type { ColumnPlace } from '../view';
import { ruled, type MenuEntry } from './entries';

interface Doing {
  readonly sorting: SortControl;
  readonly places: readonly ColumnPlace[];
  readonly onPlaces: (places: readonly ColumnPlace[]) => void;
  readonly autosize: (columns: readonly string[]) => void;
}

type HeaderColumn = Pick<GridColumn<never>, 'id' | 'title' | 'sortable' | 'fixed'>;

/** The menu of a column's title: order, pin, width, hide. What is so already is not offered. */
export function headerEntries(
  t: TFunction<'grid'>,
  { id, sortable, fixed }: HeaderColumn,
  { sorting, places, onPlaces, autosize }: Doing,
): readonly MenuEntry[] {
  const place = places.find(({ colId }) => colId === id);
  const direction = sorting.get().find(({ field }) => field === id)?.direction;
  const turn = (change: Partial<ColumnPlace>): void =>
    onPlaces(places.map((each) => (each.colId === id ? { ...each, ...change } : each)));
  const command = (key: string, label: string, run: () => void, reason?: string): MenuEntry => ({
    kind: 'command',
    key,
    label,
    run,
    reason,
  });
  const sort =
    sortable === true
      ? [
          ...(direction === 'asc'
            ? []
            : [command('asc', t('menu.asc'), () => sorting.set([{ field: id, direction: 'asc' }]))]),
          ...(direction === 'desc'
            ? []
            : [command('desc', t('menu.desc'), () => sorting.set([{ field: id, direction: 'desc' }]))]),
          ...(direction === undefined
            ? []
            : [
                command('unsorted', t('menu.unsorted'), () =>
                  sorting.set(sorting.get().filter(({ field }) => field !== id)),
                ),
              ]),
        ]
      : [];
  const pin =
    place === undefined
      ? []
      : (['left', 'right', null] as const)
          .filter((edge) => edge !== place.pinned)
          .map((edge) => command(`pin ${edge}`, t(`pin.${edge ?? 'none'}`), () => turn({ pinned: edge })));
  const shown = places.filter(({ hide }) => !hide).map(({ colId }) => colId);
  const width = [
    command('autosize', t('menu.autosize'), () => autosize([id])),
    command('autosizeAll', t('menu.autosizeAll'), () => autosize(shown)),
  ];
  const hide =
    place === undefined
      ? []
      : [
          command(
            'hide',
            t('menu.hide'),
            () => turn({ hide: true }),
            fixed === true ? t('columns.always') : undefined,
          ),
        ];
  return ruled(sort, pin, width, hide);
}
