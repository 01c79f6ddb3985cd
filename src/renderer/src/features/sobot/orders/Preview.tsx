import { DeleteOutlined, EditOutlined } from '@ant-design/icons';
import { Button, Segmented, Table, type TableProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ORDER_FIELDS, type OrderField } from '@shared/domain/order';
import { useFormat } from '@renderer/lib/useFormat';
import { visibleText } from '@renderer/lib/visibleText';
import styles from './orders.module.css';
import { heightOf, isWrong, type CheckedOrder } from './check';
import { CheckWords } from './CheckWords';
import { NEEDED } from './mapping';
import { useRoom } from './useRoom';

const WIDTHS: Readonly<Record<OrderField, number>> = {
  unionCode: 100,
  companyId: 100,
  orderNumber: 120,
  customerPartnerId: 110,
  orderTime: 148,
  orderMoney: 92,
};
/** Width of what stands around the fields. */
const AROUND = 52 + 220 + 76;
/** What every order has comes first, as far as it is seen without scrolling. */
const FIELDS: readonly OrderField[] = [...NEEDED, ...ORDER_FIELDS.filter((field) => !NEEDED.includes(field))];

type Shown = 'all' | 'wrong' | 'warned';

interface Props {
  readonly checked: readonly CheckedOrder[];
  readonly onEdit: (row: number) => void;
  readonly onRemove: (rows: ReadonlySet<number>) => void;
}

/** Every order to push, with what is wrong with which field. Only the rows on the screen are drawn. */
export function Preview({ checked, onEdit, onRemove }: Props) {
  const { t } = useTranslation('sobot');
  const { number } = useFormat();
  const [shown, setShown] = useState<Shown>('all');
  const room = useRoom();
  const wrong = checked.filter(isWrong);
  const warned = checked.filter(({ warning }) => warning !== null);
  const lists = { all: checked, wrong, warned };
  // What was looked at may have been put right meanwhile.
  const kind = lists[shown].length === 0 ? 'all' : shown;
  // A field that no order has needs no column.
  const fields = FIELDS.filter(
    (field) => NEEDED.includes(field) || checked.some(({ order }) => order[field] !== ''),
  );
  const width = AROUND + fields.reduce((sum, field) => sum + WIDTHS[field], 0);
  const columns: TableProps<CheckedOrder>['columns'] = [
    {
      title: t('orders.row'),
      width: 52,
      align: 'right',
      render: (_, { row }) => <span className={styles['muted']}>{number(row)}</span>,
    },
    {
      title: t('orders.check'),
      width: 220,
      render: (_, one) => <CheckWords one={one} />,
    },
    ...fields.map((field) => ({
      title: t(`orders.field.${field}`),
      width: WIDTHS[field],
      ...(field === 'orderMoney' ? { align: 'right' as const } : {}),
      render: (_: unknown, { order, problems }: CheckedOrder) => {
        const value = visibleText(order[field]);
        return (
          <span className={styles['cell']} data-wrong={problems[field] !== undefined} title={value}>
            {value}
          </span>
        );
      },
    })),
    {
      title: t('orders.act'),
      width: 76,
      fixed: 'right',
      render: (_, { row }) => (
        <>
          <Button
            size="small"
            type="text"
            icon={<EditOutlined aria-hidden="true" />}
            aria-label={t('orders.editRow', { row })}
            title={t('orders.edit')}
            onClick={() => onEdit(row)}
          />
          <Button
            size="small"
            type="text"
            icon={<DeleteOutlined aria-hidden="true" />}
            aria-label={t('orders.removeRow', { row })}
            title={t('orders.remove')}
            onClick={() => onRemove(new Set([row]))}
          />
        </>
      ),
    },
  ];
  return (
    <>
      <div className={styles['bar']}>
        {wrong.length + warned.length > 0 && (
          <Segmented<Shown>
            size="small"
            aria-label={t('orders.check')}
            value={kind}
            onChange={setShown}
            options={(['all', 'wrong', 'warned'] as const)
              .filter((one) => one === 'all' || lists[one].length > 0)
              .map((one) => ({
                value: one,
                label: `${t(one === 'all' ? 'all' : `orders.${one}`)} ${number(lists[one].length)}`,
              }))}
          />
        )}
        <span className={styles['space']} />
        {wrong.length > 0 && (
          <Button size="small" onClick={() => onRemove(new Set(wrong.map(({ row }) => row)))}>
            {t('orders.dropWrong', { count: wrong.length })}
          </Button>
        )}
        <Button size="small" type="text" onClick={() => onRemove(new Set(checked.map(({ row }) => row)))}>
          {t('orders.clear')}
        </Button>
      </div>
      <section aria-label={t('orders.prepare')}>
        <Table<CheckedOrder>
          virtual
          size="small"
          pagination={false}
          rowKey="row"
          columns={columns}
          dataSource={lists[kind]}
          scroll={{ x: width, y: Math.min(room, heightOf(lists[kind])) }}
          locale={{ emptyText: t('orders.nothing') }}
        />
      </section>
    </>
  );
}
