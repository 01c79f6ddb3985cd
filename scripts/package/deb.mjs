import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { at } from '../lib/paths.mjs';
import { Stop, capture, run } from '../lib/run.mjs';
import { folderSize } from './size.mjs';
import { depends, desktopEntry, maintainer, recommends, scripts, summary } from './linux.mjs';

/** Debian's names of processors. */
const architectures = { x64: 'amd64', arm64: 'arm64' };

/** True where electron-builder's own tool for Debian packages cannot be had, and ours can be used. */
export const canPackDeb = () => capture('dpkg-deb', ['--version']).ok;

function put(path, text, mode = 0o644) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  chmodSync(path, mode);
}

function control(version, arch, bytes) {
  const homepage = process.env.HANDOVER_HOMEPAGE;
  return [
    'Package: handover',
    `Version: ${version}`,
    'Section: net',
    'Priority: optional',
    `Architecture: ${architectures[arch]}`,
    `Maintainer: ${maintainer()}`,
    ...(homepage ? [`Homepage: ${homepage}`] : []),
    `Installed-Size: ${Math.ceil(bytes / 1024)}`,
    `Depends: ${depends.join(', ')}`,
    `Recommends: ${recommends.join(', ')}`,
    `Description: ${summary.en}`,
    ` ${summary.zh}`,
    '',
  ].join('\n');
}

/**
 * Makes a Debian package of an unpacked app with dpkg-deb alone, as electron-builder would: the same places, scripts
 * and dependencies.
 * @param {string} folder the unpacked app
 * @param {string} icons folder of PNGs named by their size
 * @returns {Promise<string>} the package
 */
export async function packDeb({ folder, icons, version, arch, into }) {
  const root = join(into, 'deb-root');
  rmSync(root, { recursive: true, force: true });
  mkdirSync(join(root, 'opt'), { recursive: true });
  const program = join(root, 'opt/Handover');
  // Links, not copies: the packer reads them once.
  if (!capture('cp', ['-al', folder, program]).ok) cpSync(folder, program, { recursive: true });
  // By this the updater knows how the app was installed.
  copyFileSync(at('packaging/linux/package-type'), join(program, 'resources/package-type'));
  put(join(root, 'usr/share/applications/handover.desktop'), desktopEntry());
  for (const name of readdirSync(icons)) {
    const place = join(root, 'usr/share/icons/hicolor', basename(name, '.png'), 'apps');
    mkdirSync(place, { recursive: true });
    copyFileSync(join(icons, name), join(place, 'handover.png'));
  }
  put(join(root, 'DEBIAN/control'), control(version, arch, folderSize(folder)));
  for (const [name, source] of Object.entries(scripts)) {
    put(join(root, 'DEBIAN', name), readFileSync(at(source), 'utf8'), 0o755);
  }
  const file = join(into, `handover_${version}_${architectures[arch]}.deb`);
  // Quick to make; every Debian reads it.
  const code = await run('dpkg-deb', ['--root-owner-group', '-Zgzip', '-z3', '--build', root, file], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (code !== 0) throw new Stop('the Debian package could not be made; the reason is above.');
  rmSync(root, { recursive: true });
  return file;
}
