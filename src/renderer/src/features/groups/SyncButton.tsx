import { DownOutlined, SyncOutlined } from '@ant-design/icons';
import { Button, Dropdown, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import type { Job } from '@shared/contract/jobs';
import { useSync } from '@renderer/state/useSync';
import { go } from '@renderer/stores/router';
import { tourTarget } from '../tour/targets';
import type { GroupsT } from './groupWords';
import styles from './GroupsScreen.module.css';

function runningText({ state, progress }: Job, t: GroupsT): string {
  if (state === 'paused') return t('sync.paused');
  if (state === 'waiting') return t('sync.waiting');
  if (progress.phase !== 'details' || progress.total === null || progress.total === 0)
    return t('sync.starting');
  return t('sync.running', { percent: Math.floor((100 * progress.done) / progress.total) });
}

/** Starts a sync, whole or of the lists only; while one runs it leads to its job. */
export function SyncButton({ connection }: { connection: Connection }) {
  const { t } = useTranslation(['groups', 'common']);
  const { job: running, starting, start } = useSync(connection);
  if (running !== undefined) {
    return (
      <Button
        icon={<SyncOutlined aria-hidden="true" />}
        title={t('sync.progress')}
        onClick={() => go({ screen: 'jobs', jobId: running.id })}
      >
        {runningText(running, t)}
      </Button>
    );
  }
  const item = (mode: 'full' | 'lists', label: string, hint: string) => ({
    key: mode,
    label: (
      <span className={styles['menuItem']}>
        <span>{label}</span>
        <small>{hint}</small>
      </span>
    ),
    onClick: () => start(mode),
  });
  return (
    <Space.Compact>
      <Button
        icon={<SyncOutlined aria-hidden="true" />}
        loading={starting}
        {...tourTarget('sync')}
        onClick={() => start('full')}
      >
        {t('sync.full')}
      </Button>
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        menu={{
          items: [
            item('full', t('sync.fullLong'), t('sync.fullHint')),
            item('lists', t('sync.lists'), t('sync.listsHint')),
          ],
        }}
      >
        <Button icon={<DownOutlined aria-hidden="true" />} aria-label={t('sync.more')} />
      </Dropdown>
    </Space.Compact>
  );
}
