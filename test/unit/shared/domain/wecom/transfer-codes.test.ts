import { describe, expect, it } from 'vitest';
import { explain, wecomCode } from '@shared/domain/wecom/codes';
import { TRANSFER_CODES, UNPUBLISHED_CODES } from '../../../../support/transfer-codes';

const HAN = /\p{Script=Han}/u;

describe('a code that a transfer can be answered with', () => {
  it.each(TRANSFER_CODES)('$code says what it means, why, and what to do, in both languages', ({ code }) => {
    const zh = explain(code, 'zh-CN');
    const en = explain(code, 'en');
    expect([zh.known, en.known]).toEqual([true, true]);
    for (const part of ['meaning', 'cause', 'fix'] as const) {
      expect(zh[part]).toMatch(HAN);
      expect(en[part]).not.toMatch(HAN);
      expect(en[part]).toMatch(/^[A-Z].{4,}/);
      expect(zh[part]).not.toMatch(/[!！]/);
    }
    for (const part of ['cause', 'fix'] as const) {
      expect(zh[part]).toMatch(/。$/);
      expect(en[part]).toMatch(/\.$/);
    }
  });

  it.each(UNPUBLISHED_CODES)("%i is nobody's, and is shown with its number", (code) => {
    expect(wecomCode(code)).toBeUndefined();
    expect(explain(code, 'en').meaning).toContain(String(code));
  });
});
