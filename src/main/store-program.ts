import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Where the app runs from. */
export interface Place {
  /** Folder of main's own build. */
  readonly built: string;
  /** The app: a checkout, or the archive of a package. */
  readonly app: string;
  /** Folder of what is shipped beside a packaged program; undefined in a checkout. */
  readonly resources: string | undefined;
}

/** The store process as this place has it. */
export interface StoreProgram {
  readonly entry: string;
  /** A Node for an Electron whose own cannot load the database; no package of an official Electron holds one. */
  readonly node: string | undefined;
}

/** Finds the store process, and a Node that was brought for it. */
export function storeProgram({ built, app, resources }: Place): StoreProgram {
  const entry = join(built, 'store.js');
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const node =
    resources === undefined ? join(app, 'node_modules', 'node', 'bin', name) : join(resources, name);
  if (!existsSync(node)) return { entry, node: undefined };
  // A plain Node cannot read archives: what it runs lies unpacked beside them.
  return { entry: entry.replace(`${sep}app.asar${sep}`, `${sep}app.asar.unpacked${sep}`), node };
}
