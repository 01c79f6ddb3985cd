import { homedir } from 'node:os';
import { app } from 'electron';
import { failure } from '@shared/domain/errors';
import { autostartFolder, setAutostart } from './autostart';
import { hiddenArguments, isHidden } from './hidden';

/**
 * Whether the app, as it runs here, can be started by the system. A checkout cannot: what would be started
 * is the bare Electron, and the entry would outlive the checkout.
 */
export const canStartWithSystem = (): boolean => app.isPackaged;

/** Has the system start the app without a window when somebody logs in, or not. Fails with `desktop.noStart`. */
export async function startWithSystem(on: boolean): Promise<void> {
  if (!canStartWithSystem()) {
    if (on) throw failure('conflict', 'desktop.noStart', 'an app that is not installed cannot be started');
    return;
  }
  const args = hiddenArguments(app.commandLine.getSwitchValue('user-data-dir'));
  if (process.platform !== 'linux') return app.setLoginItemSettings({ openAtLogin: on, args });
  // An AppImage runs from a place that is gone tomorrow; the file itself stays.
  const program = process.env['APPIMAGE'] ?? process.execPath;
  try {
    await setAutostart(autostartFolder(process.env, homedir()), on ? [program, ...args] : null);
  } catch (cause) {
    throw failure('store', 'desktop.startNotWritten', 'the autostart entry was not written', { cause });
  }
}

/** Whether the system started the app, and nobody is waiting for a window. */
export function startedBySystem(): boolean {
  // macOS passes no arguments, but says so itself.
  const atLogin = process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin;
  return isHidden(process.argv) || atLogin;
}
