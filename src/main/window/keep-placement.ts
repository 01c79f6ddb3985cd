import { join } from 'node:path';
import { app, screen, type BrowserWindow } from 'electron';
import { onDisplays, readPlacement, writePlacement, type Placement } from './placement';

const FILE = 'window.json';
/** Milliseconds after the last move or change of size before it is kept. */
const SETTLED_MS = 500;

const file = (): string => join(app.getPath('userData'), FILE);

/** Where the window was last, on the displays that there are; null to open where the system puts it. */
export function lastPlacement(): Placement | null {
  const last = readPlacement(file());
  if (last === null) return null;
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea);
  const bounds = onDisplays(last.bounds, areas);
  return bounds === null ? null : { ...last, bounds };
}

/** Keeps where a window is from now on. */
export function keepPlacement(window: BrowserWindow): void {
  let timer: NodeJS.Timeout | undefined;
  const keep = (): void => {
    clearTimeout(timer);
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
    writePlacement(file(), { bounds: window.getNormalBounds(), maximized: window.isMaximized() });
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(keep, SETTLED_MS);
  };
  window.on('resize', soon);
  window.on('move', soon);
  window.on('maximize', soon);
  window.on('unmaximize', soon);
  window.on('close', keep);
  window.once('closed', () => clearTimeout(timer));
}
