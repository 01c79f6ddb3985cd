import { describe, expect, it } from 'vitest';
import { codes } from '@renderer/i18n/en/codes';
import { errorDetails, errorText, reasonText } from '@renderer/lib/errorText';
import type { AppError } from '@shared/domain/errors';
import { explain } from '@shared/domain/wecom/codes';

const error = (parts: Partial<AppError>): AppError => ({
  code: 'vendor',
  reason: 'wecom.answer',
  message: 'for the log',
  retryable: false,
  ...parts,
});

describe('errorText', () => {
  it('explains a plain vendor answer by its code and gives the fix apart', () => {
    const { sentence, next } = errorText(
      error({ vendor: { errcode: 48002, errmsg: 'api forbidden' } }),
      'zh-CN',
    );
    expect(sentence).toContain('API接口无权限调用');
    expect(next).toContain('可调用接口的应用');
  });

  it('names a code that no table holds', () => {
    const { sentence } = errorText(error({ vendor: { errcode: 987_654 } }), 'en');
    expect(sentence).toContain('987654');
  });

  it('falls back to the kind of the error when neither reason nor code says more', () => {
    expect(errorText(error({ code: 'keychain', reason: 'nobody.knows' }), 'en')).toEqual({
      sentence: codes.keychain,
    });
  });

  it('prefers the sentence of the reason and fills its values in', () => {
    const { sentence, next } = errorText(
      error({ reason: 'net.dns', params: { host: 'qy.example' } }),
      'zh-CN',
    );
    expect(sentence).toContain('qy.example');
    expect(next).toBeUndefined();
  });

  it('adds the cause and the fix of the code to a call that was refused as a whole', () => {
    const refused = error({ reason: 'transfers.refused', vendor: { errcode: 84083 } });
    const { meaning, fix } = explain(84083, 'zh-CN');
    const { sentence, next } = errorText(refused, 'zh-CN');
    expect(sentence).toBe(reasonText('transfers.refused', 'zh-CN'));
    expect(next).toContain(meaning);
    expect(next).toContain(fix);
  });
});

describe('errorDetails', () => {
  it('lists what is known and nothing else', () => {
    const text = errorDetails(
      error({ code: 'ip-not-trusted', vendor: { errcode: 60020, fromIp: '1.2.3.4', hint: '[17]' } }),
    );
    expect(text).toBe(
      'code: ip-not-trusted\nreason: wecom.answer\nmessage: for the log\nerrcode: 60020\nhint: [17]\nfrom ip: 1.2.3.4',
    );
  });
});

describe('codes of the other vendors', () => {
  const refusal = (reason: string, code: string): AppError => ({
    code: 'vendor',
    reason,
    message: 'x',
    params: { errcode: code },
    retryable: false,
    vendor: { errcode: Number(code) },
  });

  it("are explained by that vendor's own table", () => {
    expect(errorText(refusal('sobot.answer', '210016'), 'en').sentence).toContain('order');
    expect(errorText(refusal('wshoto.answer', '10011'), 'zh-CN').sentence).toContain('访问令牌');
    // 40058 is a code of WeCom, and nobody's besides.
    expect(errorText(refusal('wshoto.answer', '40058'), 'en').sentence).toContain(
      'wshoto answered with code',
    );
    expect(errorText(refusal('sobot.answer', '000123'), 'en').sentence).toContain('000123');
  });

  it('have sentences of their own where nothing but the token is at stake', () => {
    expect(errorText(refusal('sobot.tokenRefused', '910002'), 'en').sentence).toContain('(code 910002)');
  });
});
