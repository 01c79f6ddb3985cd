import { useTranslation } from 'react-i18next';
import type { Job } from '@shared/contract/jobs';
import { DoctorTarget } from '@renderer/components/doctorTarget';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { JobActions } from '@renderer/components/job/JobActions';
import { JobStateTag } from '@renderer/components/job/JobStateTag';
import { useJobWords } from '@renderer/components/job/useJobWords';
import { SidePanel } from '@renderer/grid/SidePanel';
import { useConnections } from '@renderer/state/AppState';
import { connectionText } from './jobColumns';
import { JobDetails } from './JobDetails';
import styles from './jobs.module.css';

interface Props {
  readonly job: Job;
  readonly onClose: () => void;
  readonly onStep: ((by: -1 | 1) => void) | undefined;
}

/** One job that has ended, beside the history: how it ended, why, and what can be done now. */
export function JobDrawer({ job, onClose, onStep }: Props) {
  const { t } = useTranslation('jobs');
  const connections = useConnections();
  const words = useJobWords()(job);
  return (
    <SidePanel
      label={t('drawer')}
      title={
        <>
          <h2>{words.title}</h2>
          <JobStateTag job={job} look="plain" />
        </>
      }
      onClose={onClose}
      onStep={onStep}
    >
      <div className={styles['body']} tabIndex={0}>
        <p className={styles['muted']}>
          {[connectionText(job.connectionId, connections, t), words.progress]
            .filter((text) => text !== '')
            .join(' · ')}
        </p>
        {job.error !== null && (
          <DoctorTarget value={job.connectionId}>
            <ErrorNote error={job.error} tone={job.state === 'failed' ? 'failed' : 'waiting'} />
          </DoctorTarget>
        )}
        <div className={styles['acts']}>
          <JobActions job={job} />
        </div>
        <JobDetails job={job} />
      </div>
    </SidePanel>
  );
}
