import { runGate, steps } from './lib/gate.mjs';
import { Stop, main } from './lib/run.mjs';
import { setup } from './lib/setup.mjs';

// Runs the named steps of the gate alone: node scripts/check.mjs types lint unit
await main(async (names) => {
  const strangers = names.filter((name) => !(name in steps));
  if (strangers.length > 0 || names.length === 0)
    throw new Stop(`the steps are: ${Object.keys(steps).join(' ')}`);
  await setup({ tests: true });
  return runGate(names);
});
