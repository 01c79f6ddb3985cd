import type { Page } from 'playwright/test';
import type { PersonFacts, WorldFacts } from '@main/practice/control/descriptions';
import { SCREENS } from '@renderer/stores/router';
import type { PracticeControl } from '../support/practice-control';
import { resizeTo, screenshot } from './support/app';
import { accessProblems } from './support/axe';
import { ask } from './support/calls';
import { expect, test } from './support/fixtures';
import { expectWords, LANGUAGES, THEMES, wear } from './support/looks';
import { adopted, ownWays } from './support/join-ways';
import { Frame } from './support/pages/frame';
import { GroupsPage } from './support/pages/groups';
import { WelcomePage } from './support/pages/welcome';
import { largestLeaver, membersInService, personLabel, plainTakers, typedName } from './support/record';
import { archive, startHandOver, sync, untilJob } from './support/steps';
import { thereOf } from './support/snapshot';
import { STOPS, type Sights, leave } from './support/tour';
import { embeddedVendor } from './support/vendor';
import { words } from './support/words';

/** Both themes in one language, and both languages in one theme; what is large is seen in the other of both. */
const LOOKS = [
  { theme: 'light', language: 'zh-CN' },
  { theme: 'dark', language: 'zh-CN' },
  { theme: 'light', language: 'en' },
] as const;

test('every screen reads well in both languages and both themes', async ({ launch }) => {
  test.setTimeout(900_000);
  const running = await launch({ env: { HANDOVER_PRACTICE_ARGS: '--settings {"inheritSeconds":1}' } });
  const { page, complaints } = running;
  await resizeTo(running, 1280, 800);
  // Told all together at the end: a walk that stops at the first would have to be walked again for each.
  const problems: string[] = [];
  const examine = async (name: string, theme: string): Promise<void> => {
    const found = await accessProblems(page);
    problems.push(...found.map((problem) => `${name}, ${theme}: ${problem}`));
  };

  for (const theme of THEMES) {
    for (const language of LANGUAGES) {
      await wear(page, theme, language);
      await expectWords(page);
      await screenshot(page, `look-welcome-${language}-${theme}`);
      await examine('welcome', theme);
    }
  }
  await wear(page, 'light', 'zh-CN');
  await new WelcomePage(page).practise();
  for (const language of LANGUAGES) {
    await wear(page, 'light', language);
    for (const screen of SCREENS) {
      await new Frame(page, words[language]).go(screen);
      await expect(page.getByRole('heading').first()).toBeVisible();
      await expectWords(page);
      await screenshot(page, `look-empty-${screen}-${language}`);
    }
    for (const part of ['orphans', 'changes'] as const) {
      await new Frame(page, words[language]).go('groups');
      await new GroupsPage(page, words[language]).part(part).click();
      await expectWords(page);
      await screenshot(page, `look-empty-groups-${part}-${language}`);
    }
  }

  const sights = await prepare(page);
  for (const { theme, language } of LOOKS) {
    await wear(page, theme, language);
    for (const [name, show] of Object.entries(STOPS)) {
      await show(page, words[language], sights);
      await screenshot(page, `look-${name}-${language}-${theme}`);
      await expectWords(page);
      // Colours depend on the theme and names on no language, so one language is enough.
      if (language === 'zh-CN') await examine(name, theme);
      await leave(page, name);
    }
  }
  await wear(page, 'dark', 'en');
  await resizeTo(running, 1920, 1080);
  for (const name of [
    'overview',
    'groups-drawer',
    'groups-orphans',
    'groups-changes',
    'people-leaver',
    'join-ways-panel',
    'wizard-check',
    'plan-item',
    'statistics',
    'statistics-both',
  ] as const) {
    await STOPS[name]?.(page, words.en, sights);
    await screenshot(page, `look-${name}-en-dark-1920`);
    await leave(page, name);
  }
  expect([...new Set(problems)]).toEqual([]);
  expect(complaints).toEqual([]);
});

/** Fills the app: a sync, a plan that ran, and what the tour wants to know. */
async function prepare(page: Page): Promise<Sights> {
  const [connection] = await ask(page, 'connections.list');
  if (connection === undefined) throw new Error('the practice connection is missing');
  await sync(page, connection.id);
  await archive(page, connection.id);
  const vendor = await embeddedVendor(page);
  const world = await vendor.world();
  const [taker] = membersInService(world);
  if (taker === undefined) throw new Error('nobody can take groups');
  const run = await startHandOver(page, connection.id, largestLeaver(world).userid, taker.userid);
  await untilJob(page, run.jobId);
  const plan = await ask(page, 'transfers.plan', { planId: run.planId });
  await adopted(page, connection.id, vendor);
  await sync(page, connection.id);
  const owner = await moveOn(vendor, world);
  await sync(page, connection.id);
  await ask(page, 'orphans.seen', { connectionId: connection.id });
  return {
    connection: connection.name,
    plan: plan.name,
    search: '售后',
    leaver: need(world.people.filter(({ leftAt }) => leftAt !== null)[1]).userid,
    owner: owner.userid,
    joinWay: need((await ownWays(vendor)).find(({ qrUrl }) => qrUrl !== null)).remark,
    takers: plainTakers(world, 2).map((person) => ({ typed: typedName(person), label: personLabel(person) })),
  };
}

/** Changes the vendor's world in every way that a sync can find, and answers whose groups it changed. */
async function moveOn(vendor: PracticeControl, world: WorldFacts): Promise<PersonFacts> {
  const [first, second] = plainTakers(world, 4).slice(2);
  const owner = need(first);
  const groups = await thereOf(vendor, world, owner.userid);
  const ids = groups.map(({ chatId }) => chatId);
  await vendor.change({
    op: 'rename',
    chatId: need(ids[0]),
    name: '双十一福利群（原售后服务七群，请看公告）',
  });
  await vendor.change({ op: 'owner', chatId: need(ids[1]), userid: need(second).userid });
  await vendor.change({ op: 'dismiss', chatId: need(ids[2]) });
  await vendor.change({ op: 'add-members', chatId: need(ids[3]), count: 38 });
  await vendor.change({ op: 'rename', chatId: need(ids[3]), name: '新客咨询群' });
  await vendor.change({ op: 'owner', chatId: need(ids[3]), userid: need(second).userid });
  return owner;
}

function need<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('the practice world is too small');
  return found;
}
