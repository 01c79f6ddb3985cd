import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright/test';
import readExcelFile from 'read-excel-file/node';
import { dataset } from '@shared/domain/datasets';
import type { Exploration } from '@shared/contract/statistics';
import { addDays, dayOf, nowSeconds } from '@shared/domain/day';
import type { ExploreQuery } from '@shared/domain/statistics';
import { screenshot } from './support/app';
import { accessProblems } from './support/axe';
import { ask } from './support/calls';
import { saveTo } from './support/files';
import { expect, test } from './support/fixtures';
import { lookOver } from './support/looks';
import { Frame } from './support/pages/frame';
import { StatisticsPage } from './support/pages/statistics';
import { WelcomePage } from './support/pages/welcome';
import { archive, newestJob, sync, untilJob } from './support/steps';
import { say, zh } from './support/words';

const { statistics: text } = zh;
const owners = dataset('groupsByOwner').title.zh;
const today = dayOf(nowSeconds());

/** What the screen asks about the owners of the last thirty days. */
const question = (connectionId: string): ExploreQuery => ({
  connectionId,
  dataset: 'groupsByOwner',
  subjects: null,
  skillGroups: [],
  agents: [],
  from: addDays(today, -30),
  to: addDays(today, -1),
  grain: 'day',
  by: 'time',
  metrics: ['newChats', 'chats', 'activeChats'],
  compare: 'none',
});

const number = (value: number | null | undefined): string => (value ?? Number.NaN).toLocaleString('en-US');

/** Whether the clipboard holds a picture, by the names of an older Electron or of a newer one. */
const holdsPicture = (app: ElectronApplication): Promise<boolean> =>
  app.evaluate(({ clipboard }) => {
    const older = clipboard as object as { readonly availableFormats?: () => string[] };
    const formats = older.availableFormats?.();
    return formats === undefined ? clipboard.has('image/png') : formats.includes('image/png');
  });

/** Practises, with groups and the archive filled. */
async function prepare(page: Page): Promise<string> {
  await new WelcomePage(page).practise();
  const [connection] = await ask(page, 'connections.list');
  if (connection === undefined) throw new Error('the practice connection is missing');
  await sync(page, connection.id);
  return connection.id;
}

