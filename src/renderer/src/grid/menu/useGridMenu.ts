import { useTranslation } from 'react-i18next';
import { keyText } from '@renderer/commands/keys';
import type { SortControl } from '../cells/SortHeader';
import type { GridColumn } from '../columns';
import type { Copies } from '../copyAs/useCopies';
import type { GridHandle } from '../gridHandle';
import type { ColumnPlace } from '../view';
import { copyEntries } from './copyEntries';
import type { MenuEntry, RowOffers } from './entries';
import { headerEntries } from './headerEntries';
import { rowEntries } from './rowEntries';
import { targetOf, type MenuTarget } from './target';
import { useMenu, type Asked, type MenuControl } from './useMenu';

/** The keys with which a grid copies a cell. */
const COPY_CELL = keyText({ key: 'c', mod: true });

export interface MenuSubject<R> {
  readonly handle: () => GridHandle<R> | null;
  readonly byId: ReadonlyMap<string, GridColumn<R>>;
  readonly sorting: SortControl;
  readonly places: readonly ColumnPlace[];
  readonly onPlaces: (places: readonly ColumnPlace[]) => void;
  readonly copies: Copies<R>;
  readonly offers: RowOffers<R> | undefined;
  readonly onOpen: ((row: R, position: number) => void) | undefined;
}

/** The menus of a grid, on its rows and on the titles of its columns. */
export function useGridMenu<R>(subject: MenuSubject<R>): MenuControl {
  const { t } = useTranslation('grid');
  const { handle, byId, copies, places, sorting, onPlaces, offers, onOpen } = subject;

  const entriesOf = (target: MenuTarget, asked: Asked): readonly MenuEntry[] => {
    const column = byId.get(target.column);
    const grid = handle();
    if (grid === null) return [];
    if (target.kind === 'header') {
      if (column === undefined || asked === 'copy') return [];
      const autosize = (ids: readonly string[]): void => onPlaces(grid.autosize(ids));
      return headerEntries(t, column, { sorting, places, onPlaces, autosize });
    }
    const found = grid.rowNamed(target.row);
    if (found === undefined) return [];
    if (asked === 'copy') return copyEntries(t, copies, found.row, column, COPY_CELL);
    return rowEntries(t, { ...found, column }, { copies, offers, onOpen, copyCell: COPY_CELL });
  };

  return useMenu((inside, asked) => {
    const target = targetOf(inside);
    if (target === null) return null;
    return {
      entries: entriesOf(target, asked),
      element: target.element,
      back: () => handle()?.focusCell(target),
    };
  });
}
