import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ORDER_FIELDS, orderProblems, type OrderField, type OrderFields } from '@shared/domain/order';
import { NEEDED } from './mapping';
import styles from './orders.module.css';
import { tidy } from './tidy';

const WIDTH = 680;

const EMPTY: OrderFields = {
  orderNumber: '',
  customerPartnerId: '',
  orderTime: '',
  orderMoney: '',
  unionCode: '',
  companyId: '',
};
/** What an order cannot do without comes first. */
const FIELDS: readonly OrderField[] = [...NEEDED, ...ORDER_FIELDS.filter((field) => !NEEDED.includes(field))];

interface Props {
  /** The row that is edited; null for a new order. */
  readonly row: number | null;
  readonly first: OrderFields | undefined;
  readonly onClose: () => void;
  readonly onSave: (order: OrderFields) => void;
}

/** One order, field by field, with the vendor's rules as it is typed. */
export function OrderForm({ row, first, onClose, onSave }: Props) {
  const { t } = useTranslation(['sobot', 'common']);
  const [form] = Form.useForm<OrderFields>();
  const problemOf = (field: OrderField, value: string): string | null => {
    const problem = orderProblems({ ...EMPTY, [field]: tidy(field, value) })[field];
    if (problem === undefined) return null;
    return t('orders.problemOf', {
      field: t(`orders.field.${field}`),
      problem: t(`orders.problem.${problem}`),
    });
  };
  return (
    <Modal
      open
      width={WIDTH}
      title={row === null ? t('orders.form.new') : t('orders.form.edit', { row })}
      okText={t(row === null ? 'orders.form.add' : 'orders.form.save')}
      cancelText={t('common:cancel')}
      mask={{ closable: false }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        className={styles['fields'] ?? ''}
        form={form}
        layout="vertical"
        initialValues={first ?? EMPTY}
        onFinish={(values) => {
          const order = { ...EMPTY, ...values };
          onSave({
            unionCode: tidy('unionCode', order.unionCode),
            companyId: tidy('companyId', order.companyId),
            orderNumber: tidy('orderNumber', order.orderNumber),
            customerPartnerId: tidy('customerPartnerId', order.customerPartnerId),
            orderTime: tidy('orderTime', order.orderTime),
            orderMoney: tidy('orderMoney', order.orderMoney),
          });
        }}
      >
        {FIELDS.map((field, index) => (
          <Form.Item
            key={field}
            name={field}
            label={t(`orders.field.${field}`)}
            extra={t(`orders.hint.${field}`)}
            required={NEEDED.includes(field)}
            // What is not typed yet is no mistake yet; what was typed is judged at once.
            validateTrigger={['onChange', 'onBlur']}
            rules={[
              {
                validator: (_, value: string) => {
                  const problem = problemOf(field, value);
                  return problem === null ? Promise.resolve() : Promise.reject(new Error(problem));
                },
              },
            ]}
          >
            <Input autoFocus={index === 0} autoComplete="off" spellCheck={false} maxLength={200} />
          </Form.Item>
        ))}
      </Form>
    </Modal>
  );
}
