import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startTestPractice, type TestPractice } from '../../../../support/practice';

const LIST = 'externalcontact/groupchat/list';
let practice: TestPractice;
beforeEach(async () => {
  practice = await startTestPractice();
});
afterEach(() => practice.close());

async function call(
  path: string,
  init: RequestInit = {},
): Promise<{ status: number; headers: Headers; body: unknown }> {
  const response = await fetch(`${practice.baseUrl}/${path}`, init);
  return { status: response.status, headers: response.headers, body: await response.json() };
}
const withToken = async (api: string): Promise<string> => `${api}?access_token=${await practice.token()}`;

/** Status of a request whose Host header is not the address it is sent to; fetch cannot do that. */
function statusFor(host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const call = request(`${practice.baseUrl}/gettoken`, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    call.on('error', reject);
    call.end();
  });
}

describe('an error', () => {
  test("comes with HTTP 200, the vendor's text and headers that repeat it", async () => {
    const { status, headers, body } = await call('get_api_domain_ip?access_token=none');
    expect(status).toBe(200);
    const { errcode, errmsg } = body as { errcode: number; errmsg: string };
    expect(errcode).toBe(40014);
    expect(errmsg).toMatch(
      /^invalid access_token, hint: \[\d+\], from ip: 203\.0\.113\.24, more info at https:\/\/open\.work\.weixin\.qq\.com\/devtool\/query\?e=40014$/,
    );
    expect(headers.get('error-code')).toBe('40014');
    expect(headers.get('error-msg')).toBe(errmsg);
  });

  test('of an unknown path is a 404 without errcode', async () => {
    const { status, body } = await call(await withToken('externalcontact/groupchat/no_such_thing'));
    expect(status).toBe(404);
    expect(body).not.toHaveProperty('errcode');
  });
});

describe('a token', () => {
  test('is asked for: 41001 without one', async () => {
    expect((await call('get_api_domain_ip')).body).toMatchObject({ errcode: 41001 });
    const inBody = JSON.stringify({ access_token: await practice.token(), limit: 10 });
    expect((await call(LIST, { method: 'POST', body: inBody })).body).toMatchObject({ errcode: 41001 });
  });

  test('expires after two hours with 42001', async () => {
    await practice.token();
    await practice.control.advance(7100);
    expect(await practice.get('get_api_domain_ip')).toMatchObject({ errcode: 0 });
    await practice.control.advance(101);
    expect(await practice.get('get_api_domain_ip')).toMatchObject({ errcode: 42001 });
  });

  test('may be ended early, with either code', async () => {
    await practice.token();
    await practice.control.expireTokens();
    expect(await practice.get('get_api_domain_ip')).toMatchObject({ errcode: 42001 });
    await practice.control.expireTokens(40014);
    expect(await practice.get('get_api_domain_ip')).toMatchObject({ errcode: 40014 });
  });
});

describe('a method or body that is wrong', () => {
  test('GET of a POST interface answers 40058, POST of a GET interface 40063', async () => {
    expect((await call(await withToken(LIST))).body).toMatchObject({ errcode: 40058 });
    const posted = await call(await withToken('user/get'), { method: 'POST', body: '{}' });
    expect(posted.body).toMatchObject({ errcode: 40063 });
  });

  test('what is no JSON object answers 40058 with the warning', async () => {
    for (const body of ['{"limit":', '[]', '"x"', '']) {
      const answer = await call(await withToken(LIST), { method: 'POST', body });
      expect(answer.body, body).toMatchObject({ errcode: 40058 });
      expect((answer.body as { errmsg: string }).errmsg, body).toContain('Warning: wrong json format.');
    }
  });

  test('a form answers 40063', async () => {
    const answer = await call(await withToken(LIST), {
      method: 'POST',
      body: new URLSearchParams({ limit: '10' }),
    });
    expect(answer.body).toMatchObject({ errcode: 40063 });
  });
});

