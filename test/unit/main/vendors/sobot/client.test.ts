import { VendorFailure } from '@main/vendors/failure';
import { signOf } from '@main/vendors/sobot/dialect';
import type { SobotClient, SobotRangeRequest } from '@main/vendors/sobot/types';
import type { Day } from '@shared/domain/day';
import { SOBOT_CODES } from '@shared/domain/sobot/codes';
import { beforeEach, describe, expect, it } from 'vitest';
import { sobotClient } from '../../../../support/account-clients';
import { testClock, type TestClock } from '../../../../support/clock';
import { memoryTokens } from '../../../../support/wecom';
import { broken, fakeVendor, type FakeVendor, type Says, type Seen } from '../../../../support/wire';

const TOKEN = 'api/get_token';
const ROBOT = 'api/wb/5/data/robot_session';
const GROUPS = 'api/chat/5/user/query_group';
const ORDER = 'chat-third/api/5/order/receive_order_data';
const account = { baseUrl: 'https://sobot.test', accountId: '1', secret: 'key-2' };
const NOW = 1_795_000_000;
const from = '2026-08-01' as Day;
const to = '2026-08-31' as Day;
const order = {
  unionCode: '10001',
  companyId: '',
  orderNumber: 'WERW34B',
  customerPartnerId: '389dshjkd',
  orderTime: '2020-04-30 20:11:00',
  orderMoney: '888.99',
};

let clock: TestClock;
beforeEach(() => {
  clock = testClock(NOW);
});
const good = (more: object = {}): object => ({ ret_code: '000000', ret_msg: '成功', ...more });
const bad = (code: string): object => ({ ret_code: code, ret_msg: `words about ${code}` });
const token = (name: string, life = '86400'): object => good({ item: { token: name, expires_in: life } });
function vendor(says: (request: Seen, before: number) => Says): FakeVendor {
  return fakeVendor((request, before) =>
    request.path === TOKEN ? token(`token-${before + 1}`) : says(request, before),
  );
}
const client = ({ transport }: FakeVendor, options = {}): SobotClient =>
  sobotClient(account, { transport, clock, retries: 0, ...options });
const ask = (it: SobotClient, more: Partial<SobotRangeRequest> = {}) =>
  it.range({ dataset: 'sobotRobotSessions', from, to, skillGroups: [], agents: [], ...more });
async function failureOf(work: Promise<unknown>): Promise<VendorFailure> {
  const outcome = await work.catch((error: unknown) => error);
  if (outcome instanceof VendorFailure) return outcome;
  throw new Error(`no failure: ${JSON.stringify(outcome)}`);
}

describe('requests', () => {
  it("sign as the document's own example does", () => {
    expect(signOf('1', '1569397773', '2')).toBe('258eec3118705112b2c53dc8043d4d34');
  });

  it('ask for a token with a signature, and carry it in a header of its own, not in the address', async () => {
    const fake = vendor(() => good({ item: {} }));
    await ask(client(fake));
    const [first, second] = fake.seen;
    expect(first?.query).toEqual({
      appid: '1',
      create_time: String(NOW),
      sign: signOf('1', String(NOW), 'key-2'),
    });
    expect(second).toMatchObject({ method: 'POST', path: ROBOT, query: {}, headers: { token: 'token-1' } });
  });

  it('give days to the hour where the document does, and ids between commas', async () => {
    const fake = vendor(() => good({ items: [] }));
    const it = client(fake);
    await ask(it);
    await ask(it, { dataset: 'sobotHumanDuration', skillGroups: ['g1', 'g2'], agents: ['a1'] });
    await it.quality({ from, to, page: 2, size: 10_000 });
    await it.offlineFile({ taskType: 3, day: from });
    expect(fake.seen.slice(1).map(({ body }) => body)).toEqual([
      { start_date: '2026-08-01 00', end_date: '2026-08-31 23' },
      { start_date: '2026-08-01', end_date: '2026-08-31', groupids: 'g1,g2', serviceids: 'a1' },
      { start_date: '2026-08-01', end_date: '2026-08-31', page: '2', size: '10000' },
      { task_type: '3', date: '2026-08-01' },
    ]);
  });

  it('go out one at a time', async () => {
    let running = 0;
    const fake = vendor(() => good({ items: [] }));
    const send: typeof fake.transport.send = async (request) => {
      running += 1;
      expect(running).toBe(1);
      const response = await fake.transport.send(request);
      await new Promise(setImmediate);
      running -= 1;
      return response;
    };
    const it = client(fake, { transport: { send, sendOnce: send } });
    await Promise.all([ask(it), it.skillGroups(), it.agents(), it.pushOrder(order)]);
    expect(fake.seen).toHaveLength(5);
  });
});

