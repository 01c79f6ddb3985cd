import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTestPractice, type TestPractice } from '../../../../support/practice';

let practice: TestPractice;
beforeEach(async () => {
  practice = await startTestPractice();
});
afterEach(() => practice.close());

async function gettoken(query: Record<string, string>): Promise<Record<string, unknown>> {
  const response = await fetch(`${practice.baseUrl}/gettoken?${new URLSearchParams(query)}`);
  return (await response.json()) as Record<string, unknown>;
}
const right = (): Record<string, string> => ({ corpid: practice.corpId, corpsecret: practice.secret });

test('a token is given for the right secret, for two hours', async () => {
  const answer = await gettoken(right());
  expect(answer).toMatchObject({ errcode: 0, errmsg: 'ok' });
  expect(answer['expires_in']).toBeGreaterThan(7190);
  expect(String(answer['access_token']).length).toBeLessThanOrEqual(512);
});

test('the same token is given while it is valid, and another one afterwards', async () => {
  const first = await gettoken(right());
  await practice.control.advance(7000);
  const again = await gettoken(right());
  expect(again['access_token']).toBe(first['access_token']);
  expect(again['expires_in']).toBeLessThanOrEqual(200);
  await practice.control.advance(200);
  expect((await gettoken(right()))['access_token']).not.toBe(first['access_token']);
});

test('a wrong secret answers 40001, a wrong company 40013, a missing one 41004 and 41002', async () => {
  expect(await gettoken({ ...right(), corpsecret: 'wrong' })).toMatchObject({ errcode: 40001 });
  expect(await gettoken({ ...right(), corpid: 'ww0000000000000000' })).toMatchObject({ errcode: 40013 });
  expect(await gettoken({ corpid: practice.corpId })).toMatchObject({ errcode: 41004 });
  expect(await gettoken({ corpsecret: practice.secret })).toMatchObject({ errcode: 41002 });
});

test('too many wrong secrets block even the right one for an hour', async () => {
  await practice.control.settings({ wrongSecretsPerHour: 3 });
  for (let count = 0; count < 3; count += 1) await gettoken({ ...right(), corpsecret: 'wrong' });
  expect(await gettoken(right())).toMatchObject({ errcode: 45009 });
  await practice.control.advance(3590);
  expect(await gettoken(right())).toMatchObject({ errcode: 45009 });
  await practice.control.advance(100);
  expect(await gettoken(right())).toMatchObject({ errcode: 0 });
});

test('the addresses of the vendor are told to anybody with a token', async () => {
  const answer = await practice.get('get_api_domain_ip');
  expect(answer.errcode).toBe(0);
  expect(answer['ip_list']).not.toEqual([]);
});