describe('trusted addresses', () => {
  test('another one answers 60020 and says which it was; gettoken still works', async () => {
    await practice.control.trustedIps(['198.51.100.1']);
    const answer = await practice.get('get_api_domain_ip');
    expect(answer.errcode).toBe(60020);
    expect(answer.errmsg).toMatch(
      /^not allow to access from your ip, hint: \[\d+\], from ip: 203\.0\.113\.24, more info at https:\/\/open\.work\.weixin\.qq\.com\/devtool\/query\?e=60020$/,
    );
    await practice.control.trustedIps(['198.51.100.1', '203.0.113.24']);
    expect(await practice.get('get_api_domain_ip')).toMatchObject({ errcode: 0 });
    await practice.control.trustedIps(null);
    expect(await practice.get('get_api_domain_ip')).toMatchObject({ errcode: 0 });
  });

  test('gettoken is refused too where the vendor is set to look there', async () => {
    const query = new URLSearchParams({ corpid: practice.corpId, corpsecret: practice.secret });
    const gettoken = async (): Promise<unknown> =>
      (await fetch(`${practice.baseUrl}/gettoken?${query}`)).json();
    await practice.control.trustedIps(['198.51.100.1']);
    await practice.control.settings({ gettokenChecksIp: true });
    expect(await gettoken()).toMatchObject({ errcode: 60020 });
    await practice.control.trustedIps(null);
    expect(await gettoken()).toMatchObject({ errcode: 0 });
  });
});

describe('frequency', () => {
  const ask = async (): Promise<number> => (await practice.get('get_api_domain_ip')).errcode;

  test('beyond the calls a minute one API is blocked for a minute, the others are not', async () => {
    await practice.control.settings({ perMinute: 3 });
    expect([await ask(), await ask(), await ask(), await ask()]).toEqual([0, 0, 0, 45009]);
    expect(await practice.get('department/list')).toMatchObject({ errcode: 0 });
    await practice.control.advance(55);
    expect(await ask()).toBe(45009);
    await practice.control.advance(10);
    expect(await ask()).toBe(0);
  });

  test('the minute slides: calls of the last sixty seconds count, whenever they were', async () => {
    await practice.control.settings({ perMinute: 2 });
    await ask();
    await practice.control.advance(40);
    await ask();
    await practice.control.advance(25);
    expect(await ask()).toBe(0);
    expect(await ask()).toBe(45009);
  });

  test('beyond the calls an hour it is blocked for an hour', async () => {
    await practice.control.settings({ perHour: 2 });
    expect([await ask(), await ask(), await ask()]).toEqual([0, 0, 45009]);
    await practice.control.advance(3500);
    expect(await ask()).toBe(45009);
    await practice.control.advance(200);
    expect(await ask()).toBe(0);
  });

  test('more calls at a time than allowed answer 45033', async () => {
    await practice.token();
    await practice.control.settings({ concurrency: 2, latencyMs: 100 });
    const codes = await Promise.all([ask(), ask(), ask(), ask()]);
    expect(codes.toSorted((a, b) => a - b)).toEqual([0, 0, 45033, 45033]);
  });

  test('the published limits are the ones in force', async () => {
    const settings = await practice.control.settings({});
    expect(settings).toMatchObject({ perMinute: 10_000, perHour: 150_000, wrongSecretsPerHour: 2000 });
  });
});

describe('only this machine', () => {
  test('a request for another host is refused', async () => {
    expect(await statusFor('evil.example')).toBe(403);
    expect(await statusFor('127.0.0.1.evil.example')).toBe(403);
    expect(await statusFor('localhost')).toBe(200);
  });

  test('a request of a web page is refused', async () => {
    const headers = { origin: 'https://evil.example' };
    expect((await call('gettoken', { headers })).status).toBe(403);
    const reset = await fetch(`${practice.controlUrl}/reset`, { method: 'POST', headers });
    expect(reset.status).toBe(403);
  });
});

describe('the Date header', () => {
  const skew = async (address: string): Promise<number> => {
    const { headers } = await fetch(address);
    return Math.round((Date.parse(headers.get('date') ?? '') - Date.now()) / 1000);
  };

  test('is that of this machine, or off by as much as is asked for, with every vendor', async () => {
    const addresses = [
      `${practice.baseUrl}/get_api_domain_ip`,
      `${practice.wshoto.baseUrl}/access_token`,
      `${practice.sobot.baseUrl}/api/get_token`,
    ];
    for (const address of addresses) expect(Math.abs(await skew(address))).toBeLessThanOrEqual(2);
    for (const seconds of [7200, -900]) {
      await practice.control.settings({ dateSkewSeconds: seconds });
      for (const address of addresses) {
        expect(Math.abs((await skew(address)) - seconds)).toBeLessThanOrEqual(2);
      }
    }
  });
});
