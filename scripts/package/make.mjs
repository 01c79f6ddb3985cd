import { dirname } from 'node:path';
import { Platform, build } from 'electron-builder';
import { at } from '../lib/paths.mjs';
import { main } from '../lib/run.mjs';
import { provisionedElectron } from '../electron/provision.mjs';
import { builderConfig } from './config.mjs';
import { drawIcons } from './icons.mjs';
await main(async () => {
  const known = provisionedElectron();
  const icons = drawIcons(at('out/icons'));
  const config = builderConfig(
    { source: known.source, version: known.version, folder: dirname(known.executable) },
    icons,
  );
  console.log(await build({ targets: Platform.LINUX.createTarget(['dir']), config, publish: 'never' }));
});
