import { ensureElectron } from '../electron/provision.mjs';
import { ensureInstalled } from './install.mjs';
import { ensureSystemPackages } from './system.mjs';

/**
 * Makes a fresh clone ready to run; does nothing, quickly, when it is.
 * @param {{ tests?: boolean }} need
 */
export async function setup({ tests = false } = {}) {
  await ensureInstalled();
  await ensureSystemPackages({ tests });
  return ensureElectron();
}
