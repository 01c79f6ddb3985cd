import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { addDays, dayOf, nowSeconds } from '@shared/domain/day';
import { screenshot } from './support/app';
import { ask } from './support/calls';
import { chooseFolder, clipboardOf, watchFileManager } from './support/files';
import { expect, test } from './support/fixtures';
import { lookOver } from './support/looks';
import { Frame } from './support/pages/frame';
import { GridPage } from './support/pages/grid';
import { JobsPage } from './support/pages/jobs';
import { SobotPage } from './support/pages/sobot';
import { newestJob, untilJob } from './support/steps';
import { embeddedVendor } from './support/vendor';
import { say, zh } from './support/words';

const { files, orders } = zh.sobot;
const { menu, copy } = zh.grid;
const PUSH = 'sobot/chat-third/api/5/order/receive_order_data';
const FILES = 'sobot-files/*';
const today = dayOf(nowSeconds());
const [from, to] = [addDays(today, -3), addDays(today, -2)];

/** Practises with Sobot alone, on the screen of its statistics. */
async function practise(page: Page): Promise<string> {
  await ask(page, 'practice.enter', { vendor: 'sobot' });
  await new Frame(page).go('statistics');
  const [connection] = await ask(page, 'connections.list');
  if (connection === undefined) throw new Error('the practice connection is missing');
  return connection.id;
}

