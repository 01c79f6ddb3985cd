import { lazy, Suspense, useEffect } from 'react';
import { isPressed } from '@renderer/commands/keys';
import { HELP_SHORTCUT } from '@renderer/commands/all';
import { closeHelp, showHelp, useHelp } from '@renderer/stores/help';
import { showOverlay } from '../palette/paletteState';

const HelpPanel = lazy(async () => ({ default: (await import('./HelpPanel')).HelpPanel }));

/** The key of the help, which works over everything, also over dialogs; and the help while it is open. */
export function HelpHost() {
  const open = useHelp((help) => help.open);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.repeat || !isPressed(HELP_SHORTCUT, event)) return;
      event.preventDefault();
      // The palette takes the keyboard for itself alone.
      showOverlay(null);
      showHelp();
    };
    // Before the commands of the screen, which keep out of dialogs.
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);
  return <Suspense fallback={null}>{open && <HelpPanel onClose={closeHelp} />}</Suspense>;
}
