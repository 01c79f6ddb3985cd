import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { at, node24 } from '../lib/paths.mjs';
import { capture } from '../lib/run.mjs';

/** Long enough for a slow line, short enough for a host that never answers. */
const patience = 15 * 60_000;

/**
 * Downloads the official Electron; its own installer verifies the checksum that the npm package pins.
 * Answers undefined when it cannot be had, whatever the reason.
 */
export async function installOfficial(version) {
  const home = at('node_modules/electron');
  const { ok } = capture(node24, [join(home, 'install.js')], { timeout: patience });
  if (!ok) return undefined;
  const executable = join(home, 'dist', readFileSync(join(home, 'path.txt'), 'utf8').trim());
  return { source: 'official', version, executable };
}
