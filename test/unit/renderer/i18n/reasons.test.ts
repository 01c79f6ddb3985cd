import { describe, expect, it } from 'vitest';
import { codes as codesEn } from '@renderer/i18n/en/codes';
import { reasonSentences } from '@renderer/i18n/reasons';
import { codes as codesZhCN } from '@renderer/i18n/zh-CN/codes';
import { ERROR_CODES } from '@shared/domain/errors';
import { REASONS } from '@shared/domain/reasons';

const { 'zh-CN': chinese, en: english } = reasonSentences;
const holes = (text = ''): string =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)]
    .map(([, name = '']) => name)
    .toSorted()
    .join();

describe('error sentences', () => {
  it.each([
    ['zh-CN', chinese],
    ['en', english],
  ])('%s has one for every reason, and none for reasons that do not exist', (_language, sentences) => {
    expect(Object.keys(sentences).toSorted()).toEqual([...REASONS].toSorted());
  });

  it('take the same values in both languages', () => {
    const different = REASONS.filter((reason) => holes(chinese[reason]) !== holes(english[reason]));
    expect(different).toEqual([]);
  });

  it('use no exclamation marks', () => {
    const all = [...Object.values(chinese), ...Object.values(english)];
    expect(all.filter((text) => /[!！]/.test(text))).toEqual([]);
  });

  it('use straight quotes in English, as all of its words do', () => {
    expect(Object.values(english).filter((text) => /[‘’“”]/.test(text))).toEqual([]);
  });

  it('exist for every kind of error as the last resort', () => {
    for (const code of ERROR_CODES) {
      expect(codesZhCN[code]).toMatch(/。$/);
      expect(codesEn[code]).toMatch(/\.$/);
    }
  });
});
