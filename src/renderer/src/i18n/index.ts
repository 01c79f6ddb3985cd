import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '@shared/domain/language';
import { en } from './en/index';
import { zhCN } from './zh-CN/index';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof zhCN;
  }
}

/** Starts the translations; both languages are in the bundle, so that this never waits. */
export function startI18n(language: Language): void {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    defaultNS: 'common',
    resources: { 'zh-CN': zhCN, en },
    // React escapes; escaping twice would show entities in names.
    interpolation: { escapeValue: false },
    initAsync: false,
    react: { useSuspense: false },
  });
  setLanguage(language);
}

/** Switches every text, the calendars' words and the page's language attribute. */
export function setLanguage(language: Language): void {
  if (i18next.language !== language) void i18next.changeLanguage(language);
  dayjs.locale(language === 'en' ? 'en' : 'zh-cn');
  document.documentElement.lang = language;
}
