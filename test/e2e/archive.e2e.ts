import { join } from 'node:path';
import type { Page } from 'playwright/test';
import readExcelFile from 'read-excel-file/node';
import { dataset } from '@shared/domain/datasets';
import { lastReady } from '@shared/domain/datasets/ready';
import type { DatasetId } from '@shared/domain/datasets/ids';
import { addDays, dayNumber, dayOf, daysBetween, nowSeconds, type Day } from '@shared/domain/day';
import type { DayCoverage } from '@shared/domain/statistics';
import { screenshot } from './support/app';
import { ask } from './support/calls';
import { saveTo } from './support/files';
import { expect, test } from './support/fixtures';
import { readRows } from './support/ledger';
import { Frame } from './support/pages/frame';
import { StatisticsPage } from './support/pages/statistics';
import { endAll } from './support/processes';
import { archive, connect, untilJob } from './support/steps';
import { vendorsWord } from './support/vendors-word';
import { like, say, zh } from './support/words';

const { statistics: text } = zh;
const BY_OWNER = 'externalcontact/groupchat/statistic';
/** Calls of an interrupted fill that the vendor answered before the app was killed, of about 1200. */
const HALFWAY = 400;
/** Owners of the calls that were on their way then: ten, of a hundred each. */
const ON_THEIR_WAY = 1000;
/** What the vendor calls the figures, in the order of the columns. */
const FIGURES = [
  'new_chat_cnt',
  'chat_total',
  'chat_has_msg',
  'new_member_cnt',
  'member_total',
  'member_has_msg',
  'msg_total',
];

/** The days that the vendor still has, and has already. */
const first = addDays(dayOf(nowSeconds()), -180);
const last = lastReady(dataset('groupsByOwner').window, nowSeconds());

const coverage = (page: Page, connectionId: string, id: DatasetId): Promise<DayCoverage[]> =>
  ask(page, 'statistics.coverage', { connectionId, dataset: id, from: first, to: last });

const knownOwners = async (page: Page, connectionId: string): Promise<void> => {
  const { jobId } = await ask(page, 'groups.sync', { connectionId, mode: 'lists' });
  await untilJob(page, jobId);
};

test('180 days of 500 owners survive a kill, and are explored, compared and exported without the vendor', async ({
  launch,
  vendor,
  folder,
}) => {
  test.setTimeout(240_000);
  const company = await vendor({ groups: 5000, members: 720 });
  const killed = await launch();
  const { id } = await connect(killed.page, company);
  await knownOwners(killed.page, id);
  const { jobId } = await ask(killed.page, 'statistics.fill', { connectionId: id });
  await expect
    .poll(async () => (await company.control.stats())[BY_OWNER] ?? 0, { intervals: [50], timeout: 60_000 })
    .toBeGreaterThan(HALFWAY);
  await endAll(killed);
  const written = readRows<{ key: string; day: number }>(
    folder,
    'archive',
    'SELECT s.key, d.day FROM daily_groupsByOwner d JOIN subjects s ON s.id = d.subject',
  ).map(({ key, day }) => `${key} ${day}`);

  const { app, page, complaints } = await launch();
  await untilJob(page, jobId, ['done'], 120_000);
  const times = new Map<string, number>();
  for (const { api, from, to, subjects } of await company.control.statisticCalls()) {
    if (api !== BY_OWNER) continue;
    expect(to).toBe(from);
    for (const owner of subjects) {
      const each = `${owner} ${dayNumber(from)}`;
      times.set(each, (times.get(each) ?? 0) + 1);
    }
  }
  // Killed in the middle: nothing that was written was asked for again, and hardly anything else.
  expect(written.length).toBeGreaterThan(0);
  expect(written.length).toBeLessThan(times.size - ON_THEIR_WAY);
  expect(written.filter((each) => times.get(each) !== 1)).toEqual([]);
  const again = [...times.values()].filter((count) => count > 1);
  expect(again.length).toBeLessThanOrEqual(ON_THEIR_WAY);
  expect(again.filter((count) => count > 2)).toEqual([]);

  const days = daysBetween(first, last) + 1;
  for (const each of ['groupsByOwner', 'kfAccounts', 'kfServicers'] as const) {
    const calendar = await coverage(page, id, each);
    expect(calendar).toHaveLength(days);
    expect(calendar.filter(({ absent, expired }) => absent + expired > 0)).toEqual([]);
  }
  const { people } = await company.control.world();
  // A leaver without customers is in no list, so that no fresh machine knows of the person.
  const known = people.filter(
    ({ visible, leftAt, customers }) => visible && (leftAt === null || customers > 0),
  );
  const owners = known.filter(({ groups }) => groups > 0).map(({ userid }) => userid);
  const sample = addDays(last, -90);
  const said = await vendorsWord(company, owners, sample);
  expect(said.size).toBeGreaterThanOrEqual(500);

  // The vendor is gone: what it said stays, with when it was said.
  await company.stop();
  await ask(page, 'connections.probe', { id });
  const statistics = new StatisticsPage(page);
  await new Frame(page).go('statistics');
  await expect(page.getByText(text.offline)).toBeVisible();
  await expect(page.getByText(like(text.fresh.until))).toBeVisible();
  await statistics.pick(text.range.preset, text.range.last90);
  await statistics.pick(text.compare.label, text.compare.previous);
  await expect(statistics.rows(90)).toBeVisible();
  await expect(statistics.grid.getByRole('columnheader', { name: text.column.delta }).first()).toBeVisible();
  await screenshot(page, 'archive-offline-compared');

  await statistics.pick(text.range.preset, text.range.last180);
  await expect(statistics.rows(180)).toBeVisible();
  const path = join(folder, 'raw.xlsx');
  await saveTo(app, path);
  await statistics.export('raw', 'xlsx');
  const count = days * said.size;
  await expect(page.getByText(say(zh.exports.done_other, { count, path }))).toBeVisible({ timeout: 60_000 });
  await screenshot(page, 'archive-exported');
  await expectWorkbook(path, count, days, { day: sample, said });
  expect(complaints).toEqual([]);
});

