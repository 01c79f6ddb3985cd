import { join } from 'node:path';
import { BrowserWindow, app } from 'electron';
import { compose } from './compose';
import { log, logUncaught, openLog } from './log';
import { quitInOrder } from './quit';
import { honourUserDataSwitch } from './user-data';
import { keepToTcp } from './vendors/session-transport';
import { focusWindow } from './window/desktop';
import { guardEverything } from './window/guards';
import { openMainWindow } from './window/main-window';
import { setAppMenu } from './window/menu';
import { registerAppScheme, serveApp } from './window/protocol';

honourUserDataSwitch();
registerAppScheme();
keepToTcp();

if (app.requestSingleInstanceLock()) void start();
else app.quit();

/** Opens the window first; everything else follows in the background. */
async function start(): Promise<void> {
  openLog(app.getPath('userData'));
  logUncaught(() => app.exit(1));
  guardEverything();
  app.on('second-instance', focusWindow);
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openMainWindow();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  await app.whenReady();
  serveApp(join(import.meta.dirname, '../renderer'));
  openMainWindow();
  quitInOrder(app, compose().quit);
  setAppMenu(app.getLocale());
  log.info('started', { version: app.getVersion(), electron: process.versions.electron });
}
