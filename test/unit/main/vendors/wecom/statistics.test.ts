import { groupsByOwner } from '@shared/domain/datasets/wecom-groups';
import type { Day } from '@shared/domain/day';
import { systemClock } from '@main/vendors/clock';
import { VendorFailure } from '@main/vendors/failure';
import type { Send } from '@main/vendors/transport';
import { createWecomClient } from '@main/vendors/wecom/client';
import { valuesOf } from '@main/vendors/wecom/statistics';
import type { WecomClient } from '@main/vendors/wecom/types';
import { expect, it } from 'vitest';
import { memoryTokens } from '../../../../support/wecom';

const day = (text: string): Day => text as Day;
/** 2020-09-17 and 18, and 2022-02-23 and 24: the days of the documents, at midnight in Shanghai. */
const GROUP_DAYS = [1600272000, 1600358400] as const;
const KF_DAYS = [1645545600, 1645632000] as const;
const ZHANGSAN = {
  new_chat_cnt: 2,
  chat_total: 2,
  chat_has_msg: 0,
  new_member_cnt: 0,
  member_total: 6,
  member_has_msg: 0,
  msg_total: 0,
  migrate_trainee_chat_cnt: 3,
};
const LISI = { ...ZHANGSAN, new_chat_cnt: 1, chat_total: 3, chat_has_msg: 2 };

interface Asked {
  readonly api: string;
  readonly query: Record<string, string>;
  readonly body: unknown;
}

/** The real client, of a vendor that has one answer. */
function clientOf(answer: unknown): { readonly client: WecomClient; readonly asked: Asked[] } {
  const asked: Asked[] = [];
  const send: Send = async ({ url, body }) => {
    const { pathname, searchParams } = new URL(url);
    const token = pathname.endsWith('/gettoken');
    const { access_token: _, ...query } = Object.fromEntries(searchParams);
    if (!token) asked.push({ api: pathname.slice(1), query, body: body && (JSON.parse(body) as unknown) });
    return {
      status: 200,
      contentType: 'application/json',
      body: bytes(JSON.stringify(token ? { access_token: 'practice-token', expires_in: 7200 } : answer)),
    };
  };
  const client = createWecomClient({
    baseUrl: 'https://vendor.invalid',
    corpId: 'ww1',
    secret: 'a-secret-of-tests',
    transport: { send, sendOnce: send },
    tokens: memoryTokens(),
    clock: systemClock,
    retries: 0,
  });
  return { client, asked };
}
async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

const owners = { owners: ['zhangsan', 'lisi'], from: day('2020-09-17'), to: day('2020-09-19'), offset: 0 };
const kf = { openKfid: 'OPEN_KFID', from: day('2022-02-23'), to: day('2022-02-24') };

it("asks for owners with midnights of Shanghai, a filter and a page, and reads the document's answer", async () => {
  const { client, asked } = clientOf({
    errcode: 0,
    errmsg: 'ok',
    total: 2,
    next_offset: 2,
    items: [
      { owner: 'zhangsan', data: ZHANGSAN },
      { owner: 'lisi', data: LISI },
    ],
  });
  const page = await client.ownerStatistics({ ...owners, orderBy: 2 });
  expect(page).toEqual({
    rows: [
      { owner: 'zhangsan', values: [2, 2, 0, 0, 6, 0, 0, 3] },
      { owner: 'lisi', values: [1, 3, 2, 0, 6, 0, 0, 3] },
    ],
    next: null,
  });
  expect(asked).toEqual([
    {
      api: 'externalcontact/groupchat/statistic',
      query: {},
      body: {
        day_begin_time: 1600272000,
        day_end_time: 1600444800,
        owner_filter: { userid_list: ['zhangsan', 'lisi'] },
        order_by: 2,
        order_asc: 0,
        offset: 0,
        limit: 1000,
      },
    },
  ]);
});

const item = (owner: string) => ({ owner, data: ZHANGSAN });

it.each([
  ['the vendor says where', { total: 5, next_offset: 2, items: [item('a'), item('b')] }, 2],
  ['the last page reaches the total', { total: 2, next_offset: 2, items: [item('a'), item('b')] }, null],
  ['an empty page is the last, whatever it says', { total: 9, next_offset: 4, items: [] }, null],
  ['an offset that leads nowhere is worked out', { total: 5, next_offset: 0, items: [item('a')] }, 1],
  ['an offset that is missing is worked out', { total: 5, items: [item('a')] }, 1],
  ['a short page without a total is the last', { next_offset: 1, items: [item('a')] }, null],
])('goes on to the next page: %s', async (_, answer, next) => {
  expect((await clientOf(answer).client.ownerStatistics(owners)).next).toBe(next);
});

it('lists an owner once that comes twice on a page', async () => {
  const { client } = clientOf({ total: 2, next_offset: 2, items: [item('a'), item('b'), item('a')] });
  expect((await client.ownerStatistics(owners)).rows.map(({ owner }) => owner)).toEqual(['a', 'b']);
});

