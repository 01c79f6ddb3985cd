import { ask } from '../support/calls';
import { expect, test } from '../support/fixtures';
import { itemRows, readRows } from '../support/ledger';
import { endAll } from '../support/processes';
import { largestLeaver, membersInService, sentTwice } from '../support/record';
import { connect, itemsOf, startHandOver, sync, untilJob } from '../support/steps';

const TRANSFER = 'externalcontact/groupchat/transfer';

interface Journal {
  readonly event: string;
  readonly batch_id: number;
}

for (const afterEffect of [true, false]) {
  const moment = afterEffect ? 'after the call took effect' : 'before the call takes effect';
  test(`an app that dies with a transfer under way, ${moment}, finds out by reading and sends nothing twice`, async ({
    launch,
    vendor,
    folder,
  }) => {
    // Two batches of one leaver: one is under way when the app dies, the other was not begun.
    const { control, ...address } = await vendor({ groups: 400, members: 60 });
    const first = await launch();
    const { id } = await connect(first.page, address);
    await sync(first.page, id);
    const world = await control.world();
    const leaver = largestLeaver(world);
    const [taker] = membersInService(world);
    if (taker === undefined) throw new Error('nobody can take the groups');
    expect(leaver.groups).toBeGreaterThan(100);
    await control.fault({ api: TRANSFER, kind: 'delay', delayMs: 6000, afterEffect });
    const { planId, jobId, sending } = await startHandOver(first.page, id, leaver.userid, taker.userid);
    await expect.poll(async () => (await control.faults())[0]?.fired).toBe(1);
    if (afterEffect) await expect.poll(async () => (await control.record()).length).toBe(1);
    await endAll(first);

    // What was written before the request left is on disk.
    const journal = readRows<Journal>(
      folder,
      'ledger',
      'SELECT event, batch_id FROM transfer_journal ORDER BY id',
    );
    expect(journal.map(({ event }) => event)).toEqual(['sending']);
    const states = itemRows(folder).map(({ state }) => state);
    expect(states.filter((state) => state === 'sent')).toHaveLength(100);
    expect(states.filter((state) => state === 'planned')).toHaveLength(sending - 100);

    const second = await launch();
    await untilJob(second.page, jobId, ['done'], 110_000);
    const calls = await control.record();
    expect(sentTwice(calls)).toEqual([]);
    const applied = new Set(calls.flatMap((call) => call.applied));
    const refused = new Map(
      calls.flatMap(({ failed }) => failed.map((chat) => [chat.chat_id, chat.errcode])),
    );
    const items = await itemsOf(second.page, planId);
    for (const { chatId, state, ownerRead } of items) {
      if (state === 'skipped') continue;
      const wanted = applied.has(chatId) ? 'verified' : 'failed';
      expect([chatId, state], `the vendor answered ${refused.get(chatId) ?? 'nothing'}`).toEqual([
        chatId,
        wanted,
      ]);
      if (applied.has(chatId)) expect(ownerRead).toBe(taker.userid);
    }
    expect(applied.size + refused.size).toBe(sending);
    const kept = (await control.groupsOf(leaver.userid)).map(({ chatId }) => chatId);
    expect(kept.filter((chatId) => applied.has(chatId))).toEqual([]);
    expect((await ask(second.page, 'transfers.plan', { planId })).state).toBe('done-with-failures');
  });
}
