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
  // Warnings are left out: some tools ask for a newer Node than the machine's, and get the pinned one.
  // Not `npm ci`: it deletes the tree, which Windows refuses while a Node of that tree runs, and it
  // fails where a registry lacks the binaries of other platforms. The lockfile is obeyed, not rewritten.
  const code = await run(...npm(['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']));
  if (code !== 0)
    throw new Stop(
      'npm could not install the dependencies; its message is above. Is the npm registry reachable?',
    );
  if (!hasNode24())
    throw new Stop(
      'npm did not run the install script of the package "node". Allow install scripts (npm config get ignore-scripts) and run this again.',
    );
}
