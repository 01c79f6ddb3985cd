import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { APP_ID } from '../../src/main/window/app-id.ts';
import { at } from '../lib/paths.mjs';
import { contents } from './contents.mjs';
import { depends, maintainer, recommends, scripts, summary, translated } from './linux.mjs';
import { lockFuses } from './fuses.ts';
import { builtInUpdates } from './updates.ts';

/** Where packages and the folders they are made of go. */
export const output = at('out/package');

/** The file that runs, in an unpacked app. */
export function programOf(platform, folder) {
  if (platform === 'darwin') return join(folder, 'Handover.app');
  return join(folder, platform === 'win32' ? 'Handover.exe' : 'handover');
}

/**
 * Runs when an app lies complete in its folder and nothing is signed yet.
 * @param {{ appOutDir: string, electronPlatformName: string }} context
 */
async function afterPack({ appOutDir, electronPlatformName }) {
  // The runtime from the npm registry starts checkouts by an app of its own.
  if (electronPlatformName === 'linux') {
    rmSync(join(appOutDir, 'resources/app'), { recursive: true, force: true });
  }
  await lockFuses(programOf(electronPlatformName, appOutDir));
}

/**
 * The configuration of electron-builder.
 * @param {{ source: 'official' | 'npm', version: string, folder: string | undefined }} runtime which Electron,
 *   and the folder it lies in where it is not to be downloaded
 * @param {{ linux: string, windows: string, mac: string }} icons
 */
export function builderConfig(runtime, icons) {
  // Its Node is too old for the database, so that a newer one and what it runs lie beside the archive.
  const old = runtime.source === 'npm';
  return {
    appId: APP_ID,
    productName: 'Handover',
    copyright: 'Copyright © Handover',
    artifactName: '${productName}-${version}-${os}-${arch}.${ext}',
    directories: { output, buildResources: at('packaging') },
    extraMetadata: {
      desktopName: 'handover.desktop',
      homepage: process.env.HANDOVER_HOMEPAGE || 'https://handover.invalid',
      // In the archive, whose integrity the system checks where it can.
      updates: builtInUpdates(process.env),
    },
    electronVersion: runtime.version,
    ...(runtime.folder && { electronDist: runtime.folder }),
    // The native modules bring their binaries.
    npmRebuild: false,
    files: contents,
    asarUnpack: [
      '**/*.node',
      ...(old ? ['out/main/**', 'node_modules/better-sqlite3/**', 'package.json'] : []),
    ],
    ...(old && { extraResources: [{ from: 'node_modules/node/bin/node', to: 'node' }] }),
    electronLanguages: ['zh-CN', 'en'],
    afterPack,
    // Releases are described and signed by scripts/release, when those of all systems are there.
    publish: null,
    win: {
      icon: icons.windows,
      target: [{ target: 'nsis', arch: ['x64', 'arm64'] }],
      signtoolOptions: { signingHashAlgorithms: ['sha256'] },
    },
    // The one installer asks whether it is for this person or for everybody; IT says it by /currentuser or /allusers.
    nsis: {
      oneClick: false,
      perMachine: false,
      allowElevation: true,
      allowToChangeInstallationDirectory: true,
      deleteAppDataOnUninstall: false,
      installerLanguages: ['zh_CN', 'en_US'],
      createDesktopShortcut: true,
      shortcutName: 'Handover 交接台',
    },
    mac: {
      icon: icons.mac,
      // The updater takes the zip.
      target: ['dmg', 'zip'].map((target) => ({ target, arch: ['x64', 'arm64'] })),
      category: 'public.app-category.business',
      hardenedRuntime: true,
      gatekeeperAssess: false,
      entitlements: at('packaging/entitlements.mac.plist'),
      entitlementsInherit: at('packaging/entitlements.mac.inherit.plist'),
      darkModeSupport: true,
      extendInfo: { CFBundleLocalizations: ['zh_CN', 'en'] },
    },
    linux: {
      icon: icons.linux,
      target: ['deb', 'AppImage'],
      category: 'Office',
      synopsis: summary.en,
      description: summary.en,
      maintainer: maintainer(),
      syncDesktopName: true,
      desktop: { entry: translated },
    },
    deb: {
      depends,
      recommends,
      packageCategory: 'net',
      fpm: [`${at('packaging/linux/package-type')}=/opt/Handover/resources/package-type`],
      afterInstall: at(scripts.postinst),
      afterRemove: at(scripts.postrm),
    },
  };
}
