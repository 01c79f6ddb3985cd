import { explain, lookupUrl, WECOM_CODES, wecomCode } from '@shared/domain/wecom/codes';
import { describe, expect, it } from 'vitest';

describe('the table of codes', () => {
  it('names every code once', () => {
    const codes = WECOM_CODES.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('holds all published codes of group transfer, and none that does not exist', () => {
    const family = WECOM_CODES.map(({ code }) => code).filter((code) => code >= 90500 && code < 90600);
    expect(family.toSorted((a, b) => a - b)).toEqual([
      90500, 90501, 90502, 90503, 90504, 90507, 90508, 90509, 90510, 90511, 90514,
    ]);
  });

  it.each([
    40001, 40013, 40014, 42001, 45009, 45033, 45035, 48002, 60011, 60020, 60111, 81017, 84074, 95004, -1,
  ])('explains %i', (code) => {
    expect(explain(code, 'zh-CN').known).toBe(true);
  });

  it('says everything in both languages, with Chinese where Chinese belongs', () => {
    for (const { meaning, cause, fix } of WECOM_CODES) {
      for (const { zh, en } of [meaning, cause, fix]) {
        expect(zh).toMatch(/\p{Script=Han}/u);
        expect(en).not.toMatch(/\p{Script=Han}|[，。！]/u);
        expect(`${zh}${en}`).not.toMatch(/[!！]/);
        expect(en.trim()).not.toBe('');
      }
    }
  });

  it('offers the other kind for a transfer of the wrong kind, and counts what is done as done', () => {
    expect([90500, 90502].map((code) => wecomCode(code)?.policy)).toEqual(['wrong-kind', 'wrong-kind']);
    expect([90504, 90508].map((code) => wecomCode(code)?.policy)).toEqual(['already-done', 'already-done']);
    expect(wecomCode(90507)?.policy).toBe('in-progress');
  });
});

it.each(['zh-CN', 'en'] as const)('points to the vendor for a code it does not know (%s)', (language) => {
  const explanation = explain(765_432, language);
  expect(explanation.known).toBe(false);
  expect(explanation.meaning).toContain('765432');
  expect(explanation.fix).toContain(lookupUrl(765_432));
});
