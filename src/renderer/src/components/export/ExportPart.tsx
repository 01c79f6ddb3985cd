import { CloseOutlined, FolderOpenOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { NO_CONNECTION } from '@shared/domain/job-fields';
import { visibleText } from '../../lib/visibleText';
import { useActiveConnection } from '../../state/AppState';
import { useJobs } from '../../state/jobs';
import { JobCard } from '../job/JobCard';
import styles from './ExportPart.module.css';
import { putAway, useExports, type ExportPlace } from './exportsState';
import { ShowFile } from './ShowFile';

/**
 * The last export of a place: how far it is, why it failed, or where its file is. What was exported of another
 * connection than the one on the screen is not shown.
 */
export function ExportPart({ place }: { place: ExportPlace }) {
  const { t } = useTranslation('exports');
  const started = useExports((state) => state[place]);
  const shown = [useActiveConnection()?.id, NO_CONNECTION];
  const job = useJobs().find(({ id, connectionId }) => id === started?.jobId && shown.includes(connectionId));
  if (started === undefined || job === undefined || job.state === 'cancelled') return null;
  const path = visibleText(started.path);
  const close = (
    <Button
      type="text"
      size="small"
      icon={<CloseOutlined aria-hidden="true" />}
      aria-label={t('putAway')}
      title={t('putAway')}
      onClick={() => putAway(place)}
    />
  );
  if (job.state !== 'done') {
    return (
      <div className={styles['part']}>
        <JobCard job={job} label={t('part')} actions={job.state === 'failed' ? close : null} />
      </div>
    );
  }
  return (
    <section className={styles['done']} aria-label={t('part')} role="status">
      <FolderOpenOutlined aria-hidden="true" />
      <span className={styles['path']} title={path}>
        {t('done', { count: job.progress.done, path })}
      </span>
      <ShowFile jobId={job.id} />
      {close}
    </section>
  );
}
