import { useEffect } from 'react';
import { go, SCREENS } from '../stores/router';

export const isMac = navigator.platform.startsWith('Mac');

/** The digit that opens the n-th screen: 0 the tenth. */
export const digitOf = (index: number): number => (index + 1) % 10;

/** The keys that open the n-th screen, as they are written on this system. */
export const shortcutOf = (index: number): string => `${isMac ? '⌘' : 'Ctrl+'}${digitOf(index)}`;

/** A dialog is finished or closed first: what was typed into it would be lost. */
function dialogOpen(): boolean {
  return [...document.querySelectorAll('[aria-modal="true"]')].some((dialog) => dialog.checkVisibility());
}

/** Ctrl (on a Mac: Cmd) and a digit opens a screen. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const modifier = isMac ? event.metaKey : event.ctrlKey;
      if (!modifier || event.altKey || event.shiftKey) return;
      const screen = SCREENS.find((_, index) => String(digitOf(index)) === event.key);
      if (screen === undefined || dialogOpen()) return;
      event.preventDefault();
      go({ screen });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
