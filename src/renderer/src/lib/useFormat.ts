import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { nowSeconds, type Day, type Instant } from '@shared/domain/day';
import { useLanguage } from '../i18n/useLanguage';
import { dayName } from './dayName';
import { durationParts, freshness } from './format';
import { namedDay } from './namedDay';

export interface Format {
  /** With thousands separated. */
  readonly number: (value: number) => string;
  /** `09:12`, `昨天 09:12`, `11-20`: short, for labels. Shanghai time. */
  readonly fresh: (at: Instant) => string;
  /** `2 分 5 秒`. */
  readonly duration: (seconds: number) => string;
  /** A Shanghai day to come, as a reader on `today` names it: `明天`, `周五`, `12-03`. */
  readonly day: (day: string, today: string) => string;
  /** `今天`, `明天`, `周五`, `12-05`, as seen from `today`. */
  readonly day: (day: string, today: string) => string;
}

/** `周五` is how Chinese names a weekday in short; English says it in full. */
const LENGTH = { 'zh-CN': 'short', en: 'long' } as const;
const FIRST_SUNDAY_MS = Date.UTC(2023, 0, 1);

const weekdayDate = (weekday: number): number => FIRST_SUNDAY_MS + weekday * 86_400_000;

/** Formats in the language on the screen. */
export function useFormat(): Format {
  const { t } = useTranslation('common');
  const language = useLanguage();
  return useMemo(() => {
    const numbers = new Intl.NumberFormat(language);
    const weekdays = new Intl.DateTimeFormat(language, { weekday: LENGTH[language], timeZone: 'UTC' });
    return {
      number: (value) => numbers.format(value),
      fresh: (at) => {
        const named = freshness(at, nowSeconds());
        if (named.kind === 'day') return named.day;
        return named.kind === 'today' ? named.time : t('yesterday', { time: named.time });
      },
      duration: (seconds) =>
        durationParts(seconds)
          .map(([unit, count]) => t(`duration.${unit}`, { count }))
          .join(' '),
      day: (day, today) => {
        const named = dayName(day as Day, today as Day, language);
        return named.kind === 'named' ? named.name : t(named.kind);
      },
    };
  }, [language, t]);
}
