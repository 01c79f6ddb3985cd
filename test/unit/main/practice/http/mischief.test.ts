import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startTestPractice, type TestPractice } from '../../../../support/practice';

const API = 'get_api_domain_ip';
const LIST = 'externalcontact/groupchat/list';
const ONJOB = 'externalcontact/groupchat/onjob_transfer';
let practice: TestPractice;
let url: string;
beforeEach(async () => {
  practice = await startTestPractice();
  url = `${practice.baseUrl}/${API}?access_token=${await practice.token()}`;
});
afterEach(() => practice.close());

const ask = async (): Promise<number> => (await practice.get(API)).errcode;

/** A group that can be transferred, and somebody who can take it. */
async function order(): Promise<{ chat_id_list: string[]; new_owner: string }> {
  await practice.control.change({ op: 'hire', userid: 'taker', name: '接手人' });
  const { people } = await practice.control.world();
  const owner = people.find((person) => person.leftAt === null && person.groups > 0)?.userid ?? '';
  const [group] = await practice.control.groupsOf(owner);
  return { chat_id_list: [group?.chatId ?? ''], new_owner: 'taker' };
}
const ownerOf = async (chatId: string | undefined): Promise<string | undefined> =>
  (await practice.control.groups([chatId ?? '']))[0]?.owner;

describe('which calls fail', () => {
  test('one, unless asked otherwise', async () => {
    await practice.control.fault({ api: API, kind: 'errcode', errcode: 45009 });
    expect([await ask(), await ask()]).toEqual([45009, 0]);
  });

  test('from the nth on, so many times', async () => {
    await practice.control.fault({ api: API, kind: 'errcode', nth: 2, times: 2 });
    expect([await ask(), await ask(), await ask(), await ask()]).toEqual([0, -1, -1, 0]);
  });

  test('all of them until the faults are cleared', async () => {
    await practice.control.fault({ kind: 'errcode', errcode: 48002, times: null });
    expect([await ask(), await ask(), await ask()]).toEqual([48002, 48002, 48002]);
    await practice.control.clearFaults();
    expect(await ask()).toBe(0);
  });

  test('some, by chance, and the same ones each time', async () => {
    const run = async (): Promise<number[]> => {
      await practice.control.reset();
      const again = await startTestPractice();
      await again.control.fault({ api: API, kind: 'errcode', times: null, probability: 0.5 });
      const codes: number[] = [];
      for (let count = 0; count < 30; count += 1) codes.push((await again.get(API)).errcode);
      await again.close();
      return codes;
    };
    const codes = await run();
    expect(new Set(codes)).toEqual(new Set([0, -1]));
    expect(await run()).toEqual(codes);
  });

  test('those of the API named, or of all that begin so', async () => {
    await practice.control.fault({ api: 'externalcontact/*', kind: 'errcode', times: null });
    expect(await practice.post(LIST, { limit: 1 })).toMatchObject({ errcode: -1 });
    expect(await ask()).toBe(0);
  });
});

