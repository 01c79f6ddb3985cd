import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { nowSeconds, type Day, type Instant } from '@shared/domain/day';
import { useLanguage } from '../i18n/useLanguage';
import { dayName } from './dayName';
import { durationParts, freshness } from './format';

export interface Format {
  /** With thousands separated. */
  readonly number: (value: number) => string;
  /** `09:12`, `昨天 09:12`, `11-20`: short, for labels. Shanghai time. */
  readonly fresh: (at: Instant) => string;
  /** `2 分 5 秒`. */
  readonly duration: (seconds: number) => string;
  /** `今天`, `明天`, `周五`, `12-05`, as seen from `today`. */
  readonly day: (day: string, today: string) => string;
}

/** Formats in the language on the screen. */
export function useFormat(): Format {
  const { t } = useTranslation('common');
  const language = useLanguage();
  return useMemo(() => {
    const numbers = new Intl.NumberFormat(language);
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
