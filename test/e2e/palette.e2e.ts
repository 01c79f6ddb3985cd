import type { Page } from 'playwright/test';
import { resizeTo, screenshot } from './support/app';
import { accessProblems } from './support/axe';
import { ask } from './support/calls';
import { expect, test } from './support/fixtures';
import { expectWords, LANGUAGES, THEMES, wear } from './support/looks';
import { walk } from './support/keyboard';
import { GroupsPage } from './support/pages/groups';
import { ImportPage } from './support/pages/import';
import { PalettePage } from './support/pages/palette';
import { largestLeaver, membersInService, typedName } from './support/record';
import { connect, draftOf, sync } from './support/steps';
import { like, say, words, zh } from './support/words';

const { commands, reasons } = zh.palette;

/** In the order of their keys. */
const SCREENS = Object.keys(zh.frame.screens) as (keyof typeof zh.frame.screens)[];

const screen = (page: Page, name: keyof typeof zh.frame.screens) =>
  page.getByRole('heading', { level: 1, name: zh.frame.screens[name] });

test('the palette opens screens, groups, people, plans and datasets, and runs actions, by keys alone', async ({
  handover: { page, complaints },
  vendor,
}) => {
  const company = await vendor();
  const world = await company.control.world();
  const connection = await connect(page, company);
  await sync(page, connection.id);
  const leaver = largestLeaver(world);
  const [taker] = membersInService(world);
  if (taker === undefined) throw new Error('nobody can take groups');
  const plan = await draftOf(page, connection.id, leaver.userid, [taker.userid], '国庆前交接');
  const palette = new PalettePage(page);

  await palette.open();
  await expect(palette.field).toBeFocused();
  await expect(palette.current).toHaveAccessibleName(new RegExp(zh.frame.screens.overview));
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowDown');
  await expect(palette.current).toHaveAccessibleName(new RegExp(zh.frame.screens.overview));
  await page.keyboard.press('ControlOrMeta+k');
  await expect(palette.dialog).toBeHidden();

  await palette.run('shenji');
  await expect(screen(page, 'audit')).toBeVisible();

  const { queryId } = await ask(page, 'groups.open', { connectionId: connection.id, filter: {} });
  const { rows } = await ask(page, 'groups.window', { queryId, start: 0, count: 50 });
  const group = rows.find(({ name }) => name !== null && /^\p{Script=Han}/u.test(name));
  const name = group?.name ?? '';
  await palette.run(name);
  const groups = new GroupsPage(page);
  await expect(groups.drawer.getByRole('heading', { name })).toBeVisible();
  await expect(groups.drawer).toBeFocused();
  await palette.open();
  await page.keyboard.press('Escape');
  await expect(palette.dialog).toBeHidden();
  await expect(groups.drawer).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(groups.drawer).toBeHidden();
  await expect(page.getByRole('main')).toBeFocused();

  await palette.open();
  await palette.field.fill('xz');
  await expect(palette.group('here').getByRole('option', { name: commands.clearPicked })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await page.keyboard.press('Escape');

  await palette.run(leaver.userid);
  await expect(page.getByRole('complementary', { name: zh.people.drawer.label })).toContainText(leaver.name);
  await palette.run(plan.name);
  await expect(screen(page, 'transfers').or(page.getByRole('heading', { name: plan.name }))).toBeVisible();
  await palette.run('按自然日');
  await expect(page.getByRole('navigation', { name: zh.statistics.datasets })).toBeVisible();

  await palette.run('shense');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await palette.open();
  await expect(palette.group('recent').getByRole('option').first()).toBeVisible();
  await expect(palette.group('recent').getByRole('option', { name: zh.frame.screens.audit })).toHaveCount(1);
  await page.keyboard.press('Escape');

  await palette.run(commands.importPlan);
  const importing = new ImportPage(page);
  await expect(importing.dialog).toBeVisible();
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.press('ControlOrMeta+1');
  await expect(palette.dialog).toBeHidden();
  await expect(importing.dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(importing.dialog).toBeHidden();

  const { corpId, baseUrl, proxyUrl, color } = connection;
  const fields = { name: connection.name, corpId, baseUrl, proxyUrl, color, readOnly: true };
  await ask(page, 'connections.update', { id: connection.id, ...fields });
  await palette.open();
  await palette.field.fill(commands.createJoinWay);
  await expect(palette.current).toContainText(say(reasons.readOnly, { name: connection.name }));
  await page.keyboard.press('Enter');
  await expect(palette.dialog).toBeVisible();
  await expect(palette.dialog.getByRole('status')).toHaveText(like(zh.palette.results_other));
  expect(complaints).toEqual([]);
});

test('palette and shortcut sheet read well in both languages and both themes', async ({ launch, vendor }) => {
  const running = await launch();
  const { page } = running;
  const company = await vendor();
  const connection = await connect(page, company, { name: '华东客户中心' });
  await sync(page, connection.id);
  await resizeTo(running, 1280, 800);
  const person = typedName(largestLeaver(await company.control.world()));
  const problems: string[] = [];
  for (const theme of THEMES) {
    for (const language of LANGUAGES) {
      await wear(page, theme, language);
      const palette = new PalettePage(page, words[language]);
      const look = async (name: string): Promise<void> => {
        await expectWords(page);
        await screenshot(page, `palette-${name}-${language}-${theme}`);
        problems.push(...(await accessProblems(page)).map((problem) => `${name}, ${theme}: ${problem}`));
      };
      await palette.open();
      await look('first');
      await palette.field.fill(language === 'en' ? 'sync' : '同步');
      await look('typed');
      await palette.field.fill(person);
      await expect(palette.group('people').getByRole('option').first()).toBeVisible();
      await look('found');
      await palette.field.fill('zzzzqq');
      await expect(palette.dialog.getByText(words[language].palette.none)).toBeVisible();
      await look('none');
      await page.keyboard.press('Escape');
      await page.keyboard.press('?');
      await expect(palette.sheet).toBeVisible();
      await look('sheet');
      await page.keyboard.press('Escape');
      await expect(palette.sheet).toBeHidden();
    }
  }
  expect([...new Set(problems)]).toEqual([]);
});

test('every place that Tab comes to shows that it has the keyboard', async ({ launch, vendor }) => {
  test.setTimeout(300_000);
  const { page } = await launch();
  const company = await vendor();
  const connection = await connect(page, company);
  await sync(page, connection.id);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const unmarked: string[] = [];
  for (const [index, name] of SCREENS.entries()) {
    await page.keyboard.press(`ControlOrMeta+${(index + 1) % 10}`);
    await screen(page, name).waitFor();
    await page.getByRole('main').getByRole('button').first().waitFor();
    const stops = await walk(page);
    expect(stops.length).toBeGreaterThan(0);
    unmarked.push(...stops.filter(({ marked }) => !marked).map(({ what }) => `${name}: ${what}`));
  }
  expect([...new Set(unmarked)]).toEqual([]);

  // The walk itself has to notice a place that does not show it.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':focus-visible { outline: none !important }');
    document.adoptedStyleSheets = [sheet];
  });
  expect((await walk(page)).filter(({ marked }) => !marked)).not.toEqual([]);
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });

  // Without motion, what waits for the end of one has to go on all the same.
  const opener = page.getByRole('button', { name: zh.connections.add, exact: true });
  await page.keyboard.press('ControlOrMeta+9');
  await opener.focus();
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog');
  await expect(form).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(form).toHaveCount(0);
  await expect(opener).toBeFocused();
});
