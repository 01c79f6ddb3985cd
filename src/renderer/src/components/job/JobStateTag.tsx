import { ClockCircleOutlined, HourglassOutlined, PauseCircleOutlined, StopOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Job } from '@shared/contract/jobs';
import type { JobState } from '@shared/domain/job';
import { StatusTag } from '../StatusTag';
import { JOB_TONES, useJobWords } from './useJobWords';

/** Icons of states whose tone alone would say too little. */
const ICONS: Readonly<Partial<Record<JobState, ReactNode>>> = {
  queued: <ClockCircleOutlined aria-hidden="true" />,
  waiting: <HourglassOutlined aria-hidden="true" />,
  paused: <PauseCircleOutlined aria-hidden="true" />,
  cancelled: <StopOutlined aria-hidden="true" />,
};

/** What a job does now, with the colour and icon of its state. */
export function JobStateTag({ job, look }: { job: Job; look: 'soft' | 'plain' }) {
  const { sentence } = useJobWords()(job);
  return (
    <StatusTag tone={JOB_TONES[job.state]} look={look} icon={ICONS[job.state]} title={sentence}>
      {sentence}
    </StatusTag>
  );
}
