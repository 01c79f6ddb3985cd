import { useTranslation } from 'react-i18next';
import type { Job } from '@shared/contract/jobs';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { JobActions } from '@renderer/components/job/JobActions';
import { JobBar } from '@renderer/components/job/JobBar';
import { useJobWords } from '@renderer/components/job/useJobWords';
import styles from './datasets.module.css';

/** How far the filling of the archive is, and why it stopped where it did. */
export function ArchiveJob({ job }: { job: Job }) {
  const { t } = useTranslation('statistics');
  const { title, sentence, progress, pace } = useJobWords()(job);
  return (
    <section className={styles['job']} aria-label={t('archive.job')}>
      <div className={styles['jobLine']}>
        <span className={styles['jobState']}>{sentence}</span>
        <span className={styles['muted']}>{progress}</span>
      </div>
      <JobBar job={job} label={title} />
      {pace !== '' && <span className={styles['muted']}>{pace}</span>}
      <div className={styles['jobActions']}>
        <JobActions job={job} look="words" />
      </div>
      {job.error !== null && (
        <ErrorNote error={job.error} look="bare" tone={job.state === 'failed' ? 'failed' : 'waiting'} />
      )}
    </section>
  );
}
