import { lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runOnVirtualDesktop } from '../lib/display.mjs';
import { node24, tools } from '../lib/paths.mjs';
import { Stop, capture, say } from '../lib/run.mjs';
import { allowInspecting, unlockedFuses } from './fuses.ts';

/** A root that knows no package yet, with the folder for programs that every system has. */
function emptyRoot() {
  const root = mkdtempSync(join(tmpdir(), 'handover-root-'));
  mkdirSync(join(root, 'usr/bin'), { recursive: true });
  for (const folder of ['info', 'updates', 'triggers']) {
    mkdirSync(join(root, 'var/lib/dpkg', folder), { recursive: true });
  }
  for (const file of ['status', 'available']) writeFileSync(join(root, 'var/lib/dpkg', file), '');
  return root;
}

/** Runs the real package manager on that root; its scripts are told where it is. */
function dpkg(root, ...action) {
  const flags = ['--force-not-root', '--force-depends', '--force-script-chrootless'];
  const asRoot = process.getuid() === 0 ? ['dpkg'] : ['fakeroot', 'dpkg'];
  const [command, ...args] = [...asRoot, `--root=${root}`, ...flags, ...action];
  // It asks for tools that only root has on the path.
  const { ok, err } = capture(command, args, { env: { PATH: `${process.env.PATH}:/usr/sbin:/sbin` } });
  if (!ok) throw new Stop(`dpkg ${action[0]} failed: ${err.trim()}`);
}

/** Everything that lies in the root, but the package manager's own books. */
const filesOf = (root) => readdirSync(root, { recursive: true }).filter((path) => !path.startsWith('var'));

async function play(program, ...flags) {
  // Not below the checkout, so that nothing of it is found by chance.
  const env = { HANDOVER_INSTALLED: program };
  const code = await runOnVirtualDesktop(node24, [tools.playwright, 'test', ...flags], { env });
  if (code !== 0) throw new Stop('the installed app did not do what it should.');
}

/**
 * Installs a Debian package into a root of its own, starts the app as it was released, then lets Playwright in by
 * the one fuse that it needs and drives the app through the main job, and removes the package without a trace.
 */
export async function tryDeb(deb) {
  const root = emptyRoot();
  try {
    const before = filesOf(root);
    dpkg(root, '--install', deb);
    const program = join(root, 'opt/Handover/handover');
    say(`installed ${filesOf(root).length} files and folders below ${root}`);
    if ((lstatSync(join(root, 'opt/Handover/chrome-sandbox')).mode & 0o4755) !== 0o4755)
      throw new Stop("Chromium's sandbox may not be started by users.");
    const loose = await unlockedFuses(program);
    if (loose.length > 0) throw new Stop(`these fuses are not as a release has them: ${loose.join(', ')}`);
    await play(program, '--config=playwright.package.config.ts');
    await allowInspecting(program);
    say(
      'the fuse against debuggers is opened for the following test, which attaches as one; the others stay',
    );
    await play(program, '--project=e2e', 'test/e2e/main-job.e2e.ts', 'test/e2e/about.e2e.ts');
    dpkg(root, '--purge', 'handover');
    const left = filesOf(root).filter((path) => !before.includes(path));
    if (left.length > 0) throw new Stop(`removing the package left these behind: ${left.join(', ')}`);
    say('removed; nothing is left of it');
    return 0;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
