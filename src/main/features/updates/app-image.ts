import { spawn } from 'node:child_process';
import { chmodSync, copyFileSync, renameSync, rmSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { AppImageUpdater } from 'electron-updater';
import { log } from '@main/log';

/**
 * Replaces an AppImage in one step under its own name, which menus and scripts know. electron-updater's own way
 * deletes the old file first, gives the new one another name, and at a plain end of the app starts the new one and
 * waits for its end.
 */
export class SteadyAppImageUpdater extends AppImageUpdater {
  protected override doInstall({ isForceRunAfter }: { readonly isForceRunAfter: boolean }): boolean {
    const place = process.env['APPIMAGE'];
    const newer = this.installerPath;
    if (place === undefined || !isAbsolute(place) || newer === null) return false;
    const beside = `${place}.new`;
    try {
      copyFileSync(newer, beside);
      chmodSync(beside, 0o755);
      renameSync(beside, place);
    } finally {
      rmSync(beside, { force: true });
    }
    if (isForceRunAfter) {
      spawn(place, [], { detached: true, stdio: 'ignore' })
        .on('error', (error) => log.error('the new version did not start', { error }))
        .unref();
    }
    return true;
  }
}
