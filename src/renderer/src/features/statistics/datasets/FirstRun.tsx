import { DatabaseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Dataset } from '@shared/domain/datasets/dataset';
import { HelpLink } from '@renderer/components/HelpLink';
import { statisticsPage } from '@renderer/help/pageOf';
import { ArchiveJob } from './ArchiveJob';
import styles from './datasets.module.css';
import type { Archive } from './useArchive';

/** What the archive is, and the one step that starts it; then how far its first fill is. */
export function FirstRun({ archive, definition }: { archive: Archive; definition: Dataset }) {
  const { t } = useTranslation(['statistics', 'common']);
  const { job, last, busy } = archive;
  const shown = job ?? (last?.state === 'failed' ? last : undefined);
  const vendor = t(`common:vendor.${definition.vendor}`);
  const { keptDays, fillDays } = definition.window;
  return (
    <section className={styles['first']} aria-labelledby="statistics-first">
      <DatabaseOutlined className={styles['firstIcon']} aria-hidden="true" />
      <h2 id="statistics-first">{job === undefined ? t('first.title') : t('first.running')}</h2>
      <p>
        {keptDays === null
          ? t('first.textOpen', { vendor, days: fillDays })
          : t('first.text', { vendor, days: keptDays })}
      </p>
      <ul className={styles['promises']}>
        <li>{t('first.order')}</li>
        <li>{t('first.daily')}</li>
        <li>{t('first.local')}</li>
      </ul>
      {shown === undefined ? (
        <Button type="primary" size="large" loading={busy} onClick={() => archive.setAutomatic(true)}>
          {t('first.action')}
        </Button>
      ) : (
        <div className={styles['firstJob']}>
          <ArchiveJob job={shown} />
        </div>
      )}
      <HelpLink page={statisticsPage(definition.vendor, { dataset: definition.id })} />
    </section>
  );
}
