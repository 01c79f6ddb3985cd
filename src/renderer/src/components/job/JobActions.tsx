import { CloseOutlined, PauseOutlined, CaretRightOutlined, ReloadOutlined } from '@ant-design/icons';
import { App, Button, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job } from '@shared/contract/jobs';
import type { JobKind } from '@shared/domain/job';
import { useCall } from '../../lib/useCall';
import { isActive } from '../../state/jobs';
import { useErrorToast } from '../useErrorToast';

interface Props {
  readonly job: Job;
  /** `icons` for narrow places; the words stay as tooltips and names. */
  readonly look?: 'icons' | 'words';
}

/** What is lost and what is not when a job is cancelled. */
const CANCEL = {
  sync: 'cancelSync',
  transfer: 'cancelTransfer',
  archive: 'cancelArchive',
  download: 'cancelDownload',
  orders: 'cancelOrders',
  joinWays: 'cancelJoinWays',
  export: 'cancelExport',
} as const satisfies Record<JobKind, string>;

/** What can be done about a job now: pause or resume, cancel, try again. */
export function JobActions({ job, look = 'words' }: Props) {
  const { t } = useTranslation(['jobs', 'common']);
  const { modal } = App.useApp();
  const pause = useCall('jobs.pause');
  const resume = useCall('jobs.resume');
  const cancel = useCall('jobs.cancel');
  const retry = useCall('jobs.retry');
  useErrorToast(pause.error, resume.error, cancel.error, retry.error);
  const input = { jobId: job.id };

  const confirmCancel = (): void => {
    modal.confirm({
      title: t('cancelTitle'),
      content: t(CANCEL[job.kind]),
      okText: t('stop'),
      okButtonProps: { danger: true },
      cancelText: t('keepGoing'),
      onOk: () => cancel.run(input),
    });
  };
  const button = (label: string, icon: ReactNode, busy: boolean, act: () => void) => {
    const props = { size: 'small', icon, loading: busy, onClick: act } as const;
    if (look === 'words') return <Button {...props}>{label}</Button>;
    return (
      <Tooltip title={label}>
        <Button {...props} type="text" aria-label={label} />
      </Tooltip>
    );
  };

  if (job.state === 'failed') {
    return button(
      t('common:retry'),
      <ReloadOutlined aria-hidden="true" />,
      retry.busy,
      () => void retry.run(input),
    );
  }
  if (!isActive(job)) return null;
  return (
    <>
      {job.state === 'paused'
        ? button(
            t('common:resume'),
            <CaretRightOutlined aria-hidden="true" />,
            resume.busy,
            () => void resume.run(input),
          )
        : button(
            t('common:pause'),
            <PauseOutlined aria-hidden="true" />,
            pause.busy,
            () => void pause.run(input),
          )}
      {button(t('stop'), <CloseOutlined aria-hidden="true" />, cancel.busy, confirmCancel)}
    </>
  );
}
