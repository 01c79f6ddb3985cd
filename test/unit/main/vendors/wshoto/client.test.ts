import { VendorFailure } from '@main/vendors/failure';
import type { WshotoClient } from '@main/vendors/wshoto/types';
import type { Day } from '@shared/domain/day';
import { WSHOTO_CODES } from '@shared/domain/wshoto/codes';
import { beforeEach, describe, expect, it } from 'vitest';
import { wshotoClient } from '../../../../support/account-clients';
import { testClock, type TestClock } from '../../../../support/clock';
import { memoryTokens } from '../../../../support/wecom';
import { broken, fakeVendor, type FakeVendor, type Says, type Seen } from '../../../../support/wire';

const TOKEN = 'openapi/access_token';
const ANALYSIS = 'openapi/chat/group/statistics/customer_group_analyze_by_tag_page';
const GROUPS = 'openapi/chat/group/list';
const account = { baseUrl: 'https://wshoto.test/openapi', accountId: 'app-1', secret: 'app-secret-1' };
const from = '2024-01-01' as Day;
const to = '2024-01-31' as Day;

/** The row of the document's example. */
const ROW = {
  tag_id: 'TAG_ID_1',
  tag_name: '标签名称',
  ds: '2024-01-01',
  total_customer_cnt: 500,
  total_distinct_customer_cnt: 480,
  total_new_customer_cnt: 120,
  total_distinct_new_customer_cnt: 110,
  total_loss_customer_cnt: 30,
  total_distinct_loss_customer_cnt: 28,
  sd_total_stock_customer_rate: 0.95,
  s7d_total_stock_customer_rate: 0.88,
  s15d_total_stock_customer_rate: 0.82,
  s30d_total_stock_customer_rate: 0.75,
  total_stock_customer_rate: 0.7,
};
const good = (data: unknown): object => ({ code: 0, msg: '请求成功', data });
const token = (name: string, more = {}): object =>
  good({ access_token: name, expires_in: 7200, create_at: 1_795_000_000, ...more });

let clock: TestClock;
beforeEach(() => {
  clock = testClock(1_795_000_000);
});
function vendor(says: (request: Seen, before: number) => Says): FakeVendor {
  return fakeVendor((request, before) =>
    request.path === TOKEN ? token(`token-${before + 1}`) : says(request, before),
  );
}
const client = ({ transport }: FakeVendor, options = {}): WshotoClient =>
  wshotoClient(account, { transport, clock, retries: 0, ...options });
const page = (it: WshotoClient, options = {}) =>
  it.tagDays({ tagIds: ['TAG_ID_1', 'TAG_ID_2'], from, to, page: 1 }, options);
async function failureOf(work: Promise<unknown>): Promise<VendorFailure> {
  const outcome = await work.catch((error: unknown) => error);
  if (outcome instanceof VendorFailure) return outcome;
  throw new Error(`no failure: ${JSON.stringify(outcome)}`);
}

describe('the analysis by tag', () => {
  it("asks as the document does and reads its own example in the dataset's order", async () => {
    const fake = vendor(() => good({ total: 100, records: [ROW] }));
    expect(await page(client(fake))).toEqual({
      rows: [
        {
          tagId: 'TAG_ID_1',
          tagName: '标签名称',
          day: '2024-01-01',
          values: [500, 480, 120, 110, 30, 28, 0.95, 0.88, 0.82, 0.75, 0.7],
        },
      ],
      total: 100,
    });
    expect(fake.seen.map(({ method, path }) => `${method} ${path}`)).toEqual([
      `GET ${TOKEN}`,
      `POST ${ANALYSIS}`,
    ]);
    expect(fake.seen[0]?.query).toEqual({ appid: 'app-1', app_secret: 'app-secret-1' });
    expect(fake.seen[1]?.query).toEqual({ access_token: 'token-1' });
    expect(fake.seen[1]?.body).toEqual({
      tag_ids: ['TAG_ID_1', 'TAG_ID_2'],
      start_date: '2024-01-01',
      end_date: '2024-01-31',
      current_index: 1,
      page_size: 100,
    });
  });

  it('leaves the tags out for all of them', async () => {
    const fake = vendor(() => good({ total: 0, records: [] }));
    await client(fake).tagDays({ tagIds: null, from, to, page: 3 });
    expect(fake.of(ANALYSIS)[0]?.body).not.toHaveProperty('tag_ids');
    expect(fake.of(ANALYSIS)[0]?.body).toMatchObject({ current_index: 3 });
  });

  it('takes numbers written as texts, and null for what is missing or strange', async () => {
    const row = {
      tag_id: 't',
      ds: '2024-01-01',
      total_customer_cnt: '500',
      total_stock_customer_rate: '0.70',
    };
    const odd = {
      total_new_customer_cnt: 'many',
      s7d_total_stock_customer_rate: null,
      total_loss_customer_cnt: {},
    };
    const fake = vendor(() => ({ code: '0', msg: '', data: { total: '1', records: [{ ...row, ...odd }] } }));
    const { rows, total } = await page(client(fake));
    expect(total).toBe(1);
    expect(rows[0]?.values).toEqual([500, null, null, null, null, null, null, null, null, null, 0.7]);
    expect(rows[0]?.tagName).toBeNull();
  });

  it.each([
    [{ data: null }, 0],
    [{}, 0],
    [{ data: { total: 5, records: null } }, 5],
  ])('takes %j for an empty page', async (body, total) => {
    expect(await page(client(vendor(() => ({ code: 0, msg: 'ok', ...body }))))).toEqual({ rows: [], total });
  });

  it.each([
    ['no code', { data: { total: 0, records: [] } }],
    ['a row without tag', good({ total: 1, records: [{ ds: '2024-01-01' }] })],
    ['a row without day', good({ total: 1, records: [{ ...ROW, ds: '01/01/2024' }] })],
    ['no total', good({ records: [] })],
    ['a list', []],
  ])('does not use %s', async (_, answer) => {
    expect((await failureOf(page(client(vendor(() => answer))))).error.reason).toBe('vendor.wrongShape');
  });
});

