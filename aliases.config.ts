import { resolve } from 'node:path';

const root = import.meta.dirname;

/** The import aliases, as in tsconfig.base.json, for every tool that bundles. */
export const alias = {
  '@shared': resolve(root, 'src/shared'),
  '@main': resolve(root, 'src/main'),
  '@renderer': resolve(root, 'src/renderer/src'),
};
