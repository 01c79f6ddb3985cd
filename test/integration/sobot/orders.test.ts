import { describe, expect, it } from 'vitest';
import type { OrderFields } from '@shared/domain/order';
import { SOBOT } from '../../support/sobot';
import { API, practiceStage } from './stage';

const order = (orderNumber: string, other: Partial<OrderFields> = {}): OrderFields => ({
  unionCode: '10001',
  companyId: '5ae23431d5605a76fa11b40',
  orderNumber,
  customerPartnerId: '389dshjkd',
  orderTime: '2020-04-30 20:11:00',
  orderMoney: '888.99',
  ...other,
});

async function stage() {
  const work = await practiceStage();
  const send = async (...numbers: string[]) => {
    const orders = numbers.map((number) => order(number));
    return (await work.handlers['orders.send']({ connectionId: SOBOT, orders, typed: orders.length })).jobId;
  };
  return {
    ...work,
    send,
    run: async (...numbers: string[]) => work.ended(await send(...numbers)),
    states: () => [...work.memory.orders.values()].map(({ state }) => state),
    /** Order numbers that the vendor accepted, in order. */
    arrived: async () => (await work.control.sobot()).orders.map(({ order: sent }) => sent['order_number']),
  };
}

describe('orders at the practice vendor', () => {
  it('arrive once each, as they were written', async () => {
    const { run, states, arrived, control } = await stage();
    expect((await run('WERW34B', 'WERW34C')).state).toBe('done');
    expect([states(), await arrived()]).toEqual([
      ['sent', 'sent'],
      ['WERW34B', 'WERW34C'],
    ]);
    expect((await control.sobot()).orders[0]?.order).toMatchObject({
      union_code: '10001',
      companyid: '5ae23431d5605a76fa11b40',
      cus_partnerid: '389dshjkd',
      order_time: '2020-04-30 20:11:00',
      order_money: '888.99',
    });
  });

  it('whose answer is lost after they arrived are unknown, and never sent again', async () => {
    const { run, states, arrived, control, handlers } = await stage();
    await control.fault({ api: API.push, kind: 'reset-after' });
    expect((await run('A', 'B')).state).toBe('done');
    expect([states(), await arrived()]).toEqual([
      ['unknown', 'sent'],
      ['A', 'B'],
    ]);
    const { rows, total } = await handlers['orders.list']({ connectionId: SOBOT, start: 0, count: 10 });
    expect([total, rows.map(({ orderNumber }) => orderNumber)]).toEqual([2, ['B', 'A']]);
  });

  it.each(['truncated', 'broken-json', 'http-500', 'hang'] as const)(
    'answered with %s after they arrived are unknown, and arrive no second time',
    async (kind) => {
      const { run, states, arrived, control } = await stage();
      await control.fault({ api: API.push, kind, afterEffect: true });
      await run('A', 'B');
      expect(states()[0]).toBe('unknown');
      expect((await arrived()).filter((number) => number === 'A')).toHaveLength(1);
    },
  );

  it('under way when the app is killed are unknown at the next start, which sends the rest', async () => {
    const { send, control, kill, states, arrived, again } = await stage();
    await control.fault({ api: API.push, kind: 'hang', afterEffect: true });
    await send('A', 'B', 'C');
    await expect.poll(async () => (await control.sobot()).orders.length).toBe(1);
    kill();
    const second = again();
    await second.engine.takeUp();
    await second.ended(1);
    expect([states(), await arrived()]).toEqual([
      ['unknown', 'sent', 'sent'],
      ['A', 'B', 'C'],
    ]);
  });

  it('that the vendor refuses are failed with its words, and the others go on', async () => {
    const { run, states, memory, control } = await stage();
    await control.fault({ api: API.push, kind: 'errcode', errcode: 210016 });
    expect((await run('A', 'B')).state).toBe('done');
    expect(states()).toEqual(['failed', 'sent']);
    expect(memory.orders.get(1)?.error).toMatchObject({ vendor: { errcode: 210016 } });
  });
});