/** Expects every day of every owner, as numbers and dates, with the vendor's own figures on one of the days. */
async function expectWorkbook(
  path: string,
  count: number,
  days: number,
  word: { readonly day: Day; readonly said: Awaited<ReturnType<typeof vendorsWord>> },
): Promise<void> {
  const [table, about] = await readExcelFile(path);
  expect([table?.sheet, about?.sheet]).toEqual([text.export.sheet, text.export.aboutSheet]);
  const [header = [], ...rows] = table?.data ?? [];
  const { metrics, api } = dataset('groupsByOwner');
  expect(header.slice(3)).toEqual([...metrics.map(({ label }) => label.zh), text.export.readAt]);
  expect(rows).toHaveLength(count);
  const seen = new Map<unknown, Set<number>>();
  const found = new Map<unknown, Record<string, unknown>>();
  const wrong: unknown[] = [];
  for (const row of rows) {
    const [day, , owner, ...values] = row;
    const figures = values.slice(0, FIGURES.length);
    const isRight = figures.every((value) => typeof value === 'number') && values.at(-1) instanceof Date;
    if (!(day instanceof Date) || !isRight) {
      wrong.push(row);
      continue;
    }
    const ofOwner = seen.get(owner) ?? new Set();
    seen.set(owner, ofOwner.add(day.getTime()));
    if (day.toISOString().slice(0, 10) !== word.day) continue;
    found.set(owner, Object.fromEntries(FIGURES.map((name, index) => [name, figures[index]])));
  }
  expect(wrong).toEqual([]);
  expect([...seen.values()].filter(({ size }) => size !== days)).toEqual([]);
  expect(found).toEqual(word.said);
  const provenance = about?.data.map(([label, value]) => `${String(label)} ${String(value)}`) ?? [];
  expect(provenance).toEqual(expect.arrayContaining([`接口 ${api}`, `开始日期 ${first}`]));
}

test('a day that the vendor counted again is marked once it is read again', async ({ launch, vendor }) => {
  test.setTimeout(120_000);
  const { control, ...address } = await vendor();
  const { page, complaints } = await launch();
  const { id } = await connect(page, address);
  await knownOwners(page, id);
  await archive(page, id);
  const day = addDays(last, -3);
  const owner = (await control.world()).people.find(({ visible, groups }) => visible && groups > 0);
  if (!owner) throw new Error('nobody owns a group');
  await control.restate({ of: 'groups', userid: owner.userid, day });

  const statistics = new StatisticsPage(page);
  await new Frame(page).go('statistics');
  await expect(statistics.rows(30)).toBeVisible();
  await statistics.act(text.fresh.reread).click();
  await expect(page.getByText(say(text.fresh.restated_other, { count: 1 }))).toBeVisible();
  const marked = (await coverage(page, id, 'groupsByOwner')).filter(({ restated }) => restated > 0);
  expect(marked).toMatchObject([{ day, restated: 1, absent: 0 }]);

  await statistics.act(text.coverage.open).click();
  const cell = statistics.calendar.locator(`[data-day="${day}"]`);
  await expect(cell).toHaveAttribute('data-restated', 'true');
  await cell.focus();
  await expect(cell).toHaveAccessibleName(new RegExp(say(text.coverage.cellRestated_other, { count: 1 })));
  await screenshot(page, 'archive-restated');
  expect(complaints).toEqual([]);
});
