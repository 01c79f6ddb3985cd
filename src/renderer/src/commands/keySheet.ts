import type { zhCN } from '../i18n/zh-CN/index';
import { FIXED_COMMANDS } from './all';
import type { CommandTitle } from './command';
import { isMac, type Shortcut } from './keys';

type SheetWords = (typeof zhCN)['palette']['sheet'];
export type SheetGroup = keyof SheetWords['groups'];
type SheetKey = keyof SheetWords['keys'];

export type SheetTitle = CommandTitle | `palette:sheet.keys.${SheetKey}`;

/** One line of the shortcut sheet: what is pressed, one after the other or one of several, and what it does. */
export interface SheetLine {
  readonly title: SheetTitle;
  readonly keys: readonly Shortcut[];
}

const line = (name: SheetKey, ...keys: readonly (Shortcut | string)[]): SheetLine => ({
  title: `palette:sheet.keys.${name}`,
  keys: keys.map((key) => (typeof key === 'string' ? { key } : key)),
});

const byKeys = (group: 'screens' | 'everywhere'): readonly SheetLine[] =>
  FIXED_COMMANDS.flatMap(({ title, shortcut, group: own }) =>
    shortcut !== undefined && (own === 'screens') === (group === 'screens')
      ? [{ title, keys: shortcut.key === '/' ? [shortcut, { key: '?' }] : [shortcut] }]
      : [],
  );

/** The shortcut sheet: the keys of all commands, and those that belong to grids, panels and the palette. */
export const KEY_SHEET: readonly { readonly group: SheetGroup; readonly lines: readonly SheetLine[] }[] = [
  {
    group: 'everywhere',
    lines: [
      ...byKeys('everywhere'),
      line('nextArea', 'Tab'),
      line('previousArea', { key: 'Tab', shift: true }),
      line('closeTop', 'Escape'),
    ],
  },
  { group: 'screens', lines: byKeys('screens') },
  {
    group: 'palette',
    lines: [
      line('paletteMove', 'ArrowUp', 'ArrowDown'),
      line('paletteEnds', 'Home', 'End'),
      line('palettePages', 'PageUp', 'PageDown'),
      line('paletteRun', 'Enter'),
      line('paletteClose', 'Escape', { mod: true, key: 'k' }),
    ],
  },
  {
    group: 'grids',
    lines: [
      line('gridMove', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'),
      line('gridEdges', 'Home', 'End'),
      line('gridCorners', { mod: true, key: 'Home' }, { mod: true, key: 'End' }),
      line('gridPages', 'PageUp', 'PageDown'),
      line('gridOpen', 'Enter'),
      line('gridPick', ' '),
      line('gridRange', { key: ' ', shift: true }),
      line('gridAll', { mod: true, key: 'a' }),
      line('gridCopy', { mod: true, key: 'c' }),
      line('gridCopyAs', { mod: true, shift: true, key: 'c' }),
      line('gridMenu', { key: 'F10', shift: true }, ...(isMac ? [] : ['ContextMenu'])),
      line('gridLeave', 'Tab'),
    ],
  },
  {
    group: 'headers',
    lines: [line('headerSort', 'Enter', ' '), line('headerAdd', { key: 'Enter', shift: true })],
  },
  {
    group: 'panels',
    lines: [
      line('panelStep', { key: 'ArrowUp', alt: true }, { key: 'ArrowDown', alt: true }),
      line('panelClose', 'Escape'),
    ],
  },
];
