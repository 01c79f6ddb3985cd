import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { nowSeconds, type Instant } from '@shared/domain/day';
import { useLanguage } from '../i18n/useLanguage';
import { durationParts, freshness } from './format';

export interface Format {
  /** With thousands separated. */
  readonly number: (value: number) => string;
  /** `09:12`, `昨天 09:12`, `11-20`: short, for labels. Shanghai time. */
  readonly fresh: (at: Instant) => string;
  /** `2 分 5 秒`. */
  readonly duration: (seconds: number) => string;
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
    };
  }, [language, t]);
}
