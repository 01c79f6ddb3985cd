import { runCampaign } from './lib/campaign.mjs';
import { main } from './lib/run.mjs';
import { setup } from './lib/setup.mjs';

// Kills the app at random points of transfers: npm run campaign -- --kills 1000 --seed 7 [--story 3]
await main(async (flags) => {
  await setup({ tests: true });
  return runCampaign(flags);
});
