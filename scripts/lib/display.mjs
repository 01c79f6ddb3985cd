import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stop, capture, run } from './run.mjs';

/** True when windows can be shown here. */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** As root, Chromium refuses to start with its sandbox; only development and test scripts pass this. */
export const rootFlags = () =>
  process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : [];

const screen = '-screen 0 1920x1200x24';
const unlock = 'printf test | gnome-keyring-daemon --unlock --components=secrets >/dev/null; exec "$@"';

/**
 * Runs a program under a display, a session bus and an unlocked keychain of its own, so that tests
 * neither need a desktop nor touch the one of the person who runs them. macOS and Windows have both
 * always; there the program runs as it is.
 */
export async function runOnVirtualDesktop(command, args, { env } = {}) {
  if (process.platform !== 'linux') return run(command, args, { env });
  const lacking = ['xvfb-run', 'dbus-run-session', 'gnome-keyring-daemon'].filter(
    (tool) => !capture('which', [tool]).ok,
  );
  if (lacking.length > 0) throw new Stop(`these programs are needed for the tests: ${lacking.join(', ')}`);
  const home = mkdtempSync(join(tmpdir(), 'handover-desktop-'));
  // A fresh folder for keyrings and sockets: the person's own keyring has another password.
  const own = { XDG_DATA_HOME: join(home, 'data'), XDG_RUNTIME_DIR: home, WAYLAND_DISPLAY: '' };
  try {
    return await run(
      'xvfb-run',
      ['-a', '-s', screen, 'dbus-run-session', '--', 'sh', '-c', unlock, 'sh', command, ...args],
      { env: { ...own, ...env } },
    );
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
