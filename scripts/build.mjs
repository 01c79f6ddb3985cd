import { build } from './lib/build.mjs';
import { main } from './lib/run.mjs';
import { setup } from './lib/setup.mjs';

await main(async () => {
  await setup();
  await build();
});
