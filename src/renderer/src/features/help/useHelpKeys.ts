import { useEffect, useEffectEvent, type RefObject } from 'react';

/** Whether nothing that would do something with Escape itself has the keyboard. */
const isFree = (element: Element | null): boolean =>
  element === null || element === document.body || element.id === 'content';

/** Escape closes the help where the keyboard is in it or nowhere: a dialog or a panel beside it has its own. */
export function useHelpKeys(panel: RefObject<HTMLElement | null>, onClose: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    const { activeElement } = document;
    if (panel.current?.contains(activeElement) !== true && !isFree(activeElement)) return;
    // Nor may the dialog that the help lies in close with it.
    event.preventDefault();
    event.stopImmediatePropagation();
    onClose();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listener, { capture: true });
    return () => window.removeEventListener('keydown', listener, { capture: true });
  }, []);
}
