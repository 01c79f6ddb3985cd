import { registerSecret } from '@main/redact';
import { unsent } from '@main/vendors/troubles';
import { answerFailure, secretRefused } from '@main/vendors/wecom/errors';
import { describe, expect, it } from 'vitest';

describe('answerFailure', () => {
  it.each([{ errcode: 0, errmsg: 'ok' }, {}, { errcode: null }])('takes %j for a success', (value) => {
    expect(answerFailure(value, 'api', 'read')).toBeNull();
  });

  it.each([null, [], 'text', 7, { errcode: 'many' }])('takes %j for another shape', (value) => {
    expect(answerFailure(value, 'api', 'read')?.error.reason).toBe('vendor.wrongShape');
  });

  it('keeps what the vendor said, with its trace id and the address it saw', () => {
    const errmsg =
      'not allow to access from your ip, hint: [1768100000123456], from ip: 203.0.113.24, more info at https://open.work.weixin.qq.com/devtool/query?e=60020';
    const failure = answerFailure({ errcode: 60020, errmsg }, 'get_api_domain_ip', 'read');
    expect(failure?.error).toMatchObject({
      code: 'ip-not-trusted',
      reason: 'wecom.ipNotTrusted',
      params: { errcode: '60020', ip: '203.0.113.24' },
      vendor: {
        errcode: 60020,
        errmsg,
        hint: '1768100000123456',
        fromIp: '203.0.113.24',
        api: 'get_api_domain_ip',
      },
    });
    expect(failure?.delivery).toBe('answered');
  });

  it('masks a token that the vendor repeats, and keeps long words short', () => {
    registerSecret('token-that-leaks');
    const errmsg = `bad call /user/get?access_token=abc123 with token-that-leaks ${'x'.repeat(100_000)}`;
    const text = JSON.stringify(answerFailure({ errcode: 40058, errmsg }, 'x', 'read')?.error);
    expect(text).toContain('bad call');
    expect(text).not.toMatch(/abc123|token-that-leaks/);
    expect(text.length).toBeLessThan(2000);
  });

  it('reads an IPv6 address', () => {
    const failure = answerFailure({ errcode: 60020, errmsg: 'from ip: 2001:db8::17, more' }, 'x', 'read');
    expect(failure?.error.vendor?.fromIp).toBe('2001:db8::17');
  });

  it('gives a code that nobody knows a policy of its own', () => {
    const failure = answerFailure({ errcode: 987_654, errmsg: 'strange' }, 'x', 'read');
    expect(failure?.policy).toBe('unknown');
    expect(failure?.error).toMatchObject({ code: 'vendor', reason: 'wecom.answer', retryable: false });
  });

  it.each([
    [{ errcode: -1 }, 'write', 'lost'],
    [{ errcode: 6000 }, 'write', 'lost'],
    [{ errcode: -1 }, 'read', 'answered'],
    [{ errcode: 84083, failed_chat_list: [{ chat_id: 'a' }] }, 'write', 'lost'],
    [{ errcode: 84083, failed_chat_list: [] }, 'write', 'answered'],
    [{ errcode: 84083, failed_chat_list: null }, 'write', 'answered'],
  ] as const)('of %j to a %s concludes %s', (value, effect, delivery) => {
    expect(answerFailure(value, 'api', effect)?.delivery).toBe(delivery);
  });
});

it('blames the secret, not the token, when gettoken is refused', () => {
  const failure = answerFailure({ errcode: 40001, errmsg: 'invalid credential' }, 'gettoken', 'read');
  if (!failure) throw new Error('a success');
  expect(secretRefused(failure)).toMatchObject({
    policy: 'stop-and-explain',
    error: { reason: 'wecom.secretRefused' },
  });
  const wrongCorp = answerFailure({ errcode: 40013 }, 'gettoken', 'read');
  if (!wrongCorp) throw new Error('a success');
  expect(secretRefused(wrongCorp).error.reason).toBe('wecom.answer');
  const busy = answerFailure({ errcode: -1 }, 'gettoken', 'read');
  if (!busy) throw new Error('a success');
  expect(secretRefused(busy)).toBe(busy);
  expect(unsent(busy).delivery).toBe('not-sent');
});
