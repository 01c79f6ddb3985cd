import type { Locator, Page } from 'playwright/test';
import type { TransferPlan } from '@shared/domain/transfer';
import { explain } from '@shared/domain/wecom/codes';
import { screenshot } from './support/app';
import { ask } from './support/calls';
import { expect, test } from './support/fixtures';
import { Frame } from './support/pages/frame';
import { JobsPage } from './support/pages/jobs';
import { PlanPage } from './support/pages/plan';
import { WizardPage } from './support/pages/wizard';
import { appliedTo, largestLeaver, membersInService, namedAlone, sentTwice } from './support/record';
import { connect, draftOf, itemsOf, newestJob, sync, untilJob } from './support/steps';
import type { Vendor } from './support/vendor';
import { like, zh } from './support/words';

const RESIGNED = 'externalcontact/groupchat/transfer';
const ONJOB = 'externalcontact/groupchat/onjob_transfer';
const COMPANY = { groups: 400, members: 60 };

/** Connects to a company, syncs it, and says who gives and takes. */
async function setUp(page: Page, { control, ...company }: Vendor) {
  const { id } = await connect(page, company);
  await sync(page, id);
  const world = await control.world();
  // Whose groups all can be handed over, and whose names say who they are.
  const [first, second, ...others] = membersInService(world).filter(
    (person) => !world.special.some(({ owner }) => owner === person.userid) && namedAlone(world, person),
  );
  // Nobody but somebody's customers names a leaver to a fresh machine.
  const [, few] = world.people
    .filter(({ leftAt, customers }) => leftAt !== null && customers > 0)
    .toSorted((a, b) => b.groups - a.groups);
  if (!first || !second || !few) throw new Error('the world is too small');
  return { id, control, first, second, few, many: largestLeaver(world), takers: others.slice(0, 3) };
}

/** Takes a draft up from the list of plans and starts it, as somebody would. */
async function start(page: Page, { name, counts, takers }: TransferPlan): Promise<void> {
  await new Frame(page).go('transfers');
  await page.getByRole('button', { name: zh.transfers.list.open.replace('{{name}}', name) }).click();
  const wizard = new WizardPage(page);
  if (counts.planned > 50) await wizard.type(counts.planned);
  const [taker] = takers;
  await wizard.start(counts.planned, takers.length === 1 ? (taker?.name ?? '') : undefined).click();
  await new PlanPage(page).grid.waitFor();
}

/** What offers to send groups again, whatever their number. */
const anyAgain = ({ causes }: PlanPage): Locator =>
  causes.getByRole('button', { name: like(zh.transfers.again.action_other) });

