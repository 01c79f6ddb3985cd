import { screenshot } from './support/app';
import { expect, test } from './support/fixtures';

test('the app opens one window on its own page without a complaint', async ({ handover }) => {
  const { app, page, complaints } = handover;
  await expect(page).toHaveTitle(/Handover/);
  expect(page.url()).toBe('app://handover/index.html');
  expect(app.windows()).toHaveLength(1);
  await screenshot(page, 'first-window');
  expect(complaints).toEqual([]);
});
