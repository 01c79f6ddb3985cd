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
import { inLanguage } from '../words';
import styles from './datasets.module.css';
import { standingOf, type Standing } from './standing';
import { standingText } from './standingText';

const DOTS: Readonly<Record<Standing, ReactNode>> = {
  demand: <CloudDownloadOutlined aria-hidden="true" />,
  none: <MinusCircleOutlined aria-hidden="true" />,
  filling: <SyncOutlined aria-hidden="true" />,
  losing: <ExclamationCircleFilled aria-hidden="true" />,
  gaps: <WarningFilled aria-hidden="true" />,
  complete: <CheckCircleFilled aria-hidden="true" />,
};

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
