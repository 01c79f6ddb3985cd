import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import { StatusTag } from '../../components/StatusTag';
import { losingText } from '../statistics/datasets/standingText';
import { gapsIn } from '../statistics/datasets/standing';
import { useArchive } from '../statistics/datasets/useArchive';
import styles from './Morning.module.css';

/** What the archive lacks that can still be had, most of all what is about to be lost; nothing while it is being filled. */
export function ArchiveWarning({ connection }: { connection: Connection }) {
  const { t } = useTranslation(['statistics', 'common']);
  const archive = useArchive(connection);
  const begun = (archive.query.data?.datasets ?? []).filter(({ readAt }) => readAt !== null);
  const [losing] = begun
    .flatMap((each) => (each.losing === null ? [] : [each.losing]))
    .toSorted((a, b) => a.inDays - b.inDays || b.days - a.days);
  const gaps = begun.reduce((sum, { coverage }) => sum + gapsIn(coverage), 0);
  if (archive.job !== undefined || (losing === undefined && gaps === 0)) return null;
  return (
    <section className={styles['warning']} data-losing={losing !== undefined} aria-label={t('archive.job')}>
      <StatusTag tone={losing === undefined ? 'waiting' : 'failed'} look="plain">
        {losing === undefined ? t('morning.gaps', { count: gaps }) : losingText(losing, t)}
      </StatusTag>
      <Button size="small" loading={archive.busy} onClick={() => archive.fill()}>
        {t('morning.fill')}
      </Button>
    </section>
  );
}
