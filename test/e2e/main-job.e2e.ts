import { DAILY_LIMIT } from '@shared/domain/limits';
import { screenshot } from './support/app';
import { ask } from './support/calls';
import { clipboardOf, parseCsv } from './support/files';
import { expect, test } from './support/fixtures';
import { itemRows } from './support/ledger';
import { ConnectionsPage } from './support/pages/connections';
import { Frame } from './support/pages/frame';
import { GridPage } from './support/pages/grid';
import { GroupsPage } from './support/pages/groups';
import { OverviewPage } from './support/pages/overview';
import { PlanPage } from './support/pages/plan';
import { WelcomePage } from './support/pages/welcome';
import { WizardPage } from './support/pages/wizard';
import {
  appliedTo,
  findable,
  largestLeaver,
  membersInService,
  namedAlone,
  personLabel,
  refusedWith,
  sentTwice,
  typedName,
} from './support/record';
import { allGroups, untilJob } from './support/steps';
import { embeddedVendor } from './support/vendor';
import { say, zh } from './support/words';

const practice = { HANDOVER_PRACTICE_ARGS: '--settings {"inheritSeconds":1}' };

test('a fresh machine syncs, hands the groups of a leaver over, proves each, and shows it all offline', async ({
  launch,
  folder,
}) => {
  test.setTimeout(240_000);
  const { page, complaints, close } = await launch({ env: practice });
  const frame = new Frame(page);
  const groups = new GroupsPage(page);
  const wizard = new WizardPage(page);
  const plan = new PlanPage(page);

  // First run and first sync, with its progress in sight.
  await screenshot(page, 'main-01-first-run');
  await new WelcomePage(page).practise();
  const vendor = await embeddedVendor(page);
  const world = await vendor.world();
  expect(world.listed).toBe(2400);
  const total = findable(world);
  const shown = total.toLocaleString('zh-CN');
  await screenshot(page, 'main-02-before-first-sync');
  await new OverviewPage(page).sync();
  await expect(frame.strip().getByText(zh.jobs.phase.details)).toBeVisible();
  await expect(frame.strip()).toContainText(/[\d,]+ \/ 2,[\d]{3}/);
  await screenshot(page, 'main-03-syncing');
  const [job] = await ask(page, 'jobs.list', { limit: 1 });
  await untilJob(page, job?.id ?? 0);
  await expect(new OverviewPage(page).figure('groups')).toContainText(shown);
  await screenshot(page, 'main-04-overview');

  // One leaver, all matching.
  const leaver = largestLeaver(world);
  expect(leaver.groups).toBe(720);
  // Two were dismissed a moment ago: the sync found out and shows them as gone.
  const dismissed = new Set(
    world.special.filter(({ trait }) => trait === 'dismissed').map(({ chatId }) => chatId),
  );
  const before = (await vendor.groupsOf(leaver.userid)).filter(({ chatId }) => !dismissed.has(chatId));
  const found = before.length;
  await frame.go('groups');
  await groups.filterByOwner(leaver.name, personLabel(leaver));
  await expect(groups.matching(found)).toBeVisible();
  await groups.pickAll();
  await groups.expectPicked(found, total);
  await screenshot(page, 'main-05-all-matching-picked');

  // The check, before anything is sent.
  const inheriting = before.filter(({ status }) => status === 2).length;
  const taker = membersInService(world).find(
    (person) => person.groups > 0 && person.groups < 10 && namedAlone(world, person),
  );
  if (taker === undefined) throw new Error('nobody can take the groups');
  await groups.handOver();
  await screenshot(page, 'main-06-taker');
  await wizard.check(typedName(taker), personLabel(taker));
  const sending = found - inheriting;
  await expect(wizard.start(sending, taker.name)).toBeDisabled();
  await expect(wizard.days.first()).toContainText(String(DAILY_LIMIT));
  await expect(wizard.reason('inheriting')).toContainText(String(inheriting));
  await screenshot(page, 'main-07-check');
  expect(await vendor.record()).toEqual([]);

  // The run, after typing its number.
  await wizard.type(sending);
  await wizard.start(sending, taker.name).click();
  await expect(plan.grid).toBeVisible();
  await screenshot(page, 'main-08-running');
  const [run] = await ask(page, 'jobs.list', { limit: 1 });
  await untilJob(page, run?.id ?? 0);

  // The vendor's own record: three calls for the groups of this day, each group once, and what each call did.
  const calls = await vendor.record();
  expect(calls.map(({ kind, chatIds, newOwner }) => [kind, chatIds.length, newOwner])).toEqual(
    [1, 2, 3].map(() => ['resigned', 100, taker.userid]),
  );
  expect(sentTwice(calls)).toEqual([]);
  const applied = appliedTo(calls);
  const refused = refusedWith(calls);
  expect(applied.size + refused.size).toBe(DAILY_LIMIT);
  expect(refused.size).toBeGreaterThan(0);
  const after = new Map(
    (await vendor.groups([...applied.keys()])).map((group) => [group.chatId, group.owner]),
  );
  expect(new Set(after.values())).toEqual(new Set([taker.userid]));

  // The ledger says the same of every single group.
  const expected = before.map(({ chatId, status }) => {
    if (applied.has(chatId)) return `${chatId} verified`;
    if (refused.has(chatId)) return `${chatId} failed ${refused.get(chatId)}`;
    return status === 2 ? `${chatId} skipped inheriting` : `${chatId} planned`;
  });
  const told = itemRows(folder).map(({ chat_id, state, reason, errcode }) =>
    [chat_id, state, reason, errcode].filter((part) => part !== null).join(' '),
  );
  expect(new Set(told)).toEqual(new Set(expected));
  expect(told).toHaveLength(found);

  // And so does the screen: the counts by state, and the rows of each.
  await plan.expectCount('verified', applied.size);
  await plan.expectCount('failed', refused.size);
  await plan.expectCount('skipped', inheriting);
  await plan.expectCount('planned', sending - DAILY_LIMIT);
  await plan.show('failed');
  for (const errcode of new Set(refused.values())) {
    await expect(plan.row(String(errcode)).first()).toBeVisible();
  }
  await screenshot(page, 'main-09-plan-failed');
  await plan.show('verified');
  await expect(plan.row(zh.transfers.item.verified).first()).toBeVisible();
  await screenshot(page, 'main-10-plan-verified');

  // The vendor stops; another start shows the same, marked offline.
  await frame.go('connections');
  await new ConnectionsPage(page).practicePower(false);
  const [connection] = await ask(page, 'connections.list');
  if (connection === undefined) throw new Error('the connection is gone');
  const rows = await allGroups(page, connection.id);
  expect(rows).toHaveLength(total);
  expect(complaints).toEqual([]);
  await close();

  const again = await launch({ env: practice });
  const offline = new GroupsPage(again.page);
  await new Frame(again.page).go('overview');
  await expect(new OverviewPage(again.page).figure('groups')).toContainText(shown);
  await expect(new Frame(again.page).reach('offline')).toBeVisible();
  await screenshot(again.page, 'main-11-offline-overview');
  await new Frame(again.page).go('groups');
  await expect(offline.grid.getByRole('row').nth(5)).toBeVisible();
  await screenshot(again.page, 'main-12-offline-groups');
  expect(await allGroups(again.page, connection.id)).toEqual(rows);
  await new Frame(again.page).go('transfers');
  await expect(again.page.getByText(taker.name).first()).toBeVisible();
  await screenshot(again.page, 'main-13-offline-transfers');

  // The list is no grid, and has its menu: by keys, which then are where they were.
  const [kept] = await ask(again.page, 'transfers.list', { connectionId: connection.id });
  const name = kept?.name ?? '';
  const listed = new PlanPage(again.page).listed(name);
  const { menu, copy } = zh.grid;
  const list = new GridPage(again.page, again.page.getByRole('table', { name: zh.transfers.list.label }));
  await listed.focus();
  await again.page.keyboard.press('Shift+F10');
  await expect(list.line(menu.open)).toBeVisible();
  await screenshot(again.page, 'main-14-transfers-menu');
  await list.choose(menu.copyRow, copy.format.csv);
  await expect(again.page.getByText(say(copy.rows_other, { count: 1 }))).toBeVisible();
  await expect(listed).toBeFocused();
  const [titles, cells] = parseCsv(await clipboardOf(again.app));
  expect(titles?.[0]).toBe(zh.transfers.list.name);
  expect(cells?.[0]).toBe(name);
  expect(cells?.at(-2)).toContain(
    `${zh.transfers.item.planned} ${(sending - DAILY_LIMIT).toLocaleString('zh-CN')}`,
  );
  await listed.click({ button: 'right' });
  await list.choose(menu.open);
  await expect(new PlanPage(again.page).grid).toBeVisible();
  expect(again.complaints).toEqual([]);
});
