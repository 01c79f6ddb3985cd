import { VendorFailure } from '@main/vendors/failure';
import type { SobotClient } from '@main/vendors/sobot/types';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sobotClient } from '../../support/account-clients';
import { startTestPractice, type TestPractice } from '../../support/practice';

const ORDER = 'sobot/chat-third/api/5/order/receive_order_data';
const order = {
  unionCode: '10001',
  companyId: '5ae23431d5605a76fa11b40',
  orderNumber: 'WERW34B',
  customerPartnerId: '389dshjkd',
  orderTime: '2020-04-30 20:11:00',
  orderMoney: '888.99',
};

let practice: TestPractice;
let client: SobotClient;
beforeEach(async () => {
  practice = await startTestPractice();
  client = sobotClient(practice.sobot, { retries: 0 });
});
afterEach(() => practice.close());

const calls = async (name: string): Promise<number> => (await practice.control.stats())[name] ?? 0;
async function failureOf(work: Promise<unknown>): Promise<VendorFailure> {
  const outcome = await work.catch((error: unknown) => error);
  if (outcome instanceof VendorFailure) return outcome;
  throw new Error(`no failure: ${JSON.stringify(outcome)}`);
}
const orders = async () => (await practice.control.sobot()).orders.map(({ order: kept }) => kept);

test("the document's own order is accepted, word for word", async () => {
  await client.pushOrder(order);
  expect(await orders()).toEqual([
    {
      union_code: '10001',
      companyid: '5ae23431d5605a76fa11b40',
      order_number: 'WERW34B',
      cus_partnerid: '389dshjkd',
      order_time: '2020-04-30 20:11:00',
      order_money: '888.99',
    },
  ]);
  await client.pushOrder({ ...order, unionCode: '', companyId: '' });
  expect(await orders()).toHaveLength(2);
});

test('an order of 32 characters and two decimals are taken, more are not (210016)', async () => {
  const long = 'x'.repeat(32);
  await client.pushOrder({
    ...order,
    unionCode: long,
    companyId: long,
    orderNumber: long,
    customerPartnerId: long,
  });
  const bad = [
    { unionCode: `${long}x` },
    { companyId: `${long}x` },
    { orderNumber: `${long}x` },
    { customerPartnerId: `${long}x` },
    { orderNumber: '' },
    { customerPartnerId: '' },
    { orderMoney: '888.999' },
    { orderMoney: '' },
    { orderTime: '2020-04-30' },
  ];
  for (const field of bad) {
    const failure = await failureOf(client.pushOrder({ ...order, ...field }));
    expect(failure).toMatchObject({ delivery: 'answered', policy: 'per-item' });
    expect(failure.error).toMatchObject({ reason: 'sobot.answer', params: { errcode: '210016' } });
  }
  expect(await orders()).toHaveLength(1);
});

test.each([
  ['reset-after', {}, 'lost', 1],
  ['http-500', { afterEffect: true }, 'lost', 1],
  ['truncated', {}, 'lost', 1],
  ['reset-before', {}, 'lost', 0],
  ['errcode', { errcode: 999_999, afterEffect: true }, 'lost', 1],
  ['errcode', { errcode: 210_017 }, 'answered', 0],
  ['errcode', { errcode: 910_002 }, 'answered', 0],
] as const)('orders are never sent twice: %s %j is %s', async (kind, more, delivery, kept) => {
  await client.authenticate();
  await practice.control.fault({ api: ORDER, kind, ...more });
  const failure = await failureOf(client.pushOrder(order, { retries: 3 }));
  expect(failure.delivery).toBe(delivery);
  expect([await calls(ORDER), (await orders()).length]).toEqual([1, kept]);
});
