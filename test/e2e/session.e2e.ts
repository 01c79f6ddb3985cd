import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright/test';
import { screenshot, type RunningApp } from './support/app';
import { ask } from './support/calls';
import { saveTo } from './support/files';
import { expect, test } from './support/fixtures';
import { adopted } from './support/join-ways';
import { Frame } from './support/pages/frame';
import { GridPage } from './support/pages/grid';
import { GroupsPage } from './support/pages/groups';
import { JobsPage } from './support/pages/jobs';
import { JoinWaysPage } from './support/pages/join-ways';
import { WizardPage } from './support/pages/wizard';
import { connect, sync } from './support/steps';
import { say, zh } from './support/words';

/** Ends the process of the page, as a bug of it would. */
const crashPage = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );

/** Longer than a page takes to come back. */
const LONG = { timeout: 20_000 };
const DRAWER =
  'document.querySelector("aside[role=complementary], [role=complementary], aside")?.innerText ?? ""';
const SEARCH = 'document.querySelector("[role=search] input")?.value ?? ""';
/** What was typed into the form that is open. */
const FORM = '[...document.querySelectorAll("[role=dialog] input")].map(({ value }) => value).join()';

/** Asks the page by way of main: to the debugger a page that crashed stays gone. */
const inPage = (app: ElectronApplication, code: string): Promise<string> =>
  app.evaluate(
    ({ BrowserWindow }, script) =>
      Promise.race([
        Promise.resolve(BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(script)).then(
          (answer) => String(answer),
          () => '',
        ),
        // One that is being loaded may never answer.
        new Promise<string>((resolve) => setTimeout(() => resolve(''), 2000)),
      ]),
    code,
  );

const shown = (app: ElectronApplication): Promise<string> => inPage(app, 'document.body.innerText');

/** Presses a button of the rail, or of the dialog that is open, by way of main as well. */
const press = (app: ElectronApplication, name: string): Promise<string> =>
  inPage(
    app,
    `[...document.querySelectorAll("nav button, [role=dialog] button")]
      .find(({ innerText }) => innerText.trim().startsWith("${name}")).click()`,
  );

/** Keeps what the window shows, as `screenshot` does. */
async function picture(app: ElectronApplication, name: string): Promise<void> {
  const png = await app.evaluate(async ({ BrowserWindow }) =>
    (await BrowserWindow.getAllWindows()[0]?.webContents.capturePage())?.toPNG().toString('base64'),
  );
  await mkdir('test-results/screens', { recursive: true });
  await writeFile(join('test-results/screens', `${name}.png`), Buffer.from(png ?? '', 'base64'));
}

const boundsOf = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());

/** The grid of groups with a search and an open drawer; answers how many match. */
async function filteredGrid(
  { page }: RunningApp,
  connectionId: string,
): Promise<{ count: number; name: string }> {
  const { queryId, total } = await ask(page, 'groups.open', {
    connectionId,
    text: '售后',
    filter: {},
  });
  const [row] = (await ask(page, 'groups.window', { queryId, start: 0, count: 1 })).rows;
  const name = row?.name ?? '';
  await new Frame(page).go('groups');
  const groups = new GroupsPage(page);
  await groups.search.fill('售后');
  await expect(groups.matching(total)).toBeVisible();
  await groups.open(name);
  await expect(groups.drawer).toContainText(name);
  return { count: total, name };
}

/** The vault under a view of its own, with an open panel and a form that is half filled in. */
async function halfFilledForm(
  page: Page,
): Promise<{ text: string; view: string; open: string; typed: string }> {
  const half = { text: '杭州', view: '杭州门店', open: '杭州门店收银台台卡', typed: '展会易拉宝' };
  // Another grid first: which view was in use does not depend on how many were opened before.
  await new Frame(page).go('audit');
  await new Frame(page).go('joinWays');
  const vault = new JoinWaysPage(page);
  await page.getByLabel(zh.joinWays.search, { exact: true }).fill(half.text);
  await new GridPage(page, vault.grid).saveAs(half.view);
  await page.keyboard.press('Escape');
  await vault.open(half.open);
  await vault.act(zh.joinWays.actions.create).click();
  await vault.field('remark').fill(half.typed);
  return half;
}

