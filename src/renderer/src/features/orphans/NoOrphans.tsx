import { CheckCircleOutlined, SyncOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import { EmptyState } from '@renderer/components/EmptyState';
import { useFormat } from '@renderer/lib/useFormat';
import { useSync } from '@renderer/state/useSync';
import styles from './orphans.module.css';

interface Props {
  readonly connection: Connection;
  readonly syncedAt: number | null | undefined;
}

/** No group is without an owner, or nobody has looked yet. */
export function NoOrphans({ connection, syncedAt }: Props) {
  const { t } = useTranslation('orphans');
  const { fresh } = useFormat();
  const { job, starting, start } = useSync(connection);
  if (syncedAt === undefined) return null;
  return (
    <div className={styles['empty']}>
      {syncedAt === null ? (
        <EmptyState
          icon={<SyncOutlined aria-hidden="true" />}
          title={t('unsynced.title')}
          text={t('unsynced.text')}
          action={
            <Button type="primary" loading={starting || job !== undefined} onClick={() => start()}>
              {t('unsynced.action')}
            </Button>
          }
          help="orphans"
        />
      ) : (
        <EmptyState
          icon={<CheckCircleOutlined aria-hidden="true" />}
          title={t('none.title')}
          text={t('none.text', { time: fresh(syncedAt) })}
          help="orphans"
        />
      )}
    </div>
  );
}
