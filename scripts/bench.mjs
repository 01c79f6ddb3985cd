import { ensureBuilt } from './lib/build.mjs';
import { runOnVirtualDesktop } from './lib/display.mjs';
import { at, node24, tools } from './lib/paths.mjs';
import { Stop, main, runNode } from './lib/run.mjs';
import { setup } from './lib/setup.mjs';

await main(async (flags) => {
  await setup({ tests: true });
  await ensureBuilt();
  const code = await runNode([tools.vite, 'build', '--config', 'vite.bench.config.ts', '--logLevel', 'warn']);
  if (code !== 0) throw new Stop('the benchmarks could not be built; the reason is above.');
  return runOnVirtualDesktop(node24, ['--expose-gc', at('out/bench/run.js'), ...flags]);
});
