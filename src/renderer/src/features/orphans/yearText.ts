import type { TFunction } from 'i18next';
import { yearState } from './year';

/** The days left as a reader takes them in: a number of days, the last day itself, or for how long it is over. */
export function daysText(daysLeft: number | null, t: TFunction<'orphans'>): string {
  if (daysLeft === 0) return t('year.today');
  switch (yearState(daysLeft)) {
    case 'unknown':
      return t('year.unknown');
    case 'past':
      return t('year.past', { count: -(daysLeft ?? 0) });
    default:
      return t('year.left', { count: daysLeft ?? 0 });
  }
}
