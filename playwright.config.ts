import { defineConfig } from 'playwright/test';

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e',
  // Each test owns an Electron, a practice vendor and a keychain: one at a time.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  projects: [
    // A whole desktop on a busy machine stumbles now and then; the gate names what needed a second try.
    { name: 'e2e', testMatch: '**/*.e2e.ts', testIgnore: 'crash/**', retries: 1 },
    // What survives a crash only at times does not survive it.
    { name: 'crash', testMatch: 'crash/**/*.e2e.ts', retries: 0 },
  ],
});
