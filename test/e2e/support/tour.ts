import { type Page, expect } from 'playwright/test';
import { ChangesPage } from './pages/changes';
import { ConnectionsPage } from './pages/connections';
import { DoctorPage } from './pages/doctor';
import { Frame } from './pages/frame';
import { GroupsPage } from './pages/groups';
import { ImportPage } from './pages/import';
import { JoinWaysPage } from './pages/join-ways';
import { OrphansPage } from './pages/orphans';
import { PeoplePage } from './pages/people';
import { PlanPage } from './pages/plan';
import { SheetPage } from './pages/sheet';
import { StatisticsPage } from './pages/statistics';
import { WizardPage } from './pages/wizard';
import type { Words } from './words';

/** What a tour needs to know of the world. */
export interface Sights {
  readonly connection: string;
  readonly plan: string;
  /** A few groups, found by what is typed. */
  readonly search: string;
  readonly takers: readonly { readonly typed: string; readonly label: string }[];
  /** Userids of somebody who left groups behind, and of somebody in service who owns some. */
  readonly leaver: string;
  readonly owner: string;
  /** The remark of a join way. */
  readonly joinWay: string;
}

/** A table of names, with one line that is about nobody. */
const aliases = ({ leaver, owner }: Sights): string =>
  `账号\t姓名\n${leaver}\t老同事\n${owner}\t小伙伴\nnobody.ever\t谁`;

/** Copied from a spreadsheet, with one line that no company has a group for. */
const PASTED = '序号\t群名\n1\t这个群谁都没有\n2\t售后服务';

type Stop = (page: Page, words: Words, sights: Sights) => Promise<void>;

type Screen = keyof Words['frame']['screens'];

/** Goes to a screen and waits until it is there, with what it holds. */
async function visit(
  page: Page,
  words: Words,
  screen: Screen,
  filled: 'row' | 'listitem' | 'radiogroup',
): Promise<void> {
  await new Frame(page, words).go(screen);
  const name = new RegExp(words.frame.screens[screen], 'i');
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.getByRole('main').getByRole(filled).first().waitFor();
}

const openJoinWay: Stop = async (page, words, { joinWay }) => {
  await new Frame(page, words).go('joinWays');
  const vault = new JoinWaysPage(page, words);
  await vault.open(joinWay);
  await vault.image(joinWay).waitFor();
};

const openPerson = async (page: Page, words: Words, userid: string): Promise<void> => {
  await visit(page, words, 'people', 'row');
  const people = new PeoplePage(page, words);
  await people.seek(userid);
  await people.open(userid);
};

const openPlan: Stop = async (page, words, { plan }) => {
  await new Frame(page, words).go('transfers');
  await page.getByRole('button', { name: words.transfers.list.open.replace('{{name}}', plan) }).click();
  await new PlanPage(page, words).grid.getByRole('row').nth(3).waitFor();
};

const pick: Stop = async (page, words, { search }) => {
  await new Frame(page, words).go('groups');
  const groups = new GroupsPage(page, words);
  await groups.search.fill(search);
  // A new text forgets what was picked, so the rows have to be those of the new one.
  await page.getByText(words.groups.chip.text.replace('{{text}}', search), { exact: true }).waitFor();
  await expect(groups.grid.getByRole('row').nth(1)).toContainText(search);
  await groups.pickAll();
  await groups.bar.getByRole('button', { name: words.groups.selection.handOver }).waitFor();
};

