import { tempFolder } from '../../../../support/temp-folder';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTestPractice, type TestPractice } from '../../../../support/practice';
import { sobotByHand } from '../../../../support/practice-accounts';

const API = 'chat-third/api/5/order/receive_order_data';
/** The document's own request. */
const ORDER = {
  union_code: '10001',
  companyid: '5ae23431d5605a76fa11b40',
  order_number: 'WERW34B',
  cus_partnerid: '389dshjkd',
  order_time: '2020-04-30 20:11:00',
  order_money: '888.99',
};
let practice: TestPractice;
beforeEach(async () => {
  practice = await startTestPractice();
});
afterEach(() => practice.close());

const push = (order: object) => sobotByHand(practice).call(API, order);
const kept = async () => (await practice.control.sobot()).orders;

test("the document's own order is accepted and kept, and once more when it is pushed again", async () => {
  expect(await push(ORDER)).toEqual({ ret_code: '000000', ret_msg: '操作成功' });
  expect(await kept()).toMatchObject([{ order: ORDER, fault: null }]);
  await push(ORDER);
  expect(await kept()).toHaveLength(2);
});

test.each([
  { union_code: undefined, companyid: undefined },
  { union_code: 'x'.repeat(32), companyid: 'x'.repeat(32) },
  { order_number: '单'.repeat(32), cus_partnerid: 'x'.repeat(32) },
  { order_money: '0' },
  { order_money: '12.5' },
])('%j is accepted', async (change) => {
  expect(await push({ ...ORDER, ...change })).toMatchObject({ ret_code: '000000' });
});

test.each([
  [{ order_number: '' }, '订单编号不能为空'],
  [{ order_number: undefined }, '订单编号不能为空'],
  [{ cus_partnerid: '' }, '对接id不能为空'],
  [{ order_time: '' }, '订单时间不能为空'],
  [{ order_money: '' }, '订单金额不能为空'],
  [{ order_number: 'x'.repeat(33) }, '订单编号长度超限'],
  [{ cus_partnerid: 'x'.repeat(33) }, '对接id长度超限'],
  [{ union_code: 'x'.repeat(33) }, '平台id长度超限'],
  [{ companyid: 'x'.repeat(33) }, '公司id长度超限'],
  [{ order_time: '2020-04-30' }, '订单时间格式不正确'],
  [{ order_time: '2020-02-30 20:11:00' }, '订单时间格式不正确'],
  [{ order_time: '2020-04-30 24:00:00' }, '订单时间格式不正确'],
  [{ order_money: '888.999' }, '金额格式不正确'],
  [{ order_money: '-1' }, '金额格式不正确'],
  [{ order_money: '1,000' }, '金额格式不正确'],
  [{ order_money: 888.99 }, '订单金额类型错误'],
])('%j is refused in words, and not kept', async (change, words) => {
  expect(await push({ ...ORDER, ...change })).toEqual({ ret_code: '210016', ret_msg: words });
  expect(await kept()).toEqual([]);
});

test('a lost answer says nothing about the order: it may be kept, or not', async () => {
  await practice.control.fault({ api: `sobot/${API}`, kind: 'reset-before' });
  await expect(push(ORDER)).rejects.toThrow();
  expect(await kept()).toEqual([]);
  await practice.control.fault({ api: `sobot/${API}`, kind: 'reset-after' });
  await expect(push(ORDER)).rejects.toThrow();
  expect(await kept()).toMatchObject([{ fault: 'reset-after' }]);
});

test('orders outlive the process, in the state file', async () => {
  const stateFile = join(tempFolder(), 'state.jsonl');
  const first = await startTestPractice({ stateFile });
  await sobotByHand(first).call(API, ORDER);
  await first.close();
  const second = await startTestPractice({ stateFile });
  expect((await second.control.sobot()).orders).toMatchObject([{ order: ORDER }]);
  await second.control.reset();
  expect((await second.control.sobot()).orders).toEqual([]);
  await second.close();
});
