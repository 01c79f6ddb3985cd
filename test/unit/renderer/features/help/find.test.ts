import { describe, expect, it } from 'vitest';
import { findPages } from '@renderer/features/help/find';
import { book as english } from '@renderer/help/en/index';
import { HELP_PAGES } from '@renderer/help/pages';
import { book as chinese } from '@renderer/help/zh-CN/index';
import { en } from '@renderer/i18n/en/index';
import { zhCN } from '@renderer/i18n/zh-CN/index';

const inChinese = (text: string) => findPages(chinese, text, (page) => zhCN.help.pages[page]);
const inEnglish = (text: string) => findPages(english, text, (page) => en.help.pages[page]);

describe('the search of the help', () => {
  it('finds every page by its title, and that page first', () => {
    for (const page of HELP_PAGES) {
      expect(inChinese(zhCN.help.pages[page])[0]?.page).toBe(page);
      expect(inEnglish(en.help.pages[page])[0]?.page).toBe(page);
    }
  });

  it('finds a page by the pinyin of its title', () => {
    expect(inChinese('shenji')[0]?.page).toBe('audit');
  });

  it('finds codes of vendors with the sentence that explains them', () => {
    const found = inChinese('60020');
    expect(found.map(({ page }) => page)).toEqual(expect.arrayContaining(['connectWecom', 'doctor']));
    expect(found.every(({ excerpt }) => excerpt.includes('60020'))).toBe(true);
  });

  it('finds the pages that rest on a document by its number, and shows a sentence all the same', () => {
    const found = inEnglish('92229');
    expect(found.map(({ page }) => page)).toContain('joinWays');
    for (const { excerpt } of found) expect(excerpt).toMatch(/[a-z]{3,} [a-z]/);
  });

  it('wants every word, in any order', () => {
    const pages = inEnglish('scan mini program').map(({ page }) => page);
    expect(pages).toEqual(inEnglish('program scan mini').map(({ page }) => page));
    expect(pages).toContain('joinWays');
    expect(inEnglish('scan helicopter')).toEqual([]);
  });

  it('finds nothing for nothing', () => {
    expect(inChinese('   ')).toEqual([]);
  });
});
