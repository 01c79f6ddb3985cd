import type { ElectronApplication } from 'playwright/test';
import { screenshot } from './support/app';
import { accessProblems } from './support/axe';
import { ask } from './support/calls';
import { expect, test } from './support/fixtures';
import { lookOver } from './support/looks';
import { Frame } from './support/pages/frame';
import { GridPage } from './support/pages/grid';
import { GroupsPage } from './support/pages/groups';
import { WelcomePage } from './support/pages/welcome';
import { sync } from './support/steps';
import { say, zh } from './support/words';

const practice = { HANDOVER_PRACTICE_ARGS: '--settings {"inheritSeconds":1}' };
const { menu, copy, pin, views } = zh.grid;

const clipboardOf = (app: ElectronApplication): Promise<string> =>
  app.evaluate(({ clipboard }) => clipboard.readText());

test('a grid has menus, copies what is picked, and opens in a view whose filters can be off', async ({
  launch,
}) => {
  test.setTimeout(180_000);
  const first = await launch({ env: practice });
  const { app, page } = first;
  await new WelcomePage(page).practise();
  const [connection] = await ask(page, 'connections.list');
  await sync(page, connection?.id ?? '');
  await new Frame(page).go('groups');
  const groups = new GroupsPage(page);
  const grid = new GridPage(page, groups.grid);
  await grid.cell(3, 'status').waitFor();

  // A title: pinned by its menu, which the keyboard opens as well.
  const owner = grid.header(zh.groups.column.owner);
  await owner.click({ button: 'right' });
  await screenshot(page, 'grids-header-menu');
  await grid.choose(pin.left);
  const name = grid.header(zh.groups.column.name);
  const leftOf = async () =>
    [(await owner.boundingBox())?.x ?? 0, (await name.boundingBox())?.x ?? 0] as const;
  await expect.poll(async () => (await leftOf())[0] < (await leftOf())[1]).toBe(true);

  // A row: the menu comes by keys and gives the keyboard back.
  await grid.cell(3, 'status').click();
  await page.keyboard.press('Shift+F10');
  await expect(grid.menu).toBeVisible();
  expect(await accessProblems(page)).toEqual([]);
  await screenshot(page, 'grids-row-menu');
  await page.keyboard.press('Escape');
  await expect(grid.menu).toBeHidden();
  await expect(grid.cell(3, 'status')).toBeFocused();

  // The cell, then the picked rows, then the picked rows in a chosen format.
  const status = (await grid.cell(3, 'status').innerText()).trim();
  await page.keyboard.press('Control+c');
  await expect.poll(() => clipboardOf(app)).toBe(status);
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+c');
  await expect(page.getByText(say(copy.rows_other, { count: 2 }))).toBeVisible();
  const lines = (await clipboardOf(app)).split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[0]?.split('\t')[0]).toBe(zh.groups.column.owner);
  await page.keyboard.press('Control+Shift+c');
  await grid.choose(say(menu.copyPicked_other, { count: 2 }), copy.format.json);
  await expect.poll(async () => (await clipboardOf(app)).startsWith('[')).toBe(true);
  const objects: unknown = JSON.parse(await clipboardOf(app));
  expect(objects).toMatchObject([{ [zh.groups.column.status]: status }, {}]);
  await groups.bar.getByRole('button', { name: zh.groups.selection.clear }).click();

  // Narrowed from a cell, switched off without being lost.
  const [all] = await page.getByRole('heading', { level: 1 }).locator('span').allInnerTexts();
  const normal = zh.common.groupStatus['0'];
  await groups.search.fill(normal);
  await groups.search.fill('');
  await grid.grid.getByText(normal, { exact: true }).first().click({ button: 'right' });
  await grid.choose(say(menu.only, { value: normal }));
  const chip = grid.chip(say(zh.groups.chip.status, { values: normal }));
  await expect(chip).toHaveAttribute('aria-pressed', 'true');
  const narrowed = await grid.chips.innerText();
  await chip.click();
  await expect(chip).toHaveAttribute('aria-pressed', 'false');
  await expect(grid.chips).toContainText(all ?? '');
  expect(await grid.chips.innerText()).not.toBe(narrowed);

  // A view keeps all of it.
  await grid.saveAs('常用');
  await grid.more('常用', 'makeDefault');
  await expect(page.getByText(views.isDefault, { exact: true })).toBeVisible();
  await screenshot(page, 'grids-views');
  expect(await accessProblems(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await chip.click();
  await expect(grid.views).toHaveAccessibleName(new RegExp(views.changed));
  await grid.views.click();
  await page.getByRole('button', { name: views.back, exact: true }).click();
  await expect(chip).toHaveAttribute('aria-pressed', 'false');

  // Handed on as text that names no connection; what is no view is refused.
  await grid.more('常用', 'share');
  await expect.poll(async () => (await clipboardOf(app)).includes('handover-view')).toBe(true);
  const shared = await clipboardOf(app);
  expect(shared).not.toContain(connection?.id);
  await page.getByRole('button', { name: views.paste, exact: true }).click();
  const paste = page.getByRole('textbox', { name: views.pasteHint });
  const add = page.getByRole('button', { name: views.pasteAdd, exact: true });
  await paste.fill('{"format":"handover-view","grid":"groups","version":1,"view":{"columns":7}}');
  await add.click();
  await expect(page.getByText('这段文字不是视图', { exact: false })).toBeVisible();
  await paste.fill(shared);
  await add.click();
  await expect(page.getByText(say(views.added, { name: '常用 (2)' }))).toBeVisible();
  await lookOver(page, 'grids-groups');
  await first.close();

  // The next start finds the grid as it was left; without filters it opens with the default.
  const second = await launch({ env: practice });
  await new Frame(second.page).go('groups');
  const again = new GridPage(second.page, new GroupsPage(second.page).grid);
  const kept = again.chip(say(zh.groups.chip.status, { values: normal }));
  await expect(kept).toHaveAttribute('aria-pressed', 'false');
  await expect(again.views).toHaveAccessibleName(/常用 \(2\)$/);
  await second.page.getByRole('button', { name: zh.grid.filter.reset, exact: true }).click();
  await expect(again.views).toHaveAccessibleName(new RegExp(views.changed));
  await second.close();
  const third = await launch({ env: practice });
  await new Frame(third.page).go('groups');
  const last = new GridPage(third.page, new GroupsPage(third.page).grid);
  await expect(last.views).toHaveAccessibleName(/常用$/);
  await expect(last.chip(say(zh.groups.chip.status, { values: normal }))).toHaveAttribute(
    'aria-pressed',
    'false',
  );
  expect(first.complaints).toEqual([]);
  expect([...second.complaints, ...third.complaints]).toEqual([]);
});
