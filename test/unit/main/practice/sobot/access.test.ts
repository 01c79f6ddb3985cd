import { signOf } from '@main/practice/sobot/dialect';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startTestPractice, type TestPractice } from '../../../../support/practice';
import { sobotByHand } from '../../../../support/practice-accounts';

const DAYS = { start_date: '2026-11-01', end_date: '2026-11-02' };
let practice: TestPractice;
let sobot: ReturnType<typeof sobotByHand>;
beforeEach(async () => {
  practice = await startTestPractice();
  sobot = sobotByHand(practice);
});
afterEach(() => practice.close());

const code = async (answer: Promise<{ ret_code: string }>): Promise<string> => (await answer).ret_code;

describe('get_token', () => {
  test('answers as the document does, all in texts', async () => {
    const { accountId: appid, secret } = practice.sobot;
    const sign = signOf(appid, '1795000000', secret);
    expect(await sobot.getToken({ appid, create_time: '1795000000', sign })).toEqual({
      item: { token: expect.stringMatching(/^[0-9a-f]{32}$/), expires_in: '86400' },
      ret_code: '000000',
      ret_msg: '操作成功',
    });
  });

  test('ends the token before it', async () => {
    const first = await sobot.signIn();
    expect(await code(sobot.data('message_stats', DAYS))).toBe('000000');
    const second = await sobot.signIn();
    expect(second).not.toBe(first);
    const call = (token: string) => code(sobot.post('api/wb/5/data/message_stats', DAYS, { token }));
    expect([await call(first), await call(second)]).toEqual(['910002', '000000']);
    const { tokens } = await practice.control.sobot();
    expect(tokens.map(({ token }) => token)).toEqual([first, second]);
  });

  test("knows nobody but the company, the document's own example included", async () => {
    const example = { appid: '1', create_time: '1569397773', sign: signOf('1', '1569397773', '2') };
    expect(await sobot.getToken(example)).toEqual({
      ret_code: '900004',
      ret_msg: '没有找到公司的api配置信息!',
    });
    expect(await code(sobot.getToken({}))).toBe('900004');
  });

  test.each([
    [
      'another key',
      (appid: string) => ({ create_time: '1795000000', sign: signOf(appid, '1795000000', 'x') }),
    ],
    ['no sign', () => ({ create_time: '1795000000' })],
    [
      'milliseconds',
      (appid: string, key: string) => ({
        create_time: '1795000000000',
        sign: signOf(appid, '1795000000000', key),
      }),
    ],
    [
      'another time than was signed',
      (appid: string, key: string) => ({
        create_time: '1795000001',
        sign: signOf(appid, '1795000000', key),
      }),
    ],
  ])('refuses %s and leaves the present token alone', async (_, query) => {
    const { accountId: appid, secret } = practice.sobot;
    await sobot.signIn();
    expect(await code(sobot.getToken({ appid, ...query(appid, secret) }))).toBe('900003');
    expect(await code(sobot.data('message_stats', DAYS))).toBe('000000');
  });

  test('may look at the clock', async () => {
    await practice.control.settings({ sobotClockSkew: 600 });
    await practice.control.setClock(1_795_000_600);
    expect(await sobot.signIn()).not.toBe('');
    await practice.control.setClock(1_795_000_700);
    expect(await sobot.signIn()).toBe('');
  });
});

describe('a token', () => {
  const call = (token: string | undefined, path = 'api/wb/5/data/message_stats') =>
    code(sobot.post(path, DAYS, token === undefined ? {} : { token }));

  test('is missing or dead: 9100xx for what the document describes, 9000xx elsewhere', async () => {
    expect([await call(undefined), await call('made-up')]).toEqual(['910001', '910002']);
    const orders = 'chat-third/api/5/order/receive_order_data';
    expect([await call(undefined, orders), await call('made-up', orders)]).toEqual(['910001', '910002']);
    const groups = 'api/chat/5/user/query_group';
    expect([await call(undefined, groups), await call('made-up', groups)]).toEqual(['900001', '900002']);
    await practice.control.settings({ sobotTokenCodes: 'others' });
    expect([await call(undefined), await call('made-up')]).toEqual(['900001', '900002']);
  });

  test('lives a day, unless it is ended before', async () => {
    const token = await sobot.signIn();
    await practice.control.advance(86_390);
    expect(await call(token)).toBe('000000');
    await practice.control.advance(20);
    expect(await call(token)).toBe('910002');
    const next = await sobot.signIn();
    await practice.control.expireTokens();
    expect(await call(next)).toBe('910002');
  });

  test('is looked for in its header, nowhere else', async () => {
    const token = await sobot.token();
    const bearer = { authorization: `Bearer ${token}` };
    expect(await code(sobot.post(`api/wb/5/data/message_stats?token=${token}`, DAYS, bearer))).toBe('910001');
  });
});

describe('the limit of a minute', () => {
  const many = async (name: string, count: number): Promise<string[]> => {
    const codes: string[] = [];
    for (let call = 0; call < count; call += 1) codes.push(await code(sobot.data(name, DAYS)));
    return codes;
  };

  test('is 1000 calls', async () => {
    // Early in a minute, so that all calls fall into it.
    await practice.control.setClock(1_795_000_020);
    const codes = await many('robot_satisfaction', 1001);
    expect(codes.filter((found) => found === '000000')).toHaveLength(1000);
    expect(codes.at(-1)).toBe('210017');
    expect(await many('quality_result', 1)).toEqual(['210017']);
    await practice.control.advance(60);
    expect(await many('robot_satisfaction', 1)).toEqual(['000000']);
  });

  test('may be one of each API', async () => {
    await practice.control.settings({ sobotPerMinute: 2, sobotLimitScope: 'api' });
    expect(await many('message_stats', 3)).toEqual(['000000', '000000', '210017']);
    expect(await many('customer_session', 1)).toEqual(['000000']);
  });
});

describe('trouble', () => {
  const API = 'sobot/api/wb/5/data/message_stats';

  test('says codes as six digits, with a status if that is asked for', async () => {
    await practice.control.settings({ sobotErrorStatus: 401 });
    await practice.control.fault({ api: API, kind: 'errcode', errcode: 910002 });
    const response = await fetch(`${practice.sobot.baseUrl}/api/wb/5/data/message_stats`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', token: await sobot.token() },
      body: JSON.stringify(DAYS),
    });
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ ret_code: '910002', ret_msg: 'token已失效,请重新获取' });
    expect(await code(sobot.data('message_stats', DAYS))).toBe('000000');
  });

  test('keeps the verdict when all else is of another type', async () => {
    await practice.control.fault({ api: API, kind: 'wrong-type' });
    expect(await sobot.data('message_stats', DAYS)).toMatchObject({ ret_code: '000000', item: 'unexpected' });
  });

  test('is counted by API', async () => {
    await sobot.data('message_stats', DAYS);
    expect(await practice.control.stats()).toMatchObject({ 'sobot/api/get_token': 1, [API]: 1 });
  });
});

test.each([
  ['a body that is no JSON', { body: '{', headers: { 'content-type': 'application/json' } }],
  ['a list', { body: '[]', headers: { 'content-type': 'application/json' } }],
  ['a form', { body: '{}', headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
])('%s is no request: 210006', async (_, { body, headers }) => {
  const response = await fetch(`${practice.sobot.baseUrl}/api/wb/5/data/message_stats`, {
    method: 'POST',
    body,
    headers: { ...headers, token: await sobot.token() },
  });
  expect(await response.json()).toMatchObject({ ret_code: '210006' });
});
