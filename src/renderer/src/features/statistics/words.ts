import type { TFunction } from 'i18next';
import type { Bilingual } from '@shared/domain/bilingual';
import type { Subject } from '@shared/domain/statistics';
import type { Language } from '@shared/domain/language';
import { visibleText } from '@renderer/lib/visibleText';
import { toldApart } from '@renderer/stores/namesakes';

/** The texts that this screen draws from. */
export type StatisticsT = TFunction<['statistics', 'common']>;

/** A label of a definition in the language on the screen. */
export const inLanguage = ({ zh, en }: Bilingual, language: Language): string =>
  language === 'en' ? en : zh;

/** The last name known, or the vendor's id where there never was one. */
export const nameOf = ({ name, key }: Pick<Subject, 'name' | 'key'>): string =>
  name === null || name.trim() === '' ? key : visibleText(name);

/** As `nameOf`, with the userid of a member whose name somebody else has too. */
export const ownName = (subject: Pick<Subject, 'name' | 'key'>): string => {
  const name = nameOf(subject);
  return name === subject.key ? name : toldApart(name, subject.key);
};

/** A subject on one line: its name, and within which account or skill group where there is one. */
export const subjectLabel = ({ parent, ...own }: Subject): string =>
  parent === null ? ownName(own) : `${ownName(own)} · ${nameOf(parent)}`;
