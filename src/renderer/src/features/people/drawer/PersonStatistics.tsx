import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Explored } from '@shared/contract/statistics';
import { dataset } from '@shared/domain/datasets';
import { Bones } from '@renderer/components/Bones';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { openView } from '@renderer/features/statistics/explorer/explorerState';
import { firstView } from '@renderer/features/statistics/explorer/view';
import { formatDelta, formatValue } from '@renderer/features/statistics/values/format';
import { inLanguage } from '@renderer/features/statistics/words';
import { useLanguage } from '@renderer/i18n/useLanguage';
import { go } from '@renderer/stores/router';
import styles from './drawer.module.css';
import { Part } from './Part';
import { OWNERS, SHOWN_METRICS, usePersonStatistics } from './usePersonStatistics';

interface Props {
  readonly connectionId: string;
  readonly userid: string;
}

/** The groups of a person in figures: the last 30 days in the archive, against the 30 before. */
export function PersonStatistics({ connectionId, userid }: Props) {
  const { t } = useTranslation('people');
  const known = usePersonStatistics(connectionId, userid);
  const open = (subject: number): void => {
    openView(connectionId, OWNERS, { ...firstView(dataset(OWNERS)), subjects: [subject] });
    go({ screen: 'statistics', dataset: OWNERS });
  };
  return (
    <Part
      title={t('statistics.title')}
      aside={
        known.kind === 'known' && (
          <Button
            type="link"
            size="small"
            className={styles['inline'] ?? ''}
            onClick={() => open(known.subject)}
          >
            {t('statistics.open')}
          </Button>
        )
      }
    >
      {known.kind === 'reading' && <Bones rows={2} rowHeight={24} />}
      {known.kind === 'failed' && <ErrorNote error={known.error} look="bare" />}
      {known.kind === 'nobody' && <p className={styles['muted']}>{t('statistics.nobody')}</p>}
      {known.kind === 'noArchive' && (
        <div className={styles['actions']}>
          <span className={styles['muted']}>{t('statistics.noArchive')}</span>
          <Button size="small" onClick={() => go({ screen: 'statistics', dataset: OWNERS })}>
            {t('statistics.start')}
          </Button>
        </div>
      )}
      {known.kind === 'known' && <Figures result={known.result} />}
    </Part>
  );
}

function Figures({ result: { total } }: { result: Explored }) {
  const { t } = useTranslation('people');
  const language = useLanguage();
  return (
    <>
      <dl className={styles['figures']}>
        {SHOWN_METRICS.map(({ id, label, kind }, index) => (
          <div key={id} className={styles['figure']}>
            <dt>{inLanguage(label, language)}</dt>
            <dd>
              <strong>{formatValue(total.values[index], kind)}</strong>
              <span className={styles['muted']}>
                {formatDelta(total.values[index], total.compared[index], kind)}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles['muted']}>{t('statistics.days', { known: total.known, count: total.days })}</p>
    </>
  );
}
