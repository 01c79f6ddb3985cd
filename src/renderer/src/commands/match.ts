import { isSpelled, lettersOf } from './pinyin';

/** What something is looked for by. */
export interface SearchWords {
  /** Its names, in both languages. */
  readonly titles: readonly string[];
  /** Words that stand nowhere and mean it all the same. */
  readonly keywords: readonly string[];
}

/** How well a text fits, best first. */
const FITS = [
  'title',
  'start of the title',
  'start of a word of the title',
  'in the title',
  'keyword',
  'title in pinyin',
  'start of the title in pinyin',
  'in the title in pinyin',
  'start of a keyword',
  'keyword in pinyin',
] as const;
const rankOf = (fit: (typeof FITS)[number]): number => FITS.indexOf(fit);

/** A text as it is compared: full-width letters and capitals make no difference, nor do spaces around it. */
export const plain = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

const WORD_START = /[\p{L}\p{N}]+/gu;
const startsWord = (text: string, wanted: string): boolean =>
  [...text.matchAll(WORD_START)].some(({ index }) => text.startsWith(wanted, index));

function rankTitle(title: string, wanted: string, letters: string | null): number {
  if (title === wanted) return rankOf('title');
  if (title.startsWith(wanted)) return rankOf('start of the title');
  if (startsWord(title, wanted)) return rankOf('start of a word of the title');
  if (title.includes(wanted)) return rankOf('in the title');
  if (letters === null) return Infinity;
  if (isSpelled(title, letters, 'whole')) return rankOf('title in pinyin');
  if (isSpelled(title, letters, 'start')) return rankOf('start of the title in pinyin');
  return isSpelled(title, letters, 'anywhere') ? rankOf('in the title in pinyin') : Infinity;
}

function rankKeyword(keyword: string, wanted: string, letters: string | null): number {
  if (keyword === wanted) return rankOf('keyword');
  if (keyword.startsWith(wanted)) return rankOf('start of a keyword');
  return letters !== null && isSpelled(keyword, letters, 'start') ? rankOf('keyword in pinyin') : Infinity;
}

function rankWord({ titles, keywords }: SearchWords, wanted: string): number {
  const letters = lettersOf(wanted);
  return Math.min(
    ...titles.map((title) => rankTitle(plain(title), wanted, letters)),
    ...keywords.map((keyword) => rankKeyword(plain(keyword), wanted, letters)),
  );
}

/**
 * How well a text fits something, from 0 for its whole name upwards; Infinity where it does not. Of several
 * words each has to fit, in any order, after the text as a whole was tried.
 */
export function rank(words: SearchWords, text: string): number {
  const wanted = plain(text);
  const whole = rankWord(words, wanted);
  const parts = wanted.split(/\s+/);
  if (whole !== Infinity || parts.length === 1) return whole;
  return Math.max(...parts.map((part) => rankWord(words, part)));
}
