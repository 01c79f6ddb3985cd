import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays, dayOf } from '@shared/domain/day';
import { dataset } from '@shared/domain/datasets';
import { lastReady } from '@shared/domain/datasets/ready';
import { screenshot } from './support/app';
import { ask } from './support/calls';
import { expect, test } from './support/fixtures';
import { lookOver } from './support/looks';
import { Frame } from './support/pages/frame';
import { GroupsPage } from './support/pages/groups';
import { PeoplePage } from './support/pages/people';
import { WizardPage } from './support/pages/wizard';
import { appliedTo, largestLeaver, personLabel, plainTakers } from './support/record';
import { thereOf } from './support/snapshot';
import { archive, connect, startHandOver, sync, untilJob } from './support/steps';
import { departmentsWord, vendorsWord } from './support/vendors-word';
import { say, zh } from './support/words';

const { drawer: words, statistics } = zh.people;

/** Two people of one name. */
const NAMESAKES = ['li.shuang', 'li.shuang2'] as const;
const NAME = '李双双';
/** The department of after-sales, by the vendor's id. */
const DEPARTMENT = { id: 31, name: '售后组' };

test('people are found by pinyin, alias and department, told apart by userid, and stay there when the vendor is gone', async ({
  launch,
  vendor,
  folder,
}) => {
  test.setTimeout(300_000);
  const { control, ...company } = await vendor({ groups: 240 });
  for (const userid of NAMESAKES) await control.change({ op: 'hire', userid, name: NAME });
  const world = await control.world();
  const leaver = largestLeaver(world);
  const [taker] = plainTakers(world, 1);
  // In no list: left, without customers, before this machine ever looked.
  const unmet = world.people.find(({ leftAt, customers }) => leftAt !== null && customers === 0);
  if (taker === undefined || unmet === undefined) throw new Error('the world is too small');
  const odd = new Set([...world.special, ...world.hostile].map(({ chatId }) => chatId));
  const given = (await thereOf(control, world, taker.userid)).find(({ chatId }) => !odd.has(chatId));
  if (given === undefined) throw new Error('the taker has no group');
  await control.change({ op: 'owner', chatId: given.chatId, userid: NAMESAKES[1] });

  const running = await launch();
  const { page } = running;
  const frame = new Frame(page);
  const people = new PeoplePage(page);
  const { id } = await connect(page, company);
  await frame.go('people');
  await page.getByText(zh.people.empty.title, { exact: true }).waitFor();
  await screenshot(page, 'people-01-empty');
  await sync(page, id);

  // Found by whatever is typed.
  const listed = world.people.filter(
    ({ leftAt, customers, visible }) => leftAt !== null && customers > 0 && visible,
  );
  await people.expectSegment('left', listed.length);
  await people.find('lishuangshuang', 2);
  await people.find('LSS', 2);
  for (const userid of NAMESAKES) await expect(people.of(userid)).toContainText(zh.people.namesake);
  await screenshot(page, 'people-02-namesakes');
  await people.find(DEPARTMENT.name, await departmentsWord(company, DEPARTMENT.id));
  await screenshot(page, 'people-03-department');
  await people.find('谁都不是', 0);
  await screenshot(page, 'people-04-nobody');

  // Namesakes are told apart wherever a name stands.
  await frame.go('groups');
  const groups = new GroupsPage(page);
  await groups.search.fill(given.name);
  await expect(groups.row(given.name).first()).toContainText(NAMESAKES[1]);
  await groups.search.clear();
  await groups.filterByOwner('lishuangshuang', `${NAME} (${NAMESAKES[1]})`);
  await expect(groups.matching(1)).toBeVisible();
  await page.reload();

  // A leaver at a glance: groups, a plan with what the vendor did of it, and no archive yet.
  const before = (await thereOf(control, world, leaver.userid)).length;
  const run = await startHandOver(page, id, leaver.userid, taker.userid);
  await untilJob(page, run.jobId);
  const applied = appliedTo(await control.record()).size;
  expect(applied).toBeGreaterThan(0);
  await frame.go('people');
  await people.seek(leaver.userid);
  await people.open(leaver.userid);
  await expect(people.drawer).toContainText(say(zh.people.leftOn, { day: dayOf(leaver.leftAt ?? 0) }));
  await expect(people.drawer).toContainText(`${zh.people.role.gives}`);
  const plan = people.drawer.getByRole('listitem').filter({ hasText: zh.people.role.gives });
  await expect(plan).toContainText(`${applied} / ${before}`);
  await expect(people.drawer).toContainText(statistics.noArchive);
  await screenshot(page, 'people-05-leaver');
  await lookOver(page, 'people-05-leaver');

  // Aliases from a file: somebody known, somebody whom no list names, and nobody at all.
  const path = join(folder, 'aliases.csv');
  const lines = [
    ['账号', '姓名'],
    [NAMESAKES[0].toUpperCase(), '大双'],
    [unmet.userid, '老同事'],
    ['nobody.ever', '幽灵'],
    [leaver.userid, ''],
  ];
  await writeFile(path, `\ufeff${lines.map((cells) => cells.join(',')).join('\r\n')}\r\n`);
  await page.keyboard.press('Escape');
  await people.import(path);
  for (const [kind, count] of [
    ['set', 1],
    ['unknown', 2],
    ['blank', 1],
  ] as const) {
    await expect(people.lines(kind, count)).toBeVisible();
  }
  await screenshot(page, 'people-06-aliases');
  await people.strangers(2).check();
  await people.save(3);
  await people.find('大双', 1);
  await expect(people.of(NAMESAKES[0])).toContainText('大双');
  await people.find('laotongshi', 1);
  await expect(people.of(unmet.userid)).toContainText('老同事');

  // Whoever is known by now is asked for, and the groups that nobody could name are there.
  await sync(page, id);
  const left = (await thereOf(control, world, unmet.userid)).length;
  expect(left).toBeGreaterThan(0);
  await people.open(unmet.userid);
  await expect(people.drawer).toContainText(say(words.groupCount_other, { count: left }));
  await expect(people.fact(words.alias)).toContainText('老同事');
  await screenshot(page, 'people-07-alias');
  await people.drawer.getByRole('button', { name: words.allGroups }).click();
  await expect(groups.matching(left)).toBeVisible();
  await page.reload();
  await frame.go('groups');
  await groups.search.fill('老同事');
  await expect(groups.matching(left)).toBeVisible();
  await groups.findOwners('laotongshi');
  await expect(groups.ownerFound(personLabel(unmet))).toContainText('老同事');
  await screenshot(page, 'people-08-owners');
  await page.keyboard.press('Escape');
  await groups.pickAll();
  await groups.handOver();
  await new WizardPage(page).findTakers('dashuang');
  const option = page.getByTitle(`${NAME} (${NAMESAKES[0]})`, { exact: true });
  await expect(option).toContainText('大双');
  await expect(option).toContainText(zh.common.person.namesake);
  await screenshot(page, 'people-09-takers');
  await page.reload();

  // The archive, once there is one, adds up to what the vendor says of each day.
  await archive(page, id);
  await frame.go('people');
  await people.seek(taker.userid);
  await people.open(taker.userid);
  const now = await control.now();
  // In the night the vendor is not asked for yesterday yet.
  const last = lastReady(dataset('groupsByOwner').window, now);
  const month = Array.from({ length: 30 }, (_, back) => addDays(dayOf(now), -1 - back));
  const days = month.filter((day) => day <= last);
  const figures = await Promise.all(days.map((day) => vendorsWord(company, [taker.userid], day)));
  const joined = figures.reduce((sum, day) => sum + (day.get(taker.userid)?.['new_member_cnt'] ?? 0), 0);
  expect(joined).toBeGreaterThan(0);
  await expect(people.figure(dataset('groupsByOwner'), 'newMembers')).toHaveText(
    joined.toLocaleString('zh-CN'),
  );
  await screenshot(page, 'people-10-figures');
  const everybody = (await ask(page, 'people.list', { connectionId: id, text: '' })).length;
  const { complaints } = running;
  expect(complaints).toEqual([]);
  await running.close();

  // The vendor is gone; another start has everybody.
  await company.stop();
  const again = await launch();
  const offline = new PeoplePage(again.page);
  await new Frame(again.page).go('people');
  // What was looked for last is still there.
  await expect(offline.search).toHaveValue(taker.userid);
  await offline.search.clear();
  await offline.expectSegment('all', everybody);
  await offline.find('lishuangshuang', 2);
  await offline.seek(leaver.userid);
  await offline.open(leaver.userid);
  await expect(offline.drawer).toContainText(`${applied} / ${before}`);
  await expect(new Frame(again.page).reach('offline')).toBeVisible();
  await screenshot(again.page, 'people-11-offline');
  expect(again.complaints).toEqual([]);
});
