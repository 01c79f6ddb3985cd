import { SendOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ORDER_LIMIT } from '@shared/domain/order';
import { ConfirmTyped } from '@renderer/components/ConfirmTyped';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { isTyped } from '@renderer/components/isTyped';
import { useCall } from '@renderer/lib/useCall';
import { isWrong, moneySum, type CheckedOrder } from './check';
import styles from './orders.module.css';
import type { Obstacle } from './Prepare';

interface Props {
  readonly connectionId: string;
  readonly checked: readonly CheckedOrder[];
  readonly obstacle: Obstacle;
  readonly onStarted: () => void;
}

/** What would be written, and the number to type before it is. */
export function SendBar({ connectionId, checked, obstacle, onStarted }: Props) {
  const { t } = useTranslation('sobot');
  const { message } = App.useApp();
  const [typed, setTyped] = useState('');
  const send = useCall('orders.send');
  const count = checked.length;
  const wrong = checked.filter(isWrong).length;
  const blocked =
    wrong > 0
      ? t('orders.blocked', { count: wrong })
      : count > ORDER_LIMIT
        ? t('orders.tooMany', { most: ORDER_LIMIT })
        : obstacle === null
          ? null
          : t(`orders.${obstacle}`);
  const ready = blocked === null && isTyped(typed, String(count));
  const start = async (): Promise<void> => {
    if (!ready || send.busy) return;
    const orders = checked.map(({ order }) => order);
    if (!(await send.attempt({ connectionId, orders, typed: count }))) return;
    message.success(t('orders.started', { count }));
    onStarted();
  };
  return (
    <footer className={styles['footer']}>
      {send.error !== undefined && <ErrorNote error={send.error} />}
      <div className={styles['totals']}>
        <strong>{t('orders.total', { count })}</strong>
        <span>{t('orders.sum', { sum: moneySum(checked.map(({ order }) => order)) })}</span>
        <span className={blocked === null ? styles['write'] : styles['blocked']} role="status">
          {blocked ?? t('orders.confirm', { count })}
        </span>
      </div>
      <div className={styles['confirm']}>
        {blocked === null && (
          <ConfirmTyped
            expected={String(count)}
            value={typed}
            onChange={setTyped}
            onConfirm={() => void start()}
          />
        )}
        <span className={styles['space']} />
        <Button
          type="primary"
          icon={<SendOutlined aria-hidden="true" />}
          disabled={!ready}
          title={blocked ?? undefined}
          loading={send.busy}
          onClick={() => void start()}
        >
          {t('orders.send', { count })}
        </Button>
      </div>
    </footer>
  );
}
