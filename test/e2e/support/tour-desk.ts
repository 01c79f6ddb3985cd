import { SCREENS } from '@renderer/stores/router';
import { type Locator, type Page, expect } from 'playwright/test';
import { ask } from './calls';
import { AuditPage } from './pages/audit';
import { Frame } from './pages/frame';
import { GridPage } from './pages/grid';
import { GroupsPage } from './pages/groups';
import { GuidePage } from './pages/guide';
import { HelpPage } from './pages/help';
import { JobsPage } from './pages/jobs';
import { PalettePage } from './pages/palette';
import { startSync } from './steps';
import { like, say, type Words } from './words';

/** What the walk of the desk needs to know. */
export interface DeskSights {
  readonly connection: string;
  /** A view that was saved for the grid of groups. */
  readonly view: string;
  /** What finds somebody in the palette. */
  readonly person: string;
}

type DeskStop = (page: Page, words: Words, sights: DeskSights) => Promise<void>;

const SECTIONS = [
  'look',
  'transfers',
  'network',
  'background',
  'backups',
  'privacy',
  'updates',
  'support',
  'about',
] as const;

/** A screen, as soon as it says what it is. */
async function visit(page: Page, words: Words, screen: (typeof SCREENS)[number]): Promise<void> {
  await new Frame(page, words).go(screen);
  const name = new RegExp(words.frame.screens[screen], 'i');
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** The grid of groups, with rows in it. */
async function groupsGrid(page: Page, words: Words): Promise<GridPage> {
  await visit(page, words, 'groups');
  const grid = new GridPage(page, new GroupsPage(page, words).grid, words);
  await grid.cell(5, 'status').waitFor();
  return grid;
}

/** A part of the settings, scrolled to. */
async function section(page: Page, words: Words, name: (typeof SECTIONS)[number]): Promise<Locator> {
  await visit(page, words, 'settings');
  const parts = page.getByRole('navigation', { name: words.settings.sections });
  await parts.getByRole('button', { name: words.settings[name], exact: true }).click();
  const part = page.getByRole('region', { name: words.settings[name], exact: true });
  await expect(part).toBeInViewport();
  return part;
}

async function helpOf(page: Page, words: Words, screen: 'groups' | 'statistics' | 'settings'): Promise<void> {
  await visit(page, words, screen);
  const help = new HelpPage(page, words);
  await help.open();
  await help.heading(screen === 'statistics' ? 'groupStatistics' : screen).waitFor();
}

/** A workspace that nothing was read into yet: what each screen says then, and the first step of the guide. */
export const EMPTY_STOPS: Readonly<Record<string, DeskStop>> = {
  ...Object.fromEntries(
    SCREENS.map((screen) => [screen, (page: Page, words: Words) => visit(page, words, screen)]),
  ),
  ...Object.fromEntries(
    (['orphans', 'changes'] as const).map((part) => [
      `groups-${part}`,
      async (page: Page, words: Words) => {
        await visit(page, words, 'groups');
        await new GroupsPage(page, words).part(part).click();
      },
    ]),
  ),
  'guide-first': async (page, words) => {
    await visit(page, words, 'overview');
    await new GuidePage(page, words).expectNext('sync', 'syncIdle');
  },
};

/** After the first sync. */
export const MIDDLE_STOPS: Readonly<Record<string, DeskStop>> = {
  'guide-middle': async (page, words) => {
    await visit(page, words, 'overview');
    await new GuidePage(page, words).expectNext('find', 'find');
  },
  'guide-ring': async (page, words) => {
    await visit(page, words, 'groups');
    await new GuidePage(page, words).expectRing(new GroupsPage(page, words).part('orphans'));
  },
};

/** After the first hand-over. */
export const END_STOPS: Readonly<Record<string, DeskStop>> = {
  'guide-end': async (page, words) => {
    await visit(page, words, 'overview');
    await new GuidePage(page, words).onward('plan').waitFor();
  },
};

/** What makes the program a product for the desk, by name. */
export const DESK_STOPS: Readonly<Record<string, DeskStop>> = {
  'palette-open': async (page, words) => {
    await visit(page, words, 'overview');
    await new PalettePage(page, words).open();
  },
  'palette-typed': async (page, words, { person }) => {
    const palette = new PalettePage(page, words);
    await palette.open();
    await palette.field.fill(person);
    await palette.group('people').getByRole('option').first().waitFor();
  },
  'palette-disabled': async (page, words) => {
    await groupsGrid(page, words);
    const palette = new PalettePage(page, words);
    await palette.open();
    await palette.field.fill(words.palette.commands.clearPicked);
    await expect(palette.current).toContainText(words.palette.reasons.nothingPicked);
  },
  shortcuts: async (page, words) => {
    await visit(page, words, 'overview');
    await page.keyboard.press('?');
    await new PalettePage(page, words).sheet.waitFor();
  },
  views: async (page, words, { view }) => {
    const grid = await groupsGrid(page, words);
    await grid.views.click();
    await expect(page.getByRole('button', { name: view, exact: true })).toBeInViewport();
    await page
      .getByRole('textbox', { name: words.grid.views.name })
      .fill('待处理 · 华东大区售后服务群（双十一）');
  },
  'view-menu': async (page, words, { view }) => {
    const grid = await groupsGrid(page, words);
    await grid.views.click();
    await page.getByRole('button', { name: say(words.grid.views.more, { name: view }), exact: true }).click();
    await grid.menu.waitFor();
  },
  'row-menu': async (page, words) => {
    const grid = await groupsGrid(page, words);
    await grid.cell(3, 'status').click({ button: 'right' });
    await grid.menu.waitFor();
    await page.getByRole('menuitem', { name: words.grid.menu.copyRow }).first().hover();
    await expect(
      page.getByRole('menuitem', { name: words.grid.copy.format.markdown }).filter({ visible: true }),
    ).toBeInViewport();
  },
  'header-menu': async (page, words) => {
    const grid = await groupsGrid(page, words);
    await grid.header(words.groups.column.owner).click({ button: 'right' });
    await grid.menu.waitFor();
  },
  columns: async (page, words) => {
    await groupsGrid(page, words);
    await page.getByRole('button', { name: words.grid.columns.label, exact: true }).click();
    await expect(page.getByRole('button', { name: words.grid.columns.reset, exact: true })).toBeInViewport();
    // What moves and pins a column comes with the pointer.
    await page.getByRole('checkbox', { name: words.groups.column.status, exact: true }).hover();
  },
  'filters-off': async (page, words) => {
    const grid = await groupsGrid(page, words);
    await new GroupsPage(page, words).search.fill('服务');
    const chip = grid.chip(say(words.groups.chip.text, { text: '服务' }));
    await chip.waitFor();
    // What was switched off before the walk came here in another language stays so.
    if ((await chip.getAttribute('aria-pressed')) === 'true') await chip.click();
    await expect(chip).toHaveAttribute('aria-pressed', 'false');
  },
  'export-done': async (page, words) => {
    await visit(page, words, 'audit');
    const part = page.getByRole('status', { name: words.exports.part, exact: true });
    // The one before, which would be taken for the end of this one.
    if (await part.isVisible()) await part.getByRole('button', { name: words.exports.putAway }).click();
    await page.getByRole('button', { name: words.exports.label, exact: true }).click();
    await page.getByRole('menuitem').filter({ visible: true }).last().click();
    await part.getByRole('button', { name: words.exports.show }).waitFor();
  },
  bell: async (page, words) => {
    await visit(page, words, 'overview');
    // Its name tells how much is unseen, which is another form of words for one than for many.
    await page.getByRole('banner').locator('[aria-haspopup="dialog"][aria-expanded]').click();
    const list = page.getByRole('region', { name: words.happenings.title, exact: true });
    await expect(list.getByRole('listitem').first()).toBeInViewport();
  },
  'jobs-under-way': async (page, words, { connection }) => {
    await startSync(page, connection);
    await visit(page, words, 'jobs');
    await page.getByRole('main').getByRole('listitem').getByRole('progressbar').first().waitFor();
  },
  'jobs-drawer': async (page, words) => {
    for (const { id, state } of await ask(page, 'jobs.list', { limit: 20 })) {
      if (state === 'running' || state === 'queued') await ask(page, 'jobs.cancel', { jobId: id });
    }
    await visit(page, words, 'jobs');
    const jobs = new JobsPage(page, words);
    await jobs.open('export');
  },
  'audit-drawer': async (page, words) => {
    await visit(page, words, 'audit');
    const grid = new GridPage(page, new AuditPage(page, words).grid, words);
    await grid.cell(2, 'action').click();
    await page.getByRole('complementary', { name: words.audit.drawer.label }).waitFor();
  },
  ...Object.fromEntries(
    SECTIONS.map((name) => [
      `settings-${name}`,
      async (page: Page, words: Words) => {
        await section(page, words, name);
      },
    ]),
  ),
  'settings-network-pac': async (page, words) => {
    const part = await section(page, words, 'network');
    await part.getByText(words.settings.proxyModes.pac, { exact: true }).click();
    await part.getByRole('textbox', { name: words.settings.pacUrl }).waitFor();
  },
  licences: async (page, words) => {
    const about = await section(page, words, 'about');
    await about.getByRole('button', { name: words.settings.licences.open }).click();
    const dialog = page.getByRole('dialog', { name: words.settings.licences.title });
    await dialog.getByRole('button', { name: /^antd / }).waitFor();
  },
  restore: async (page, words) => {
    const part = await section(page, words, 'backups');
    await part
      .getByRole('button', { name: like(words.safety.restoreOf) })
      .first()
      .click();
    await page.getByRole('dialog', { name: words.safety.dialog.title }).getByRole('row').nth(5).waitFor();
  },
  erase: async (page, words) => {
    const part = await section(page, words, 'privacy');
    await part.getByRole('button', { name: words.safety.eraseAction, exact: true }).click();
    const dialog = page.getByRole('dialog', { name: words.safety.eraseDialog.title });
    await dialog.getByText(words.safety.eraseDialog.old, { exact: true }).click();
  },
  'help-groups': (page, words) => helpOf(page, words, 'groups'),
  'help-statistics': (page, words) => helpOf(page, words, 'statistics'),
  'help-settings': (page, words) => helpOf(page, words, 'settings'),
};

/** What lies over a screen. */
const OVER = [
  '[role="dialog"]',
  'dialog[open]',
  '.ant-popover',
  '.ant-dropdown',
  '[role="complementary"]',
  'aside',
].join();

/** Closes, by the keyboard, whatever a stop opened. */
export async function leaveDesk(page: Page): Promise<void> {
  const open = page.locator(OVER).filter({ visible: true });
  for (let times = 0; times < 4 && (await open.count()) > 0; times += 1) {
    await page.keyboard.press('Escape');
  }
}
