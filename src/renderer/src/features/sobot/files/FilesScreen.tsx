import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import { JobPart } from '@renderer/components/job/JobPart';
import { Callout } from '@renderer/features/transfers/Callout';
import styles from '../sobot.module.css';
import { DownloadForm } from './DownloadForm';
import { FileList } from './FileList';

/** Sobot's files of raw data: which to download, how far that is, and where they are. */
export function FilesScreen({ connection }: { connection: Connection }) {
  const { t } = useTranslation('sobot');
  return (
    <section className={styles['screen']} aria-labelledby="sobot-files">
      <header className={styles['intro']}>
        <h2 id="sobot-files">{t('parts.files')}</h2>
        <p>{t('files.about')}</p>
      </header>
      {connection.reachability.state === 'offline' && <Callout tone="waiting">{t('files.offline')}</Callout>}
      <DownloadForm connectionId={connection.id} />
      <JobPart connectionId={connection.id} kind="download" label={t('job.files')} />
      <FileList connectionId={connection.id} />
    </section>
  );
}
