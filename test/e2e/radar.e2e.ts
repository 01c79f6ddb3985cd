import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import readExcelFile from 'read-excel-file/node';
import { addDays, dayOf } from '@shared/domain/day';
import type { GroupFacts, WorldFacts } from '@main/practice/control/descriptions';
import type { PracticeControl } from '../support/practice-control';
import { type RunningApp, screenshot } from './support/app';
import { ask } from './support/calls';
import { parseCsv, saveTo } from './support/files';
import { expect, test } from './support/fixtures';
import { lookOver } from './support/looks';
import { aheadBy, mornings } from './support/mornings';
import { ChangesPage } from './support/pages/changes';
import { Frame } from './support/pages/frame';
import { GroupsPage } from './support/pages/groups';
import { OrphansPage } from './support/pages/orphans';
import { PlanPage } from './support/pages/plan';
import { WizardPage } from './support/pages/wizard';
import { personLabel, plainTakers, typedName } from './support/record';
import {
  countsOf,
  type Difference,
  differences,
  membersMoved,
  type Snapshot,
  snapshotOf,
  thereOf,
} from './support/snapshot';
import { connect, newestJob, sync, untilJob } from './support/steps';
import { say, zh } from './support/words';

/** Joins the company, owns a few groups, wins no customer and leaves. */
const GUEST = { userid: 'guest.chen', name: '陈暂留' };
const YEAR = 365;