describe('answers', () => {
  it('give a summary as one row about nobody, null where a value is missing or strange', async () => {
    const item = {
      consult_session: '63',
      valid_session: 'x',
      valid_reception_rate: '68.25%',
      avg_session_duration: '00:00:07',
    };
    expect(await ask(client(vendor(() => good({ item }))))).toEqual([
      { agent: null, skillGroup: null, values: [63, null, null, 0.6825, null, null, null, null, 7] },
    ]);
  });

  it('give nothing where there is neither item nor items', async () => {
    for (const body of [{}, { item: null }, { items: null }, { items: [] }])
      expect(await ask(client(vendor(() => good(body))))).toEqual([]);
  });

  it('may hold a list in `item` or a single row in `items`', async () => {
    const row = { serviceid: 'a1', login_duration: '27:00:00' };
    for (const body of [{ item: [row] }, { items: [row] }, { item: row }]) {
      const [found] = await ask(client(vendor(() => good(body))), { dataset: 'sobotHumanDuration' });
      expect(found).toMatchObject({ agent: 'a1', skillGroup: null });
      expect(found?.values[0]).toBe(97_200);
    }
  });

  it.each([
    ['a row without agent', { items: [{ groupid: 'g' }] }],
    ['no row at all', { items: ['x'] }],
  ])('are not used with %s', async (_, body) => {
    const failure = await failureOf(ask(client(vendor(() => good(body))), { dataset: 'sobotServiceData' }));
    expect(failure.error.reason).toBe('vendor.wrongShape');
  });

  it('without ret_code are none', async () => {
    for (const answer of [{ item: {} }, [], { ret_code: null }, { errcode: 0 }])
      expect((await failureOf(ask(client(vendor(() => answer))))).error.reason).toBe('vendor.wrongShape');
  });

  it('whose code has lost its zeros on the way are successes all the same', async () => {
    expect(await ask(client(vendor(() => ({ ret_code: 0, items: [] }))))).toEqual([]);
  });

  it('name skill groups and agents, with the groups of each', async () => {
    const fake = vendor(({ path }) =>
      path === GROUPS
        ? good({ items: [{ groupid: 'g1', group_name: '售前' }, { groupid: 'g2' }] })
        : good({
            items: [
              { agentid: 'a1', agent_name: '在线客服', groupid: ['g1', 'g2'] },
              { agentid: 'a2', groupid: 'g1' },
            ],
          }),
    );
    const it = client(fake);
    expect(await it.skillGroups()).toEqual([
      { key: 'g1', name: '售前' },
      { key: 'g2', name: null },
    ]);
    expect(await it.agents()).toEqual([
      { key: 'a1', name: '在线客服', groups: ['g1', 'g2'] },
      { key: 'a2', name: null, groups: [] },
    ]);
    await it.ping();
    expect(fake.of(GROUPS)).toHaveLength(2);
  });

  it('name the file of a day, or none', async () => {
    const item = {
      file_path: 'https://files.test/a.zip',
      create_time: '1573027669037',
      result_date: '2026-08-01',
      task_type: '2',
    };
    const file = (body: object) => client(vendor(() => good(body))).offlineFile({ taskType: 2, day: from });
    expect(await file({ item })).toEqual({
      url: 'https://files.test/a.zip',
      taskType: 2,
      day: '2026-08-01',
      createdAt: 1_573_027_669,
      description: null,
    });
    for (const none of [{}, { item: null }, { item: {} }, { item: { ...item, file_path: '' } }])
      expect(await file(none)).toBeNull();
  });
});

