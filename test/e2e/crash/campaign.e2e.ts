import { setTimeout as wait } from 'node:timers/promises';
import { random } from '@main/practice/world/random';
import type { PracticeControl } from '../../support/practice-control';
import { breaches, leftOpen, type Evidence } from '../../support/proof/judge';
import { type BatchFact, type ItemFact, ITEMS, type PlanFact, PLANS } from '../../support/proof/ledger';
import { ask } from '../support/calls';
import { expect, test } from '../support/fixtures';
import { readRows } from '../support/ledger';
import { endAll } from '../support/processes';
import { largestLeaver, membersInService } from '../support/record';
import { connect, sync } from '../support/steps';

const KILLS = 11;
const GIVERS = 12;
const TAKERS = 3;
/** Longest that a life lasts once its window is there, in milliseconds. */
const LONGEST = 2_500;

/** Both sides of the one plan, as they are now. */
async function evidence(folder: string, control: PracticeControl): Promise<Evidence> {
  const items = readRows<ItemFact>(folder, 'ledger', ITEMS);
  const begun = readRows<Omit<BatchFact, 'sent'>>(
    folder,
    'ledger',
    `SELECT id, plan_id AS planId, kind, old_owner AS oldOwner, taker, state FROM transfer_batches b
     WHERE EXISTS (SELECT 1 FROM transfer_journal j WHERE j.batch_id = b.id AND j.event = 'sending')`,
  );
  const batchOf = (chatId: string): BatchFact | null => {
    const batch = begun.find(({ id }) => id === items.find((item) => item.chatId === chatId)?.batchId);
    return batch === undefined ? null : { ...batch, sent: [] };
  };
  const groups = await control.groups(items.map(({ chatId }) => chatId));
  const owners = new Map(groups.map(({ chatId, owner }) => [chatId, owner]));
  return {
    plans: readRows<PlanFact>(folder, 'ledger', PLANS),
    items,
    seen: (await control.record()).map((call) => ({
      call,
      batch: batchOf(call.chatIds[0] ?? ''),
      at: call.at,
    })),
    moves: [],
    ownerOf: (chatId) => owners.get(chatId) ?? null,
    made: new Map(),
    scope: 'owner',
  };
}

test(`an app that is killed ${KILLS} times at random moments hands everything over once`, async ({
  launch,
  vendor,
  folder,
}) => {
  test.setTimeout(300_000);
  const dice = random(Number(process.env['CAMPAIGN_SEED'] ?? 3));
  const { control, ...address } = await vendor({ groups: 400, members: 60, settings: { transferMs: 300 } });
  let app = await launch();
  const { id: connectionId } = await connect(app.page, address);
  await sync(app.page, connectionId);
  const world = await control.world();
  const people = membersInService(world).map(({ userid }) => userid);
  const owners = [largestLeaver(world).userid, ...people.slice(0, GIVERS)];
  const plan = await ask(app.page, 'transfers.draft', {
    connectionId,
    source: {
      kind: 'selection',
      selection: { kind: 'all', connectionId, query: { connectionId, filter: { owners } }, except: [] },
    },
    takers: people.slice(GIVERS, GIVERS + TAKERS),
    name: 'to be killed',
  });
  await ask(app.page, 'transfers.start', { planId: plan.id, typed: plan.counts.planned });

  let alive = 0;
  for (let kills = 0; kills < KILLS; kills += 1) {
    await wait(dice.between(0, LONGEST));
    await endAll(app);
    const facts = await evidence(folder, control);
    expect(breaches(facts), `after kill ${kills + 1}`).toEqual([]);
    if (facts.plans.some(({ state }) => state === 'running')) alive += 1;
    app = await launch();
  }
  // Kills of an app that has nothing left to do would prove nothing.
  expect(alive).toBeGreaterThanOrEqual(10);

  await expect
    .poll(async () => (await ask(app.page, 'transfers.plan', { planId: plan.id })).state, {
      timeout: 150_000,
    })
    .toMatch(/^done/);
  const facts = await evidence(folder, control);
  expect([...breaches(facts), ...leftOpen(facts)]).toEqual([]);
  expect(facts.items).toHaveLength(plan.total);
  expect(facts.items.filter(({ state }) => state === 'verified').length).toBeGreaterThan(100);
});
