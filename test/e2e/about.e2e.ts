import { screenshot } from './support/app';
import { accessProblems } from './support/axe';
import { ask } from './support/calls';
import { expect, test } from './support/fixtures';
import { expectWords, lookOver } from './support/looks';
import { Frame } from './support/pages/frame';
import { WelcomePage } from './support/pages/welcome';
import { say, zh } from './support/words';

test('the about box tells versions, and the licence of everything that is shipped', async ({ launch }) => {
  const { page, complaints } = await launch({});
  await new WelcomePage(page).practise();
  await new Frame(page).go('settings');
  const text = zh.settings.licences;
  const { electron, version } = await ask(page, 'app.state');
  const about = page.getByRole('region', { name: zh.settings.about });
  await expect(about).toContainText(version);
  await expect(about).toContainText(electron);
  await about.getByRole('button', { name: text.open }).click();

  const drawer = page.getByRole('dialog', { name: text.title });
  const all = await ask(page, 'updates.licences');
  const names = all.map(({ name }) => name);
  // One of each kind: in the page, in main, native, and the runtime with what is in it.
  expect(names).toEqual(
    expect.arrayContaining([
      'antd',
      'zod',
      'better-sqlite3',
      '@github/keytar',
      'electron',
      'Chromium',
      'Node.js',
    ]),
  );
  // And nothing that only builds or tests.
  expect(names).not.toContain('vitest');
  await expect(drawer.getByRole('status')).toHaveText(say(text.found_other, { count: all.length }));
  const search = drawer.getByRole('searchbox', { name: text.search });
  await search.fill('echarts apache');
  await expect(drawer.getByRole('button', { name: /^echarts / })).toBeVisible();
  await expect(drawer.getByRole('button', { name: /^antd / })).toHaveCount(0);
  await drawer.getByRole('button', { name: /^echarts / }).click();
  await expect(drawer.getByText('TERMS AND CONDITIONS FOR USE')).toBeVisible();
  await expectWords(page);
  await screenshot(page, 'about-licences');
  await search.fill('chromium');
  await drawer.getByRole('button', { name: /^Chromium / }).click();
  await expect(drawer.getByText('LICENSES.chromium.html')).toBeVisible();
  await lookOver(page, 'about-licences');
  expect(await accessProblems(page)).toEqual([]);
  expect(complaints).toEqual([]);
});