test('the archive starts with one button, fills itself, and is explored by time, by owner and by both', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const { page, complaints } = await launch();
  const id = await prepare(page);
  const frame = new Frame(page);
  const statistics = new StatisticsPage(page);
  await frame.go('statistics');
  await expect(page.getByRole('heading', { name: text.first.title })).toBeVisible();
  await lookOver(page, 'statistics-first');
  await screenshot(page, 'statistics-first');
  await statistics.start();
  await expect(page.getByRole('region', { name: text.archive.job }).first()).toBeVisible();
  await screenshot(page, 'statistics-filling');
  await untilJob(page, (await newestJob(page)).id, ['done'], 180_000);
  await expect(statistics.dataset(owners)).toContainText(text.standing.complete);

  // By time: chart and grid show what the archive answers.
  const answer = await ask(page, 'statistics.explore', question(id));
  await expect(statistics.rows(30)).toBeVisible();
  const total = statistics.row(text.column.total);
  await expect(total).toContainText(number(answer.total.values[0]));
  // In the night the vendor is not asked for yesterday yet.
  const last = answer.rows.findLast(({ known }) => known > 0);
  await statistics.grid.getByRole('columnheader', { name: text.column.bucket }).click({ clickCount: 2 });
  await expect(statistics.row(last?.bucket ?? '')).toContainText(number(last?.values[1]));
  await screenshot(page, 'statistics-time');
  await lookOver(page, 'statistics-time');

  // The keyboard reads the chart, and narrows the grid to what it draws over.
  await statistics.chart.focus();
  await page.keyboard.press('Home');
  for (const _ of [1, 2]) await page.keyboard.press('Shift+ArrowRight');
  await expect(statistics.rows(3)).toBeVisible();
  await screenshot(page, 'statistics-brushed');
  await statistics.act(text.brush.clear).click();
  await expect(statistics.rows(30)).toBeVisible();
  // So does the mouse.
  const box = await statistics.chart.boundingBox();
  if (box === null) throw new Error('there is no chart');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.7, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect(statistics.rows(30)).toBeHidden();
  await statistics.act(text.brush.clear).click();

  // Against the period before, week by week.
  await statistics.pick(text.compare.label, text.compare.previous);
  await statistics.choose(text.grain.week);
  await expect(statistics.grid.getByRole('columnheader', { name: text.column.delta }).first()).toBeVisible();
  await screenshot(page, 'statistics-compared');
  await statistics.pick(text.compare.label, text.compare.none);
  await statistics.choose(text.grain.day);

  // By owner and by both, with lines that a focused row lifts out.
  const subject = text.subject.owner;
  await statistics.choose(say(text.by.subject, { subject }));
  await expect(statistics.grid.getByRole('columnheader', { name: subject })).toBeVisible();
  await screenshot(page, 'statistics-owners');
  await statistics.choose(text.by.both);
  await expect(statistics.grid.getByRole('columnheader', { name: text.column.bucket })).toBeVisible();
  await statistics.grid.getByRole('gridcell').nth(5).click();
  await screenshot(page, 'statistics-both');
  await lookOver(page, 'statistics-both');

  // One owner, who is found by name.
  const { subjects } = await ask(page, 'statistics.subjects', {
    connectionId: id,
    dataset: 'groupsByOwner',
    text: '',
    limit: 5,
  });
  const owner = subjects.find(({ name }) => name !== null);
  if (owner?.name == null) throw new Error('no owner has a name');
  await statistics.narrow(subject, owner.name, owner.name);
  await expect(statistics.row(owner.name).first()).toBeVisible();
  await expect(statistics.rows(30)).toBeVisible();
  await screenshot(page, 'statistics-one-owner');
  expect(complaints).toEqual([]);
});

test('what was explored is saved, exported, copied, and stays there offline', async ({ launch }) => {
  test.setTimeout(240_000);
  const { app, page, userData, complaints, close } = await launch();
  const id = await prepare(page);
  await archive(page, id);
  const statistics = new StatisticsPage(page);
  await new Frame(page).go('statistics');
  await expect(statistics.rows(30)).toBeVisible();

  // Saved under a name, changed, opened, renamed and deleted.
  await statistics.pick(text.range.preset, text.range.last90);
  await expect(statistics.rows(90)).toBeVisible();
  await statistics.saveAs('三个月');
  const saved = (): Promise<Exploration[]> => ask(page, 'explorations.list', { connectionId: id });
  expect(await saved()).toMatchObject([{ name: '三个月', preset: 'last90', chart: 'line' }]);
  await page.keyboard.press('Escape');
  await statistics.pick(text.range.preset, text.range.last7);
  await expect(statistics.rows(7)).toBeVisible();
  await statistics.act(text.saved.label).click();
  await screenshot(page, 'statistics-saved');
  expect(await accessProblems(page)).toEqual([]);
  await page.getByRole('button', { name: `三个月 ${owners}` }).click();
  await expect(statistics.rows(90)).toBeVisible();
  await statistics.act(text.saved.label).click();
  await statistics.act(say(text.saved.rename, { name: '三个月' })).click();
  await page.getByRole('textbox', { name: say(text.saved.rename, { name: '三个月' }) }).fill('一季度');
  await page.keyboard.press('Enter');
  await statistics.act(say(text.saved.remove, { name: '一季度' })).click();
  await expect.poll(saved).toEqual([]);
  await page.keyboard.press('Escape');

  // The file holds what the screen shows, as numbers.
  const path = join(userData, 'statistics.xlsx');
  await saveTo(app, path);
  await statistics.export('shown', 'xlsx');
  const part = page.getByRole('status', { name: zh.exports.part });
  await expect(part).toContainText(say(zh.exports.done_other, { count: 90, path }));
  await expect(part.getByRole('button', { name: zh.exports.show })).toBeVisible();
  await screenshot(page, 'statistics-exported');
  await part.getByRole('button', { name: zh.exports.putAway }).click();
  const answer = await ask(page, 'statistics.explore', { ...question(id), from: addDays(today, -90) });
  const sheets = await readExcelFile(path);
  const rows = sheets[0]?.data ?? [];
  expect(rows.slice(1, 91).map((row) => row[1])).toEqual(answer.rows.map(({ values }) => values[0]));

  // The picture of the chart is on the clipboard.
  await statistics.act(text.export.copyChart).click();
  await expect(page.getByText(text.export.copied)).toBeVisible();
  expect(await holdsPicture(app)).toBe(true);

  // The calendar has a cell for each day, which keys walk through.
  await statistics.act(text.coverage.open).click();
  await statistics.calendar.waitFor();
  const yesterday = statistics.calendar.locator(`[data-day="${addDays(today, -1)}"]`);
  await yesterday.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(statistics.calendar.locator(`[data-day="${addDays(today, -8)}"]`)).toBeFocused();
  await lookOver(page, 'statistics-calendar');
  await screenshot(page, 'statistics-calendar');
  await statistics.calendar.getByRole('button', { name: zh.common.close }).click();
  await expect(statistics.calendar).toBeHidden();

  // Offline the archive still answers, and the next start finds the last question again.
  await ask(page, 'practice.power', { on: false });
  await ask(page, 'connections.probe', { id });
  await expect(page.getByText(text.offline)).toBeVisible();
  await statistics.pick(text.range.preset, text.range.last30);
  await expect(statistics.rows(30)).toBeVisible();
  await screenshot(page, 'statistics-offline');
  expect(complaints).toEqual([]);
  await close();
  const again = await launch();
  await expect(new StatisticsPage(again.page).rows(30)).toBeVisible();
});

