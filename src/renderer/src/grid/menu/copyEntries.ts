import type { TFunction } from 'i18next';
import type { TextColumn } from '../columns';
import { COPY_FORMATS } from '../copyAs/formats';
import type { Copies } from '../copyAs/useCopies';
import type { MenuEntry } from './entries';

/** Ways to copy from a row on; the cell has none on the checkboxes. `cellKeys` copy a cell where nothing is picked. */
export function copyEntries<R>(
  t: TFunction<'grid'>,
  copies: Copies<R>,
  row: R,
  column: TextColumn<R> | undefined,
  cellKeys?: string,
): readonly MenuEntry[] {
  const count = copies.count();
  const picked = copies.isPicked();
  const formats = (key: string, run: (format: (typeof COPY_FORMATS)[number]) => void): MenuEntry[] =>
    COPY_FORMATS.map((format) => ({
      kind: 'command',
      key: `${key} ${format}`,
      label: t(`copy.format.${format}`),
      run: () => run(format),
    }));
  const ofCell = (of: TextColumn<R>): MenuEntry => ({
    kind: 'command',
    key: 'copy cell',
    label: t('menu.copyCell'),
    ...(picked || cellKeys === undefined ? {} : { keys: cellKeys }),
    run: () => copies.cell(of, row),
  });
  const ofColumn = (of: TextColumn<R>): MenuEntry => ({
    kind: 'command',
    key: 'copy column',
    label: t(picked ? 'menu.copyColumnPicked' : 'menu.copyColumn', { name: of.title, count }),
    run: () => void copies.column(of),
  });
  const ofRow: MenuEntry = {
    kind: 'more',
    key: 'copy row',
    label: t('menu.copyRow'),
    entries: formats('copy row', (format) => copies.row(row, format)),
  };
  const ofMany: MenuEntry = {
    kind: 'more',
    key: 'copy many',
    label: t(picked ? 'menu.copyPicked' : 'menu.copyAll', { count }),
    entries: formats('copy many', (format) => void copies.many(format)),
  };
  // Where there is no other row, all rows are this one.
  const several = picked || count > 1;
  return [
    ...(column === undefined ? [] : [ofCell(column), ...(several ? [ofColumn(column)] : [])]),
    ofRow,
    ...(several ? [ofMany] : []),
  ];
}
