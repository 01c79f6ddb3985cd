import type { Language } from '@shared/domain/language';
import type { HelpBook } from './page';

const BOOKS: Readonly<Record<Language, () => Promise<{ readonly book: HelpBook }>>> = {
  'zh-CN': () => import('./zh-CN/index'),
  en: () => import('./en/index'),
};

const loaded = new Map<Language, Promise<HelpBook>>();

/** The help in a language, read from its own chunk when it is first asked for. */
export function helpBook(language: Language): Promise<HelpBook> {
  const known = loaded.get(language);
  if (known !== undefined) return known;
  const book = BOOKS[language]().then((chunk) => chunk.book);
  loaded.set(language, book);
  return book;
}