test('groups whose answer was lost are looked up, never sent again unless proven to be unmoved', async ({
  handover: { page, complaints },
  vendor,
}) => {
  test.setTimeout(240_000);
  const { id, control, first, second, few, takers } = await setUp(page, await vendor(COMPANY));
  const [taker, other] = takers;
  if (!taker || !other) throw new Error('nobody can take groups');
  const plan = new PlanPage(page);

  // The vendor does it, and its answer is lost: unknown until it is read, and nothing to press meanwhile.
  const lost = await draftOf(page, id, few.userid, [taker.userid], '回音丢失');
  const count = lost.counts.planned;
  await control.fault({ api: RESIGNED, kind: 'reset-after' });
  await start(page, lost);
  await plan.expectCount('unknown', count);
  await expect(page.getByText(like(zh.jobs.waiting.lost.until)).first()).toBeVisible();
  await expect(anyAgain(plan)).toHaveCount(0);
  await screenshot(page, 'lost-01-unknown');
  await untilJob(page, (await newestJob(page)).id);
  await plan.expectCount('verified', count);
  await screenshot(page, 'lost-02-found');
  expect(await control.record()).toHaveLength(1);

  // The connection breaks before anything happened, which only several readings can tell.
  const unmoved = await draftOf(page, id, first.userid, [taker.userid], '没有送达');
  const sending = unmoved.counts.planned;
  await control.fault({ api: ONJOB, kind: 'reset-before' });
  await start(page, unmoved);
  await plan.expectCount('unknown', sending);
  const run = await newestJob(page);
  await expect(anyAgain(plan)).toHaveCount(0);
  await screenshot(page, 'lost-03-reading');

  // Another plan waits for its turn meanwhile.
  const behind = await draftOf(page, id, second.userid, [other.userid], '排在后面');
  await start(page, behind);
  const next = await newestJob(page);
  expect(next.planId).toBe(behind.id);
  await expect(page.getByText(zh.jobs.state.queued).first()).toBeVisible();
  await screenshot(page, 'lost-04-queued');
  expect((await control.record()).some(({ newOwner }) => newOwner === other.userid)).toBe(false);

  // Proven: now it may be sent again, and that is what a second plan does.
  await untilJob(page, run.id, ['done'], 90_000);
  await untilJob(page, next.id);
  await plan.expectCount('verified', behind.counts.planned);
  await new Frame(page).go('transfers');
  await screenshot(page, 'lost-05-plans');
  await plan.open('没有送达');
  await plan.expectCount('failed', sending);
  await expect(plan.cause(zh.transfers.reason['not-applied'].text)).toBeVisible();
  await screenshot(page, 'lost-06-not-applied');
  await plan.again(sending).click();
  const wizard = new WizardPage(page);
  await wizard.runCheck();
  await wizard.start(sending, taker.name).click();
  await expect.poll(async () => (await newestJob(page)).id).not.toBe(next.id);
  await untilJob(page, (await newestJob(page)).id);
  await plan.expectCount('verified', sending);
  await screenshot(page, 'lost-07-sent-again');

  // By the vendor's own record each group was given away once.
  const calls = await control.record();
  const effective = calls.filter(({ applied }) => applied.length > 0);
  expect(sentTwice(effective)).toEqual([]);
  expect(appliedTo(calls).size).toBe(count + sending + behind.counts.planned);
  expect(await control.groupsOf(first.userid)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('a plan is held after a batch, resumed, and what is left of it cancelled, from its page', async ({
  handover: { page, complaints },
  vendor,
}) => {
  const company = await vendor({ ...COMPANY, settings: { transferMs: 3000 } });
  const { id, control, many, takers } = await setUp(page, company);
  const draft = await draftOf(
    page,
    id,
    many.userid,
    takers.map(({ userid }) => userid),
    '分三批',
  );
  const { planned } = draft.counts;
  const plan = new PlanPage(page);
  const left = async (): Promise<number> =>
    (await ask(page, 'transfers.plan', { planId: draft.id })).counts.planned;
  /** Stops after the call that is under way. */
  const hold = async (job: number): Promise<void> => {
    await plan.choose('hold');
    await untilJob(page, job);
    await expect(plan.act('resume')).toBeVisible();
  };

  await start(page, draft);
  await hold((await newestJob(page)).id);
  const afterOne = await left();
  expect([await control.record(), planned - afterOne]).toMatchObject([{ length: 1 }, Math.ceil(planned / 3)]);
  await screenshot(page, 'lost-08-held');
  await plan.act('resume').click();
  await expect.poll(left).toBeLessThan(afterOne);
  await hold((await newestJob(page)).id);
  expect(await control.record()).toHaveLength(2);

  const rest = await left();
  await plan.act('cancel').click();
  await screenshot(page, 'lost-09-cancel');
  await plan.cancelQuestion(rest).getByRole('button').last().click();
  await plan.expectCount('skipped', rest + draft.counts.skipped);
  await expect
    .poll(async () => (await ask(page, 'transfers.plan', { planId: draft.id })).state)
    .toBe('cancelled');
  await screenshot(page, 'lost-10-cancelled');
  const calls = await control.record();
  expect(calls).toHaveLength(2);
  expect(sentTwice(calls)).toEqual([]);
  const cancelled = (await itemsOf(page, draft.id)).filter(({ reason }) => reason === 'cancelled');
  expect(cancelled).toHaveLength(rest);
  const owned = new Set((await control.groupsOf(many.userid)).map(({ chatId }) => chatId));
  expect(cancelled.filter(({ chatId }) => !owned.has(chatId))).toEqual([]);
  expect(complaints).toEqual([]);
});

test('an error about the whole call stops a plan with its reason, and it goes on once that is settled', async ({
  handover: { page, complaints },
  vendor,
}) => {
  const { id, control, few, takers } = await setUp(page, await vendor(COMPANY));
  const [taker] = takers;
  if (!taker) throw new Error('nobody can take groups');
  const draft = await draftOf(page, id, few.userid, [taker.userid], '整批被拒绝');
  const { planned } = draft.counts;
  await control.fault({ api: RESIGNED, kind: 'errcode', errcode: 84083, times: null });
  await start(page, draft);
  const plan = new PlanPage(page);
  const { id: job } = await newestJob(page);
  await untilJob(page, job, ['failed']);
  await expect(page.getByText(zh.transfers.page.now.broken).first()).toBeVisible();
  const trouble = page.getByRole('alert').filter({ hasText: '84083' }).first();
  await expect(trouble).toContainText(explain(84083, 'zh-CN').fix);
  await plan.expectCount('planned', planned);
  await screenshot(page, 'lost-11-whole-call');
  await new Frame(page).go('jobs');
  const jobs = new JobsPage(page);
  await jobs.open('transfer');
  await expect(jobs.drawer).toContainText('84083');
  await screenshot(page, 'lost-12-whole-call-jobs');

  await control.clearFaults();
  await new Frame(page).go('transfers');
  await plan.open('整批被拒绝');
  await plan.act('retry').click();
  await untilJob(page, (await newestJob(page)).id);
  await plan.expectCount('verified', planned);
  await screenshot(page, 'lost-13-went-on');
  expect(appliedTo(await control.record()).size).toBe(planned);
  expect(complaints).toEqual([]);
});
