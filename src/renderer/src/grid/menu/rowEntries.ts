import type { TFunction } from 'i18next';
import type { TextColumn } from '../columns';
import type { Copies } from '../copyAs/useCopies';
import { copyEntries } from './copyEntries';
import { ruled, type MenuEntry, type RowOffers } from './entries';

export interface RowTarget<R> {
  readonly row: R;
  readonly position: number;
  /** Undefined on the checkboxes. */
  readonly column: TextColumn<R> | undefined;
}

interface Doing<R> {
  readonly copies: Copies<R>;
  readonly offers: RowOffers<R> | undefined;
  readonly onOpen: ((row: R, position: number) => void) | undefined;
  /** The keys that copy a cell, where there are any. */
  readonly copyCell?: string;
}

/** The menu of a row: open, copy, narrow by a value, and what the screen does with it. */
export function rowEntries<R>(
  t: TFunction<'grid'>,
  { row, position, column }: RowTarget<R>,
  { copies, offers, onOpen, copyCell }: Doing<R>,
): readonly MenuEntry[] {
  const value = column?.text(row) ?? '';
  const { only, without } = column === undefined ? {} : (offers?.narrow?.(column.id, row) ?? {});
  const open: MenuEntry[] =
    onOpen === undefined
      ? []
      : [
          {
            kind: 'command',
            key: 'open',
            label: t('menu.open'),
            keys: 'Enter',
            run: () => onOpen(row, position),
          },
        ];
  const narrow: MenuEntry[] = [
    ...(only === undefined
      ? []
      : [{ kind: 'command', key: 'only', label: t('menu.only', { value }), run: only } as const]),
    ...(without === undefined
      ? []
      : [{ kind: 'command', key: 'without', label: t('menu.without', { value }), run: without } as const]),
  ];
  const commands = (offers?.commands?.(row, position) ?? []).map((command): MenuEntry => ({
    ...command,
    kind: 'command',
    key: `screen ${command.key}`,
  }));
  return ruled(open, narrow, commands, copyEntries(t, copies, row, column, copyCell));
}
