import { hasDisplay, rootFlags } from './lib/display.mjs';
import { tools } from './lib/paths.mjs';
import { Stop, main, runNode } from './lib/run.mjs';
import { setup } from './lib/setup.mjs';

await main(async (flags) => {
  if (!hasDisplay())
    throw new Stop('there is no display here; use a desktop session or: xvfb-run -a npm run dev');
  const { executable } = await setup();
  return runNode([tools.electronVite, 'dev', '--watch', '--', ...rootFlags(), ...flags], {
    env: { ELECTRON_EXEC_PATH: executable },
  });
});
