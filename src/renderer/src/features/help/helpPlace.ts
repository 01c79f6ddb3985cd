import { useLayoutEffect } from 'react';
import { floats } from '@renderer/theme/floats';

/** Where the frame keeps room for the help. */
export const HELP_SLOT = 'help';

/** What holds the panel; it moves as a whole, so that nothing of what is read is lost on the way. */
export const helpHost = document.createElement('div');

/** The dialog that holds the keyboard: the topmost of the component library's. */
function openDialog(): Element | undefined {
  return [...floats.querySelectorAll('[role="dialog"][aria-modal="true"]')].findLast(
    (dialog) => !(dialog instanceof HTMLDialogElement) && dialog.checkVisibility(),
  );
}

function move(): void {
  const dialog = openDialog();
  const place = dialog ?? document.getElementById(HELP_SLOT) ?? floats;
  if (helpHost.parentElement === place) return;
  const focused = helpHost.contains(document.activeElement) ? document.activeElement : null;
  place.append(helpHost);
  helpHost.dataset['place'] = dialog === undefined ? 'screen' : 'dialog';
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
}

/**
 * Keeps the help where it can be used: in the frame, or within a dialog, which lets neither the keyboard nor a
 * screen reader out. What floats makes room for it. What had the keyboard before gets it back at the end.
 */
export function useHelpPlace(framed: boolean): void {
  useLayoutEffect(() => {
    const before = document.activeElement;
    move();
    document.documentElement.dataset['help'] = 'open';
    const watch = new MutationObserver(move);
    watch.observe(floats, { subtree: true, childList: true, attributeFilter: ['style', 'class'] });
    return () => {
      watch.disconnect();
      const had = helpHost.contains(document.activeElement);
      helpHost.remove();
      delete document.documentElement.dataset['help'];
      if (!had) return;
      const back = [before, document.getElementById('content')].find(
        (element) => element instanceof HTMLElement && element.isConnected && element !== document.body,
      );
      if (back instanceof HTMLElement) back.focus();
    };
  }, []);
  // With the first connection the frame comes, and with the last one it goes.
  useLayoutEffect(move, [framed]);
}