/** Every screen after the first run, and every drawer and dialog on them, by name. */
export const STOPS: Readonly<Record<string, Stop>> = {
  overview: (page, words) => visit(page, words, 'overview', 'row'),
  groups: async (page, words) => {
    await new Frame(page, words).go('groups');
    await new GroupsPage(page, words).grid.getByRole('row').nth(9).waitFor();
  },
  'groups-drawer': async (page, words) => {
    await new Frame(page, words).go('groups');
    const { grid, drawer } = new GroupsPage(page, words);
    await grid.getByRole('row').nth(4).dblclick();
    await drawer.getByRole('heading').first().waitFor();
  },
  'groups-picked': pick,
  'groups-orphans': async (page, words) => {
    const radar = new OrphansPage(page, words);
    await radar.open();
    await radar.leavers.nth(2).waitFor();
    await radar.grid.getByRole('row').nth(9).waitFor();
  },
  'groups-orphans-picked': async (page, words, { leaver }) => {
    const radar = new OrphansPage(page, words);
    await radar.open();
    await radar.choose(leaver);
    await radar.pickAll();
    await new GroupsPage(page, words).bar.waitFor();
  },
  'groups-changes': async (page, words) => {
    const changes = new ChangesPage(page, words);
    await changes.open();
    await changes.grid.getByRole('row').nth(3).waitFor();
  },
  'groups-changes-two': async (page, words) => {
    const changes = new ChangesPage(page, words);
    await changes.open();
    await changes.compare('from', 2);
    await changes.compare('to', 1);
    await changes.grid.getByRole('row').nth(5).dblclick();
    await new GroupsPage(page, words).drawer.getByRole('heading').first().waitFor();
  },
  'wizard-taker': async (page, words, sights) => {
    await pick(page, words, sights);
    await new GroupsPage(page, words).handOver();
    await new WizardPage(page, words).dialog.waitFor();
  },
  'wizard-check': async (page, words, sights) => {
    await pick(page, words, sights);
    await new GroupsPage(page, words).handOver();
    const wizard = new WizardPage(page, words);
    for (const { typed, label } of sights.takers) await wizard.addTaker(typed, label);
    await wizard.runCheck();
    await wizard.share('hand');
    await wizard.dialog.getByRole('button', { name: words.transfers.wizard.saveDraft }).waitFor();
  },
  'import-lines': async (page, words) => {
    await new Frame(page, words).go('groups');
    const importing = new ImportPage(page, words);
    await importing.open();
    await importing.paste(PASTED);
    await importing.dialog.getByRole('radio', { name: '群名' }).waitFor();
  },
  'import-match': async (page, words, { search }) => {
    await new Frame(page, words).go('groups');
    const importing = new ImportPage(page, words);
    await importing.open();
    await importing.paste(`${PASTED}\n4\t${search}`);
    await importing.match();
    await importing.count('none', 1).waitFor();
  },
  transfers: (page, words) => visit(page, words, 'transfers', 'row'),
  plan: openPlan,
  'plan-item': async (page, words, sights) => {
    await openPlan(page, words, sights);
    const plan = new PlanPage(page, words);
    await plan.show('failed');
    await plan.row(words.transfers.item.failed).first().dblclick();
    await page.getByRole('complementary', { name: words.transfers.items.drawer.label }).waitFor();
  },
  'plan-sheet': async (page, words, sights) => {
    await openPlan(page, words, sights);
    await new PlanPage(page, words).act('sheet').click();
    await new SheetPage(page, words).paper.waitFor();
  },
  statistics: async (page, words) => {
    await visit(page, words, 'statistics', 'row');
    await new StatisticsPage(page, words).choose(words.statistics.by.time);
  },
  'statistics-both': async (page, words) => {
    await visit(page, words, 'statistics', 'row');
    const statistics = new StatisticsPage(page, words);
    await statistics.choose(words.statistics.by.both);
    await statistics.grid.getByRole('gridcell').nth(5).click();
  },
  'statistics-calendar': async (page, words) => {
    await visit(page, words, 'statistics', 'row');
    const statistics = new StatisticsPage(page, words);
    await statistics.act(words.statistics.coverage.open).click();
    await statistics.calendar.getByRole('rowheader').first().waitFor();
  },
  people: (page, words) => visit(page, words, 'people', 'row'),
  'people-leaver': (page, words, { leaver }) => openPerson(page, words, leaver),
  'people-owner': (page, words, { owner }) => openPerson(page, words, owner),
  'people-aliases': async (page, words, sights) => {
    await visit(page, words, 'people', 'row');
    const people = new PeoplePage(page, words);
    await people.paste(aliases(sights));
    await people.lines('unknown', 1).waitFor();
  },
  joinWays: async (page, words) => {
    await visit(page, words, 'joinWays', 'row');
    await new JoinWaysPage(page, words).grid.getByRole('img').first().waitFor();
  },
  'join-ways-panel': openJoinWay,
  'join-ways-form': async (page, words) => {
    await new Frame(page, words).go('joinWays');
    const vault = new JoinWaysPage(page, words);
    await vault.act(words.joinWays.actions.create).click();
    await vault.form.waitFor();
  },
  'join-ways-compare': async (page, words, sights) => {
    await openJoinWay(page, words, sights);
    const vault = new JoinWaysPage(page, words);
    await vault.do('edit').click();
    await vault.field('remark').fill('华东门店台卡');
    await vault.submit('submitCompare');
    await vault.save().waitFor();
  },
  jobs: (page, words) => visit(page, words, 'jobs', 'row'),
  audit: (page, words) => visit(page, words, 'audit', 'row'),
  connections: (page, words) => visit(page, words, 'connections', 'listitem'),
  'connection-form': async (page, words) => {
    await visit(page, words, 'connections', 'listitem');
    await new ConnectionsPage(page, words).add();
  },
  'connection-doctor': async (page, words, { connection }) => {
    await visit(page, words, 'connections', 'listitem');
    const doctor = new DoctorPage(page, words);
    await doctor.open(connection);
    await doctor.ended();
  },
  settings: (page, words) => visit(page, words, 'settings', 'radiogroup'),
};

/** What outlives a page and would stand in the way of the next stop: filters, panels, and the form of a join way. */
const OUTLIVING = ['transferItems', 'joinWays', 'joinWayForms'];

/** Closes what a stop opened, and forgets what it picked. */
export async function leave(page: Page, name: string): Promise<void> {
  if (!/-/.test(name)) return;
  await page.evaluate((names) => {
    for (const each of names) localStorage.removeItem(`session.${each}`);
  }, OUTLIVING);
  await page.reload();
  await page.getByRole('heading').first().waitFor();
}
