import type { Page } from 'playwright/test';
import { resizeTo, screenshot } from './support/app';
import { accessProblems } from './support/axe';
import { ask } from './support/calls';
import { expect, test } from './support/fixtures';
import { expectWords, LANGUAGES, THEMES, wear } from './support/looks';
import { Frame } from './support/pages/frame';
import { WelcomePage } from './support/pages/welcome';
import { largestLeaver, membersInService, personLabel, plainTakers, typedName } from './support/record';
import { archive, startHandOver, sync, untilJob } from './support/steps';
import { STOPS, type Sights, leave } from './support/tour';
import { embeddedVendor } from './support/vendor';
import { words } from './support/words';

const SCREENS = [
  'overview',
  'groups',
  'transfers',
  'statistics',
  'jobs',
  'audit',
  'connections',
  'settings',
] as const;

test('every screen reads well in both languages and both themes', async ({ launch }) => {
  test.setTimeout(600_000);
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
  }

  const sights = await prepare(page);
  for (const theme of THEMES) {
    for (const language of LANGUAGES) {
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
  }
  await resizeTo(running, 1920, 1080);
  for (const name of [
    'overview',
    'groups-drawer',
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
  const world = await (await embeddedVendor(page)).world();
  const [taker] = membersInService(world);
  if (taker === undefined) throw new Error('nobody can take groups');
  const run = await startHandOver(page, connection.id, largestLeaver(world).userid, taker.userid);
  await untilJob(page, run.jobId);
  const plan = await ask(page, 'transfers.plan', { planId: run.planId });
  return {
    connection: connection.name,
    plan: plan.name,
    search: '售后',
    takers: plainTakers(world, 2).map((person) => ({ typed: typedName(person), label: personLabel(person) })),
  };
}
