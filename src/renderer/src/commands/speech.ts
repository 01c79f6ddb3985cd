import type { i18n } from 'i18next';
import { LANGUAGES, type Language } from '@shared/domain/language';
import type { KeywordsName, ReasonName } from './command';
import type { SheetTitle } from './keySheet';

type Key = SheetTitle | `palette:keywords.${KeywordsName}` | `palette:reasons.${ReasonName}`;

/** The text of a key that is known only when it is said; what it does not need of the params is left out. */
export type Say = (key: Key, params?: Readonly<Record<string, string>>) => string;

/** Says the texts of commands in a language. i18next would have each key call for exactly its own params. */
export function sayIn({ getFixedT }: Pick<i18n, 'getFixedT'>, language: Language): Say {
  const say = getFixedT(language) as (key: string, params: object) => string;
  return (key, params = {}) => say(key, params);
}

/** The languages in which commands are looked for: all of them, whichever is on the screen. */
export const sayInAll = (words: Pick<i18n, 'getFixedT'>): readonly Say[] =>
  LANGUAGES.map((language) => sayIn(words, language));
