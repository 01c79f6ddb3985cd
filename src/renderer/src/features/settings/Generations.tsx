import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BackupEntry } from '@shared/contract/safety';
import { StatusTag } from '../../components/StatusTag';
import { dateTime } from '../../lib/format';
import { sizeText } from '../../lib/sizeText';
import styles from './backups.module.css';
import type { RestoreSource } from './useChosenBackup';

interface Props {
  readonly entries: readonly BackupEntry[];
  readonly onRestore: (source: RestoreSource) => void;
}

/** The backups on this computer, newest first, each with what is in it. */
export function Generations({ entries, onRestore }: Props) {
  const { t } = useTranslation('safety');
  if (entries.length === 0) return <p className={styles['hint']}>{t('none')}</p>;
  return (
    <ul className={styles['generations']}>
      {entries.map(({ generation, content }) => {
        const { madeAt, bytes, usable, statistics, ...counts } = content;
        const time = dateTime(madeAt);
        return (
          <li key={generation} className={styles['generation']}>
            <div>
              <span className={styles['time']}>{time}</span>
              <span className={styles['hint']}>{sizeText(bytes)}</span>
              {usable ? (
                <p className={styles['hint']}>
                  {[t('holds', counts), statistics === null ? t('noDays') : t('days', statistics)].join(
                    ' · ',
                  )}
                </p>
              ) : (
                <StatusTag tone="failed" look="plain">
                  {t('unusable')}
                </StatusTag>
              )}
            </div>
            <Button
              size="small"
              disabled={!usable}
              aria-label={t('restoreOf', { time })}
              onClick={() => onRestore({ from: { generation }, content })}
            >
              {t('restore')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
