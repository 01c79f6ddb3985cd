import { describe, expect, test } from 'vitest';
import { redact, redactValue, registerSecret } from '@main/redact';

const secret = 'kT9_s3cr3t-Value';

describe('what looks like a secret is masked', () => {
  test.each([
    `https://qyapi.example/cgi-bin/groupchat/list?access_token=${secret}&debug=1`,
    `GET /cgi-bin/gettoken?corpid=ww1&corpsecret=${secret}`,
    `{"corpid":"ww1","corpsecret":"${secret}"}`,
    `{"access_token": "${secret}", "expires_in": 7200}`,
    `{ secret: '${secret}' }`,
    `Authorization: Bearer ${secret}`,
    `"authorization":"Basic ${secret}"`,
    `Proxy-Authorization: Basic ${secret}`,
    `http://admin:${secret}@proxy.local:8080 refused`,
    `password=${secret}`,
    `GET /openapi/access_token?appid=1&app_secret=${secret}`,
    `{"app_secret":"${secret}"}`,
    `{"appid":"1","app_key":"${secret}"}`,
    `personal_access_token?app_key=${secret}`,
    `GET /api/get_token?appid=1&create_time=1569397773&sign=${secret}`,
    `{"item":{"token":"${secret}","expires_in":"86400"}}`,
    `https://files.example/a.zip?Expires=1&Signature=${secret}`,
  ])('%s', (text) => {
    expect(redact(text)).not.toContain(secret);
    expect(redact(text)).toContain('***');
  });
});

test('what is no secret stays readable', () => {
  const text =
    'GET https://qyapi.example/cgi-bin/user/get?userid=wangfang took 120 ms, errcode=60111, to a@b.cn';
  expect(redact(text)).toBe(text);
});

test('only the secret is taken out of an address', () => {
  expect(redact(`https://u:${secret}@proxy:80/x?access_token=${secret}&size=100`)).toBe(
    'https://***@proxy:80/x?access_token=***&size=100',
  );
});

test('values are masked by their keys and inside their texts, at any depth', () => {
  const value = { a: [{ corpSecret: secret, note: `access_token=${secret}` }], errcode: 0, token: null };
  expect(redactValue(value)).toEqual({
    a: [{ corpSecret: '***', note: 'access_token=***' }],
    errcode: 0,
    token: null,
  });
});

test('errors keep their words and lose their secrets', () => {
  const error = new Error(`failed: access_token=${secret}`, {
    cause: new Error(`Bearer authorization: ${secret}`),
  });
  const text = JSON.stringify(redactValue(error));
  expect(text).not.toContain(secret);
  expect(text).toContain('failed');
});

test('a value that holds itself ends', () => {
  const loop: Record<string, unknown> = {};
  loop['self'] = loop;
  expect(JSON.stringify(redactValue(loop))).toContain('[deep]');
});

/** A small generator, so that a failure repeats. */
function* texts(count: number): Generator<{ value: string; around: string }> {
  const letters = [...'abcXYZ0189-_.+/=%&?#{}[]"\'\\:;, 群主\n', '😀'];
  let state = 7;
  const next = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % below;
  };
  const word = (length: number): string =>
    Array.from({ length }, () => letters[next(letters.length)]).join('');
  for (let index = 0; index < count; index += 1)
    yield { value: `s${index}!${word(4 + next(30))}`, around: word(next(40)) };
}

test('a registered secret never survives, whatever it and its surroundings are', () => {
  for (const { value, around } of texts(300)) {
    registerSecret(value);
    const text = `${around}${value}${around}${encodeURIComponent(value)}`;
    expect(redact(text)).not.toContain(value);
    expect(redact(text)).not.toContain(encodeURIComponent(value));
    expect(JSON.stringify(redactValue({ [value]: { deep: [text] } }))).not.toContain(
      JSON.stringify(value).slice(1, -1),
    );
  }
});

test('masking twice changes nothing more', () => {
  for (const { around } of texts(100)) {
    const once = redact(`access_token=${secret} ${around} {"secret":"${secret}"}`);
    expect(redact(once)).toBe(once);
  }
});

test('a secret with half a character in it is masked too', () => {
  registerSecret('half-\ud83d-secret');
  expect(redact('x half-\ud83d-secret')).toBe('x ***');
});
