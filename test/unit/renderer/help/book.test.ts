import { describe, expect, it } from 'vitest';
import { DATASETS } from '@shared/domain/datasets';
import { DOCUMENTS } from '@shared/domain/documents';
import { DAILY_LIMIT } from '@shared/domain/limits';
import { book as english } from '@renderer/help/en/index';
import type { HelpBlock, HelpBook } from '@renderer/help/page';
import { HELP_PAGES, type HelpPageId } from '@renderer/help/pages';
import { book as chinese } from '@renderer/help/zh-CN/index';
import { en } from '@renderer/i18n/en/index';
import { zhCN } from '@renderer/i18n/zh-CN/index';

const BOOKS: readonly (readonly [string, HelpBook])[] = [
  ['Chinese', chinese],
  ['English', english],
];

const wordsOf = (block: HelpBlock): string[] => {
  switch (block.kind) {
    case 'text':
      return [block.title, block.text];
    case 'steps':
      return [block.title, ...block.steps];
    case 'rule':
      return [block.text];
    case 'link':
      return [];
  }
};
const sentences = (book: HelpBook): string[] =>
  HELP_PAGES.flatMap((id) => [book[id].purpose, ...book[id].blocks.flatMap((block) => wordsOf(block))]);

/** Everything that a page says apart from its words: what it holds, how often, and what it refers to. */
const shape = (book: HelpBook, id: HelpPageId) => ({
  rules: book[id].blocks.flatMap((block) => (block.kind === 'rule' ? [block.documents] : [])),
  links: book[id].blocks.flatMap((block) => (block.kind === 'link' ? [block.page] : [])),
  steps: book[id].blocks.flatMap((block) => (block.kind === 'steps' ? [block.steps.length] : [])),
  texts: book[id].blocks.filter(({ kind }) => kind === 'text').length,
});

/** Every text that the window may show, with `\0` where a value is filled in. */
function shown(node: object): string[] {
  return Object.values(node).flatMap((value: string | object) =>
    typeof value === 'string' ? [value.replaceAll(/\{\{[^}]*\}\}/g, '\0')] : shown(value),
  );
}

/** What of a book is in quotation marks and on no screen; `…` stands for what is filled in. */
function unseen(book: HelpBook, quoted: RegExp, ui: object): string[] {
  const known = new Set([...shown(ui), ...DATASETS.flatMap(({ title }) => [title.zh, title.en])]);
  return sentences(book)
    .flatMap((sentence) => [...sentence.matchAll(quoted)])
    .flatMap(([, name = '']) => (known.has(name.replaceAll('…', '\0')) ? [] : [name]));
}

describe.each(BOOKS)('the help in %s', (_language, book) => {
  it('has every page, each with things to do and at least one rule of a vendor, but the first', () => {
    expect(Object.keys(book).toSorted()).toEqual([...HELP_PAGES].toSorted());
    for (const id of HELP_PAGES) {
      const kinds = book[id].blocks.map(({ kind }) => kind);
      expect(kinds, id).toContain('steps');
      expect(kinds, id).toContain('link');
      if (id !== 'welcome') expect(kinds, id).toContain('rule');
    }
  });

  it('says in two sentences what a screen is for', () => {
    const counts = HELP_PAGES.map((id) => [id, book[id].purpose.match(/[。.](?=\s|$|[^\sa-z])/g)?.length]);
    expect(counts.filter(([, count]) => count !== 2)).toEqual([]);
  });

  it('leads to no page twice, and to none from itself', () => {
    for (const id of HELP_PAGES) {
      const { links } = shape(book, id);
      expect(new Set(links).size, id).toBe(links.length);
      expect(links, id).not.toContain(id);
    }
  });

  it('names a document for each rule, and none twice', () => {
    for (const id of HELP_PAGES) {
      for (const documents of shape(book, id).rules) {
        expect(documents.length, id).toBeGreaterThan(0);
        expect(new Set(documents).size, id).toBe(documents.length);
        for (const document of documents) expect(DOCUMENTS, id).toHaveProperty([document]);
      }
    }
  });

  it('uses no exclamation marks and leaves nothing empty', () => {
    expect(sentences(book).filter((sentence) => /[!！]/.test(sentence) || sentence.trim() === '')).toEqual(
      [],
    );
  });
});

describe('the two languages of the help', () => {
  it('have the same shape, documents and links on every page', () => {
    for (const id of HELP_PAGES) expect(shape(english, id), id).toEqual(shape(chinese, id));
  });

  it('name the same numbers and codes in their rules', () => {
    const numbers = (book: HelpBook, id: HelpPageId) =>
      book[id].blocks.flatMap((block) =>
        block.kind === 'rule' ? (block.text.match(/\d{3,}(?:,\d{3})*/g) ?? []).toSorted() : [],
      );
    for (const id of HELP_PAGES)
      expect(numbers(english, id).toSorted(), id).toEqual(numbers(chinese, id).toSorted());
  });

  it('reach every page by links from others', () => {
    const linked = new Set(HELP_PAGES.flatMap((id) => shape(chinese, id).links));
    expect(HELP_PAGES.filter((id) => !linked.has(id) && id !== 'welcome' && id !== 'overview')).toEqual([]);
  });

  it('quote only what the screens say', () => {
    expect(unseen(chinese, /“([^”]*)”/g, zhCN)).toEqual([]);
    expect(unseen(english, /"([^"]*)"/g, en)).toEqual([]);
  });

  it('take limits from the rules that the app keeps to', () => {
    const wizard = (book: HelpBook) => book.wizard.blocks.flatMap((block) => wordsOf(block)).join();
    expect(wizard(chinese)).toContain(`最多分配 ${DAILY_LIMIT} 个`);
    expect(wizard(english)).toContain(`At most ${DAILY_LIMIT} groups`);
  });

  it('use straight quotes in English', () => {
    expect(sentences(english).filter((sentence) => /[‘’“”]/.test(sentence))).toEqual([]);
  });
});
