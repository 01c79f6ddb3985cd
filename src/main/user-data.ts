import { app } from 'electron';

/**
 * Honours `--user-data-dir=<folder>`: everything the app keeps goes there. Tests give every run a
 * folder of its own; an admin can keep two separate workspaces. Must run before `ready`, and before
 * the single-instance lock, which is per folder.
 */
export function honourUserDataSwitch(): void {
  const folder = app.commandLine.getSwitchValue('user-data-dir');
  if (folder) app.setPath('userData', folder);
}
