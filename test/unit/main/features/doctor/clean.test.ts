import fc from 'fast-check';
import { visible, visibleError, visibleFacts } from '@main/features/doctor/clean';
import { registerSecret } from '@main/redact';
import { describe, expect, it } from 'vitest';

describe('what a report may show', () => {
  it.each([
    ['see https://vendor.example/help?e=60020 there', 'see https://vendor.example/help there'],
    ['https://vendor.example/a#part', 'https://vendor.example/a'],
    ['https://me:pass@vendor.example/a', 'https://***@vendor.example/a'],
    ['why? because', 'why? because'],
  ])('cleans %j', (text, clean) => {
    expect(visible(text)).toBe(clean);
  });

  it('holds no secret, wherever the error has it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9_-]{12,40}$/), fc.webUrl(), (secret, url) => {
        registerSecret(secret);
        const text = `${url}?access_token=${secret} and ${secret}`;
        const vendor = { errmsg: text, hint: text, api: text };
        const error = { code: 'vendor', reason: 'wecom.answer', message: text, retryable: false } as const;
        const shown = JSON.stringify([
          visibleError({ ...error, params: { host: text, seconds: 3 }, vendor }),
          visibleFacts({ issuer: text, validTo: 1 }),
        ]);
        expect(shown).not.toContain(secret);
        expect(shown).not.toContain('access_token');
      }),
      { numRuns: 50 },
    );
  });

  it('keeps the rest as it was', () => {
    const vendor = { errcode: 60020, errmsg: 'not allow', fromIp: '203.0.113.24', hint: undefined };
    const error = {
      code: 'ip-not-trusted',
      reason: 'wecom.ipNotTrusted',
      message: 'x',
      retryable: false,
    } as const;
    expect(visibleError({ ...error, vendor })).toEqual({
      ...error,
      vendor: { errcode: 60020, errmsg: 'not allow', fromIp: '203.0.113.24' },
    });
  });
});
