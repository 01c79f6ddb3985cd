import { addDays, dayOf } from '@shared/domain/day';
import { retryAdvice } from '@shared/domain/retry-advice';
import type { TransferItem } from '@shared/domain/transfer';
import { type RunningApp, screenshot } from './support/app';
import { ask } from './support/calls';
import { expect, test } from './support/fixtures';
import { lookOver } from './support/looks';
import { expectPaper, expectReports } from './support/on-file';
import { itemRows } from './support/ledger';
import { aheadBy, mornings } from './support/mornings';
import { AuditPage } from './support/pages/audit';
import { Frame } from './support/pages/frame';
import { GroupsPage } from './support/pages/groups';
import { PlanPage } from './support/pages/plan';
import { WizardPage } from './support/pages/wizard';
import {
  sentByDay,
  appliedTo,
  largestLeaver,
  membersInService,
  personLabel,
  plainTakers,
  refusedWith,
  sentTwice,
  typedName,
} from './support/record';
import { connect, itemsOf, newestJob, sync, untilJob } from './support/steps';
import { say, zh } from './support/words';

const TICKET = 'HR-2026-0815';
const NOTE = '离职交接，请在月底前完成';
/** Somebody moves these on a phone while the plan waits for its next day. */
const MOVED = 3;

test('720 groups of a leaver go to four takers over three days, one of them missed, and everything adds up', async ({
  launch,
  vendor,
  folder,
}) => {
  test.setTimeout(300_000);
  const morning = mornings();
  const { control, ...company } = await vendor({ groups: 2400, members: 120 });
  const open = async (day: number): Promise<RunningApp> => {
    const ahead = morning(day);
    await control.advance(ahead - (await runsAhead()));
    return launch({ env: aheadBy(ahead) });
  };
  const runsAhead = async (): Promise<number> => (await control.now()) - Math.floor(Date.now() / 1000);
  const world = await control.world();
  const leaver = largestLeaver(world);
  const takers = plainTakers(world, 4);
  const [first, second, third, fourth] = takers;
  if (!first || !second || !third || !fourth) throw new Error('there are not four takers');
  const dismissed = new Set(
    world.special.filter(({ trait }) => trait === 'dismissed').map(({ chatId }) => chatId),
  );
  const owned = (await control.groupsOf(leaver.userid)).filter(({ chatId }) => !dismissed.has(chatId));
  const inheriting = owned.filter(({ status }) => status === 2).length;
  const sending = owned.length - inheriting;
  expect([leaver.groups, sending > 700]).toEqual([720, true]);

  // The first morning: the groups of the leaver, four takers, shared out by hand.
  const one = await open(1);
  const { page } = one;
  const { id } = await connect(page, company);
  await sync(page, id);
  await new Frame(page).go('groups');
  const groups = new GroupsPage(page);
  await groups.filterByOwner(leaver.name, personLabel(leaver));
  await expect(groups.matching(owned.length)).toBeVisible();
  await groups.pickAll();
  await screenshot(page, 'story-01-picked');
  await groups.handOver();
  const wizard = new WizardPage(page);
  for (const taker of takers) await wizard.addTaker(typedName(taker), personLabel(taker));
  await wizard.describe({ ticket: TICKET, note: NOTE });
  await screenshot(page, 'story-02-takers');
  await wizard.runCheck();

  const { wizard: words } = zh.transfers;
  const counts = [300, 200, 150, sending - 650];
  await wizard.share('hand');
  const start = wizard.start(sending);
  await wizard.countOf(first.name).fill('300');
  await wizard.countOf(second.name).fill('200');
  await wizard.countOf(third.name).fill('150');
  await wizard.countOf(fourth.name).fill('1');
  await expect(wizard.sum).toContainText(say(words.share.sum, { sum: 651, count: sending }));
  await expect(wizard.sum).toContainText(say(words.share.missing_other, { count: sending - 651 }));
  await screenshot(page, 'story-03-share-by-hand');
  await wizard.giveRest(fourth.name);
  await expect(wizard.sum).toHaveText(say(words.share.sum, { sum: sending, count: sending }));
  for (const [index, taker] of takers.entries()) {
    const count = counts[index] ?? 0;
    await expect(wizard.countOf(taker.name)).toHaveValue(String(count));
    const cells = wizard.taker(taker.name).getByRole('cell');
    await expect(cells.nth(1)).toHaveText(String(taker.groups));
    await expect(cells.nth(3)).toHaveText(String(taker.groups + count));
  }
  await expect(wizard.days).toHaveCount(3);
  for (const [index, text] of [/今天.*300/, /明天.*300/, new RegExp(`${sending - 600} 个群`)].entries()) {
    await expect(wizard.days.nth(index)).toContainText(text);
  }
  await expect(wizard.reason('inheriting')).toContainText(String(inheriting));
  await expect(wizard.dialog.getByText(words.unchecked.realName)).toBeVisible();
  await expect(start).toBeDisabled();
  await screenshot(page, 'story-04-check');
  expect(await control.record()).toEqual([]);
  await wizard.type(sending);
  await start.click();

  // It sends the 300 of the day, and says when it goes on.
  const plan = new PlanPage(page);
  await expect(plan.grid).toBeVisible();
  await screenshot(page, 'story-05-running');
  const [stored] = await ask(page, 'transfers.list', { connectionId: id });
  if (!stored) throw new Error('there is no plan');
  const planId = stored.id;
  const { name } = stored;
  await untilJob(page, (await newestJob(page)).id);
  const [today] = sentByDay(await control.record());
  expect(today?.[1]).toBe(300);
  const tomorrow = addDays(dayOf(await control.now()), 1);
  await expect(plan.days.getByRole('listitem').first()).toContainText('300');
  await expect(page.getByText(zh.transfers.standing.later.replace('{{day}}', '明天')).first()).toBeVisible();
  await plan.expectCount('planned', sending - 300);
  await screenshot(page, 'story-06-first-day-done');
  expect(one.complaints).toEqual([]);
  await one.close();

  // Meanwhile somebody moves a few of the rest on a phone.
  const elsewhere = membersInService(world).find(({ userid }) => !takers.some((t) => t.userid === userid));
  if (!elsewhere) throw new Error('there is nobody else');

  // The next morning it announces itself, is let go on, and sends 300 more.
  const two = await open(2);
  expect(dayOf(await control.now())).toBe(tomorrow);
  const announcement = new Frame(two.page).announcement(name);
  await expect(announcement).toBeVisible();
  await screenshot(two.page, 'story-07-announced');
  await announcement.getByRole('button', { name: zh.frame.announced.open }).click();
  const planTwo = new PlanPage(two.page);
  await planTwo.grid.getByRole('row').nth(9).waitFor();
  await expect(planTwo.act('pause')).toBeVisible();
  await screenshot(two.page, 'story-08-announced-plan');
  await lookOver(two.page, 'story-08-announced-plan');
  expect(sentByDay(await control.record())).toHaveLength(1);
  await untilJob(two.page, (await newestJob(two.page)).id, ['done'], 120_000);
  await expect(announcement).toBeHidden();
  expect(sentByDay(await control.record())[1]).toEqual([tomorrow, 300]);
  await planTwo.expectCount('planned', sending - 600);
  await screenshot(two.page, 'story-09-second-day-done');
  const left = (await itemsOf(two.page, planId)).filter(({ state }) => state === 'planned');
  const trouble = new Set(world.special.map(({ chatId }) => chatId));
  const moved = left
    .map(({ chatId }) => chatId)
    .filter((chatId) => !trouble.has(chatId))
    .slice(0, MOVED);
  for (const chatId of moved) await control.change({ op: 'owner', chatId, userid: elsewhere.userid });
  expect(two.complaints).toEqual([]);
  await two.close();

  // A day is missed. On the one after, it is paused before it goes on, and resumed.
  const three = await open(4);
  const again = new Frame(three.page).announcement(name);
  await expect(again).toBeVisible();
  await again.getByRole('button', { name: zh.common.pause }).click();
  await expect(again).toBeHidden();
  await new Frame(three.page).go('transfers');
  const last = new PlanPage(three.page);
  await screenshot(three.page, 'story-10-paused-list');
  await last.open(name);
  await expect(last.act('resume')).toBeVisible();
  await screenshot(three.page, 'story-11-paused');
  expect(sentByDay(await control.record())).toHaveLength(2);
  await last.act('resume').click();
  await untilJob(three.page, (await newestJob(three.page)).id);
  await expect
    .poll(async () => (await ask(three.page, 'transfers.plan', { planId })).state)
    .toBe('done-with-failures');

  // The vendor's own record: at most 300 a day, nothing twice, and every group with the taker it was meant for.
  const calls = await control.record();
  const applied = appliedTo(calls);
  const refused = refusedWith(calls);
  expect(sentTwice(calls)).toEqual([]);
  expect(sentByDay(calls)).toEqual([
    [addDays(tomorrow, -1), 300],
    [tomorrow, 300],
    [addDays(tomorrow, 2), sending - 600],
  ]);
  expect(applied.size + refused.size).toBe(sending);
  expect(moved.map((chatId) => refused.get(chatId))).toEqual(moved.map(() => 90500));
  const now = new Map(
    (await control.groups([...applied.keys()])).map(({ chatId, owner }) => [chatId, owner]),
  );
  expect(now).toEqual(applied);

  // The app and its ledger say the same of every single group.
  const items = await itemsOf(three.page, planId);
  const truth = ({ chatId, taker }: TransferItem): string => {
    if (applied.has(chatId)) return `verified ${taker} ${applied.get(chatId)}`;
    return refused.has(chatId) ? `failed ${refused.get(chatId)}` : 'skipped inheriting';
  };
  const told = ({ state, errcode, reason, taker, ownerRead }: TransferItem): string =>
    [state, ...(state === 'verified' ? [taker, ownerRead] : [errcode ?? reason])].join(' ');
  expect(items.map((item) => [item.chatId, told(item)])).toEqual(
    items.map((item) => [item.chatId, truth(item)]),
  );
  expect(items).toHaveLength(owned.length);
  expect(itemRows(folder).map(({ chat_id, state, errcode }) => [chat_id, state, errcode])).toEqual(
    items.map(({ chatId, state, errcode }) => [chatId, state, errcode]),
  );
  await last.expectCount('verified', applied.size);
  await last.expectCount('failed', refused.size);
  await last.expectCount('skipped', inheriting);
  await screenshot(three.page, 'story-12-ended');
  await lookOver(three.page, 'story-12-ended');
  await last.show('failed');
  for (const code of new Set(refused.values())) await expect(last.row(String(code)).first()).toBeVisible();
  await last.row('90500').first().dblclick();
  await expect(last.drawer).toBeVisible();
  await screenshot(three.page, 'story-13-failed');
  await three.page.keyboard.press('Escape');
  await last.show('verified');

  // What is left on file: the report in two formats, and the sheet to sign.
  await expectReports(three, last, items, TICKET);
  await last.act('sheet').click();
  await expectPaper(three, [name, TICKET, NOTE, ...takers.map((taker) => taker.name)], items);

  // One click makes a plan of what failed: those that were moved have an owner in service by now.
  const retried = [...refused].filter(([, code]) => retryAdvice(code, null) !== 'never').length;
  await last.again(retried).click();
  const retry = new WizardPage(three.page);
  await expect(retry.dialog.getByText(words.retry.advice['other-kind'])).toBeVisible();
  await screenshot(three.page, 'story-17-second-try');
  await retry.runCheck();
  await expect(retry.start(retried)).toBeEnabled();
  await screenshot(three.page, 'story-18-second-try-check');
  await lookOver(three.page, 'story-18-second-try-check');
  await retry.start(retried).click();
  await expect.poll(async () => (await newestJob(three.page)).planId).not.toBe(planId);
  await untilJob(three.page, (await newestJob(three.page)).id);
  await last.expectCount('verified', MOVED);
  await screenshot(three.page, 'story-19-second-try-ended');
  const [newest] = await ask(three.page, 'transfers.list', { connectionId: id });
  const meant = new Map((await itemsOf(three.page, newest?.id ?? 0)).map((item) => [item.chatId, item]));
  expect(moved.map((chatId) => meant.get(chatId)?.kind)).toEqual(moved.map(() => 'onjob'));
  expect((await control.groups(moved)).map(({ owner }) => owner)).toEqual(
    moved.map((chatId) => meant.get(chatId)?.taker),
  );

  // The way back has its price, and here there is nobody left to give back to.
  await new Frame(three.page).go('transfers');
  await last.open(name);
  await last.choose('reverse');
  const back = new WizardPage(three.page);
  await expect(back.dialog.getByText(words.reverse.price)).toBeVisible();
  await back.runCheck();
  await expect(back.reason('old-owner-left')).toContainText(String(applied.size));
  await screenshot(three.page, 'story-20-way-back');
  await back.close('discard');

  // Everything that was done is on record, and the record is whole.
  await new Frame(three.page).go('audit');
  const audit = new AuditPage(three.page);
  await expect(audit.entries('planStarted')).toHaveCount(2);
  await expect(audit.entries('planAnnounced')).toHaveCount(2);
  await audit.verify();
  await expect(audit.verdict('fine')).toBeVisible();
  await screenshot(three.page, 'story-21-audit');
  expect(three.complaints).toEqual([]);
});
