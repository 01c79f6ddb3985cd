import { DisconnectOutlined, StopOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import { ErrorNote } from '../components/ErrorNote';
import { StatusTag } from '../components/StatusTag';
import { useErrorToast } from '../components/useErrorToast';
import { dateTime } from '../lib/format';
import { useCall } from '../lib/useCall';
import styles from './TopBar.module.css';

/** Offline, or refused: a badge that says since when and why. Nothing while all is well. */
export function ReachBadge({ connection }: { connection: Connection }) {
  const { t } = useTranslation(['frame', 'common']);
  const probe = useCall('connections.probe');
  useErrorToast(probe.error);
  const { state, since, error } = connection.reachability;
  if (state !== 'offline' && state !== 'refused') return null;

  const told = { time: dateTime(since), vendor: t(`common:vendor.${connection.vendor}`) };
  const body = (
    <div className={styles['reachBody']}>
      <p>{state === 'offline' ? t('reach.offlineHint', told) : t('reach.refusedHint', told)}</p>
      {error !== undefined && <ErrorNote error={error} look="bare" />}
      <Button size="small" loading={probe.busy} onClick={() => void probe.run({ id: connection.id })}>
        {t('reach.probe')}
      </Button>
    </div>
  );
  return (
    <Popover content={body} trigger="click" placement="bottomLeft">
      <button type="button" className={styles['reach']}>
        {state === 'offline' ? (
          <StatusTag tone="unknown" icon={<DisconnectOutlined aria-hidden="true" />}>
            {t('reach.offline')}
          </StatusTag>
        ) : (
          <StatusTag tone="failed" icon={<StopOutlined aria-hidden="true" />}>
            {t('reach.refused')}
          </StatusTag>
        )}
      </button>
    </Popover>
  );
}
