import { join } from 'node:path';
import { app } from 'electron';
import { type Composed, compose } from './compose';
import { log, logUncaught, openLog } from './log';
import { quitInOrder } from './quit';
import { honourUserDataSwitch } from './user-data';
import { keepToTcp } from './vendors/session-transport';
import { APP_ID } from './window/app-id';
import { guardEverything } from './window/guards';
import { isHidden } from './window/hidden';
import { startedBySystem } from './window/login-item';
import { openMainWindow, showMainWindow } from './window/main-window';
import { setAppMenu } from './window/menu';
import { registerAppScheme, serveApp } from './window/protocol';
import { Residence } from './window/residence';
import { openTray } from './window/tray';

honourUserDataSwitch();
registerAppScheme();
keepToTcp();

if (app.requestSingleInstanceLock()) void start();
else app.quit();

/** Opens the window first, if somebody waits for it; everything else follows in the background. */
async function start(): Promise<void> {
  openLog(app.getPath('userData'));
  logUncaught(() => app.exit(1));
  guardEverything();
  // Without it Windows shows no notification.
  app.setAppUserModelId(APP_ID);
  let composed: Composed | null = null;
  const topUp = (): void => {
    composed?.topUp().catch((error: unknown) => log.warn('the archives were not topped up', { error }));
  };
  const actions = { open: showMainWindow, topUp, quit: () => app.quit() };
  const residence = new Residence({ locale: () => app.getLocale(), openTray, actions });
  app.on('browser-window-created', (_event, window) => residence.watch(window));
  app.on('before-quit', () => residence.quit());
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' && !residence.stays) app.quit();
  });
  await app.whenReady();
  serveApp(join(import.meta.dirname, '../renderer'));
  if (startedBySystem()) residence.startHidden();
  else openMainWindow();
  app.on('second-instance', (_event, args) => {
    // The system starts the app although somebody has done so already.
    if (!isHidden(args)) showMainWindow();
  });
  app.on('activate', showMainWindow);
  composed = compose(residence);
  quitInOrder(app, composed.quit);
  setAppMenu(app.getLocale());
  log.info('started', { version: app.getVersion(), electron: process.versions.electron });
}
