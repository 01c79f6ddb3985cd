import type { BrowserWindow } from 'electron';
import { log } from '../log';
import { crashedUrl, pageUrl } from './origin';
import { PageCrashes } from './page-crashes';

let crashes: PageCrashes | null = null;

/** When the page was last loaded again after a crash, Unix seconds; null when it never was. */
export const pageCrashedAt = (): number | null => crashes?.lastAt ?? null;

/** Loads the page of a window again when its process is gone; see PageCrashes. */
export function recoverPage(window: BrowserWindow): void {
  const { webContents } = window;
  const load = (url: string): void => {
    if (!window.isDestroyed()) void window.loadURL(url);
  };
  const own = new PageCrashes({
    now: () => Math.floor(Date.now() / 1000),
    reload: () => load(pageUrl()),
    giveUp: () => load(crashedUrl()),
  });
  crashes = own;
  webContents.on('render-process-gone', (_event, details) => {
    log.error('the page is gone', { reason: details.reason, exitCode: details.exitCode });
    own.gone(details);
  });
  webContents.on('did-navigate', (_event, url) => {
    if (url === pageUrl()) own.loaded();
  });
}