test('what a sync finds changed is what the vendor changed, and a leaver whom no list names is found and handed over', async ({
  launch,
  vendor,
}) => {
  test.setTimeout(240_000);
  const { control, ...company } = await vendor({ groups: 240 });
  const ahead = mornings()(1);
  await control.advance(ahead);
  const running = await launch({ env: aheadBy(ahead) });
  const { page, complaints } = running;
  const frame = new Frame(page);
  const radar = new OrphansPage(page);
  const changes = new ChangesPage(page);
  const wizard = new WizardPage(page);
  const snapshot = (): Promise<Snapshot> => snapshotOf(control, [GUEST.userid]);

  // How things are before the first sync.
  await control.change({ op: 'hire', ...GUEST });
  const world = await control.world();
  const taker = need(plainTakers(world, 1)[0]);
  const usual = usualGroups(world, await snapshot());
  const left = usual.splice(0, 4);
  for (const { chatId } of left) await control.change({ op: 'owner', chatId, userid: GUEST.userid });
  const { id } = await connect(page, company);
  await sync(page, id);
  const lastSeen = dayOf(await control.now());
  const first = await snapshot();
  await expect(frame.orphanNews(left.length)).toBeHidden();

  // The vendor's world moves on: one change of each kind, and somebody leaves.
  const [renamed, moved, dismissed, grown, hidden] = usual.map(({ chatId }) => need(first.get(chatId)));
  if (!renamed || !moved || !dismissed || !grown || !hidden) throw new Error('the world is too small');
  const fresh = need(
    (await Promise.all(unmet(world).map(({ userid }) => thereOf(control, world, userid)))).flat()[0],
  );
  const outOfSight = need(world.people.find(({ visible }) => !visible));
  await control.change({ op: 'rename', chatId: renamed.chatId, name: '春季"团购",二群' });
  await control.change({ op: 'owner', chatId: moved.chatId, userid: taker.userid });
  await control.change({ op: 'dismiss', chatId: dismissed.chatId });
  await control.change({ op: 'add-members', chatId: grown.chatId, count: 7 });
  await control.change({ op: 'owner', chatId: hidden.chatId, userid: outOfSight.userid });
  await control.change({ op: 'owner', chatId: fresh.chatId, userid: taker.userid });
  await control.change({ op: 'leave', userid: GUEST.userid });
  await sync(page, id);
  const second = await snapshot();

  // Told on every screen.
  for (const screen of ['groups', 'transfers', 'people', 'joinWays', 'statistics', 'overview'] as const) {
    await frame.go(screen);
    await expect(frame.orphanNews(left.length)).toContainText(`${GUEST.name} ${left.length}`);
  }
  await page.getByRole('heading', { level: 1, name: zh.frame.screens.overview }).waitFor();
  await screenshot(page, 'radar-01-news');
  await lookOver(page, 'radar-01-news');

  // The radar: the leaver who is in no list, and all the others with what the vendor counts.
  await frame.orphanNews(left.length).getByRole('button', { name: zh.frame.orphans.open }).click();
  const row = radar.leaver(GUEST.userid);
  await expect(row).toContainText(say(zh.orphans.leaver.groups_other, { count: left.length }));
  await expect(row).toContainText(zh.orphans.note.unlisted);
  await expect(row).toContainText(say(zh.orphans.year.left_other, { count: YEAR }));
  await expect(row).toContainText(say(zh.orphans.leaver.lastDay, { day: addDays(lastSeen, YEAR) }));
  await expect(row).toContainText(zh.orphans.estimate);
  const orphaned = await orphansOf(control, second);
  await expect(radar.leavers).toHaveCount(orphaned.size);
  for (const [userid, { groups, lastDay }] of orphaned) {
    const count = say(zh.orphans.leaver.groups_other, { count: groups });
    await expect(radar.leaver(userid)).toContainText(count);
    if (lastDay !== null) await expect(radar.leaver(userid)).toContainText(lastDay);
  }
  const all = [...orphaned.values()].reduce((sum, { groups }) => sum + groups, 0);
  await expect(new GroupsPage(page).part('orphans')).toHaveText(`${zh.groups.part.orphans} ${all}`);
  await screenshot(page, 'radar-02-leavers');
  await lookOver(page, 'radar-02-leavers');
  await frame.go('overview');
  await expect(frame.orphanNews(left.length)).toBeHidden();

  // What changed since the last sync, in numbers and one by one.
  await changes.open();
  const since = differences(first, second, [first]);
  expect(countsOf(since, new Set())).toMatchObject({ created: 1, gone: 2, renamed: 1, ownerOther: 1 });
  await changes.expectCounts(countsOf(since, new Set()));
  await expect(changes.moved).toContainText(`+${membersMoved(since)}`);
  await expect(changes.row(need(second.get(renamed.chatId)).name)).toContainText(
    `${renamed.name}→${need(second.get(renamed.chatId)).name}`,
  );
  const owners = changes.row(need(second.get(moved.chatId)).name);
  await expect(owners).toContainText(`→${taker.name}`);
  await expect(owners).toContainText(zh.changes.by.other);
  await expect(changes.row(grown.name).first()).toContainText(`${grown.members}→${grown.members + 7}+7`);
  await screenshot(page, 'radar-03-changes');
  await lookOver(page, 'radar-03-changes');
  await changes.toggle('gone').click();
  await expect(changes.grid.getByRole('row')).toHaveCount(1 + 2);
  await expect(changes.row(dismissed.name).first()).toContainText(zh.changes.kind.gone);
  await changes.toggle('gone').click();

  // On file it is the same.
  const people = new Map(world.people.map((person) => [person.userid, personLabel(person)]));
  const expected = new Map([...since].map(([chatId, found]) => [chatId, told(found, people)]));
  expect(reported((await readExcelFile(await write(running, 'xlsx')))[0]?.data ?? [])).toEqual(expected);
  expect(reported(parseCsv(await readFile(await write(running, 'csv'), 'utf8')))).toEqual(expected);

  // From the radar into a plan.
  await radar.open();
  await radar.choose(GUEST.userid);
  await expect(radar.sum(GUEST.name, left.length)).toBeVisible();
  for (const { name } of left) await expect(radar.row(name).first()).toContainText(GUEST.name);
  await radar.pickAll();
  await screenshot(page, 'radar-04-picked');
  await new GroupsPage(page).handOver();
  await wizard.check(typedName(taker), personLabel(taker));
  const start = wizard.start(left.length, taker.name);
  await start.waitFor();
  await screenshot(page, 'radar-05-check');
  await start.click();
  await expect(new PlanPage(page).grid).toBeVisible();
  await untilJob(page, (await newestJob(page)).id);
  const calls = await control.record();
  expect(calls.map(({ kind, newOwner }) => [kind, newOwner])).toEqual([['resigned', taker.userid]]);
  const own = new Set(left.map(({ chatId }) => chatId));
  expect(new Set(calls[0]?.chatIds)).toEqual(own);

  // Somebody else changes an owner again, and a group is back in sight.
  const elsewhere = need(usual.at(-1));
  await control.change({ op: 'owner', chatId: elsewhere.chatId, userid: taker.userid });
  await control.change({ op: 'owner', chatId: hidden.chatId, userid: hidden.owner });
  await sync(page, id);
  const third = await snapshot();
  await radar.open();
  await expect(radar.leavers).toHaveCount(orphaned.size - 1);
  await expect(radar.leaver(GUEST.userid)).toHaveCount(0);
  expect((await control.groupsOf(GUEST.userid)).length).toBe(0);

  await changes.open();
  const later = differences(second, third, [first, second]);
  expect(countsOf(later, own)).toMatchObject({ back: 1, ownerApp: left.length, ownerOther: 1 });
  await changes.expectCounts(countsOf(later, own));
  await expect(changes.row(need(left[0]).name).first()).toContainText(zh.changes.by.app);
  await screenshot(page, 'radar-06-this-app');

  // Any two of the three syncs.
  await changes.compare('from', 2);
  await changes.expectCounts(countsOf(differences(first, third, [first]), own));
  await screenshot(page, 'radar-07-any-two');
  await changes.compare('to', 2);
  await changes.expectCounts(countsOf(since, own));
  await changes.compare('to', 1);
  await changes.expectCounts(countsOf(differences(first, third, [first]), own));

  // What somebody else changed goes into a plan.
  await changes.toggle('ownerOther').click();
  const foreign = [...differences(first, third, [first]).values()].filter(
    ({ chatId, kinds }) => kinds.includes('owner') && !own.has(chatId),
  );
  await expect(changes.grid.getByRole('row')).toHaveCount(1 + foreign.length);
  await changes.pickAll();
  await new GroupsPage(page).handOver();
  const back = need(plainTakers(world, 2)[1]);
  await wizard.check(typedName(back), personLabel(back));
  await wizard.start(foreign.length, back.name).click();
  await expect(new PlanPage(page).grid).toBeVisible();
  await untilJob(page, (await newestJob(page)).id);
  const [, onjob] = await control.record();
  expect([onjob?.kind, new Set(onjob?.chatIds)]).toEqual([
    'onjob',
    new Set(foreign.map((each) => each.chatId)),
  ]);
  await expect.poll(async () => (await ask(page, 'orphans.news', { connectionId: id })).groups).toBe(0);
  expect(complaints).toEqual([]);
});