describe('the token', () => {
  it('is asked for only when none lives: a new one would end it for everybody', async () => {
    const tokens = memoryTokens();
    const fake = vendor(() => good({ items: [] }));
    await ask(client(fake, { tokens }));
    await clock.advance((86_400 - 400) * 1000);
    await ask(client(fake, { tokens }));
    expect(fake.of(TOKEN)).toHaveLength(1);
    await clock.advance(101 * 1000);
    await ask(client(fake, { tokens }));
    expect(fake.of(TOKEN)).toHaveLength(2);
  });

  it('is kept when the clock of the computer goes back', async () => {
    const tokens = memoryTokens();
    const fake = vendor(() => good({ items: [] }));
    await ask(client(fake, { tokens }));
    clock.jump(-3 * 86_400);
    await ask(client(fake, { tokens }));
    expect(fake.of(TOKEN)).toHaveLength(1);
  });

  it('without a life of its own lives a day', async () => {
    const fake = fakeVendor(({ path }) =>
      path === TOKEN ? good({ item: { token: 'short-answer' } }) : good({ items: [] }),
    );
    const it = client(fake);
    await ask(it);
    await clock.advance((86_400 - 400) * 1000);
    await ask(it);
    expect(fake.of(TOKEN)).toHaveLength(1);
  });

  it.each(['0', '-1', '100', '300'])(
    'that says it lives %s seconds is not asked for with every call',
    async (life) => {
      const fake = fakeVendor(({ path }) => (path === TOKEN ? token('brief', life) : good({ items: [] })));
      const it = client(fake);
      await ask(it);
      await ask(it);
      expect(fake.of(TOKEN)).toHaveLength(1);
    },
  );

  it('of another host is another one', async () => {
    const tokens = memoryTokens();
    const fake = vendor(() => good({ items: [] }));
    await ask(client(fake, { tokens }));
    await ask(client(fake, { tokens, baseUrl: 'https://other.test' }));
    expect(fake.of(TOKEN)).toHaveLength(2);
  });

  it.each(['910001', '910002', '900001', '900002'])(
    'is renewed once after %s, and the read sent again',
    async (code) => {
      const fake = vendor((_, before) => (before === 0 ? bad(code) : good({ items: [] })));
      await ask(client(fake));
      expect(fake.of(ROBOT).map(({ headers }) => headers['token'])).toEqual(['token-1', 'token-2']);
      const stubborn = vendor(() => bad(code));
      const unlucky = client(stubborn);
      const failure = await failureOf(ask(unlucky));
      expect(failure.error).toMatchObject({
        code: 'auth',
        reason: 'sobot.answer',
        params: { errcode: code },
      });
      expect([stubborn.of(TOKEN).length, stubborn.of(ROBOT).length]).toEqual([2, 2]);
      // The next call tries the new token before it asks for another one.
      await failureOf(ask(unlucky));
      expect([stubborn.of(TOKEN).length, stubborn.of(ROBOT).length]).toEqual([3, 4]);
    },
  );

  it.each(['910001', '910002', '900001', '900002'])(
    'that was pasted is never replaced (%s)',
    async (code) => {
      const fake = vendor(() => bad(code));
      const it = client(fake, { credential: 'token', secret: 'pasted-token' });
      await it.authenticate();
      const failure = await failureOf(ask(it));
      expect(failure).toMatchObject({ policy: 'stop-and-explain', delivery: 'answered' });
      expect(failure.error).toMatchObject({ code: 'auth', reason: 'sobot.tokenRefused', retryable: false });
      await failureOf(ask(it));
      expect(fake.of(TOKEN)).toEqual([]);
      expect(fake.seen.map(({ headers }) => headers['token'])).toEqual(['pasted-token', 'pasted-token']);
    },
  );

  it.each(['910003', '910004', '900003', '900004'])('is not asked for twice after %s', async (code) => {
    const refusing = fakeVendor(() => bad(code));
    const it = client(refusing);
    const failure = await failureOf(ask(it));
    expect(failure).toMatchObject({ delivery: 'not-sent', policy: 'stop-and-explain' });
    expect(failure.error).toMatchObject({ reason: 'sobot.secretRefused', params: { errcode: code } });
    await failureOf(ask(it));
    expect(refusing.seen).toHaveLength(1);
    // Answered by a business API they say the same: nothing is renewed.
    const business = vendor(() => bad(code));
    await failureOf(ask(client(business)));
    expect([business.of(TOKEN).length, business.of(ROBOT).length]).toEqual([1, 1]);
  });
});

