import { useEffect, useEffectEvent } from 'react';
import { allCommands } from '@renderer/commands/all';
import type { Deeds } from '@renderer/commands/command';
import { isPressed, typesText } from '@renderer/commands/keys';
import { isField } from '@renderer/lib/isField';
import { useCommandState } from './useCommandState';

/** A dialog is finished or closed first: what was typed into it would be lost. */
function dialogOpen(): boolean {
  return [...document.querySelectorAll('[aria-modal="true"]')].some((dialog) => dialog.checkVisibility());
}

/** Opens the shortcut sheet where nothing is typed, on any keyboard. */
const HELP = { key: '?' } as const;

/** Runs the command whose keys are pressed, over every screen and not over a dialog. */
export function useShortcuts(deeds: Deeds): void {
  const state = useCommandState();
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || event.repeat) return;
    const typing = isField(event.target);
    const asksHelp = isPressed(HELP, event) && !typing;
    const command = allCommands(state).find(
      ({ id, shortcut }) =>
        (asksHelp && id === 'shortcuts') ||
        (shortcut !== undefined && isPressed(shortcut, event) && !(typing && typesText(shortcut))),
    );
    if (command === undefined || dialogOpen()) return;
    event.preventDefault();
    const availability = command.availability?.(state) ?? 'enabled';
    // What is hidden from the list, such as the palette itself, still has its keys.
    if (typeof availability === 'string') void command.run(deeds, state);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
