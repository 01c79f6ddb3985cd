import { DiffOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import type { GroupSync } from '@shared/contract/changes';
import { EmptyState } from '@renderer/components/EmptyState';
import { dateTime } from '@renderer/lib/format';
import { useSync } from '@renderer/state/useSync';
import styles from './changes.module.css';

interface Props {
  readonly connection: Connection;
  readonly syncs: readonly GroupSync[];
}

/** Before there are two complete syncs: what is needed for a comparison. */
export function FirstComparison({ connection, syncs }: Props) {
  const { t } = useTranslation('changes');
  const { job, starting, start } = useSync(connection);
  const [only] = syncs;
  return (
    <div className={styles['empty']}>
      <EmptyState
        icon={<DiffOutlined aria-hidden="true" />}
        title={t('first.title')}
        text={only === undefined ? t('first.none') : t('first.one', { time: dateTime(only.finishedAt) })}
        action={
          <Button type="primary" loading={starting || job !== undefined} onClick={() => start()}>
            {t(job === undefined ? 'first.action' : 'first.running')}
          </Button>
        }
        help="changes"
      />
    </div>
  );
}
