import { SyncOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import type { GroupsOverview } from '@shared/contract/groups';
import { Panel } from '../../components/Panel';
import { useFormat } from '../../lib/useFormat';
import styles from './OverviewScreen.module.css';
import { useSync } from '../../state/useSync';

/** How fresh the groups are, what is missing, and the way to sync. */
export function SyncPanel({ connection, overview }: { connection: Connection; overview: GroupsOverview }) {
  const { t } = useTranslation(['overview', 'common']);
  const { number, fresh } = useFormat();
  const { job, starting, start } = useSync(connection);
  const { syncedAt, unloaded, gone } = overview;
  return (
    <Panel title={t('sync.title')}>
      <dl className={styles['facts']}>
        <dt>{t('sync.last')}</dt>
        <dd>{syncedAt === null ? t('common:never') : fresh(syncedAt)}</dd>
        <dt>{t('sync.unloaded')}</dt>
        <dd>{number(unloaded)}</dd>
        <dt>{t('sync.gone')}</dt>
        <dd>{number(gone)}</dd>
      </dl>
      <Button
        block
        icon={<SyncOutlined spin={job?.state === 'running'} />}
        disabled={job !== undefined}
        loading={starting}
        onClick={() => start()}
      >
        {job === undefined ? t('sync.action') : t('sync.running')}
      </Button>
    </Panel>
  );
}
