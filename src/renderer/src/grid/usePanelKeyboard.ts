import { useLayoutEffect, type RefObject } from 'react';

/** Whether no element that does anything has the keyboard. */
function isNowhere(element: Element | null): boolean {
  return element === null || element === document.body || element.id === 'content';
}

/**
 * Gives a panel the keyboard where nobody has it, as after a jump from elsewhere; opened from a grid, the grid
 * keeps it, so that arrows go on. What had it in the panel gives it back when the panel closes.
 */
export function usePanelKeyboard(ref: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const panel = ref.current;
    const before = document.activeElement;
    if (isNowhere(before)) panel?.focus();
    return () => {
      if (panel?.contains(document.activeElement) !== true) return;
      const cell = panel.parentElement?.querySelector('.ag-cell-focus');
      const back = [cell, before, document.getElementById('content')].find(
        (element) => element instanceof HTMLElement && element.isConnected && element !== document.body,
      );
      if (back instanceof HTMLElement) back.focus();
    };
  }, [ref]);
}
