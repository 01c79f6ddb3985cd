import { App, Pagination } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderState, SentOrder } from '@shared/contract/sobot';
import { ORDER_STATES } from '@shared/domain/order';
import { Bones } from '@renderer/components/Bones';
import { EmptyState } from '@renderer/components/EmptyState';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { Panel } from '@renderer/components/Panel';
import { RetryButton } from '@renderer/components/RetryButton';
import { useQuery } from '@renderer/lib/useQuery';
import styles from '../sobot.module.css';
import { StateFilter } from '../StateFilter';
import { changeDrafts } from './drafts';
import { SentTable } from './SentTable';

const TOPICS = ['sobot.changed', 'jobs.changed'] as const;
const PAGE = 50;

interface Props {
  readonly connectionId: string;
  readonly readOnly: boolean;
}

/** What became of each order, newest first, followed live. */
export function SentOrders({ connectionId, readOnly }: Props) {
  const { t } = useTranslation('sobot');
  const { message } = App.useApp();
  const [state, setState] = useState<OrderState | null>(null);
  const [page, setPage] = useState(1);
  const input = {
    connectionId,
    start: (page - 1) * PAGE,
    count: PAGE,
    ...(state === null ? {} : { state }),
  };
  const { data, error, refetch } = useQuery('orders.list', [input], { topics: TOPICS, keep: true });
  const all = data === undefined ? 0 : ORDER_STATES.reduce((sum, one) => sum + data.counts[one], 0);
  const last = Math.max(1, Math.ceil((data?.total ?? 0) / PAGE));
  // Orders leave a state, and its last page with them.
  if (data !== undefined && page > last) setPage(last);
  const again = ({
    id: _id,
    connectionId: _connection,
    state: _state,
    at: _at,
    error: _error,
    ...order
  }: SentOrder): void => {
    changeDrafts(connectionId, (orders) => [...orders, order]);
    message.success(t('orders.returned'));
  };
  return (
    <Panel
      title={t('orders.list')}
      inset="flush"
      actions={
        data !== undefined &&
        all > 0 && (
          <StateFilter
            label={t('orders.result')}
            states={ORDER_STATES}
            counts={data.counts}
            nameOf={(one) => t(`orders.state.${one}`)}
            value={state}
            onChange={(next) => {
              setState(next);
              setPage(1);
            }}
          />
        )
      }
    >
      {error !== undefined && (
        <div className={styles['inset']}>
          <ErrorNote error={error} action={<RetryButton onClick={refetch} />} />
        </div>
      )}
      {data === undefined && error === undefined && (
        <div className={styles['inset']}>
          <Bones rows={6} />
        </div>
      )}
      {data !== undefined && all === 0 && (
        <EmptyState title={t('orders.empty')} text={t('orders.emptyText')} help="sobotOrders" />
      )}
      {data !== undefined && all > 0 && data.rows.length === 0 && (
        <p className={styles['inset']}>{t('orders.emptyFilter')}</p>
      )}
      {data !== undefined && data.rows.length > 0 && (
        <SentTable orders={data.rows} onAgain={readOnly ? null : again} />
      )}
      {data !== undefined && data.total > PAGE && (
        <Pagination
          className={styles['pages'] ?? ''}
          size="small"
          current={page}
          pageSize={PAGE}
          total={data.total}
          showSizeChanger={false}
          onChange={setPage}
        />
      )}
    </Panel>
  );
}
