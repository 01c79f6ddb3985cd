import { ask } from '../support/calls';
import { expect, test } from '../support/fixtures';
import { readRows } from '../support/ledger';
import { endAll } from '../support/processes';
import { findable } from '../support/record';
import { connect, startSync, untilJob } from '../support/steps';

/** Groups in one write, and those under way beside it. */
const LAST_WRITE = 60;
const DETAILS = 'externalcontact/groupchat/get';

test('an app that dies in the middle of a sync goes on from where it was', async ({
  launch,
  vendor,
  folder,
}) => {
  const { control, ...address } = await vendor({ groups: 600, settings: { latencyMs: 12 } });
  const first = await launch();
  const { id } = await connect(first.page, address);
  const jobId = await startSync(first.page, id);
  await expect.poll(async () => (await control.stats())[DETAILS] ?? 0).toBeGreaterThan(200);
  await endAll(first);
  const asked = (await control.stats())[DETAILS] ?? 0;
  expect(asked).toBeLessThan(600);
  const [row] = readRows<{ loaded: number }>(folder, 'cache', 'SELECT count(*) AS loaded FROM group_details');
  expect(row?.loaded).toBeGreaterThan(50);

  const second = await launch();
  await untilJob(second.page, jobId);
  const overview = await ask(second.page, 'groups.overview', { connectionId: id });
  expect(overview).toMatchObject({ total: findable(await control.world()), unloaded: 0 });
  // What was on disk is not asked for again, but for the last write: its rows stand before its marks.
  const again = ((await control.stats())[DETAILS] ?? 0) - asked;
  expect(again).toBeLessThanOrEqual(600 - (row?.loaded ?? 0) + LAST_WRITE);
});