test('a page that crashes comes back with what was on the screen, and gives up the second time', async ({
  launch,
  vendor,
}) => {
  const { control, ...company } = await vendor();
  const running = await launch();
  const { app, page } = running;
  const { id } = await connect(page, company);
  await sync(page, id);
  await adopted(page, id, control);
  const { count, name } = await filteredGrid(running, id);
  const half = await halfFilledForm(page);

  await crashPage(app);
  await expect.poll(() => shown(app), LONG).toContain(zh.frame.notice.pageCrashed);
  await expect.poll(() => inPage(app, FORM)).toContain(half.typed);
  expect(await inPage(app, SEARCH)).toBe(half.text);
  await expect.poll(() => inPage(app, DRAWER)).toContain(half.open);
  const views = `document.querySelector("button[aria-label^='${zh.grid.views.label}']")?.ariaLabel`;
  await expect.poll(() => inPage(app, views)).toBe(`${zh.grid.views.label} ${half.view}`);
  await picture(app, 'session-crashed-form');
  await press(app, zh.common.cancel);
  await expect.poll(() => inPage(app, 'localStorage.getItem("session.joinWayForms")')).toBe('{}');

  await press(app, zh.frame.screens.groups);
  await expect.poll(() => shown(app)).toContain(say(zh.groups.matching, { count }));
  expect(await inPage(app, SEARCH)).toBe('售后');
  await expect.poll(() => inPage(app, DRAWER)).toContain(name);
  await picture(app, 'session-crashed-once');

  await crashPage(app);
  await expect.poll(() => shown(app), LONG).toContain(zh.frame.crashed.title);
  expect(await shown(app)).toContain(zh.frame.crashed.logs);
  await picture(app, 'session-last-resort');
  await inPage(app, 'document.getElementById("again").click()');
  await expect.poll(() => shown(app), LONG).toContain(say(zh.groups.matching, { count }));
});

test('the next start finds window, screen, filter, drawer and an unfinished hand-over', async ({
  launch,
  vendor,
}) => {
  const company = await vendor();
  const first = await launch();
  const { id } = await connect(first.page, company);
  await sync(first.page, id);
  const { count } = await filteredGrid(first, id);
  await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 50, width: 1180, height: 760 }),
  );
  const before = await boundsOf(first.app);
  const groups = new GroupsPage(first.page);
  await groups.drawer.getByRole('button', { name: zh.common.close }).click();
  await groups.pickAll();
  await groups.handOver();
  const wizard = new WizardPage(first.page);
  const search = { connectionId: id, text: '', role: 'takers', limit: 1 } as const;
  const [taker] = await ask(first.page, 'people.search', search);
  await wizard.check(taker?.userid ?? '', `${taker?.name} (${taker?.userid})`);
  await expect
    .poll(async () => (await ask(first.page, 'transfers.list', { connectionId: id })).length)
    .toBe(1);
  // The store has the draft before the page knows of it.
  await expect.poll(() => first.page.evaluate(() => localStorage.getItem('session.wizard'))).toMatch(/^\d+$/);
  await first.close();

  const { app, page } = await launch();
  expect(await boundsOf(app)).toEqual(before);
  const again = new GroupsPage(page);
  await expect(again.search).toHaveValue('售后');
  await expect(again.matching(count)).toBeVisible();
  await page.getByRole('button', { name: zh.frame.unfinished.resume }).click();
  await expect(new WizardPage(page).dialog).toBeVisible();
  await screenshot(page, 'session-unfinished');
});

test('an export is a job that is told behind the bell and kept in the history', async ({
  launch,
  vendor,
  folder,
}) => {
  const company = await vendor();
  const { app, page } = await launch();
  const { id } = await connect(page, company);
  await sync(page, id);
  await new Frame(page).go('groups');
  const { total } = await ask(page, 'groups.overview', { connectionId: id });
  await saveTo(app, join(folder, 'groups.xlsx'));
  await page.getByRole('button', { name: zh.exports.label }).click();
  const what = say(zh.groups.export.matching_other, { count: total });
  await page.getByRole('menuitem', { name: say(zh.exports.as, { what, format: 'XLSX' }) }).click();
  const part = page.getByRole('status', { name: zh.exports.part });
  await expect(part.getByRole('button', { name: zh.exports.show })).toBeVisible();
  await screenshot(page, 'session-exported');

  await new Frame(page).go('jobs');
  const jobs = new JobsPage(page);
  await expect(jobs.ended('export')).toHaveCount(1);
  await expect(jobs.ended('sync').first()).toBeVisible();
  await screenshot(page, 'session-history');

  // An export that fails is told whoever watched: its folder does not exist.
  await saveTo(app, join(folder, 'nowhere', 'groups.csv'));
  await new Frame(page).go('groups');
  await page.getByRole('button', { name: zh.exports.label }).click();
  await page.getByRole('menuitem', { name: say(zh.exports.as, { what, format: 'CSV' }) }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByRole('button', { name: say(zh.happenings.bell_other, { count: 1 }) }).click();
  const list = page.getByRole('region', { name: zh.happenings.title });
  await expect(list).toBeVisible();
  await screenshot(page, 'session-bell');
  await list.getByRole('button', { name: say(zh.happenings.failed, { job: zh.jobs.kind.export }) }).click();
  await expect(jobs.drawer).toContainText(zh.jobs.kind.export);
  await expect(jobs.drawer).toContainText(zh.jobs.state.failed);
  await expect(page.getByRole('button', { name: zh.happenings.bellQuiet })).toBeVisible();
});
