import { existsSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Platform, build } from 'electron-builder';
import { readJson } from '../lib/files.mjs';
import { at } from '../lib/paths.mjs';
import { Stop, main, say } from '../lib/run.mjs';
import { provisionedElectron } from '../electron/provision.mjs';
import { builderConfig, output, programOf } from './config.mjs';
import { canPackDeb, packDeb } from './deb.mjs';
import { unlockedFuses } from './fuses.ts';
import { drawIcons } from './icons.mjs';
import { MOST, folderSize, mega } from './size.mjs';
import { tryDeb } from './try.mjs';

const platforms = { linux: Platform.LINUX, windows: Platform.WINDOWS, mac: Platform.MAC };

/** How large an unpacked app is beside the Electron that it is made of. */
function tellSize(folder, runtime) {
  const bare = folderSize(runtime);
  const whole = folderSize(folder);
  const node = join(folder, 'resources/node');
  const brought = existsSync(node) ? statSync(node).size : 0;
  const ratio = (whole - brought) / bare;
  say(`the app takes ${mega(whole - brought)}, the bare Electron ${mega(bare)}: ${ratio.toFixed(2)} times`);
  if (brought > 0) {
    const all = (whole / bare).toFixed(2);
    say(
      `with the Node that only this older Electron needs, ${mega(brought)} more, ${mega(whole)}: ${all} times`,
    );
  }
  if (ratio > MOST) throw new Stop(`the app is more than ${MOST} times as large as its Electron.`);
}

/**
 * Linux, here and now: the unpacked app, its packages, and a try of the Debian one.
 * @param {boolean} quick makes no more than is tried, and downloads no tools
 */
async function linux(known, icons, quick) {
  const runtime = dirname(known.executable);
  // The tools for the others come from where the official Electron comes from.
  const official = known.source === 'official' && !quick;
  const config = builderConfig({ ...known, folder: runtime }, icons);
  const targets = Platform.LINUX.createTarget(official ? ['deb', 'AppImage'] : ['dir']);
  const made = await build({ targets, config, publish: 'never' });
  const folder = join(output, process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`);
  const loose = await unlockedFuses(programOf('linux', folder));
  if (loose.length > 0) throw new Stop(`these fuses are not as a release has them: ${loose.join(', ')}`);
  tellSize(folder, runtime);
  const { version } = readJson(at('package.json'));
  const deb = official
    ? made.find((file) => file.endsWith('.deb'))
    : await packDeb({ folder, icons: icons.linux, version, arch: process.arch, into: output });
  say(`${deb}: ${mega(statSync(deb).size)}`);
  return tryDeb(deb);
}

/** The other systems: on a machine of that system, with the official Electron. */
async function others(name, known, icons) {
  if (known.source !== 'official')
    throw new Stop('this needs the official Electron, whose host cannot be reached from here.');
  await build({
    targets: platforms[name].createTarget(),
    config: builderConfig({ ...known, folder: undefined }, icons),
    publish: 'never',
  });
  return 0;
}

await main(async ([name, how]) => {
  if (!(name in platforms)) throw new Stop(`say for which system: ${Object.keys(platforms).join(', ')}`);
  const known = provisionedElectron();
  if (known === undefined) throw new Stop('no Electron is provisioned.');
  if (name === 'linux' && !canPackDeb()) throw new Stop('dpkg-deb is needed to make a Debian package.');
  rmSync(output, { recursive: true, force: true });
  const icons = drawIcons(at('out/icons'));
  return name === 'linux' ? linux(known, icons, how === 'quick') : others(name, known, icons);
});

// The packager leaves a hook behind that ends every process as a success.
process.exit(process.exitCode);
