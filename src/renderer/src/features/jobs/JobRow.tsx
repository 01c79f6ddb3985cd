import { RightOutlined } from '@ant-design/icons';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job } from '@shared/contract/jobs';
import { nowSeconds } from '@shared/domain/day';
import { NO_CONNECTION } from '@shared/domain/job-fields';
import { ConnectionDot } from '../../components/ConnectionDot';
import { DoctorTarget } from '../../components/doctorTarget';
import { ErrorNote } from '../../components/ErrorNote';
import { JobActions } from '../../components/job/JobActions';
import { JobBar } from '../../components/job/JobBar';
import { JobStateTag } from '../../components/job/JobStateTag';
import { useJobWords } from '../../components/job/useJobWords';
import { useFormat } from '../../lib/useFormat';
import { useMediaQuery } from '../../lib/useMediaQuery';
import { visibleText } from '../../lib/visibleText';
import { useConnections } from '../../state/AppState';
import { isActive } from '../../state/jobs';
import { JobDetails } from './JobDetails';
import styles from './jobs.module.css';

interface Props {
  readonly job: Job;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** One job: its state in words, how far it is, what can be done, and its details when opened. */
export function JobRow({ job, open, onToggle }: Props) {
  const { t } = useTranslation('jobs');
  const { fresh, duration } = useFormat();
  const words = useJobWords()(job);
  const connection = useConnections().find((item) => item.id === job.connectionId);
  const none = t(job.connectionId === NO_CONNECTION ? 'noConnection' : 'removedConnection');
  const connectionName = connection === undefined ? none : visibleText(connection.name);
  const narrow = useMediaQuery('(max-width: 1199px)');
  const detailsId = useId();
  const took = job.startedAt === null ? '' : duration((job.finishedAt ?? nowSeconds()) - job.startedAt);
  return (
    <li className={styles['item']}>
      <div className={styles['row']}>
        <button
          type="button"
          className={styles['title']}
          aria-expanded={open}
          aria-controls={detailsId}
          onClick={onToggle}
        >
          <RightOutlined className={styles['chevron']} data-open={open} aria-hidden="true" />
          <span className={styles['name']}>{words.title}</span>
        </button>
        <span className={styles['connection']}>
          {connection !== undefined && <ConnectionDot color={connection.color} />}
          <span className={styles['clip']}>{connectionName}</span>
        </span>
        <span className={styles['state']}>
          <JobStateTag job={job} look={isActive(job) ? 'soft' : 'plain'} />
        </span>
        <span className={styles['progress']}>
          {isActive(job) && <JobBar job={job} label={words.title} />}
          <span className={styles['clip']}>{words.progress}</span>
          {words.pace !== '' && (
            <span className={styles['pace']} title={words.pace}>
              {words.pace}
            </span>
          )}
        </span>
        <span className={styles['times']}>
          <span>{fresh(job.createdAt)}</span>
          <span className={styles['muted']}>{took}</span>
        </span>
        <span className={styles['actions']}>
          <JobActions job={job} look={narrow ? 'icons' : 'words'} />
        </span>
      </div>
      {job.error !== null && (
        <DoctorTarget value={job.connectionId}>
          <ErrorNote error={job.error} tone={job.state === 'failed' ? 'failed' : 'waiting'} />
        </DoctorTarget>
      )}
      <div id={detailsId} hidden={!open}>
        {open && <JobDetails job={job} />}
      </div>
    </li>
  );
}
