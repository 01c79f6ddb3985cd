import { explainSobot, SOBOT_CODES, sobotCode } from '@shared/domain/sobot/codes';
import { describe, expect, it } from 'vitest';

describe("Sobot's codes", () => {
  it("are those of the document, with the other documents' family of token codes, each once", () => {
    expect(SOBOT_CODES.map(({ code }) => code).toSorted()).toEqual([
      '210003',
      '210004',
      '210005',
      '210006',
      '210007',
      '210016',
      '210017',
      '700046',
      '900001',
      '900002',
      '900003',
      '900004',
      '910001',
      '910002',
      '910003',
      '910004',
      '999999',
    ]);
  });

  it('ask for a new token only where one can help', () => {
    const renewing = SOBOT_CODES.filter(({ policy }) => policy === 'refresh-token').map(({ code }) => code);
    expect(renewing.toSorted()).toEqual(['900001', '900002', '910001', '910002']);
  });

  it('are explained in both languages, with Chinese where Chinese belongs', () => {
    for (const { meaning, cause, fix } of SOBOT_CODES) {
      for (const { zh, en } of [meaning, cause, fix]) {
        expect(zh).toMatch(/\p{Script=Han}/u);
        expect(en).not.toMatch(/\p{Script=Han}|[，。！]/u);
        expect(`${zh}${en}`).not.toMatch(/[!！]/);
      }
    }
  });

  it.each(['zh-CN', 'en'] as const)('keep their zeros when nobody knows them (%s)', (language) => {
    expect(explainSobot('000123', language)).toMatchObject({ known: false });
    expect(explainSobot('000123', language).meaning).toContain('000123');
    expect(sobotCode('000123')).toBeUndefined();
  });
});
