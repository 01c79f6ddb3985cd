import { ensureBuilt } from './lib/build.mjs';
import { runOnVirtualDesktop } from './lib/display.mjs';
import { node24, tools } from './lib/paths.mjs';
import { main } from './lib/run.mjs';
import { setup } from './lib/setup.mjs';

// A few end-to-end tests by hand: npm run e2e -- test/e2e/smoke.e2e.ts -g 'one window'
await main(async (flags) => {
  await setup({ tests: true });
  await ensureBuilt();
  return runOnVirtualDesktop(node24, [tools.playwright, 'test', ...flags]);
});