describe('how they fail', () => {
  test('late', async () => {
    await practice.control.fault({ api: API, kind: 'delay', delayMs: 150 });
    const before = performance.now();
    expect(await ask()).toBe(0);
    expect(performance.now() - before).toBeGreaterThan(140);
  });

  test('never answered', async () => {
    await practice.control.fault({ api: API, kind: 'hang' });
    const gaveUp = await fetch(url, { signal: AbortSignal.timeout(100) }).catch((error: unknown) => error);
    expect(gaveUp).toMatchObject({ name: 'TimeoutError' });
    expect(await ask()).toBe(0);
  });

  test('connection reset', async () => {
    await practice.control.fault({ api: API, kind: 'reset-before' });
    await expect(fetch(url)).rejects.toThrow();
  });

  test('HTTP 502, or another status, with a page', async () => {
    await practice.control.fault({ api: API, kind: 'http-500' });
    await practice.control.fault({ api: API, kind: 'http-500', status: 503 });
    const first = await fetch(url);
    expect(first.status).toBe(502);
    expect((await fetch(url)).status).toBe(503);
    expect(await first.text()).toContain('<html>');
  });

  test('a page where JSON should be', async () => {
    await practice.control.fault({ api: API, kind: 'html' });
    const response = await fetch(url);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/html');
  });

  test('half a body', async () => {
    await practice.control.fault({ api: API, kind: 'truncated' });
    const response = await fetch(url);
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
  });

  test('JSON that is none', async () => {
    await practice.control.fault({ api: API, kind: 'broken-json' });
    const text = await (await fetch(url)).text();
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
  });

  test('fields of another type', async () => {
    await practice.control.fault({ api: LIST, kind: 'wrong-type' });
    expect(await practice.post(LIST, { limit: 5 })).toMatchObject({
      errcode: 0,
      group_chat_list: 'unexpected',
    });
  });

  test('ten megabytes', async () => {
    await practice.control.fault({ api: API, kind: 'huge' });
    const text = await (await fetch(url)).text();
    expect(text.length).toBeGreaterThan(10 * 1024 * 1024);
    expect(JSON.parse(text)).toMatchObject({ errcode: 0 });
  });

  test('a cursor that never ends and is never the same', async () => {
    await practice.control.fault({ api: LIST, kind: 'endless-cursor', times: null });
    const cursors = new Set<unknown>();
    let cursor: unknown = '';
    for (let page = 0; page < 5; page += 1) {
      const answer = await practice.post(LIST, { limit: 1000, cursor });
      expect(answer.errcode).toBe(0);
      cursor = answer['next_cursor'];
      cursors.add(cursor);
    }
    expect(cursors.size).toBe(5);
  });

  test('a chat id twice', async () => {
    await practice.control.fault({ api: LIST, kind: 'duplicate-ids' });
    const list = (await practice.post(LIST, { limit: 10 }))['group_chat_list'] as { chat_id: string }[];
    expect(list).toHaveLength(15);
    expect(new Set(list.map(({ chat_id }) => chat_id)).size).toBe(10);
  });
});

describe('a transfer that fails', () => {
  test('before its effect leaves the owner, and is on record as without effect', async () => {
    const body = await order();
    const owner = await ownerOf(body.chat_id_list[0]);
    await practice.control.fault({ api: ONJOB, kind: 'reset-before' });
    await expect(practice.post(ONJOB, body)).rejects.toThrow();
    expect(await ownerOf(body.chat_id_list[0])).toBe(owner);
    expect(await practice.control.record()).toMatchObject([
      { kind: 'onjob', chatIds: body.chat_id_list, newOwner: 'taker', applied: [], fault: 'reset-before' },
    ]);
  });

  test('after its effect has changed the owner, and the record says so', async () => {
    const body = await order();
    await practice.control.fault({ api: ONJOB, kind: 'reset-after' });
    await expect(practice.post(ONJOB, body)).rejects.toThrow();
    expect(await ownerOf(body.chat_id_list[0])).toBe('taker');
    expect(await practice.control.record()).toMatchObject([
      { applied: body.chat_id_list, fault: 'reset-after' },
    ]);
  });

  test('is on record while it hangs', async () => {
    const body = await order();
    await practice.control.fault({ api: ONJOB, kind: 'hang' });
    const stop = new AbortController();
    const target = `${practice.baseUrl}/${ONJOB}?access_token=${await practice.token()}`;
    const hanging = fetch(target, { method: 'POST', body: JSON.stringify(body), signal: stop.signal }).catch(
      () => null,
    );
    await expect.poll(() => practice.control.record()).toHaveLength(1);
    stop.abort();
    await hanging;
    expect(await practice.control.record()).toMatchObject([{ applied: [], fault: 'hang' }]);
  });

  test('may answer an error although it took effect', async () => {
    const body = await order();
    await practice.control.fault({ api: ONJOB, kind: 'http-500', afterEffect: true });
    const target = `${practice.baseUrl}/${ONJOB}?access_token=${await practice.token()}`;
    expect((await fetch(target, { method: 'POST', body: JSON.stringify(body) })).status).toBe(502);
    expect(await ownerOf(body.chat_id_list[0])).toBe('taker');
  });
});
