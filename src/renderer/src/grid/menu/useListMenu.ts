import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextColumn } from '../columns';
import { rowsIn } from '../copyAs/collect';
import { useCopies } from '../copyAs/useCopies';
import { copyEntries } from './copyEntries';
import type { RowOffers } from './entries';
import { rowEntries } from './rowEntries';
import { placeOf } from './target';
import { useMenu, type MenuControl } from './useMenu';

interface Subject<R> {
  /** All rows that match, in their order, also those on other pages. */
  readonly rows: readonly R[];
  readonly idOf: (row: R) => number;
  /** What is copied of a row. */
  readonly columns: readonly TextColumn<R>[];
  readonly offers?: RowOffers<R>;
  readonly onOpen?: (row: R) => void;
}

/**
 * The menu of a list that is no grid, as that of a grid: what can be done with a row, and the ways to copy. A row is
 * marked with `data-row`, its id, and a cell with `data-column`. The element of the events is `position: relative`.
 */
export function useListMenu<R>({ rows, idOf, columns, offers, onOpen }: Subject<R>): MenuControl {
  const { t } = useTranslation('grid');
  const source = useMemo(() => rowsIn(rows), [rows]);
  const copies = useCopies<R>({ rows: source, picking: undefined, columns: () => columns });
  return useMenu((inside, asked) => {
    const place = placeOf(inside);
    const position = rows.findIndex((row) => String(idOf(row)) === place?.row);
    const row = rows[position];
    if (place === null || row === undefined) return null;
    const column = columns.find(({ id }) => id === place.column);
    const entries =
      asked === 'copy'
        ? copyEntries(t, copies, row, column)
        : rowEntries(t, { row, position, column }, { copies, offers, onOpen });
    return { entries, element: place.element };
  });
}
