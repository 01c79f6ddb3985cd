import { at } from './lib/paths.mjs';
import { main, runNode } from './lib/run.mjs';
import { setup } from './lib/setup.mjs';

// Makes the keys of releases, and describes and signs one: see docs/release.md.
await main(async (args) => {
  await setup();
  return runNode([at('scripts/release/make.mjs'), ...args]);
});
