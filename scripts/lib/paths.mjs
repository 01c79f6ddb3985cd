import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The checkout. */
export const root = resolve(import.meta.dirname, '../..');

/** Per-checkout stamps: what was installed, provisioned and built. Safe to delete. */
export const stamps = join(root, '.cache');

/** Downloads shared by every checkout of this user. Safe to delete. */
export const userCache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'handover');

/** A path below the checkout. */
export const at = (...parts) => join(root, ...parts);

/** The Node that runs everything after the install, whatever Node the machine has. */
export const node24 = at('node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** True once the pinned Node is there. */
export const hasNode24 = () => existsSync(node24);

/** The scripts of the command line tools, run by `node24` so that no shell is needed. */
export const tools = {
  tsc: at('node_modules/typescript/bin/tsc'),
  oxfmt: at('node_modules/oxfmt/bin/oxfmt'),
  oxlint: at('node_modules/oxlint/bin/oxlint'),
  vite: at('node_modules/vite/bin/vite.js'),
  vitest: at('node_modules/vitest/vitest.mjs'),
  electronVite: at('node_modules/electron-vite/bin/electron-vite.js'),
  playwright: at('node_modules/playwright/cli.js'),
};
