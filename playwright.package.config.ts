import { defineConfig } from 'playwright/test';

/** What is asked of an installed app as it was released; `npm run package:linux` installs one and runs this. */
export default defineConfig({
  testDir: 'test/package',
  testMatch: '**/*.package.ts',
  outputDir: 'test-results/package',
  workers: 1,
  forbidOnly: true,
  timeout: 60_000,
  reporter: [['list']],
});
