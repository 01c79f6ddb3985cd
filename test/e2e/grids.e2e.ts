import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright/test';
import readExcelFile from 'read-excel-file/node';
import { screenshot } from './support/app';
import { accessProblems } from './support/axe';
import { ask } from './support/calls';
import { clipboardOf, parseCsv, saveTo } from './support/files';
import { expect, test } from './support/fixtures';
import { lookOver } from './support/looks';
import { AuditPage } from './support/pages/audit';
import { Frame } from './support/pages/frame';
import { GridPage } from './support/pages/grid';
import { GroupsPage } from './support/pages/groups';
import { JobsPage } from './support/pages/jobs';
import { WelcomePage } from './support/pages/welcome';
import { connect, sync } from './support/steps';
import { say, zh } from './support/words';

const practice = { HANDOVER_PRACTICE_ARGS: '--settings {"inheritSeconds":1}' };
const { menu, copy, pin, views } = zh.grid;

/** Exports every row of the grid on the screen to a file. */
async function exportAll(app: ElectronApplication, page: Page, path: string, count: number): Promise<void> {
  await saveTo(app, path);
  await page.getByRole('button', { name: zh.exports.label, exact: true }).click();
  const format = path.endsWith('.csv') ? 'CSV' : 'XLSX';
  const what = say(zh.exports.rows_other, { count });
  await page.getByRole('menuitem', { name: say(zh.exports.as, { what, format }) }).click();
  await expect(page.getByRole('status', { name: zh.exports.part })).toContainText(path);
  await page.getByRole('button', { name: zh.exports.putAway }).click();
}

/** Chooses in a field that offers several. */
async function pick(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.locator('.ant-select-item-option').filter({ hasText: option }).click();
  await page.keyboard.press('Escape');
}

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

  // What cannot be done says why, in the words that the palette has for it.
  await name.click({ button: 'right' });
  await grid.expectRefused(menu.hide, zh.grid.columns.always);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: zh.exports.label, exact: true }).click();
  const picked = say(zh.groups.export.picked_other, { count: 0 });
  await grid.expectRefused(
    say(zh.exports.as, { what: picked, format: 'CSV' }),
    zh.palette.reasons.nothingPicked,
  );
  await screenshot(page, 'grids-export-menu');
  await page.keyboard.press('Escape');
  const { id, name: company, color, corpId, baseUrl, proxyUrl } = connection!;
  const fields = { id, name: company, color, corpId, baseUrl, proxyUrl };
  await ask(page, 'connections.update', { ...fields, readOnly: true });

  // A row: the menu comes by keys and gives the keyboard back.
  await grid.cell(3, 'status').click();
  await page.keyboard.press('Shift+F10');
  await expect(grid.menu).toBeVisible();
  await grid.expectRefused(zh.groups.handOverOne, say(zh.palette.reasons.readOnly, { name: company }));
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

