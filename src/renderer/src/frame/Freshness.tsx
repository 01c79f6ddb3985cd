import { ClockCircleOutlined, SyncOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import { dateTime } from '../lib/format';
import { useFormat } from '../lib/useFormat';
import { useJobs } from '../state/jobs';
import styles from './TopBar.module.css';

/** How old the groups on the screen are: "群 09:12". */
export function Freshness({ connection }: { connection: Connection }) {
  const { t } = useTranslation('frame');
  const { fresh } = useFormat();
  const syncing = useJobs().some(
    (job) => job.connectionId === connection.id && job.kind === 'sync' && job.state === 'running',
  );
  const at = connection.groupsSyncedAt;
  return (
    <Tooltip title={at === null ? '' : t('fresh.title', { time: dateTime(at) })}>
      <span className={styles['ribbon']}>
        {syncing ? <SyncOutlined spin aria-hidden="true" /> : <ClockCircleOutlined aria-hidden="true" />}
        <span>{at === null ? t('fresh.never') : t('fresh.groups', { time: fresh(at) })}</span>
        {syncing && <span className={styles['syncing']}>{t('fresh.syncing')}</span>}
      </span>
    </Tooltip>
  );
}
