import { describe, expect, it } from 'vitest';
import { en } from '@renderer/i18n/en/index';
import { resolveLanguage } from '@shared/domain/language';
import { zhCN } from '@renderer/i18n/zh-CN/index';

/** Every sentence by its path; singular and plural of one sentence share a path. */
function sentences(node: object, path = ''): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [key, value] of Object.entries(node) as [string, string | object][]) {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') {
      const base = at.replace(/_(one|other)$/, '_*');
      found.set(base, [...(found.get(base) ?? []), value]);
    } else {
      for (const [inner, texts] of sentences(value, at)) found.set(inner, texts);
    }
  }
  return found;
}

const names = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)[^}]*\}\}/g)].map(([, name = '']) => name).toSorted();

const chinese = sentences(zhCN);
const english = sentences(en);

describe('the two languages', () => {
  it('hold the same keys', () => {
    expect([...english.keys()].toSorted()).toEqual([...chinese.keys()].toSorted());
  });

  it('fill the same values into each sentence; only a count may go unsaid in a singular', () => {
    const different = [...chinese].filter(([key, [zh = '']]) =>
      (english.get(key) ?? []).some((text) => {
        const said = names(text);
        const wanted = names(zh);
        return (
          said.some((name) => !wanted.includes(name)) ||
          wanted.some((name) => name !== 'count' && !said.includes(name))
        );
      }),
    );
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it('leave no sentence empty', () => {
    const empty = [...chinese, ...english].filter(([, texts]) => texts.some((text) => text.trim() === ''));
    expect(empty).toEqual([]);
  });

  it('use no exclamation marks', () => {
    const loud = [...chinese, ...english].filter(([, texts]) => texts.some((text) => /[!！]/.test(text)));
    expect(loud).toEqual([]);
  });

  it('use straight quotes in English, because the fonts of Chinese draw curly ones as wide as a character', () => {
    const curly = [...english].filter(([, texts]) => texts.some((text) => /[‘’“”]/.test(text)));
    expect(curly).toEqual([]);
  });
});

describe('resolveLanguage', () => {
  it('follows the choice, or Chinese wherever the system speaks it', () => {
    expect(resolveLanguage('en', 'zh-CN')).toBe('en');
    expect(resolveLanguage('system', 'zh-TW')).toBe('zh-CN');
    expect(resolveLanguage('system', 'de-DE')).toBe('en');
  });
});
