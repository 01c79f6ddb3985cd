import { existsSync } from 'node:fs';
import { at, hasNode24 } from './paths.mjs';
import { readJson } from './files.mjs';
import { Stop, npm, run, say } from './run.mjs';

const oldest = [20, 19];

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  throw new Stop(
    `Node ${oldest.join('.')} or newer is needed; this is ${process.versions.node}. Install it from https://nodejs.org`,
  );
}

/** Compares the lockfile with the list npm keeps of what it put into node_modules. */
function isInstalled() {
  const wanted = readJson(at('package-lock.json'))?.packages;
  const present = readJson(at('node_modules/.package-lock.json'))?.packages;
  if (!wanted || !present || !hasNode24()) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional, integrity }]) =>
      path === '' ||
      (present[path]
        ? present[path].version === version && present[path].integrity === integrity
        : optional === true),
  );
}

/** Installs the locked dependencies when node_modules does not hold exactly them. */
export async function ensureInstalled() {
  checkNode();
  if (isInstalled()) return;
  say('installing dependencies (about a minute) ...');
  // A running Node cannot be deleted on Windows, so only a fresh tree is installed from nothing.
  const verb = existsSync(at('node_modules')) ? 'install' : 'ci';
  // Some tools ask for a newer Node than the machine's; the pinned Node that runs them is one of the packages.
  const code = await run(...npm([verb, '--no-audit', '--no-fund', '--loglevel=error']));
  if (code !== 0)
    throw new Stop(
      'npm could not install the dependencies; its message is above. Is the npm registry reachable?',
    );
  if (!hasNode24())
    throw new Stop(
      'npm did not run the install script of the package "node". Allow install scripts (npm config get ignore-scripts) and run this again.',
    );
}
