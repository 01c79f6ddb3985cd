import { test as base } from 'playwright/test';
import { type RunningApp, launchApp, removeUserData } from './app';

/** `handover` is the app, freshly started on empty user data and ended with the test. */
export const test = base.extend<{ handover: RunningApp }>({
  handover: async ({}, use) => {
    const running = await launchApp();
    await use(running);
    await running.close();
    await removeUserData(running.userData);
  },
});

export { expect } from 'playwright/test';
