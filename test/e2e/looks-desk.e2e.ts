import { join } from 'node:path';
import { resizeTo, screenshot, type RunningApp } from './support/app';
import { accessProblems, stillness } from './support/axe';
import { ask } from './support/calls';
import { saveTo } from './support/files';
import { expect, test } from './support/fixtures';
import { tightPlaces } from './support/fits';
import { expectWords, wear } from './support/looks';
import { Frame } from './support/pages/frame';
import { GridPage } from './support/pages/grid';
import { GroupsPage } from './support/pages/groups';
import { GuidePage } from './support/pages/guide';
import { WelcomePage } from './support/pages/welcome';
import { largestLeaver, membersInService, typedName } from './support/record';
import { newestJob, startHandOver, sync, untilJob } from './support/steps';
import {
  DESK_STOPS,
  EMPTY_STOPS,
  END_STOPS,
  MIDDLE_STOPS,
  leaveDesk,
  type DeskSights,
} from './support/tour-desk';
import { embeddedVendor } from './support/vendor';
import { words, zh } from './support/words';

/** Each language, theme and size, and each language in both of the others. */
const LOOKS = [
  { language: 'zh-CN', theme: 'light', width: 1280, height: 800 },
  { language: 'zh-CN', theme: 'dark', width: 1920, height: 1080 },
  { language: 'en', theme: 'light', width: 1920, height: 1080 },
  { language: 'en', theme: 'dark', width: 1280, height: 800 },
] as const;

test('the finished desktop reads well in both languages, themes and sizes', async ({ launch, folder }) => {
  test.setTimeout(900_000);
  const running = await launch({
    env: { HANDOVER_PRACTICE_ARGS: '--groups 240 --members 60 --settings {"inheritSeconds":1}' },
  });
  const { page, app, complaints } = running;
  // Told all together at the end: a walk that stops at the first would have to be walked again for each.
  const problems: string[] = [];

  await new WelcomePage(page).practise();
  const [connection] = await ask(page, 'connections.list');
  const id = connection?.id ?? '';
  const sights: DeskSights = { connection: id, view: '需要留意的大群', person: '' };
  problems.push(...(await walk(running, 'empty', EMPTY_STOPS, sights)));

  await sync(page, id);
  problems.push(...(await walk(running, 'desk', MIDDLE_STOPS, sights)));

  const vendor = await embeddedVendor(page);
  const world = await vendor.world();
  const leaver = largestLeaver(world);
  const [taker] = membersInService(world);
  const { jobId } = await startHandOver(page, id, leaver.userid, taker?.userid ?? '');
  await untilJob(page, jobId);
  problems.push(...(await walk(running, 'desk', END_STOPS, sights)));

  await wear(page, 'light', 'zh-CN');
  await new GuidePage(page).finish();
  await ask(page, 'backups.make');
  await new Frame(page).go('groups');
  await new GridPage(page, new GroupsPage(page).grid).saveAs(sights.view);
  await failToExport(running, join(folder, 'nowhere', 'audit.csv'));
  await saveTo(app, join(folder, 'audit.csv'));
  // Slow enough for a sync to be seen under way.
  await vendor.settings({ latencyMs: 400 });
  problems.push(...(await walk(running, 'desk', DESK_STOPS, { ...sights, person: typedName(leaver) })));

  // The measure itself has to notice what is too narrow.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('main button { max-width: 30px; overflow: hidden }');
    document.adoptedStyleSheets = [sheet];
  });
  expect(await tightPlaces(page)).not.toEqual([]);

  expect([...new Set(problems)]).toEqual([]);
  expect(complaints).toEqual([]);
});

/** Goes through stops in each look, keeps how each is seen, and answers what is wrong with it. */
async function walk(
  running: RunningApp,
  name: string,
  stops: typeof DESK_STOPS,
  sights: DeskSights,
): Promise<string[]> {
  const { page } = running;
  const problems: string[] = [];
  for (const { language, theme, width, height } of LOOKS) {
    await resizeTo(running, width, height);
    await wear(page, theme, language);
    for (const [stop, show] of Object.entries(stops)) {
      await show(page, words[language], sights);
      await stillness(page);
      await screenshot(page, `${name}-${stop}-${language}-${theme}-${width}`);
      await expectWords(page);
      const found = [
        ...(await tightPlaces(page)),
        // Colours depend on the theme and names on no language, so one language is enough.
        ...(language === 'zh-CN' ? await accessProblems(page) : []),
      ];
      problems.push(
        ...found.map((problem) => `${name}-${stop}, ${language}, ${theme}, ${width}: ${problem}`),
      );
      await leaveDesk(page);
    }
  }
  return problems;
}

/** An export to a folder that does not exist, which the bell tells. */
async function failToExport({ app, page }: RunningApp, path: string): Promise<void> {
  await saveTo(app, path);
  await new Frame(page).go('audit');
  await page.getByRole('button', { name: zh.exports.label, exact: true }).click();
  await page.getByRole('menuitem').filter({ visible: true }).last().click();
  await expect.poll(async () => (await newestJob(page)).state).toBe('failed');
  await page.getByRole('button', { name: zh.exports.putAway }).click();
}
