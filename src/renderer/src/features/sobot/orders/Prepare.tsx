import { FileExcelOutlined, FormOutlined, SendOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderFields } from '@shared/domain/order';
import { EmptyState } from '@renderer/components/EmptyState';
import { Panel } from '@renderer/components/Panel';
import { useQuery } from '@renderer/lib/useQuery';
import { checkOrders } from './check';
import { changeDrafts, useOrderDrafts } from './drafts';
import { ImportOrders } from './ImportOrders';
import { OrderForm } from './OrderForm';
import { Preview } from './Preview';
import { SendBar } from './SendBar';

const TOPICS = ['sobot.changed'] as const;
/** Orders pushed before that new ones are compared with. */
const BEFORE = 1000;

/** Why nothing can be pushed now. */
export type Obstacle = 'readOnly' | 'offline' | null;

/** What is open over the list: the form of a new order, that of a row, or the import. */
type Open = 'new' | 'import' | { readonly row: number } | null;

interface Props {
  readonly connectionId: string;
  readonly obstacle: Obstacle;
}

/** The orders to push: entered or imported, checked, confirmed. */
export function Prepare({ connectionId, obstacle }: Props) {
  const { t } = useTranslation('sobot');
  const orders = useOrderDrafts(connectionId);
  const [open, setOpen] = useState<Open>(null);
  const { data: before } = useQuery('orders.list', [{ connectionId, start: 0, count: BEFORE }], {
    topics: TOPICS,
    enabled: orders.length > 0,
  });
  const checked = useMemo(() => checkOrders(orders, before?.rows ?? []), [orders, before]);
  const change = (next: (orders: readonly OrderFields[]) => readonly OrderFields[]): void =>
    changeDrafts(connectionId, next);
  const row = typeof open === 'object' ? (open?.row ?? null) : null;
  const edited = row === null ? undefined : orders[row - 1];
  const readOnly = obstacle === 'readOnly';
  const reason = readOnly ? t('orders.readOnly') : undefined;
  const add = (
    <>
      <Button
        icon={<FormOutlined aria-hidden="true" />}
        disabled={readOnly}
        title={reason}
        onClick={() => setOpen('new')}
      >
        {t('orders.add')}
      </Button>
      <Button
        icon={<FileExcelOutlined aria-hidden="true" />}
        disabled={readOnly}
        title={reason}
        onClick={() => setOpen('import')}
      >
        {t('orders.import')}
      </Button>
    </>
  );
  return (
    <Panel title={t('orders.prepare')} inset="flush" actions={orders.length > 0 && add}>
      {orders.length === 0 ? (
        <EmptyState
          icon={<SendOutlined aria-hidden="true" />}
          title={t('orders.none')}
          text={t('orders.noneText')}
          action={add}
          help="sobotOrders"
        />
      ) : (
        <>
          <Preview
            checked={checked}
            onEdit={(place) => setOpen({ row: place })}
            onRemove={(places) => change((all) => all.filter((_, index) => !places.has(index + 1)))}
          />
          <SendBar
            connectionId={connectionId}
            checked={checked}
            obstacle={obstacle}
            onStarted={() => change(() => [])}
          />
        </>
      )}
      {(open === 'new' || edited !== undefined) && (
        <OrderForm
          row={row}
          first={edited}
          onClose={() => setOpen(null)}
          onSave={(order) => {
            change((all) =>
              row === null ? [...all, order] : all.map((one, index) => (index === row - 1 ? order : one)),
            );
            setOpen(null);
          }}
        />
      )}
      {open === 'import' && (
        <ImportOrders
          onClose={() => setOpen(null)}
          onTake={(taken) => {
            change((all) => [...all, ...taken]);
            setOpen(null);
          }}
        />
      )}
    </Panel>
  );
}
