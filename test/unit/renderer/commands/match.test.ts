import fc from 'fast-check';
import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { DATASETS } from '@shared/domain/datasets';
import { rank, type SearchWords } from '@renderer/commands/match';
import { isSpelled } from '@renderer/commands/pinyin';
import { zhCN } from '@renderer/i18n/zh-CN/index';

const texts = (node: object): string[] =>
  Object.values(node).flatMap((value: string | object) =>
    typeof value === 'string' ? [value] : texts(value),
  );

/** Every fixed word that can be searched. */
const FIXED = [
  ...texts(zhCN.palette.commands),
  ...texts(zhCN.palette.keywords).flatMap((words) => words.split(' ')),
  ...texts(zhCN.frame.screens),
  ...DATASETS.map(({ title }) => title.zh),
];

const read = (text: string): readonly string[] =>
  pinyin(text.toLowerCase(), { type: 'array', toneType: 'none', v: true, nonZh: 'consecutive' }).flatMap(
    (reading) => reading.match(/[a-z]+/g) ?? [],
  );
const chinese = FIXED.map((text) => text.replace(/\{\{\w+\}\}/g, '')).filter((text) =>
  /^\p{Script=Han}/u.test(text),
);
const ofTitle = (...titles: readonly string[]): SearchWords => ({ titles, keywords: [] });

describe('the pinyin of the fixed words', () => {
  it('is complete: each can be written in full and by initials', () => {
    const unknown = chinese.filter((text) => {
      const syllables = read(text);
      const initials = syllables.map((syllable) =>
        /^[a-z]$/.test(syllable) ? syllable : syllable.charAt(0),
      );
      return (
        !isSpelled(text.toLowerCase(), syllables.join(''), 'whole') ||
        (!/[a-z]/i.test(text) && !isSpelled(text, initials.join(''), 'whole'))
      );
    });
    expect(unknown).toEqual([]);
  });

  it('may be typed half in full and half by initials, and stopped anywhere', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...chinese.filter((text) => !/[a-z]/i.test(text))),
        fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
        fc.nat(),
        (text, full, cut) => {
          const letters = read(text)
            .map((syllable, at) => (full[at] === true ? syllable : syllable.charAt(0)))
            .join('');
          expect(isSpelled(text, letters, 'whole')).toBe(true);
          expect(isSpelled(text, letters.slice(0, 1 + (cut % letters.length)), 'start')).toBe(true);
        },
      ),
    );
  });
});

describe('the rank of a command', () => {
  const order = (text: string, ...all: readonly SearchWords[]): string[] =>
    all
      .map((words) => ({ title: words.titles[0] ?? '', at: rank(words, text) }))
      .filter(({ at }) => at !== Infinity)
      .toSorted((a, b) => a.at - b.at)
      .map(({ title }) => title);

  it('prefers the whole title, then its start, a word in it, and any part', () => {
    const all = ['Resync', 'Full sync', 'Sync groups', 'Sync'].map((title) => ofTitle(title));
    expect(order('sync', ...all)).toEqual(['Sync', 'Sync groups', 'Full sync', 'Resync']);
  });

  it('prefers titles to keywords, and what is written to what is spelled', () => {
    const keyword: SearchWords = { titles: ['统计'], keywords: ['客户群'] };
    expect(order('客户群', keyword, ofTitle('同步客户群'), ofTitle('客户群'))).toEqual([
      '客户群',
      '同步客户群',
      '统计',
    ]);
    expect(order('sz', ofTitle('设置'), ofTitle('SZ 专线'))).toEqual(['SZ 专线', '设置']);
  });

  it.each([
    ['zl', '总览'],
    ['zonglan', '总览'],
    ['zongl', '总览'],
    ['khq', '客户群'],
    ['tb khq', '同步客户群'],
    ['shen ji', '审计'],
    ['ＳＨＥＮＪＩ', '审计'],
    ["tong'bu", '同步客户群'],
    ['khq', '同步客户群'],
  ])('finds by %s: %s', (text, title) => expect(rank(ofTitle(title), text)).not.toBe(Infinity));

  it('finds several words in any order, when each is there', () => {
    const words: SearchWords = { titles: ['Theme: dark', '主题：深色'], keywords: ['appearance'] };
    expect(rank(words, 'dark theme')).not.toBe(Infinity);
    expect(rank(words, 'appearance dark')).not.toBe(Infinity);
    expect(rank(words, 'dark groups')).toBe(Infinity);
  });

  it('does not find by letters that no reading begins with', () => {
    expect(rank(ofTitle('总览'), 'zs')).toBe(Infinity);
    expect(rank(ofTitle('总览'), 'lz')).toBe(Infinity);
  });
});