test('files of raw data are downloaded into a folder, shown there, and no token goes to their host', async ({
  handover: { app, page, userData, complaints },
}) => {
  test.setTimeout(180_000);
  const connectionId = await practise(page);
  const control = await embeddedVendor(page);
  const folder = join(userData, 'raw');
  await mkdir(folder);
  await chooseFolder(app, folder);
  const shown = await watchFileManager(app);
  const sobot = new SobotPage(page);
  await sobot.open('files');
  await expect(page.getByText(files.empty, { exact: true })).toBeVisible();
  await screenshot(page, 'sobot-files-empty');
  await lookOver(page, 'sobot-files-empty');

  await sobot.days(from, to);
  await expect(page.getByText(say(files.total_other, { count: 12 }), { exact: true })).toBeVisible();
  await control.fault({ api: FILES, kind: 'slow', delayMs: 200 });
  await sobot.act(files.start).click();
  await expect(sobot.job('files')).toBeVisible();
  await expect(sobot.row('files', files.state.downloading)).toContainText(/\d [KM]?B/);
  await screenshot(page, 'sobot-files-downloading');
  await untilJob(page, (await newestJob(page)).id);
  await expect(sobot.job('files')).toBeHidden();

  // The list, the folder and the vendor's record agree.
  const listed = await ask(page, 'files.list', { connectionId });
  expect(listed).toHaveLength(12);
  const done = listed.filter(({ state }) => state === 'done');
  expect(done.length).toBeGreaterThan(5);
  expect(listed.filter(({ state }) => state === 'none')).toHaveLength(12 - done.length);
  const names = await readdir(folder);
  expect(names).toHaveLength(done.length);
  for (const name of names) {
    expect((await readFile(join(folder, name))).subarray(0, 2).toString()).toBe('PK');
  }
  const { files: asked } = await control.sobot();
  expect(asked).toHaveLength(done.length);
  expect(asked.filter(({ token }) => token)).toEqual([]);
  const [newest] = done;
  if (newest === undefined) throw new Error('nothing was downloaded');
  const type = files.type[newest.taskType];
  await sobot.act(say(files.showFile, { day: newest.day, type })).click();
  await expect.poll(shown).toEqual([newest.path]);

  // One kind of one day, whose host refuses; then again, from the row that failed.
  await control.fault({ api: FILES, kind: 'http-500', status: 403, times: null });
  await sobot.days(newest.day, newest.day);
  await page.getByRole('checkbox', { name: files.typesAll }).uncheck();
  await expect(page.getByText(files.noType)).toBeVisible();
  await expect(sobot.act(files.start)).toBeDisabled();
  await page.getByRole('checkbox', { name: type }).check();
  await sobot.act(files.start).click();
  const failed = sobot.row('files', files.state.failed);
  await expect(failed).toContainText('HTTP 403', { timeout: 30_000 });
  await screenshot(page, 'sobot-files');
  await lookOver(page, 'sobot-files');

  // The list is no grid, and has its menu: what can be done with the file, and the ways to copy.
  const list = new GridPage(page, page.getByRole('region', { name: files.list, exact: true }));
  await failed.getByText(newest.day).click({ button: 'right' });
  await expect(list.line(files.again)).toBeVisible();
  await screenshot(page, 'sobot-files-menu');
  await list.choose(say(menu.copyAll, { count: 13 }), copy.format.json);
  await expect.poll(async () => (await clipboardOf(app)).startsWith('[')).toBe(true);
  const copied: unknown = JSON.parse(await clipboardOf(app));
  expect(copied).toHaveLength(13);
  expect(copied).toContainEqual(
    expect.objectContaining({
      [files.column.day]: newest.day,
      [files.column.type]: type,
      [files.column.why]: expect.stringContaining('HTTP 403'),
    }),
  );
  await control.clearFaults();
  await failed.getByRole('button', { name: say(files.againFile, { day: newest.day, type }) }).click();
  await expect.poll(async () => (await readdir(folder)).length).toBe(done.length + 1);
  await sobot.show('files', 'failed');
  await expect(sobot.row('files', newest.day)).toHaveCount(1);
  expect((await control.sobot()).files.filter(({ token }) => token)).toEqual([]);

  // The job leads back to the files.
  await new Frame(page).go('jobs');
  await new JobsPage(page).open('download');
  await sobot.act(zh.jobs.openFiles).click();
  await expect(page.getByRole('heading', { name: zh.sobot.parts.files, level: 2 })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('orders are entered and imported, checked by field, confirmed, and arrive once each', async ({
  handover: { page, userData, complaints },
}) => {
  test.setTimeout(180_000);
  const connectionId = await practise(page);
  const control = await embeddedVendor(page);
  const arrived = async (): Promise<(string | undefined)[]> =>
    (await control.sobot()).orders.map(({ order }) => order['order_number']);
  const sobot = new SobotPage(page);
  await sobot.open('orders');
  await expect(page.getByText(orders.write)).toBeVisible();
  await screenshot(page, 'sobot-orders-empty');
  await lookOver(page, 'sobot-orders-empty');

  // One by hand: a rule is told as it is broken, and nothing wrong gets any further.
  await sobot.act(orders.add).click();
  const form = sobot.form();
  await sobot.field(form, 'orderMoney').fill('88.999');
  const told = say(orders.problemOf, { field: orders.field.orderMoney, problem: orders.problem.notMoney });
  await expect(form.getByText(told)).toBeVisible();
  await form.getByRole('button', { name: orders.form.add }).click();
  const missing = say(orders.problemOf, { field: orders.field.orderNumber, problem: orders.problem.missing });
  await expect(form.getByText(missing)).toBeVisible();
  await screenshot(page, 'sobot-orders-form');
  await lookOver(page, 'sobot-orders-form');
  await sobot.field(form, 'orderNumber').fill('WERW34B');
  await sobot.field(form, 'customerPartnerId').fill('389dshjkd');
  await sobot.field(form, 'orderTime').fill('2020-04-30 20:11:00');
  await sobot.field(form, 'orderMoney').fill('888.99');
  await form.getByRole('button', { name: orders.form.add }).click();
  await expect(sobot.push(1)).toBeDisabled();
  expect(await arrived()).toEqual([]);
  await sobot.confirm(1);
  await expect(sobot.row('orders', 'WERW34B')).toContainText(orders.state.sent);
  expect(await arrived()).toEqual(['WERW34B']);

  // A table with one bad row blocks all of it, and warns of a number that was pushed before.
  const csv = join(userData, 'orders.csv');
  await writeFile(
    csv,
    [
      '备注,订单号,客户ID,下单时间,订单金额,平台ID',
      'x,A-1,u1,2026/3/1 9:05,"1,888.90",10001',
      'x,A-2,u2,2026-03-01 10:00:00,12.345,10001',
      'x,A-3,u3,2026-03-01 11:00:00,5,10001',
      'x,WERW34B,u4,2026-03-01 12:00:00,1.10,10001',
    ].join('\r\n'),
  );
  await sobot.act(orders.import).click();
  await sobot.importing.locator('input[type=file]').setInputFiles(csv);
  await expect(
    sobot.importing.getByText(say(orders.importing.rows_other, { count: 4 }), { exact: true }),
  ).toBeVisible();
  await screenshot(page, 'sobot-orders-import');
  await lookOver(page, 'sobot-orders-import');
  await sobot.importing.getByRole('button', { name: say(orders.importing.take_other, { count: 4 }) }).click();
  await expect(page.getByText(say(orders.blocked_other, { count: 1 }))).toBeVisible();
  await expect(sobot.push(4)).toBeDisabled();
  await expect(sobot.preview.getByText(orders.warning.sent)).toBeVisible();
  await expect(sobot.preview.getByText('2026-03-01 09:05:00')).toBeVisible();
  await screenshot(page, 'sobot-orders-blocked');
  await lookOver(page, 'sobot-orders-blocked');
  await sobot.act(say(orders.removeRow, { row: 4 })).click();
  await sobot.act(say(orders.editRow, { row: 2 })).click();
  await sobot.field(sobot.form(2), 'orderMoney').fill('12.34');
  await sobot.form(2).getByRole('button', { name: orders.form.save }).click();
  await expect(page.getByText(say(orders.sum, { sum: '1,906.24' }))).toBeVisible();

  // What waits to be pushed is still there after a look at something else.
  await sobot.open('files');
  await sobot.open('orders');
  await screenshot(page, 'sobot-orders-ready');

  // The answer to the first is lost, the second is refused, the third is fine: none goes twice.
  await control.fault({ api: PUSH, kind: 'reset-after' });
  await control.fault({ api: PUSH, kind: 'errcode', errcode: 210016, nth: 2 });
  await sobot.confirm(3);
  await expect(sobot.row('orders', 'A-1')).toContainText(orders.stateHint.unknown, { timeout: 60_000 });
  const jobs = await ask(page, 'jobs.list', { limit: 5 });
  const job = jobs.find(({ kind }) => kind === 'orders');
  if (job === undefined) throw new Error('there is no job of orders');
  await untilJob(page, job.id);
  await expect(sobot.row('orders', 'A-2')).toContainText('210016');
  await expect(sobot.row('orders', 'A-3')).toContainText(orders.state.sent);
  expect(await arrived()).toEqual(['WERW34B', 'A-1', 'A-3']);
  await screenshot(page, 'sobot-orders');
  await lookOver(page, 'sobot-orders');
  await sobot.show('orders', 'unknown');
  await expect(sobot.row('orders', 'A-3')).toBeHidden();
  await expect(sobot.row('orders', 'A-1')).toBeVisible();
  await sobot.show('orders', 'failed');
  await sobot.act(say(orders.againOrder, { number: 'A-2' })).click();
  await expect(sobot.push(1)).toBeVisible();
  const { counts } = await ask(page, 'orders.list', { connectionId, start: 0, count: 10 });
  expect(counts).toMatchObject({ sent: 2, failed: 1, unknown: 1, planned: 0 });

  // A connection that may only read prepares nothing and pushes nothing.
  const [connection] = await ask(page, 'connections.list');
  if (connection === undefined) throw new Error('the connection is gone');
  const { id, name, color, corpId, baseUrl, proxyUrl, credential } = connection;
  const fields = { id, name, color, corpId, baseUrl, proxyUrl, credential };
  await ask(page, 'connections.update', { ...fields, readOnly: true });
  await expect(page.getByText(orders.readOnly).first()).toBeVisible();
  await expect(sobot.act(orders.add)).toBeDisabled();
  await expect(sobot.act(orders.import)).toBeDisabled();
  await expect(sobot.push(1)).toBeDisabled();
  await screenshot(page, 'sobot-orders-read-only');
  expect(await arrived()).toEqual(['WERW34B', 'A-1', 'A-3']);
  expect(complaints).toEqual([]);
});
