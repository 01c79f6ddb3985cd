import { setTimeout as wait } from 'node:timers/promises';
import { BrowserWindow } from 'electron';

/** How often it is looked, and for how long at most, in milliseconds. */
const EVERY_MS = 5;
const AT_MOST_MS = 5000;

const isMade = ({ webContents }: BrowserWindow): boolean => webContents.getOSProcessId() > 0;

/** Settles once the page of every window has its process: at once where there is no window. */
export async function pageProcessesMade(): Promise<void> {
  const until = performance.now() + AT_MOST_MS;
  while (!BrowserWindow.getAllWindows().every(isMade) && performance.now() < until) await wait(EVERY_MS);
}