it('reads the tags of groups once each, and says whether there are more', async () => {
  const info = (id: string) => ({ chat_tag_id: id, chat_tag_name: `名${id}`, chat_tag_group_id: 'g' });
  const fake = vendor(() =>
    good({
      total: 101,
      records: [
        { chat_tag_infos: [info('1'), info('2')] },
        { chat_tag_infos: null },
        { chat_tag_infos: [info('1')] },
      ],
    }),
  );
  const it = client(fake);
  expect(await it.groupTags(1)).toEqual({
    tags: [
      { tagId: '1', tagName: '名1' },
      { tagId: '2', tagName: '名2' },
    ],
    more: true,
  });
  expect((await it.groupTags(2)).more).toBe(false);
  expect(fake.of(GROUPS)[0]).toMatchObject({
    method: 'GET',
    query: { access_token: 'token-1', current_index: '1', page_size: '100' },
  });
  await it.ping();
  expect(fake.of(GROUPS)[2]?.query).toMatchObject({ current_index: '1', page_size: '1' });
});

describe('tokens', () => {
  it.each(WSHOTO_CODES.map(({ code }) => code))('are renewed once after %i', async (code) => {
    const fake = vendor((_, before) => (before === 0 ? { code, msg: 'x' } : good({ total: 0, records: [] })));
    await page(client(fake));
    expect(fake.of(ANALYSIS).map(({ query }) => query['access_token'])).toEqual(['token-1', 'token-2']);
    const stubborn = vendor(() => ({ code, msg: 'x' }));
    const failure = await failureOf(page(client(stubborn)));
    expect(failure.error).toMatchObject({ code: 'auth', reason: 'wshoto.answer', vendor: { errcode: code } });
    expect(stubborn.of(ANALYSIS)).toHaveLength(2);
    expect(stubborn.of(TOKEN)).toHaveLength(2);
  });

  it('are kept between runs, for as long as they live', async () => {
    const tokens = memoryTokens();
    const fake = vendor(() => good({ total: 0, records: [] }));
    await page(client(fake, { tokens }));
    await page(client(fake, { tokens }));
    expect(fake.of(TOKEN)).toHaveLength(1);
    await clock.advance(7000 * 1000);
    await page(client(fake, { tokens }));
    expect(fake.of(TOKEN)).toHaveLength(2);
  });

  it('that are about to end are not asked for again and again', async () => {
    const fake = fakeVendor(({ path }) =>
      path === TOKEN ? token('old', { create_at: 1_795_000_000 - 7190 }) : good({ total: 0, records: [] }),
    );
    const it = client(fake);
    await page(it);
    await page(it);
    await page(it);
    expect(fake.of(TOKEN)).toHaveLength(1);
  });

  it.each([10001, 40001])(
    'that are refused (%i) blame appid and secret, and are not asked for twice',
    async (code) => {
      const fake = fakeVendor(() => ({ status: 200, json: { code, msg: 'no app_secret=app-secret-1' } }));
      const it = client(fake);
      const failure = await failureOf(page(it));
      expect(failure).toMatchObject({ delivery: 'not-sent', policy: 'stop-and-explain' });
      expect(failure.error).toMatchObject({
        reason: 'wshoto.secretRefused',
        params: { errcode: String(code) },
      });
      expect(JSON.stringify(failure.error)).not.toContain('app-secret-1');
      await failureOf(page(it));
      expect(fake.seen).toHaveLength(code === 10001 ? 1 : 2);
    },
  );
});

describe('trouble', () => {
  it('of a code that nobody publishes is told with the words of the vendor, and not repeated', async () => {
    const fake = vendor(() => ({ status: 400, json: { code: 42901, msg: '请求过于频繁' } }));
    const failure = await failureOf(page(client(fake, { retries: 3 })));
    expect(failure.error).toMatchObject({
      code: 'vendor',
      reason: 'wshoto.answer',
      vendor: { errcode: 42901, errmsg: '请求过于频繁' },
    });
    expect([failure.policy, failure.delivery]).toEqual(['unknown', 'answered']);
    expect(fake.of(ANALYSIS)).toHaveLength(1);
  });

  it('on the way is overcome by asking again', async () => {
    const fake = vendor((_, before) => (before === 0 ? broken() : good({ total: 0, records: [] })));
    const work = page(client(fake, { retries: 1, random: () => 0 }));
    while (clock.next() === null) await new Promise(setImmediate);
    await clock.advance(1000);
    expect((await work).total).toBe(0);
  });

  it('without a code in the answer is that of the server', async () => {
    const failure = await failureOf(page(client(vendor(() => ({ status: 404, json: { errcode: 40014 } })))));
    expect(failure.error).toMatchObject({ reason: 'vendor.httpStatus', params: { status: 404 } });
  });
});

it('makes one call at a time', async () => {
  let running = 0;
  let most = 0;
  const fake = vendor(() => good({ total: 0, records: [] }));
  const send: typeof fake.transport.send = async (request) => {
    running += 1;
    most = Math.max(most, running);
    const response = await fake.transport.send(request);
    await new Promise(setImmediate);
    running -= 1;
    return response;
  };
  const it = client(fake, { transport: { send, sendOnce: send } });
  await Promise.all([page(it), page(it), it.groupTags(1)]);
  expect(most).toBe(1);
});
