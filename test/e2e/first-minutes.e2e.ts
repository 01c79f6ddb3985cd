import type { Page } from 'playwright/test';
import { resizeTo, screenshot } from './support/app';
import { ask } from './support/calls';
import { expect, test } from './support/fixtures';
import { lookOver } from './support/looks';
import { Frame } from './support/pages/frame';
import { GroupsPage } from './support/pages/groups';
import { GuidePage } from './support/pages/guide';
import { HelpPage } from './support/pages/help';
import { OrphansPage } from './support/pages/orphans';
import { PalettePage } from './support/pages/palette';
import { PlanPage } from './support/pages/plan';
import { WelcomePage } from './support/pages/welcome';
import { WizardPage } from './support/pages/wizard';
import { appliedTo, largestLeaver, personLabel, plainTakers, typedName } from './support/record';
import { connect, newestJob, untilJob } from './support/steps';
import { embeddedVendor } from './support/vendor';
import { say, zh } from './support/words';

const practice = {
  HANDOVER_PRACTICE_ARGS: '--groups 240 --members 60 --settings {"inheritSeconds":1}',
};

/** The groups that are picked first in the radar, as the grid shows them. */
async function pickRows(page: Page, radar: OrphansPage, count: number): Promise<void> {
  const boxes = radar.grid.getByRole('gridcell').getByRole('checkbox');
  for (let row = 0; row < count; row += 1) await boxes.nth(row).check();
  await new GroupsPage(page).bar.waitFor();
}

test('the guide leads a newcomer from the welcome screen to groups that were read back', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const first = await launch({ env: practice });
  await resizeTo(first, 1280, 800);
  await new WelcomePage(first.page).practise();
  const guide = new GuidePage(first.page);
  const sync = first.page.getByRole('main').getByRole('button', { name: zh.overview.first.action });

  // Nothing is behind, and the sync is pointed at; the guide covers nothing of it.
  await guide.expectNext('sync', 'syncIdle');
  await expect(guide.done).toHaveCount(0);
  await guide.expectRing(sync);
  await lookOver(first.page, 'tour-sync');
  await screenshot(first.page, 'tour-sync');
  await guide.act('show').click();
  await expect(sync).toBeFocused();
  await first.page.keyboard.press('Enter');
  await expect.poll(async () => (await ask(first.page, 'jobs.list', { limit: 1 })).length).toBe(1);
  await untilJob(first.page, (await newestJob(first.page)).id);

  // By its own buttons to the radar.
  await guide.expectNext('find', 'find');
  await expect(guide.done).toHaveCount(1);
  await guide.act('show').click();
  const groups = new GroupsPage(first.page);
  await guide.expectRing(groups.part('orphans'));
  await guide.expectNext('find', 'find');
  await groups.part('orphans').click();
  await guide.expectNext('pick', 'pick');

  // Left in the middle of it and closed: the next start goes on there.
  await expect(new OrphansPage(first.page).leavers.first()).toBeVisible();
  await lookOver(first.page, 'tour-pick');
  expect(first.complaints).toEqual([]);
  await first.close();
  const running = await launch({ env: practice });
  const { page, complaints } = running;
  await resizeTo(running, 1280, 800);
  const again = new GuidePage(page);
  await again.expectNext('pick', 'pick');
  await expect(again.done).toHaveCount(2);

  // A few groups of one leaver.
  const vendor = await embeddedVendor(page);
  const world = await vendor.world();
  const leaver = largestLeaver(world);
  const radar = new OrphansPage(page);
  await radar.choose(leaver.userid);
  await expect(radar.row(leaver.name).first()).toBeVisible();
  await pickRows(page, radar, 3);
  await again.expectNext('check', 'checkPicked');
  const handOver = new GroupsPage(page).bar.getByRole('button', { name: zh.groups.selection.handOver });
  await again.expectRing(handOver);
  await screenshot(page, 'tour-picked');
  await handOver.click();

  // The wizard lies over the guide, which speaks inside it.
  const wizard = new WizardPage(page);
  const [taker] = plainTakers(world, 1);
  if (taker === undefined) throw new Error('nobody can take groups');
  await expect(again.strip).toContainText(zh.tour.says.checkWizard);
  await lookOver(page, 'tour-taker');
  await wizard.addTaker(typedName(taker), personLabel(taker));
  await again.expectRing(wizard.dialog.getByRole('button', { name: zh.transfers.wizard.check, exact: true }));
  await wizard.runCheck();
  await expect(again.strip).toContainText(zh.tour.says.startWizard);
  const start = wizard.dialog.getByRole('button', { name: /^移交 \d+ 个群给/ });
  await again.expectRing(start);
  await expect(start).toBeInViewport({ ratio: 1 });
  await lookOver(page, 'tour-start');
  expect(await vendor.record()).toEqual([]);
  await start.click();
  await expect(new PlanPage(page).grid).toBeVisible();
  const job = await newestJob(page);
  await untilJob(page, job.id);

  // What it says is what the vendor did.
  const applied = appliedTo(await vendor.record());
  expect(applied.size).toBeGreaterThan(0);
  const owners = (await vendor.groups([...applied.keys()])).map(({ owner }) => owner);
  expect(owners).toEqual([...applied].map(() => taker.userid));
  await expect(again.card).toContainText(say(zh.tour.says.end_other, { count: applied.size }));
  await expect(again.done).toHaveCount(6);
  await new PlanPage(page).expectCount('verified', applied.size);
  await lookOver(page, 'tour-end');
  await screenshot(page, 'tour-end');

  // From here on; and once it is finished it stays away.
  await again.onward('statistics').click();
  await expect(page.getByRole('heading', { level: 1, name: zh.frame.screens.statistics })).toBeVisible();
  await again.onward('plan').click();
  await expect(new PlanPage(page).grid).toBeVisible();
  await again.finish();
  await expect(again.card).toBeHidden();
  await page.reload();
  await expect(new PlanPage(page).grid).toBeVisible();
  await expect(again.card).toBeHidden();
  expect(complaints).toEqual([]);
});

