import { runGate, steps } from './lib/gate.mjs';
import { main } from './lib/run.mjs';
import { setup } from './lib/setup.mjs';

await main(async () => {
  await setup({ tests: true });
  return runGate(Object.keys(steps));
});
