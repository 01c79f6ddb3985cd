import { ensureBuilt } from './lib/build.mjs';
import { hasDisplay, rootFlags } from './lib/display.mjs';
import { root } from './lib/paths.mjs';
import { Stop, main, run } from './lib/run.mjs';
import { setup } from './lib/setup.mjs';

await main(async (flags) => {
  if (!hasDisplay()) {
    throw new Stop(
      'there is no display here (DISPLAY and WAYLAND_DISPLAY are empty), so no window can open. Start it from a desktop session, or on a virtual display: xvfb-run -a npm start (Debian and Ubuntu: apt-get install xvfb xauth).',
    );
  }
  const { executable } = await setup();
  await ensureBuilt();
  return run(executable, [root, ...rootFlags(), ...flags]);
});
