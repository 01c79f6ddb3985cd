import { HELP_PAGES } from '@renderer/help/pages';
import { resizeTo, screenshot } from './support/app';
import { accessProblems } from './support/axe';
import { expect, test } from './support/fixtures';
import { expectWords, LANGUAGES, wear } from './support/looks';
import { Frame } from './support/pages/frame';
import { GroupsPage } from './support/pages/groups';
import { HelpPage } from './support/pages/help';
import { PalettePage } from './support/pages/palette';
import { WelcomePage } from './support/pages/welcome';
import { words, zh } from './support/words';

const SCREENS = {
  overview: 'overview',
  groups: 'groups',
  transfers: 'transfers',
  joinWays: 'joinWays',
  people: 'people',
  statistics: 'groupStatistics',
  jobs: 'jobs',
  audit: 'audit',
  connections: 'connections',
  settings: 'settings',
} as const;

test('F1 opens the help of every screen in both languages, and it follows the screen', async ({
  handover,
}) => {
  test.setTimeout(300_000);
  const { page, complaints } = handover;
  await resizeTo(handover, 1280, 800);
  const problems: string[] = [];
  const look = async (name: string): Promise<void> => {
    await expectWords(page);
    problems.push(...(await accessProblems(page)).map((problem) => `${name}: ${problem}`));
    await screenshot(page, `help-${name}`);
  };

  const first = new HelpPage(page);
  await first.open();
  await expect(first.heading('welcome')).toBeFocused();
  await look('welcome');
  await new WelcomePage(page).practise();
  // The frame took over, and the panel with it.
  await expect(first.heading('overview')).toBeVisible();

  for (const language of LANGUAGES) {
    const theme = language === 'en' ? 'dark' : 'light';
    await wear(page, theme, language);
    const help = new HelpPage(page, words[language]);
    const frame = new Frame(page, words[language]);
    for (const [screen, topic] of Object.entries(SCREENS) as [
      keyof typeof SCREENS,
      (typeof SCREENS)['jobs'],
    ][]) {
      await frame.go(screen);
      await expect(help.heading(topic)).toBeVisible();
      await page.keyboard.press('F1');
      await expect(help.heading(topic)).toBeFocused();
      await look(`${screen}-${language}`);
    }
    for (const part of ['orphans', 'changes'] as const) {
      await frame.go('groups');
      await new GroupsPage(page, words[language]).part(part).click();
      await expect(help.heading(part)).toBeVisible();
      await look(`groups-${part}-${language}`);
    }
  }
  expect([...new Set(problems)]).toEqual([]);
  expect(complaints).toEqual([]);
});

test('the help is searched, leads from page to page, and gives the keyboard back', async ({ handover }) => {
  const { page, complaints } = handover;
  await resizeTo(handover, 1280, 800);
  await new WelcomePage(page).practise();
  await new Frame(page).go('groups');
  const help = new HelpPage(page);
  const opener = page.getByRole('banner').getByRole('button', { name: zh.help.open });

  await opener.click();
  await expect(opener).toHaveAttribute('aria-expanded', 'true');
  await expect(help.heading('groups')).toBeFocused();
  await help.to('wizard').click();
  await expect(help.heading('wizard')).toBeFocused();
  await new Frame(page).go('people');
  await expect(help.heading('wizard')).toBeVisible();
  await help.button('ofScreen').click();
  await expect(help.heading('people')).toBeVisible();

  await help.search.fill('60020');
  await expect(help.to('connectWecom')).toBeVisible();
  await expect(help.to('audit')).toBeHidden();
  await help.to('doctor').click();
  await expect(help.heading('doctor')).toBeFocused();
  await expect(help.search).toHaveValue('');
  await expect(help.panel).toContainText('90664');

  await help.button('list').click();
  for (const id of HELP_PAGES) await expect(help.to(id).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(help.panel).toBeHidden();
  await expect(opener).toBeFocused();
  expect(complaints).toEqual([]);
});

test('the help opens within a dialog, keeps its keyboard, and closes before it', async ({ handover }) => {
  const { page, complaints } = handover;
  await resizeTo(handover, 1280, 800);
  await new WelcomePage(page).practise();
  await new Frame(page).go('transfers');
  await page.getByRole('button', { name: zh.transfers.import.button }).click();
  const dialog = page.getByRole('dialog', { name: zh.transfers.import.title });
  await dialog.waitFor();
  const field = dialog.getByRole('textbox', { name: zh.transfers.import.paste });
  await field.fill('售后服务');

  const help = new HelpPage(page);
  await help.open();
  await expect(help.heading('importing')).toBeFocused();
  await help.search.fill('重名');
  await expect(help.search).toBeFocused();
  expect(await accessProblems(page)).toEqual([]);
  await screenshot(page, 'help-dialog');
  await field.click();
  await expect(field).toBeFocused();
  await help.search.click();
  await page.keyboard.press('Escape');
  await expect(help.panel).toBeHidden();
  await expect(dialog).toBeVisible();
  await expect(field).toHaveValue('售后服务');

  await help.open();
  await dialog.getByRole('button', { name: zh.transfers.import.cancel }).click();
  await expect(dialog).toBeHidden();
  await expect(help.heading('transfers')).toBeVisible();
  expect(complaints).toEqual([]);
});

test('the palette leads to the help, and gives way to its key', async ({ handover: { page } }) => {
  await new WelcomePage(page).practise();
  await new Frame(page).go('people');
  const help = new HelpPage(page);
  const palette = new PalettePage(page);
  await palette.run(zh.palette.commands.help);
  await expect(help.heading('people')).toBeFocused();
  await palette.open();
  await page.keyboard.press('F1');
  await expect(palette.dialog).toBeHidden();
  await expect(help.heading('people')).toBeFocused();
});
