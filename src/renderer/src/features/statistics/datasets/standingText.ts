import type { DatasetSummary } from '@shared/contract/statistics';
import type { StatisticsT } from '../words';
import { gapsIn, shareOf, type Standing } from './standing';

/** How a dataset stands, in words. */
export function standingText(
  standing: Standing,
  summary: Pick<DatasetSummary, 'coverage' | 'losing'> | undefined,
  t: StatisticsT,
): string {
  const { coverage, losing = null } = summary ?? {};
  switch (standing) {
    case 'losing':
      return losing === null ? '' : losingText(losing, t);
    case 'gaps':
      return t('standing.gaps', { count: coverage === undefined ? 0 : gapsIn(coverage) });
    case 'filling': {
      const share = shareOf(coverage);
      return share === null
        ? t('standing.filling')
        : t('standing.fillingAt', { share: Math.floor(share * 100) });
    }
    default:
      return t(`standing.${standing}`);
  }
}

/** How many days are about to be lost, and when. */
export const losingText = ({ days, inDays }: NonNullable<DatasetSummary['losing']>, t: StatisticsT): string =>
  inDays === 0 ? t('losing.today', { count: days }) : t('losing.soon', { count: days, inDays });