/** Groups of members in service with nothing unusual about them, no two of one name, none with the taker to be. */
function usualGroups(world: WorldFacts, groups: Snapshot): GroupFacts[] {
  const odd = new Set([...world.special, ...world.hostile].map(({ chatId }) => chatId));
  const takers = new Set(plainTakers(world, 2).map(({ userid }) => userid));
  const here = new Set(world.people.filter(({ leftAt }) => leftAt === null).map(({ userid }) => userid));
  const names = [...groups.values()].map(({ name }) => name);
  return [...groups.values()].filter(
    ({ chatId, owner, name, status, onjobTransfers }) =>
      status === 0 &&
      onjobTransfers === 0 &&
      !odd.has(chatId) &&
      here.has(owner) &&
      !takers.has(owner) &&
      names.filter((other) => other.includes(name)).length === 1,
  );
}

/** Leavers whom a fresh machine cannot know: nobody names those without customers. */
const unmet = ({ people }: WorldFacts): WorldFacts['people'] =>
  people.filter(
    ({ leftAt, customers, userid }) => leftAt !== null && customers === 0 && userid !== GUEST.userid,
  );

/** Who left groups behind by the vendor's word, how many, and until when; null where the vendor names no day. */
async function orphansOf(
  control: PracticeControl,
  known: Snapshot,
): Promise<Map<string, { groups: number; lastDay: string | null }>> {
  const found = new Map<string, { groups: number; lastDay: string | null }>();
  for (const { userid, leftAt, customers } of (await control.world()).people) {
    if (leftAt === null) continue;
    const groups = (await control.groupsOf(userid)).filter(({ chatId }) => known.has(chatId)).length;
    const lastDay = customers === 0 ? null : addDays(dayOf(leftAt), YEAR);
    if (groups > 0) found.set(userid, { groups, lastDay });
  }
  return found;
}

/** Exports the changes on the screen and answers the path. */
async function write({ app, page, userData }: RunningApp, format: 'csv' | 'xlsx'): Promise<string> {
  const path = join(userData, `changes.${format}`);
  await saveTo(app, path);
  await new ChangesPage(page).export(format);
  await expect(page.getByText(path)).toBeVisible();
  return path;
}

const { kind: kinds, by, export: file } = zh.changes;
const TOLD = [
  'kinds',
  'nameFrom',
  'nameTo',
  'ownerFrom',
  'ownerTo',
  'ownerBy',
  'membersFrom',
  'membersTo',
] as const;

/** What a file has to say of a group that nobody handed over in this app. */
function told({ kinds: found, before, after }: Difference, people: ReadonlyMap<string, string>): string {
  const has = (kind: Difference['kinds'][number]): boolean => found.includes(kind);
  const both = (shown: boolean, of: (group: GroupFacts) => unknown): unknown[] =>
    [before, after].map((group) => (shown && group !== null ? of(group) : ''));
  return [
    found.map((kind) => kinds[kind]).join(' / '),
    ...both(has('renamed'), ({ name }) => name),
    ...both(has('owner'), ({ owner }) => people.get(owner)),
    has('owner') ? by.other : '',
    ...both(has('members'), ({ members }) => members),
  ].join('|');
}

/** What the rows of a file say of each group, under their titles. */
function reported([titles = [], ...rows]: readonly (readonly unknown[])[]): Map<unknown, string> {
  const at = (column: keyof typeof file.column): number => titles.indexOf(file.column[column]);
  return new Map(rows.map((row) => [row[at('chatId')], TOLD.map((column) => row[at(column)]).join('|')]));
}

function need<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('the world is too small');
  return found;
}
