import { at, tools } from './paths.mjs';
import { Stop, runNode } from './run.mjs';

/** Builds the crash campaign and runs it; flags as in test/campaign/run.ts. Answers its exit code. */
export async function runCampaign(flags = []) {
  const config = ['--config', 'vite.campaign.config.ts', '--logLevel', 'warn'];
  const code = await runNode([tools.vite, 'build', ...config]);
  if (code !== 0) throw new Stop('the campaign could not be built; the reason is above.');
  return runNode([at('out/campaign/run.js'), ...flags]);
}