describe('codes', () => {
  const plain = SOBOT_CODES.filter(({ policy }) => policy !== 'refresh-token' && policy !== 'pause-window');
  it.each(plain.map(({ code, error, policy }) => [code, error, policy] as const))(
    '%s is told as %s and handled as %s',
    async (code, error, policy) => {
      const failure = await failureOf(ask(client(vendor(() => ({ status: 400, json: bad(code) })))));
      expect(failure).toMatchObject({ policy, delivery: 'answered' });
      expect(failure.error).toMatchObject({
        code: error,
        reason: 'sobot.answer',
        params: { errcode: code },
        vendor: { errcode: Number(code), errmsg: `words about ${code}`, api: ROBOT },
      });
    },
  );

  it('that nobody knows are told with the words of the vendor', async () => {
    const failure = await failureOf(ask(client(vendor(() => bad('000123')))));
    expect(failure.policy).toBe('unknown');
    expect(failure.error).toMatchObject({ params: { errcode: '000123' }, vendor: { errcode: 123 } });
  });

  it('999999 is overcome by asking again', async () => {
    const fake = vendor((_, before) => (before === 0 ? bad('999999') : good({ items: [] })));
    const work = ask(client(fake, { retries: 1, random: () => 0 }));
    while (clock.next() === null) await new Promise(setImmediate);
    await clock.advance(1000);
    expect(await work).toEqual([]);
  });

  it('210017 waits for the next minute, for all APIs together, and says so', async () => {
    const fake = vendor(({ path }, before) =>
      path === ROBOT && before === 0 ? bad('210017') : good({ items: [] }),
    );
    const it = client(fake);
    // Half a minute on, so that the next minute begins sooner than a minute from now.
    await clock.advance(30_000);
    const work = ask(it);
    while (clock.next() === null) await new Promise(setImmediate);
    const other = it.skillGroups();
    await new Promise(setImmediate);
    expect(it.waits()).toMatchObject([{ api: 'Sobot', reason: 'rate-limit' }]);
    const left = 60_000 - (clock.wall() % 60_000);
    await clock.advance(left - 1000);
    expect(fake.seen).toHaveLength(2);
    await clock.advance(5000);
    await Promise.all([work, other]);
    expect(fake.seen).toHaveLength(4);
    expect(it.waits()).toEqual([]);
  });
});

describe('pushing an order', () => {
  it('sends it as it is, once, by the way that repeats nothing', async () => {
    const fake = vendor(() => good());
    await client(fake).pushOrder(order);
    expect(fake.of(ORDER)).toMatchObject([{ method: 'POST', once: true, headers: { token: 'token-1' } }]);
    expect(fake.of(ORDER)[0]?.body).toEqual({
      union_code: '10001',
      order_number: 'WERW34B',
      cus_partnerid: '389dshjkd',
      order_time: '2020-04-30 20:11:00',
      order_money: '888.99',
    });
  });

  it.each([
    ['a broken connection', broken(), 'lost'],
    ['half an idea of what went wrong', bad('999999'), 'lost'],
    ['a status', { status: 502, json: {} }, 'lost'],
    ['another shape', { ok: true }, 'lost'],
    ['a wrong field', bad('210016'), 'answered'],
    ['too many calls', bad('210017'), 'answered'],
    ['a dead token', bad('910002'), 'answered'],
    ['an unknown code', bad('555555'), 'answered'],
  ] as const)('is never repeated after %s', async (_, says, delivery) => {
    const fake = vendor(() => says);
    const failure = await failureOf(client(fake, { retries: 3 }).pushOrder(order));
    expect(failure.delivery).toBe(delivery);
    expect([fake.of(ORDER).length, fake.of(TOKEN).length]).toEqual([1, 1]);
  });

  it('after one that met a dead token goes out with a new one', async () => {
    const fake = vendor((_, before) => (before === 0 ? bad('910002') : good()));
    const it = client(fake);
    await failureOf(it.pushOrder(order));
    await it.pushOrder(order);
    expect(fake.of(ORDER).map(({ headers }) => headers['token'])).toEqual(['token-1', 'token-2']);
  });

  it('was not sent when there was no token for it', async () => {
    const fake = fakeVendor(() => broken());
    expect((await failureOf(client(fake).pushOrder(order))).delivery).toBe('not-sent');
    expect(fake.of(ORDER)).toEqual([]);
  });
});

it('never says its token, its key or its signature in an error', async () => {
  const sign = signOf('1', String(NOW), 'key-2');
  const fake = vendor(() => ({ ret_code: '210006', ret_msg: 'bad token-1 of key-2' }));
  const failure = await failureOf(ask(client(fake)));
  const text = JSON.stringify(failure.error);
  for (const secret of ['token-1', 'key-2', sign]) expect(text).not.toContain(secret);
});