it("reads days as the document has them, and drops those that weren't asked for", async () => {
  const items = GROUP_DAYS.map((at) => ({ stat_time: at, data: ZHANGSAN }));
  const { client, asked } = clientOf({ errcode: 0, items });
  const values = [2, 2, 0, 0, 6, 0, 0, 3];
  const request = { owners: ['zhangsan'], from: day('2020-09-17'), to: day('2020-09-18') };
  expect(await client.dailyStatistics(request)).toEqual([
    { day: '2020-09-17', values },
    { day: '2020-09-18', values },
  ]);
  expect(asked[0]?.body).toEqual({
    day_begin_time: 1600272000,
    day_end_time: 1600358400,
    owner_filter: { userid_list: ['zhangsan'] },
  });
  const one = await client.dailyStatistics({ ...request, from: day('2020-09-18') });
  expect(one.map(({ day: found }) => found)).toEqual(['2020-09-18']);
});

it('reads an account day by day; a day without a statistic has no values', async () => {
  const statistic = {
    session_cnt: 2,
    customer_cnt: 1,
    customer_msg_cnt: 6,
    upgrade_service_customer_cnt: 0,
    ai_session_reply_cnt: 1,
    ai_transfer_rate: 1,
    ai_knowledge_hit_rate: 0,
    msg_rejected_customer_cnt: 1,
  };
  const { client, asked } = clientOf({
    errcode: 0,
    statistic_list: [{ stat_time: KF_DAYS[0], statistic }, { stat_time: KF_DAYS[1] }],
  });
  expect(await client.kfAccountStatistics(kf)).toEqual([
    { day: '2022-02-23', values: [2, 1, 6, 0, 1, 1, 0, 1] },
    { day: '2022-02-24', values: null },
  ]);
  expect(asked).toEqual([
    {
      api: 'kf/get_corp_statistic',
      query: {},
      body: { open_kfid: 'OPEN_KFID', start_time: 1645545600, end_time: 1645632000 },
    },
  ]);
});

it('reads a servicer under the names of the vendor, misspelt ones included', async () => {
  const statistic = {
    session_cnt: 1,
    customer_cnt: 1,
    customer_msg_cnt: 1,
    reply_rate: 1,
    first_reply_average_sec: 17,
    satisfaction_investgate_cnt: 1,
    satisfaction_participation_rate: 1,
    satisfied_rate: 1,
    middling_rate: 0,
    dissatisfied_rate: 0,
    upgrade_service_customer_cnt: 0,
    upgrade_service_member_invite_cnt: 0,
    upgrade_service_member_customer_cnt: 0,
    upgrade_service_groupchat_invite_cnt: 0,
    upgrade_service_groupchat_customer_cnt: 0,
    msg_rejected_customer_cnt: 1,
  };
  const { client, asked } = clientOf({ statistic_list: [{ stat_time: KF_DAYS[0], statistic }] });
  expect(await client.kfServicerStatistics({ ...kf, servicer: 'zhangsan' })).toEqual([
    { day: '2022-02-23', values: [1, 1, 1, 1, 17, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 1] },
  ]);
  expect(asked[0]?.body).toMatchObject({ open_kfid: 'OPEN_KFID', servicer_userid: 'zhangsan' });
});

it('takes numbers that are written as text, and nothing for what is none', () => {
  const values = valuesOf(groupsByOwner, {
    new_chat_cnt: '2',
    chat_total: ' 7 ',
    chat_has_msg: '',
    new_member_cnt: null,
    member_total: { count: 6 },
    member_has_msg: 'many',
    msg_total: true,
  });
  expect(values).toEqual([2, 7, null, null, null, null, null, null]);
});

it.each([
  [{ errcode: 0 }, []],
  [{ errcode: 0, statistic_list: null }, []],
  [{ statistic_list: [{ stat_time: String(KF_DAYS[0]), statistic: null }] }, [null]],
  [{ statistic_list: [{ stat_time: KF_DAYS[0], statistic: 'none' }] }, [null]],
])('is lenient with %j', async (answer, values) => {
  const days = await clientOf(answer).client.kfAccountStatistics(kf);
  expect(days.map((found) => found.values)).toEqual(values);
});

it.each([{ statistic_list: 'unexpected' }, { statistic_list: [{ statistic: {} }] }])(
  'calls %j another shape: nobody knows whose day it is',
  async (answer) => {
    const error = await clientOf(answer)
      .client.kfAccountStatistics(kf)
      .catch((failure: unknown) => failure);
    expect(error).toBeInstanceOf(VendorFailure);
    expect(error).toMatchObject({ error: { reason: 'vendor.wrongShape' } });
  },
);

it('lists accounts by offset, and servicers without departments', async () => {
  const accounts = clientOf({ account_list: [{ open_kfid: 'wk1', name: '咨询客服', avatar: 'x' }] });
  expect(await accounts.client.kfAccounts(100)).toEqual([{ openKfid: 'wk1', name: '咨询客服' }]);
  expect(accounts.asked[0]?.body).toEqual({ offset: 100, limit: 100 });
  const servicers = clientOf({
    servicer_list: [{ userid: 'zhangsan', status: 0 }, { department_id: 2 }, { userid: 'zhangsan' }],
  });
  expect(await servicers.client.kfServicers('wk1')).toEqual(['zhangsan']);
  expect(servicers.asked[0]).toMatchObject({ api: 'kf/servicer/list', query: { open_kfid: 'wk1' } });
});

it('proves that the vendor answers with the call that needs no permission', async () => {
  const { client, asked } = clientOf({ ip_list: [] });
  await client.ping();
  expect(asked.map(({ api }) => api)).toEqual(['get_api_domain_ip']);
});
