import { PauseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job } from '@shared/contract/jobs';
import { announcementKey } from '@shared/domain/notices';
import { useErrorToast } from '../components/useErrorToast';
import { planStanding } from '../features/transfers/planStanding';
import { planTitle } from '@shared/domain/plan';
import { clock } from '../lib/format';
import { notify } from '../lib/notify';
import { useCall } from '../lib/useCall';
import { useQuery } from '../lib/useQuery';
import { useIsReadOnly } from '../state/AppState';
import { useJobs } from '../state/jobs';
import { useEnterConnection } from '../state/useEnterConnection';
import { go } from '../stores/router';
import { NoticeLine } from './NoticeLine';

const TOPICS = ['transfers.changed', 'jobs.changed'] as const;

/** Plans that are about to go on by themselves: told on every screen, with time to object. */
export function Announcements() {
  return useJobs()
    .filter(({ state, waiting }) => state === 'waiting' && waiting?.reason === 'announced')
    .map((job) => (job.planId === null ? null : <Announcement key={job.id} job={job} planId={job.planId} />));
}

function Announcement({ job, planId }: { job: Job; planId: number }) {
  const { t } = useTranslation(['frame', 'common']);
  const readOnly = useIsReadOnly(job.connectionId);
  const enter = useEnterConnection();
  const pause = useCall('transfers.pause');
  useErrorToast(pause.error, enter.error);
  const { data: plan } = useQuery('transfers.plan', [{ planId }], { topics: TOPICS });
  const standing = plan === undefined ? undefined : planStanding(plan, job, readOnly);
  const name = plan === undefined ? '' : planTitle(plan);
  const text = standing?.kind === 'announced' ? told(standing.until, standing.groups) : '';
  const title = t('announced.title', { name });

  const key = announcementKey(job, job.waiting?.until ?? job.createdAt);
  useEffect(() => {
    if (text !== '') notify(key, title, text);
  }, [key, title, text]);

  if (text === '') return null;
  const open = async (): Promise<void> => {
    if (await enter.run(job.connectionId)) go({ screen: 'transfers', planId });
  };
  return (
    <NoticeLine serious text={`${title} ${text}`}>
      <Button size="small" onClick={() => void open()}>
        {t('announced.open')}
      </Button>
      <Button
        size="small"
        type="primary"
        icon={<PauseOutlined aria-hidden="true" />}
        loading={pause.busy}
        onClick={() => void pause.run({ planId })}
      >
        {t('common:pause')}
      </Button>
    </NoticeLine>
  );

  function told(until: number | null, count: number): string {
    return until === null ? t('announced.soon', { count }) : t('announced.at', { count, time: clock(until) });
  }
}
