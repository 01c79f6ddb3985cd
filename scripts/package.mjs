import { ensureBuilt } from './lib/build.mjs';
import { at } from './lib/paths.mjs';
import { main, runNode } from './lib/run.mjs';
import { setup } from './lib/setup.mjs';

// Makes what is installed: node scripts/package.mjs linux | windows | mac. See docs/release.md.
await main(async (names) => {
  await setup({ tests: names.includes('linux') });
  await ensureBuilt();
  return runNode([at('scripts/package/make.mjs'), ...names]);
});
