import { test as base } from 'playwright/test';
import { type Launch, type RunningApp, freshUserData, launchApp, removeUserData } from './app';
import { type Vendor, type VendorOptions, startVendor } from './vendor';

interface Fixtures {
  /** The app, freshly started on empty user data. */
  readonly handover: RunningApp;
  /** An empty folder for user data, for tests that start the app more than once. */
  readonly folder: string;
  /** Starts an app; one that still runs at the end of the test is ended. */
  readonly launch: (options?: Launch) => Promise<RunningApp>;
  /** Starts a vendor in a process of its own, ended with the test. */
  readonly vendor: (options?: VendorOptions) => Promise<Vendor>;
}

export const test = base.extend<Fixtures>({
  folder: async ({}, use) => {
    const folder = await freshUserData();
    await use(folder);
    await removeUserData(folder);
  },
  launch: async ({ folder }, use) => {
    const running: RunningApp[] = [];
    await use(async (options) => {
      const app = await launchApp({ userData: folder, ...options });
      running.push(app);
      return app;
    });
    for (const app of running) await app.kill();
  },
  handover: async ({ launch }, use) => {
    const running = await launch();
    await use(running);
    await running.close();
  },
  vendor: async ({}, use) => {
    const running: Vendor[] = [];
    await use(async (options) => {
      const started = await startVendor(options);
      running.push(started);
      return started;
    });
    for (const started of running) await started.stop();
  },
});

export { expect } from 'playwright/test';
