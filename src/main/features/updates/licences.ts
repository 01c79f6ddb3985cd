import { readFile } from 'node:fs/promises';
import type { Handlers } from '@shared/contract';
import type { Licence } from '@shared/contract/updates';

export interface LicenceDeps {
  /** The list that the build made. */
  readonly licences: string;
  /** The runtime that really runs. */
  readonly versions: Readonly<Record<'electron' | 'chrome' | 'node', string>>;
}

/**
 * The licences of everything that is shipped: packages in the bundles, native modules and the runtime. Those of
 * Chromium and Node, with all that is in them, have no text here: they fill a file that comes with Electron.
 */
export function createLicences({ licences, versions }: LicenceDeps): Pick<Handlers, 'updates.licences'> {
  return {
    'updates.licences': async () => {
      const packages = JSON.parse(await readFile(licences, 'utf8')) as Licence[];
      // A build may run on another Electron than the one that is installed.
      const known = packages.map((one) =>
        one.name === 'electron' ? { ...one, version: versions.electron } : one,
      );
      const inside = [
        { name: 'Chromium', version: versions.chrome, licence: 'BSD-3-Clause', text: '' },
        { name: 'Node.js', version: versions.node, licence: 'MIT', text: '' },
      ];
      return [...known, ...inside].sort((a, b) => a.name.localeCompare(b.name, 'en'));
    },
  };
}
