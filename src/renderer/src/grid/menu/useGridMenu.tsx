import {
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { SortControl } from '../cells/SortHeader';
import type { GridColumn } from '../columns';
import type { Copies } from '../copyAs/useCopies';
import type { GridHandle } from '../gridHandle';
import type { ColumnPlace } from '../view';
import { copyEntries } from './copyEntries';
import type { MenuEntry, RowOffers } from './entries';
import { GridMenu } from './GridMenu';
import { headerEntries } from './headerEntries';
import { rowEntries } from './rowEntries';
import { targetOf, type MenuTarget } from './target';

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

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Opened {
  readonly at: Point;
  readonly entries: readonly MenuEntry[];
  /** Where the keyboard was. */
  readonly from: HTMLElement;
  readonly back: () => void;
}

export interface GridMenuControl {
  readonly events: {
    readonly onContextMenu: (event: MouseEvent<HTMLElement>) => void;
    readonly onKeyDownCapture: (event: KeyboardEvent<HTMLElement>) => void;
  };
  readonly menu: ReactNode;
}

/** Whether a key asks for a menu: the menu key, Shift+F10, and Ctrl+Shift+C for the ways to copy. */
function askedFor({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): 'all' | 'copy' | null {
  if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) return 'all';
  return shiftKey && (ctrlKey || metaKey) && key.toLowerCase() === 'c' ? 'copy' : null;
}

/** Where a menu opens that no mouse asked for: under the left end of what has the keyboard. */
function under(element: HTMLElement): Point {
  const { left, bottom } = element.getBoundingClientRect();
  return { x: left + 8, y: bottom };
}

/** The menus of a grid, on its rows and on the titles of its columns. The keyboard goes back to where it was. */
export function useGridMenu<R>(subject: MenuSubject<R>): GridMenuControl {
  const { t } = useTranslation('grid');
  const [opened, setOpened] = useState<Opened | null>(null);
  const latest = useRef(subject);
  useLayoutEffect(() => {
    latest.current = subject;
  });

  const entriesOf = useCallback(
    (target: MenuTarget, what: 'all' | 'copy'): readonly MenuEntry[] => {
      const { handle, byId, copies, places, sorting, onPlaces, offers, onOpen } = latest.current;
      const column = byId.get(target.column);
      const grid = handle();
      if (grid === null) return [];
      if (target.kind === 'header') {
        if (column === undefined || what === 'copy') return [];
        const autosize = (ids: readonly string[]): void => onPlaces(grid.autosize(ids));
        return headerEntries(t, column, { sorting, places, onPlaces, autosize });
      }
      const found = grid.rowNamed(target.row);
      if (found === undefined) return [];
      if (what === 'copy') return copyEntries(t, copies, found.row, column);
      return rowEntries(t, { ...found, column }, { copies, offers, onOpen });
    },
    [t],
  );

  const open = useCallback(
    (area: HTMLElement, target: MenuTarget, what: 'all' | 'copy', point: Point): boolean => {
      const entries = entriesOf(target, what);
      if (entries.length === 0) return false;
      const { left, top } = area.getBoundingClientRect();
      setOpened({
        at: { x: point.x - left, y: point.y - top },
        entries,
        from: target.element,
        // The row may have been drawn anew meanwhile.
        back: () => latest.current.handle()?.focusCell(target),
      });
      return true;
    },
    [entriesOf],
  );

  const events = useMemo<GridMenuControl['events']>(
    () => ({
      onContextMenu: (event) => {
        const target = targetOf(event.target);
        if (target === null) return;
        event.preventDefault();
        // Keys that the system turns into this event come without a place.
        const asked = event.clientX > 0 || event.clientY > 0;
        open(
          event.currentTarget,
          target,
          'all',
          asked ? { x: event.clientX, y: event.clientY } : under(target.element),
        );
      },
      onKeyDownCapture: (event) => {
        const what = askedFor(event);
        const target = what === null ? null : targetOf(event.target);
        if (what === null || target === null) return;
        if (!open(event.currentTarget, target, what, under(target.element))) return;
        event.preventDefault();
        event.stopPropagation();
      },
    }),
    [open],
  );

  const close = (run: (() => void) | undefined): void => {
    setOpened(null);
    if (opened === null) return;
    // Whatever was clicked instead of the menu keeps the keyboard.
    requestAnimationFrame(() => {
      const active = document.activeElement;
      if (active === null || active === document.body || active.closest('[role="menu"]') !== null) {
        if (opened.from.isConnected) opened.from.focus();
        else opened.back();
      }
      run?.();
    });
  };

  return {
    events,
    menu: opened === null ? null : <GridMenu entries={opened.entries} at={opened.at} onClose={close} />,
  };
}
