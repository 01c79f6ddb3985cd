import { useEffect } from 'react';
import { go, SCREENS } from '../stores/router';

export const isMac = navigator.platform.startsWith('Mac');

/** The keys that open the n-th screen, as they are written on this system. */
export const shortcutOf = (index: number): string => `${isMac ? '⌘' : 'Ctrl+'}${index + 1}`;

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
      const screen = SCREENS[Number.parseInt(event.key, 10) - 1];
      if (screen === undefined || dialogOpen()) return;
      event.preventDefault();
      go({ screen });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
