import { join } from 'node:path';
import { ask } from './support/calls';
import { saveTo } from './support/files';
import { expect, test } from './support/fixtures';
import { Frame } from './support/pages/frame';
import { connect, sync } from './support/steps';
import { say, zh } from './support/words';

const words = zh.settings;

test('what was typed or chosen last in the settings is what is kept', async ({ launch, vendor }) => {
  const { page } = await launch();
  await connect(page, await vendor());
  await new Frame(page).go('settings');
  const number = page.getByRole('spinbutton', { name: words.confirmAbove });
  await number.fill('77');
  await page.keyboard.press('ControlOrMeta+1');
  await expect.poll(async () => (await ask(page, 'settings.get')).confirmAbove).toBe(77);

  // The address is kept when its field is left, and that is done by choosing another way out.
  await page.keyboard.press('ControlOrMeta+0');
  const mode = (name: keyof typeof words.proxyModes) =>
    page.getByText(words.proxyModes[name], { exact: true });
  await mode('manual').click();
  await page.getByRole('textbox', { name: words.proxyUrl }).fill('http://127.0.0.1:3128');
  await mode('direct').click();
  await expect
    .poll(async () => {
      const { proxyMode, proxyUrl } = await ask(page, 'settings.get');
      return [proxyMode, proxyUrl];
    })
    .toEqual(['direct', 'http://127.0.0.1:3128']);
  await mode('manual').click();
  await page.getByRole('textbox', { name: words.proxyUrl }).fill('http://127.0.0.1:3129');
  await mode('direct').click();
  await expect.poll(async () => (await ask(page, 'settings.get')).proxyUrl).toMatch(/3129/);
  await expect(page.getByRole('radio', { name: words.proxyModes.direct })).toBeChecked();
  expect((await ask(page, 'settings.get')).proxyMode).toBe('direct');
});

test('an export is shown with the connection that it was made of', async ({ launch, vendor, folder }) => {
  const company = await vendor();
  const { app, page } = await launch();
  const one = await connect(page, company);
  await sync(page, one.id);
  await new Frame(page).go('groups');
  const { total } = await ask(page, 'groups.overview', { connectionId: one.id });
  await saveTo(app, join(folder, 'groups.csv'));
  await page.getByRole('button', { name: zh.exports.label }).click();
  const what = say(zh.groups.export.matching_other, { count: total });
  await page.getByRole('menuitem', { name: say(zh.exports.as, { what, format: 'CSV' }) }).click();
  const part = page.getByRole('status', { name: zh.exports.part });
  await expect(part).toContainText('groups.csv');

  const other = await connect(page, await vendor(), { name: '另一家企业' });
  await expect(page.getByRole('banner')).toContainText(other.name);
  await expect(part).toHaveCount(0);
  await ask(page, 'settings.set', { activeConnection: one.id });
  await expect(part).toContainText('groups.csv');
});