test('the guide is folded, left, and taken up where it was; a real company never sees it', async ({
  launch,
  vendor,
}) => {
  const { page, complaints } = await launch({ env: practice });
  await new WelcomePage(page).practise();
  const guide = new GuidePage(page);
  await guide.expectNext('sync', 'syncIdle');

  await guide.act('fold').click();
  await expect(guide.card.getByRole('listitem')).toHaveCount(0);
  await page.reload();
  await expect(guide.act('unfold')).toBeVisible();
  await screenshot(page, 'tour-folded');
  await guide.act('unfold').click();
  await guide.expectNext('sync', 'syncIdle');

  // Meanwhile the sync is done, which counts when the guide comes back.
  await guide.act('leave').click();
  await expect(guide.card).toBeHidden();
  const [connection] = await ask(page, 'connections.list');
  const { jobId } = await ask(page, 'groups.sync', { connectionId: connection?.id ?? '', mode: 'full' });
  await untilJob(page, jobId);
  await page.reload();
  await expect(guide.takeUp).toBeVisible();
  await expect(guide.card).toBeHidden();
  await screenshot(page, 'tour-left');
  await guide.takeUp.click();
  await guide.expectNext('find', 'find');
  await expect(guide.takeUp).toBeHidden();

  await guide.act('leave').click();
  await new PalettePage(page).run(zh.palette.commands.tour);
  await guide.expectNext('find', 'find');

  await guide.act('leave').click();
  const help = new HelpPage(page);
  await help.open();
  await help.panel.getByRole('button', { name: zh.tour.takeUp, exact: true }).click();
  await guide.expectNext('find', 'find');
  await lookOver(page, 'tour-help');
  await help.panel.getByRole('button', { name: zh.common.close, exact: true }).click();
  await expect(help.panel).toBeHidden();

  await connect(page, await vendor());
  await expect(guide.card).toBeHidden();
  await new Frame(page).go('overview');
  await expect(page.getByRole('heading', { level: 1, name: zh.frame.screens.overview })).toBeVisible();
  await expect(guide.takeUp).toBeHidden();
  await ask(page, 'settings.set', { activeConnection: connection?.id ?? '' });
  await guide.expectNext('find', 'find');
  expect(complaints).toEqual([]);
});
