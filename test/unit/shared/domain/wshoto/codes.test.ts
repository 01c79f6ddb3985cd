import { explainWshoto, WSHOTO_CODES, wshotoCode } from '@shared/domain/wshoto/codes';
import { expect, it } from 'vitest';

it('knows the three codes that ask for a new token, in both languages', () => {
  expect(WSHOTO_CODES.map(({ code, policy }) => [code, policy])).toEqual([
    [10001, 'refresh-token'],
    [10010, 'refresh-token'],
    [10011, 'refresh-token'],
  ]);
  for (const { meaning, cause, fix } of WSHOTO_CODES) {
    for (const { zh, en } of [meaning, cause, fix]) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).not.toMatch(/\p{Script=Han}|[，。！]/u);
    }
  }
});

it.each(['zh-CN', 'en'] as const)('says of any other code that nobody publishes it (%s)', (language) => {
  expect(wshotoCode(42_901)).toBeUndefined();
  const explanation = explainWshoto(42_901, language);
  expect(explanation).toMatchObject({ known: false, retryHelps: false });
  expect(explanation.meaning).toContain('42901');
});
