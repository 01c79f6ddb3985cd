import { homedir } from 'node:os';
import { app } from 'electron';
import { failure } from '@shared/domain/errors';
import { autostartFolder, readAutostart, setAutostart } from './autostart';
import { hiddenArguments, isHidden } from './hidden';
import type { StartStanding, SystemStart } from './keep-start';

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
  const args = argumentsAtLogin();
  if (process.platform !== 'linux') return app.setLoginItemSettings({ openAtLogin: on, args });
  try {
    await setAutostart(folder(), on ? [program(), ...args] : null);
  } catch (cause) {
    throw failure('store', 'desktop.startNotWritten', 'the autostart entry was not written', { cause });
  }
}

/** Whether the system starts this app, on this data, when somebody logs in. */
async function standing(): Promise<StartStanding> {
  const args = argumentsAtLogin();
  if (process.platform === 'linux') return readAutostart(folder(), [program(), ...args]);
  const { openAtLogin, status, executableWillLaunchAtLogin } = app.getLoginItemSettings({ args });
  if (process.platform === 'darwin' && status === 'requires-approval') return 'refused';
  if (!openAtLogin) return 'off';
  return process.platform === 'darwin' || executableWillLaunchAtLogin ? 'on' : 'refused';
}

/** What the system does at a login, to be kept in step with the settings. */
export const systemStart: SystemStart = { canStart: canStartWithSystem, standing, set: startWithSystem };

const argumentsAtLogin = (): string[] => hiddenArguments(app.commandLine.getSwitchValue('user-data-dir'));
const folder = (): string => autostartFolder(process.env, homedir());
/** An AppImage runs from a place that is gone tomorrow; the file itself stays. */
const program = (): string => process.env['APPIMAGE'] ?? process.execPath;

/** Whether the system started the app, and nobody is waiting for a window. */
export function startedBySystem(): boolean {
  // macOS passes no arguments, but says so itself.
  const atLogin = process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin;
  return isHidden(process.argv) || atLogin;
}
