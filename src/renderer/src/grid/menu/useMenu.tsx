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
import type { MenuEntry } from './entries';
import { GridMenu } from './GridMenu';

/** What was asked for: all that can be done, or the ways to copy. */
export type Asked = 'all' | 'copy';

/** A menu of a place. */
export interface MenuHere {
  readonly entries: readonly MenuEntry[];
  /** Where the keyboard is given back to. */
  readonly element: HTMLElement;
  /** Gives it back where the element was drawn anew meanwhile. */
  readonly back?: () => void;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Opened extends MenuHere {
  readonly at: Point;
}

export interface MenuControl {
  /** Belong on an element that the menu is placed in. */
  readonly events: {
    readonly onContextMenu: (event: MouseEvent<HTMLElement>) => void;
    readonly onKeyDownCapture: (event: KeyboardEvent<HTMLElement>) => void;
  };
  readonly menu: ReactNode;
}

/** Whether a key asks for a menu: the menu key, Shift+F10, and Ctrl+Shift+C for the ways to copy. */
function askedFor({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): Asked | null {
  if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) return 'all';
  return shiftKey && (ctrlKey || metaKey) && key.toLowerCase() === 'c' ? 'copy' : null;
}

/** Where a menu opens that no mouse asked for: under the left end of what has the keyboard. */
function under(element: HTMLElement): Point {
  const { left, bottom } = element.getBoundingClientRect();
  return { x: left + 8, y: bottom };
}

/** Menus on what is inside of an element; `find` says which. The keyboard goes back to where it was. */
export function useMenu(find: (inside: EventTarget, asked: Asked) => MenuHere | null): MenuControl {
  const [opened, setOpened] = useState<Opened | null>(null);
  const latest = useRef(find);
  useLayoutEffect(() => {
    latest.current = find;
  });

  const open = useCallback((area: HTMLElement, here: MenuHere | null, point?: Point): boolean => {
    if (here === null || here.entries.length === 0) return false;
    const { left, top } = area.getBoundingClientRect();
    const { x, y } = point ?? under(here.element);
    setOpened({ ...here, at: { x: x - left, y: y - top } });
    return true;
  }, []);

  const events = useMemo<MenuControl['events']>(
    () => ({
      onContextMenu: (event) => {
        const here = latest.current(event.target, 'all');
        if (here === null) return;
        event.preventDefault();
        const { clientX: x, clientY: y } = event;
        // Keys that the system turns into this event come without a place.
        open(event.currentTarget, here, x > 0 || y > 0 ? { x, y } : undefined);
      },
      onKeyDownCapture: (event) => {
        const asked = askedFor(event);
        if (asked === null || !open(event.currentTarget, latest.current(event.target, asked))) return;
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
        if (opened.element.isConnected) opened.element.focus();
        else opened.back?.();
      }
      run?.();
    });
  };

  return {
    events,
    menu: opened === null ? null : <GridMenu entries={opened.entries} at={opened.at} onClose={close} />,
  };
}
