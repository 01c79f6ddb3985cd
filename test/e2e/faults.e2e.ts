import { screenshot } from './support/app';
import { ask } from './support/calls';
import { expect, test } from './support/fixtures';
import { itemRows } from './support/ledger';
import { Frame } from './support/pages/frame';
import { JobsPage } from './support/pages/jobs';
import { storeProcess } from './support/processes';
import { findable, largestLeaver, membersInService } from './support/record';
import { connect, itemsOf, startHandOver, startSync, sync, untilJob } from './support/steps';
import { like, zh } from './support/words';

const DETAILS = 'externalcontact/groupchat/get';

test('a token that expires in the middle of a sync is renewed, and nothing is missed', async ({
  handover: { page },
  vendor,
}) => {
  const { control, ...address } = await vendor({ groups: 400, settings: { latencyMs: 5 } });
  const { id } = await connect(page, { ...address });
  const jobId = await startSync(page, id);
  await expect.poll(async () => (await control.stats())[DETAILS] ?? 0).toBeGreaterThan(50);
  await control.expireTokens();
  await expect.poll(async () => (await control.stats())['gettoken'] ?? 0).toBeGreaterThan(1);
  const { progress } = await untilJob(page, jobId);
  expect(progress.counts['failed'] ?? 0).toBe(0);
  const overview = await ask(page, 'groups.overview', { connectionId: id });
  expect(overview.total).toBe(findable(await control.world()));
  // One token for the sync, one after it expired: nobody asks again and again.
  expect((await control.stats())['gettoken']).toBe(2);
});

test('a call limit in the middle of a sync is shown with its end, waited for, and passed', async ({
  handover: { page },
  vendor,
}) => {
  const { control, ...address } = await vendor({ groups: 400, settings: { latencyMs: 5 } });
  const { id } = await connect(page, address);
  await control.fault({ api: DETAILS, kind: 'errcode', errcode: 45009, nth: 60 });
  const jobId = await startSync(page, id);
  const frame = new Frame(page);
  await expect(frame.strip().getByText(like(zh.jobs.waiting['rate-limit'].until))).toBeVisible();
  await frame.go('jobs');
  await expect(
    new JobsPage(page).newest('sync').getByText(like(zh.jobs.waiting['rate-limit'].until)),
  ).toBeVisible();
  await screenshot(page, 'fault-rate-limit');
  const asked = (await control.stats())[DETAILS];
  await untilJob(page, jobId, ['done'], 100_000);
  // Calls under way at that moment may have arrived; after it nothing did until the minute was over.
  expect(asked).toBeLessThan(90);
  const overview = await ask(page, 'groups.overview', { connectionId: id });
  expect(overview.total).toBe(findable(await control.world()));
  expect(overview.unloaded).toBe(0);
});

for (const [kind, api] of [
  ['resigned', 'externalcontact/groupchat/transfer'],
  ['onjob', 'externalcontact/groupchat/onjob_transfer'],
] as const) {
  test(`an answer that is lost after a ${kind} transfer took effect is found by reading, not by sending again`, async ({
    handover: { page, userData },
    vendor,
  }) => {
    const { control, ...address } = await vendor();
    const { id } = await connect(page, address);
    await sync(page, id);
    const world = await control.world();
    const [most, taker] = membersInService(world);
    const owner = kind === 'resigned' ? largestLeaver(world) : most;
    if (owner === undefined || taker === undefined) throw new Error('the world is empty');
    await control.fault({ api, kind: 'reset-after' });
    const { planId, jobId, sending } = await startHandOver(page, id, owner.userid, taker.userid);
    const owned = await control.groupsOf(owner.userid);
    expect(sending).toBe(owned.length);
    await untilJob(page, jobId, ['done'], 100_000);
    const calls = await control.record();
    expect(calls).toHaveLength(1);
    expect(calls[0]?.fault).toContain('reset-after');
    const items = await itemsOf(page, planId);
    expect(new Set(items.map(({ state }) => state))).toEqual(new Set(['verified']));
    expect(new Set(items.map(({ ownerRead }) => ownerRead))).toEqual(new Set([taker.userid]));
    expect(itemRows(userData).every(({ state }) => state === 'verified')).toBe(true);
    expect(await control.groupsOf(owner.userid)).toEqual([]);
  });
}

test('a store process that is killed in the middle of a sync comes back, and the sync goes on', async ({
  handover,
  vendor,
}) => {
  const { page } = handover;
  const { control, ...address } = await vendor({ groups: 400, settings: { latencyMs: 10 } });
  const { id } = await connect(page, address);
  const jobId = await startSync(page, id);
  await expect.poll(async () => (await control.stats())[DETAILS] ?? 0).toBeGreaterThan(50);
  const first = await storeProcess(handover);
  process.kill(first, 'SIGKILL');
  await expect(new Frame(page).notice('storeRestarted')).toBeVisible();
  await screenshot(page, 'fault-store-restarted');
  await untilJob(page, jobId);
  expect(await storeProcess(handover)).not.toBe(first);
  const overview = await ask(page, 'groups.overview', { connectionId: id });
  expect(overview.total).toBe(findable(await control.world()));
  expect(overview.unloaded).toBe(0);
});
