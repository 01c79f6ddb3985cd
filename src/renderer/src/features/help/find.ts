import { plain, rank } from '@renderer/commands/match';
import type { HelpBlock, HelpBook } from '@renderer/help/page';
import { HELP_PAGES, type HelpPageId } from '@renderer/help/pages';

export interface Found {
  readonly page: HelpPageId;
  /** The first sentence that holds what was looked for. */
  readonly excerpt: string;
}

function sentencesOf(block: HelpBlock): readonly string[] {
  switch (block.kind) {
    case 'text':
      return [block.title, block.text];
    case 'steps':
      return [block.title, ...block.steps];
    case 'rule':
      return [block.text, block.documents.join(' ')];
    case 'link':
      return [];
  }
}

/**
 * The pages that hold every word of a text, those first whose title fits, also by pinyin; a document is found by
 * its number. The purpose stands for a page where only the title fits, and where the match is no sentence.
 */
export function findPages(
  book: HelpBook,
  text: string,
  titleOf: (page: HelpPageId) => string,
): readonly Found[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return HELP_PAGES.flatMap((page) => {
    const { purpose, blocks } = book[page];
    const title = titleOf(page);
    const fit = rank({ titles: [title], keywords: [] }, text);
    const sentences = [purpose, ...blocks.flatMap(sentencesOf)];
    const all = plain([title, ...sentences].join('\n'));
    if (fit === Infinity && !words.every((word) => all.includes(word))) return [];
    const held = sentences.find((sentence) => plain(sentence).includes(words[0] ?? ''));
    // The numbers of documents are no sentence.
    const excerpt = held === undefined || /^\w+\/\S+( |$)/.test(held) ? purpose : held;
    return [{ page, excerpt, fit }];
  })
    .toSorted((a, b) => a.fit - b.fit || 0)
    .map(({ page, excerpt }) => ({ page, excerpt }));
}
