import { Stop, capture, run, say } from './run.mjs';

/** What Electron and keytar link to. */
const forRunning = ['libnss3', 'libatk-bridge2.0-0', 'libgtk-3-0', 'libgbm1', 'libasound2', 'libsecret-1-0'];
/**
 * A display, a session bus, a keychain and Chinese glyphs for machines without a desktop, and what lets somebody
 * who is not root install a package into a folder.
 */
const forTests = ['xvfb', 'xauth', 'gnome-keyring', 'dbus', 'dbus-x11', 'fonts-noto-cjk', 'fakeroot'];

/** Newer releases renamed some libraries: libgtk-3-0 is libgtk-3-0t64 there. */
const spellings = (name) => [name, `${name}t64`];

function missing(names) {
  const { out } = capture('dpkg-query', [
    '-W',
    '-f',
    '${Package} ${db:Status-Status}\n',
    ...names.flatMap(spellings),
  ]);
  const present = new Set(
    out
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  );
  return names.filter((name) => !spellings(name).some((spelling) => present.has(spelling)));
}

const newestSpelling = (name) => (capture('apt-cache', ['show', `${name}t64`]).ok ? `${name}t64` : name);

/**
 * On Debian and Ubuntu, sees that the system packages are there: root gets them installed, anyone
 * else is told the one command to type. Elsewhere the desktop brings them.
 * @param {{ tests: boolean }} need whether the virtual display and keychain are needed too
 */
export async function ensureSystemPackages({ tests }) {
  if (process.platform !== 'linux' || !capture('dpkg-query', ['--version']).ok) return;
  const asRoot = process.getuid() === 0;
  const lacking = missing(asRoot || tests ? [...forRunning, ...forTests] : forRunning);
  if (lacking.length === 0) return;
  if (!asRoot)
    throw new Stop(
      `system packages are missing. Run: sudo apt-get update && sudo apt-get install -y ${lacking.map(newestSpelling).join(' ')}`,
    );
  say(`installing system packages: ${lacking.join(' ')} ...`);
  const quiet = { env: { DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', 'ignore', 'inherit'] };
  await run('apt-get', ['update', '-qq'], quiet);
  const names = lacking.map(newestSpelling);
  const code = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], quiet);
  if (code !== 0)
    throw new Stop(`the system packages could not be installed. Run: apt-get install -y ${names.join(' ')}`);
}
