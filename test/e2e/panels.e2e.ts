import type { Page } from 'playwright/test';
import { expect, test } from './support/fixtures';
import { Frame } from './support/pages/frame';
import { GridPage } from './support/pages/grid';
import { GroupsPage } from './support/pages/groups';
import { PalettePage } from './support/pages/palette';
import { largestLeaver, membersInService } from './support/record';
import { connect, draftOf, sync } from './support/steps';
import type { Vendor } from './support/vendor';
import { say, zh } from './support/words';

const { commands } = zh.palette;
const { views, columns, filter } = zh.grid;

async function ready(page: Page, company: Vendor): Promise<string> {
  const { id } = await connect(page, company);
  await sync(page, id);
  await new Frame(page).go('groups');
  return id;
}

const panel = (page: Page, name: string) => page.getByRole('group', { name, exact: true });

test('panels take the keyboard and give it back', async ({ handover: { page, complaints }, vendor }) => {
  await ready(page, await vendor());
  const groups = new GroupsPage(page);
  const grid = new GridPage(page, groups.grid);
  await grid.cell(3, 'status').waitFor();

  // Opened, walked through to its end, and on from the button as if it were closed.
  await grid.views.focus();
  await page.keyboard.press('Enter');
  await expect(panel(page, views.title)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: views.name })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(grid.views).toBeFocused();
  await expect(panel(page, views.title)).toBeHidden();
  const chosen = page.getByRole('button', { name: columns.label, exact: true });
  await chosen.focus();
  await page.keyboard.press('Enter');
  await expect(panel(page, columns.label)).toBeFocused();
  await page.getByRole('button', { name: columns.reset, exact: true }).focus();
  await page.keyboard.press('Tab');
  await expect(panel(page, columns.label)).toBeHidden();
  await expect(page.getByRole('button', { name: zh.exports.label, exact: true })).toBeFocused();
  await chosen.focus();
  await page.keyboard.press('Enter');
  await expect(panel(page, columns.label)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(chosen).toBeFocused();

  // A new name is given up, not the list it stands in.
  await grid.saveAs('常用');
  const more = page.getByRole('button', { name: say(views.more, { name: '常用' }), exact: true });
  await more.focus();
  await page.keyboard.press('Enter');
  await grid.choose(views.rename);
  await expect(page.getByRole('textbox', { name: views.name }).first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(more).toBeFocused();
  await expect(grid.menu).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(grid.views).toBeFocused();

  // A filter that is removed hands the keyboard on.
  await groups.search.fill('群');
  await grid.cell(0, 'status').click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^只看/ }).click();
  const removers = grid.chips.getByRole('button', {
    name: new RegExp(`^${say(filter.remove, { name: '' })}`),
  });
  await expect(removers).toHaveCount(2);
  await removers.first().focus();
  await page.keyboard.press('Enter');
  await expect(removers).toHaveCount(1);
  await expect(removers).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();

  // Esc belongs to the input method while it composes.
  await grid.cell(3, 'status').click();
  await page.keyboard.press('Enter');
  await expect(groups.drawer).toBeVisible();
  await groups.drawer.evaluate((drawer) =>
    drawer.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', isComposing: true, bubbles: true, cancelable: true }),
    ),
  );
  await expect(groups.drawer).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(groups.drawer).toBeHidden();
  expect(complaints).toEqual([]);
});

test('the palette opens panels, parts of the settings and what a plan offers', async ({
  handover: { page, complaints },
  vendor,
}) => {
  const company = await vendor();
  const id = await ready(page, company);
  const palette = new PalettePage(page);
  const world = await company.control.world();
  const [taker] = membersInService(world);
  await draftOf(page, id, largestLeaver(world).userid, [taker?.userid ?? ''], '搬工位前交接');

  await palette.run(commands.views);
  await expect(panel(page, views.title)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(new GridPage(page, new GroupsPage(page).grid).views).toBeFocused();
  await palette.run(commands.happenings);
  await expect(panel(page, zh.happenings.title)).toBeFocused();
  await page.keyboard.press('Escape');

  await palette.run('代理');
  await expect(page.locator('#settings-network')).toBeFocused();
  await palette.run(commands.partAbout);
  const parts = page.getByRole('navigation', { name: zh.settings.sections });
  await expect(parts.locator('[aria-current]')).toHaveText(zh.settings.about);
  await palette.run(commands.eraseMembers);
  const erasing = page.getByRole('dialog', { name: zh.safety.eraseDialog.title });
  await expect(erasing).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(erasing).toHaveCount(0);
  await new Frame(page).go('overview');
  await palette.run(commands.licences);
  await expect(page.getByRole('dialog', { name: zh.settings.licences.title })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await palette.run('搬工位前交接');
  // The palette offers what is on the screen by then.
  await expect(page.getByRole('heading', { level: 1, name: '搬工位前交接' })).toBeVisible();
  await palette.run(commands.planSheet);
  await expect(page.getByText(zh.transfers.sheet.title).first()).toBeVisible();

  expect(complaints).toEqual([]);
});
