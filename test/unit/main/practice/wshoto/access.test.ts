import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startTestPractice, type TestPractice } from '../../../../support/practice';
import { wshotoByHand } from '../../../../support/practice-accounts';

let practice: TestPractice;
let wshoto: ReturnType<typeof wshotoByHand>;
beforeEach(async () => {
  practice = await startTestPractice();
  wshoto = wshotoByHand(practice);
});
afterEach(() => practice.close());

describe('the token', () => {
  test('stays the same within its two hours, is another one after them, and fits in 512 bytes', async () => {
    const first = await wshoto.signIn();
    expect(first.length).toBeGreaterThan(256);
    expect(first.length).toBeLessThanOrEqual(512);
    await practice.control.advance(7100);
    expect(await wshoto.signIn()).toBe(first);
    await practice.control.advance(101);
    expect(await wshoto.signIn()).not.toBe(first);
    expect((await practice.control.wshoto()).tokens).toHaveLength(2);
  });

  test('is told with its life and its birth', async () => {
    const { accountId, secret } = practice.wshoto;
    const { code, msg, data } = await wshoto.ask(`access_token?appid=${accountId}&app_secret=${secret}`);
    expect([code, msg]).toEqual([0, 'ok']);
    expect(data).toEqual({
      access_token: expect.any(String),
      expires_in: 7200,
      create_at: (await practice.control.wshoto()).tokens[0]?.createdAt,
    });
  });

  test.each(['appid=none&app_secret=none', 'app_key=none', ''])('is not given for %j', async (query) => {
    expect(await wshoto.ask(`access_token?${query}`)).toEqual({ code: 10001, msg: expect.any(String) });
  });

  test('is missing, unknown, or was valid once', async () => {
    const list = (token: string) => wshoto.ask(`chat/group/list?access_token=${token}`);
    expect((await wshoto.ask('chat/group/list')).code).toBe(10001);
    expect((await list('made-up')).code).toBe(10010);
    const token = await wshoto.token();
    expect((await list(token)).code).toBe(0);
    await practice.control.expireTokens(42001);
    expect((await list(token)).code).toBe(10011);
    const next = await wshoto.signIn();
    await practice.control.expireTokens(40014);
    expect((await list(next)).code).toBe(10010);
  });

  test('is looked for in the query, not in the body', async () => {
    const body = JSON.stringify({ access_token: await wshoto.token() });
    const answer = await wshoto.ask('chat/group/statistics/customer_group_analyze_by_tag_page', {
      method: 'POST',
      body,
    });
    expect(answer.code).toBe(10001);
  });
});

test('every tag can be learned from the groups, in pages of at most 100', async () => {
  const { tags } = await practice.control.wshoto();
  const found = new Set<string>();
  for (let page = 1; page <= 3; page += 1) {
    const { data } = await wshoto.get('chat/group/list', { current_index: String(page), page_size: '25' });
    expect(data?.total).toBe(60);
    for (const group of data?.records ?? []) {
      for (const tag of group['chat_tag_infos'] as { chat_tag_id: string }[]) found.add(tag.chat_tag_id);
    }
  }
  expect(found).toEqual(new Set(tags.map(({ id }) => id)));
  expect((await wshoto.get('chat/group/list', { page_size: '101' })).code).toBe(40001);
  expect((await wshoto.get('chat/group/list', { userid: 'a', external_user_id: 'b' })).code).toBe(40001);
});

test('a tag is listed under its new name from the day that it was renamed', async () => {
  const tag = (await practice.control.wshoto()).tags[7];
  const { anchor } = await practice.control.world();
  const name = async (): Promise<unknown> => {
    // A token of its own: three days later the first one is dead.
    const { data } = await wshotoByHand(practice).get('chat/group/list', { page_size: '100' });
    const infos = data?.records.flatMap((group) => group['chat_tag_infos'] as Record<string, string>[]);
    return infos?.find((info) => info['chat_tag_id'] === tag?.id)?.['chat_tag_name'];
  };
  await practice.control.setClock(anchor);
  expect(await name()).toBe(tag?.name);
  await practice.control.setClock(anchor + 3 * 86_400);
  expect(await name()).toBe(tag?.renamed?.name);
});

test('calls of one API a minute are limited, each API by itself', async () => {
  await practice.control.settings({ wshotoPerMinute: 2 });
  const codes = [];
  for (let count = 0; count < 3; count += 1) codes.push((await wshoto.get('chat/group/list')).code);
  expect(codes).toEqual([0, 0, 42901]);
  expect((await wshoto.analysis({ start_date: '2026-01-01', end_date: '2026-01-01' })).code).toBe(0);
  await practice.control.advance(60);
  expect((await wshoto.get('chat/group/list')).code).toBe(0);
});

describe('trouble', () => {
  const API = 'wshoto/chat/group/list';

  test('says a code in the words of this vendor, with a status if that is asked for', async () => {
    await practice.control.settings({ wshotoErrorStatus: 401 });
    await practice.control.fault({ api: API, kind: 'errcode', errcode: 10011 });
    const response = await fetch(
      `${practice.wshoto.baseUrl}/chat/group/list?access_token=${await wshoto.token()}`,
    );
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ code: 10011, msg: expect.any(String) });
    expect((await wshoto.get('chat/group/list')).code).toBe(0);
  });

  test('hits the vendor that is named, and no other', async () => {
    await practice.control.fault({ api: 'wshoto/*', kind: 'errcode', errcode: -1, times: null });
    expect((await practice.get('get_api_domain_ip')).errcode).toBe(0);
    expect((await wshoto.ask('access_token?')).code).toBe(-1);
  });

  test('a page that never ends says the first rows again under a total beyond reach', async () => {
    await practice.control.fault({ api: API, kind: 'endless-cursor', times: null });
    const first = await wshoto.get('chat/group/list', { current_index: '1' });
    const ninth = await wshoto.get('chat/group/list', { current_index: '9' });
    expect(ninth).toEqual(first);
    expect(ninth.data?.total).toBeGreaterThan(1_000_000);
  });

  test('rows come twice, or are none', async () => {
    await practice.control.fault({ api: API, kind: 'duplicate-ids' });
    expect((await wshoto.get('chat/group/list')).data?.records).toHaveLength(30);
    await practice.control.fault({ api: API, kind: 'wrong-type' });
    expect(await wshoto.get('chat/group/list')).toMatchObject({ code: 0, data: 'unexpected' });
  });
});

test('a path that is no API is a 404, and the method must be the one of the document', async () => {
  expect((await fetch(`${practice.wshoto.baseUrl}/nothing`)).status).toBe(404);
  expect((await wshoto.post('chat/group/list', {})).code).toBe(40001);
});