test('the overview shows the figures of the morning, and each leads to its statistics', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const { page, complaints } = await launch();
  const id = await prepare(page);
  await archive(page, id);
  await new Frame(page).go('overview');
  const panel = page.getByRole('region', { name: text.morning.title });
  await expect(panel.getByRole('button').nth(1)).toBeVisible();
  await lookOver(page, 'statistics-overview');
  await screenshot(page, 'statistics-overview');
  await panel.getByRole('listitem').first().getByRole('button').click();
  await expect(new StatisticsPage(page).grid).toBeVisible();
  expect(complaints).toEqual([]);
});

test('the statistics of the other vendors are asked for when they are opened, in their own terms', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const { page, complaints } = await launch();
  const frame = new Frame(page);
  const statistics = new StatisticsPage(page);
  await new WelcomePage(page).practise();

  const sobot = await ask(page, 'practice.enter', { vendor: 'sobot' });
  await ask(page, 'settings.set', { activeConnection: sobot.id });
  await frame.go('statistics');
  await expect(statistics.rows(7)).toBeVisible({ timeout: 30_000 });
  await screenshot(page, 'statistics-sobot');
  await statistics.dataset(dataset('sobotServiceData').title.zh).click();
  await expect(statistics.grid.getByRole('columnheader', { name: text.subject.agentInGroup })).toBeVisible({
    timeout: 30_000,
  });
  await lookOver(page, 'statistics-sobot-agents');
  await screenshot(page, 'statistics-sobot-agents');

  const wshoto = await ask(page, 'practice.enter', { vendor: 'wshoto' });
  await ask(page, 'settings.set', { activeConnection: wshoto.id });
  await archive(page, wshoto.id);
  await expect(statistics.rows(30)).toBeVisible();
  await statistics.choose(say(text.by.subject, { subject: text.subject.tag }));
  await expect(statistics.grid.getByRole('columnheader', { name: text.subject.tag })).toBeVisible();
  await screenshot(page, 'statistics-wshoto');
  expect(complaints).toEqual([]);
});
