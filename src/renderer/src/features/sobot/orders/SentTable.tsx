import { ClockCircleOutlined, QuestionCircleOutlined, StopOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderState, SentOrder } from '@shared/contract/sobot';
import { StatusTag } from '@renderer/components/StatusTag';
import { shanghai } from '@renderer/lib/format';
import { visibleText } from '@renderer/lib/visibleText';
import { ErrorLine } from '../ErrorLine';
import styles from '../sobot.module.css';
import { ORDER_TONES } from './states';

const ICONS: Readonly<Partial<Record<OrderState, ReactNode>>> = {
  planned: <ClockCircleOutlined aria-hidden="true" />,
  unknown: <QuestionCircleOutlined aria-hidden="true" />,
  cancelled: <StopOutlined aria-hidden="true" />,
};

const COLUMNS = 7;

interface Props {
  readonly orders: readonly SentOrder[];
  /** Puts an order that failed back among those to push; null where nothing may be pushed. */
  readonly onAgain: ((order: SentOrder) => void) | null;
}

/** Orders with what became of each. */
export function SentTable({ orders, onAgain }: Props) {
  const { t } = useTranslation('sobot');
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{t('orders.field.orderNumber')}</th>
          <th scope="col">{t('orders.field.customerPartnerId')}</th>
          <th scope="col">{t('orders.field.orderTime')}</th>
          <th scope="col" className={styles['right']}>
            {t('orders.field.orderMoney')}
          </th>
          <th scope="col">{t('orders.result')}</th>
          <th scope="col">{t('orders.at')}</th>
          <th scope="col">{t('orders.act')}</th>
        </tr>
      </thead>
      {orders.map((order) => (
        <tbody key={order.id}>
          <tr>
            <td className={styles['id']}>{visibleText(order.orderNumber)}</td>
            <td className={styles['id']}>{visibleText(order.customerPartnerId)}</td>
            <td className={styles['whole']}>{order.orderTime}</td>
            <td className={styles['number']}>{order.orderMoney}</td>
            <td className={styles['whole']}>
              <StatusTag tone={ORDER_TONES[order.state]} look="plain" icon={ICONS[order.state]}>
                {t(`orders.state.${order.state}`)}
              </StatusTag>
            </td>
            <td className={styles['faint']}>{shanghai(order.at)}</td>
            <td className={styles['act']}>
              {order.state === 'failed' && onAgain !== null && (
                <Button
                  size="small"
                  aria-label={t('orders.againOrder', { number: visibleText(order.orderNumber) })}
                  onClick={() => onAgain(order)}
                >
                  {t('orders.again')}
                </Button>
              )}
            </td>
          </tr>
          <Explained order={order} />
        </tbody>
      ))}
    </table>
  );
}

/** Below an order: why it stands where it does, and what to do. */
function Explained({ order: { state, error } }: { order: SentOrder }) {
  const { t } = useTranslation('sobot');
  const hint = state === 'unknown' || state === 'cancelled' ? t(`orders.stateHint.${state}`) : null;
  if (hint === null && error === null) return null;
  return (
    <tr className={styles['explained']}>
      <td colSpan={COLUMNS}>
        {error === null ? (
          <span className={styles['below']}>{hint}</span>
        ) : (
          <ErrorLine error={error} words={hint ?? undefined} />
        )}
      </td>
    </tr>
  );
}