test('the audit is a grid: narrowed, ordered, kept as a view, copied, and exported as it is narrowed', async ({
  launch,
  vendor,
  folder,
}) => {
  const company = await vendor();
  const { app, page, complaints } = await launch();
  const { id, color, corpId, baseUrl } = await connect(page, company);
  for (const name of ['甲公司', '乙公司']) {
    await ask(page, 'connections.update', {
      id,
      name,
      color,
      corpId,
      baseUrl,
      proxyUrl: '',
      readOnly: false,
    });
  }
  await ask(page, 'backups.make');
  await new Frame(page).go('audit');
  const audit = new AuditPage(page);
  const grid = new GridPage(page, audit.grid);
  await expect(audit.entries('connectionUpdated')).toHaveCount(2);
  await expect(audit.entries('connectionAdded')).toHaveCount(1);

  // By a word that stands in no entry, by a kind, from a cell, and in another order.
  await page.getByRole('textbox', { name: zh.audit.search }).fill(zh.audit.actions.backupMade);
  await expect(audit.entries('backupMade')).toHaveCount(1);
  await expect(audit.entries('connectionUpdated')).toHaveCount(0);
  await page.getByRole('textbox', { name: zh.audit.search }).fill('');
  await pick(page, zh.audit.filter.actions, zh.audit.actions.connectionUpdated);
  await expect(audit.entries('connectionAdded')).toHaveCount(0);
  await expect(audit.entries('connectionUpdated')).toHaveCount(2);
  await expect(grid.cell(0, 'object')).toHaveText('乙公司');
  await grid.header(zh.audit.column.at).click();
  await expect(grid.cell(0, 'object')).toHaveText('甲公司');

  // The whole entry beside it, followed by the keyboard.
  await grid.cell(0, 'action').click();
  const drawer = page.getByRole('complementary', { name: zh.audit.drawer.label });
  await expect(drawer).toContainText('甲公司');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(drawer).toContainText('乙公司');
  await lookOver(page, 'grids-audit');
  await screenshot(page, 'grids-audit');
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();

  await grid.saveAs('改过的连接');
  await page.keyboard.press('Escape');
  await grid.cell(0, 'action').click({ button: 'right' });
  await grid.choose(say(menu.copyAll, { count: 2 }), copy.format.csv);
  await expect(page.getByText(say(copy.rows_other, { count: 2 }))).toBeVisible();
  const copied = parseCsv(await clipboardOf(app));
  expect(copied).toHaveLength(3);
  expect(copied.map((row) => row[3])).toEqual([zh.audit.column.object, '甲公司', '乙公司']);

  await exportAll(app, page, join(folder, 'audit.xlsx'), 2);
  const [sheet] = await readExcelFile(join(folder, 'audit.xlsx'));
  const rows = sheet?.data ?? [];
  expect(rows.map((row) => row[3])).toEqual([zh.audit.column.object, '甲公司', '乙公司']);
  expect(rows[1]?.[0]).toBeInstanceOf(Date);
  await exportAll(app, page, join(folder, 'audit.csv'), 2);
  const lines = parseCsv(await readFile(join(folder, 'audit.csv'), 'utf8'));
  expect(lines.slice(1).map((row) => row[1])).toEqual(Array(2).fill(zh.audit.actions.connectionUpdated));

  // Without the filter all are there; the view brings it back.
  await page.getByRole('button', { name: zh.grid.filter.reset, exact: true }).click();
  await expect(audit.entries('backupMade')).toHaveCount(1);
  await audit.verify();
  await expect(audit.verdict('fine')).toBeVisible();
  await grid.views.click();
  await page.getByRole('button', { name: '改过的连接', exact: true }).click();
  await expect(audit.entries('backupMade')).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('the history of jobs is a grid: narrowed, ordered, kept as a view, copied and exported', async ({
  launch,
  vendor,
  folder,
}) => {
  const company = await vendor();
  const { app, page, complaints } = await launch();
  const { id } = await connect(page, company);
  await new Frame(page).go('jobs');
  await expect(page.getByRole('heading', { name: zh.jobs.empty })).toBeVisible();
  await lookOver(page, 'grids-jobs-empty');
  await screenshot(page, 'grids-jobs-empty');

  await sync(page, id);
  await sync(page, id);
  await new Frame(page).go('audit');
  await exportAll(app, page, join(folder, 'audit.csv'), 1);
  await new Frame(page).go('jobs');
  const jobs = new JobsPage(page);
  const grid = new GridPage(page, jobs.grid);
  await expect(jobs.ended('sync')).toHaveCount(2);
  await expect(jobs.ended('export')).toHaveCount(1);
  await grid.header(zh.jobs.column.kind).click();
  await expect(grid.cell(0, 'kind')).toHaveText(zh.jobs.kind.export);
  await grid.cell(1, 'kind').click({ button: 'right' });
  await grid.choose(say(menu.only, { value: zh.jobs.kind.sync }));
  await expect(jobs.ended('export')).toHaveCount(0);
  await jobs.open('sync');
  await expect(jobs.drawer).toContainText(zh.jobs.counts.listed);
  await lookOver(page, 'grids-jobs');
  await screenshot(page, 'grids-jobs');
  await page.keyboard.press('Escape');

  await grid.saveAs('同步');
  await page.keyboard.press('Escape');
  await grid.cell(0, 'kind').click({ button: 'right' });
  await grid.choose(say(menu.copyAll, { count: 2 }), copy.format.csv);
  await expect(page.getByText(say(copy.rows_other, { count: 2 }))).toBeVisible();
  expect(parseCsv(await clipboardOf(app)).map((row) => row[1])).toEqual([
    zh.jobs.column.kind,
    zh.jobs.kind.sync,
    zh.jobs.kind.sync,
  ]);
  await exportAll(app, page, join(folder, 'jobs.xlsx'), 2);
  const [sheet] = await readExcelFile(join(folder, 'jobs.xlsx'));
  const rows = sheet?.data ?? [];
  const at = (title: string): number => rows[0]?.indexOf(title) ?? -1;
  expect(rows.slice(1).map((row) => row[at(zh.jobs.column.state)])).toEqual(
    Array(2).fill(zh.jobs.state.done),
  );
  expect(rows[1]?.[at(zh.jobs.export.counts)]).toContain(zh.jobs.counts.listed);
  await page.getByRole('button', { name: zh.grid.filter.reset, exact: true }).click();
  await expect(jobs.ended('export')).toHaveCount(2);
  expect(complaints).toEqual([]);
});
