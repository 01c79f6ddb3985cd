import { ensureBuilt } from './lib/build.mjs';
import { runOnVirtualDesktop } from './lib/display.mjs';
import { at, node24 } from './lib/paths.mjs';
import { main } from './lib/run.mjs';
import { setup } from './lib/setup.mjs';

await main(async (flags) => {
  const { executable } = await setup({ tests: true });
  await ensureBuilt();
  return runOnVirtualDesktop(node24, [at('test/bench/run.ts'), ...flags], {
    env: { HANDOVER_ELECTRON: executable },
  });
});
