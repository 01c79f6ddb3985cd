import { readFileSync, renameSync, writeFileSync } from 'node:fs';

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a window was: its bounds while it does not fill the screen, in device-independent pixels. */
export interface Placement {
  readonly bounds: Bounds;
  readonly maximized: boolean;
}

/** What of a window has to be on a display, in pixels: enough of its title bar to take hold of it. */
const GRIP = { width: 120, height: 40 };

/** What was kept in a file; null for none, and for what makes no sense. */
export function readPlacement(path: string): Placement | null {
  try {
    const value = JSON.parse(readFileSync(path, 'utf8')) as Partial<Placement> | null;
    const { x, y, width, height } = value?.bounds ?? ({} as Partial<Bounds>);
    if (![x, y, width, height].every((each) => Number.isSafeInteger(each))) return null;
    return { bounds: { x, y, width, height } as Bounds, maximized: value?.maximized === true };
  } catch {
    return null;
  }
}

/** Keeps it. What cannot be written is not worth a word: the next window opens where the system puts it. */
export function writePlacement(path: string, placement: Placement): void {
  try {
    writeFileSync(`${path}.part`, JSON.stringify(placement));
    renameSync(`${path}.part`, path);
  } catch {
    // A full or read-only disk is told of by the store.
  }
}

/**
 * The bounds on the displays that there are now: no larger than the display, and none where the window could not
 * be taken hold of, because its display is gone or is another one.
 */
export function onDisplays({ x, y, width, height }: Bounds, displays: readonly Bounds[]): Bounds | null {
  const home = displays.find((display) => {
    const across = Math.min(x + width, display.x + display.width) - Math.max(x, display.x);
    const down = Math.min(y + GRIP.height, display.y + display.height) - y;
    return across >= GRIP.width && down >= GRIP.height && y >= display.y;
  });
  if (home === undefined) return null;
  return { x, y, width: Math.min(width, home.width), height: Math.min(height, home.height) };
}
