import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, readJson, writeJson } from './files.mjs';
import { at, stamps, tools } from './paths.mjs';
import { Stop, runNode, say } from './run.mjs';

const sources = [
  'src',
  'scripts/licences',
  'electron.vite.config.ts',
  'tsconfig.base.json',
  'package.json',
  'package-lock.json',
];
const results = [
  'out/main/index.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'out/licences.json',
];
const stamp = join(stamps, 'build.json');

/** Builds the app whether or not it is needed. */
export async function build() {
  const made = fingerprint(sources.map((path) => at(path)));
  const code = await runNode([tools.electronVite, 'build', '--logLevel', 'warn']);
  if (code !== 0) throw new Stop('the build failed; the reason is above.');
  writeJson(stamp, { made });
}

/** Builds the app when a source is newer than the last build. */
export async function ensureBuilt() {
  const current = fingerprint(sources.map((path) => at(path)));
  if (readJson(stamp)?.made === current && results.every((path) => existsSync(at(path)))) return;
  say('building ...');
  await build();
}
