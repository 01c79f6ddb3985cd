import { ensureBuilt } from './lib/build.mjs';
import { at } from './lib/paths.mjs';
import { main, runNode } from './lib/run.mjs';
import { setup } from './lib/setup.mjs';

await main(async (flags) => {
  await setup();
  await ensureBuilt();
  return runNode([at('out/main/practice.js'), ...flags]);
});
