import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTestPractice, type TestPractice } from '../../../../support/practice';

let practice: TestPractice;
beforeEach(async () => {
  practice = await startTestPractice();
});
afterEach(() => practice.close());

test('the clock can be set and moved, and goes on from there', async () => {
  await practice.control.setClock(1_800_000_000);
  expect(await practice.control.now()).toBeGreaterThanOrEqual(1_800_000_000);
  expect(await practice.control.now()).toBeLessThan(1_800_000_030);
  expect(await practice.control.advance(86_400)).toBeGreaterThanOrEqual(1_800_086_400);
});

test('calls are counted by API, also those that failed', async () => {
  await practice.get('get_api_domain_ip');
  await practice.control.fault({ api: 'get_api_domain_ip', kind: 'errcode' });
  await practice.get('get_api_domain_ip');
  expect(await practice.control.stats()).toEqual({ gettoken: 1, get_api_domain_ip: 2 });
});

test('a command or value that does not exist is refused in words', async () => {
  const send = (command: string, body: string): Promise<Response> =>
    fetch(`${practice.controlUrl}/${command}`, { method: 'POST', body });
  expect((await send('nothing', '{}')).status).toBe(404);
  for (const [command, body] of [
    ['clock', '{}'],
    ['clock', '{'],
    ['faults', '{"kind":"explode"}'],
    ['settings', '{"perMinutes":1}'],
    ['world', '{"op":"leave","userid":"nobody"}'],
    ['world', '{"op":"dismiss","chatId":"wr-nothing"}'],
  ] as const) {
    const response = await send(command, body);
    expect(response.status, `${command} ${body}`).toBe(400);
    expect(await response.json()).toHaveProperty('error');
  }
});

test('a reset takes back faults, clock, switches, counts and tokens', async () => {
  await practice.token();
  const before = await practice.control.settings({});
  await practice.control.fault({ kind: 'errcode', times: null });
  await practice.control.settings({ perMinute: 1 });
  await practice.control.advance(1000);
  await practice.control.reset();
  expect(await practice.control.faults()).toEqual([]);
  expect(await practice.control.settings({})).toEqual(before);
  expect(await practice.control.stats()).toEqual({});
  expect(Math.abs((await practice.control.now()) - Date.now() / 1000)).toBeLessThan(30);
  expect(await practice.get('get_api_domain_ip')).toMatchObject({ errcode: 40014 });
});

test('after a reset the same calls get the same answers', async () => {
  const run = async (): Promise<unknown[]> => {
    await practice.renew();
    const answers: unknown[] = [];
    for (let count = 0; count < 3; count += 1) {
      answers.push(await practice.post('externalcontact/groupchat/list', { limit: 1000 }));
    }
    return answers;
  };
  const before = await run();
  await practice.control.reset();
  expect(await run()).toEqual(before);
});

test('the world says how many groups lists can show', async () => {
  const { listed, people } = await practice.control.world();
  expect(listed).toBe(60);
  const { listed: none } = await (async () => {
    for (const person of people) {
      for (const { chatId } of await practice.control.groupsOf(person.userid)) {
        await practice.control.change({ op: 'dismiss', chatId });
      }
    }
    return practice.control.world();
  })();
  expect(none).toBe(0);
});
