import {
  CheckCircleFilled,
  CloudDownloadOutlined,
  ExclamationCircleFilled,
  MinusCircleOutlined,
  SyncOutlined,
  WarningFilled,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatasetSummary } from '@shared/contract/statistics';
import type { Dataset } from '@shared/domain/datasets/dataset';
import type { DatasetId } from '@shared/domain/datasets/ids';
import { useLanguage } from '@renderer/i18n/useLanguage';
import { inLanguage, type StatisticsT } from '../words';
import styles from './datasets.module.css';
import { gapsIn, shareOf, standingOf, type Standing } from './standing';

const DOTS: Readonly<Record<Standing, ReactNode>> = {
  demand: <CloudDownloadOutlined aria-hidden="true" />,
  none: <MinusCircleOutlined aria-hidden="true" />,
  filling: <SyncOutlined aria-hidden="true" />,
  losing: <ExclamationCircleFilled aria-hidden="true" />,
  gaps: <WarningFilled aria-hidden="true" />,
  complete: <CheckCircleFilled aria-hidden="true" />,
};

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

interface Props {
  readonly datasets: readonly Dataset[];
  readonly current: DatasetId | null;
  readonly summaryOf: (id: DatasetId) => DatasetSummary | undefined;
  readonly filling: boolean;
  readonly onOpen: (id: DatasetId) => void;
}

/** The statistics of a vendor, each with how its archive stands. */
export function DatasetList({ datasets, current, summaryOf, filling, onOpen }: Props) {
  const { t } = useTranslation(['statistics', 'common']);
  const language = useLanguage();
  return (
    <ul className={styles['list']}>
      {datasets.map((definition) => {
        const summary = summaryOf(definition.id);
        const standing = standingOf(definition, summary, filling);
        return (
          <li key={definition.id}>
            <button
              type="button"
              className={styles['item']}
              aria-current={definition.id === current ? 'true' : undefined}
              onClick={() => onOpen(definition.id)}
            >
              <span className={styles['dot']} data-standing={standing}>
                {DOTS[standing]}
              </span>
              <span className={styles['words']}>
                <span className={styles['title']}>{inLanguage(definition.title, language)}</span>
                <span className={styles['standing']} data-standing={standing}>
                  {standingText(standing, summary, t)}
                </span>
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
