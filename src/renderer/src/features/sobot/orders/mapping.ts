import { ORDER_FIELDS, orderProblems, type OrderField, type OrderFields } from '@shared/domain/order';
import { withHeading, type ImportColumn, type ImportSheet } from '@renderer/features/transfers/import/table';
import { tidy } from './tidy';

/** The column that each field is taken from; null for a field that stays empty. */
export type Mapping = Readonly<Record<OrderField, number | null>>;

/** Fields that no order may lack. */
export const NEEDED: readonly OrderField[] = ['orderNumber', 'customerPartnerId', 'orderTime', 'orderMoney'];

/** Titles that people give such columns, without spaces and signs; the vendor's own keys first. */
const TITLES: Readonly<Record<OrderField, readonly string[]>> = {
  unionCode: ['unioncode', '平台id', '平台编号', '平台', 'platformid', 'platform'],
  companyId: ['companyid', '公司id', '公司编号', '公司', 'company'],
  orderNumber: ['ordernumber', '订单编号', '订单号', '订单id', '单号', 'orderno', 'orderid', 'order'],
  customerPartnerId: [
    'cuspartnerid',
    '下订单客户对接id',
    '客户对接id',
    '对接id',
    '客户id',
    '客户编号',
    'customerpartnerid',
    'partnerid',
    'customerid',
    'customer',
  ],
  orderTime: ['ordertime', '订单时间', '下单时间', '订单日期', '时间', 'orderdate', 'time', 'date'],
  orderMoney: [
    'ordermoney',
    '订单金额',
    '订单总额',
    '金额',
    '总价',
    'orderamount',
    'ordertotal',
    'amount',
    'money',
  ],
};
/** Values that are looked at to tell what a column without a title holds. */
const SAMPLE = 50;
const MONEY = /^\d+\.\d{1,2}$/;
const BLANK: OrderFields = {
  unionCode: '',
  companyId: '',
  orderNumber: '',
  customerPartnerId: '',
  orderTime: '',
  orderMoney: '',
};

const plain = (title: string): string => title.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

function fieldOf(title: string): OrderField | null {
  const name = plain(title);
  return ORDER_FIELDS.find((field) => TITLES[field].includes(name)) ?? null;
}

/** A sheet whose titles were taken for an order gets them back. */
export function titled(sheet: ImportSheet): ImportSheet {
  const known = (titles: readonly string[]): number =>
    titles.filter((title) => fieldOf(title) !== null).length;
  const first = sheet.columns.map(({ values: [value = ''] }) => value);
  return known(sheet.columns.map(({ title }) => title)) === 0 && known(first) > 1
    ? withHeading(sheet)
    : sheet;
}

/** Where each field most likely stands: by the titles, and times and amounts also by what they look like. */
export function guessMapping({ columns }: ImportSheet): Mapping {
  const mapping: Record<OrderField, number | null> = {
    unionCode: null,
    companyId: null,
    orderNumber: null,
    customerPartnerId: null,
    orderTime: null,
    orderMoney: null,
  };
  columns.forEach(({ title }, index) => {
    const field = fieldOf(title);
    if (field !== null) mapping[field] ??= index;
  });
  const guess = (field: OrderField, looks: (value: string) => boolean): void => {
    const taken = new Set(Object.values(mapping));
    const found = columns.findIndex((column, index) => !taken.has(index) && mostly(column, looks));
    if (found >= 0) mapping[field] ??= found;
  };
  guess(
    'orderTime',
    (value) => orderProblems({ ...BLANK, orderTime: tidy('orderTime', value) }).orderTime === undefined,
  );
  guess('orderMoney', (value) => MONEY.test(tidy('orderMoney', value)));
  return mapping;
}

function mostly({ values }: ImportColumn, looks: (value: string) => boolean): boolean {
  const sample = values.filter((value) => value !== '').slice(0, SAMPLE);
  return sample.length > 0 && sample.filter(looks).length * 2 > sample.length;
}

/** The fields that a mapping still lacks. */
export const unmapped = (mapping: Mapping): readonly OrderField[] =>
  NEEDED.filter((field) => mapping[field] === null);

/** The orders of a sheet, tidied. Rows with nothing in any mapped column are no orders. */
export function ordersIn({ columns }: ImportSheet, mapping: Mapping): readonly OrderFields[] {
  const length = Math.max(0, ...columns.map(({ values }) => values.length));
  return Array.from({ length }, (_, row) => {
    const cell = (field: OrderField): string => {
      const column = mapping[field];
      return column === null ? '' : tidy(field, columns[column]?.values[row] ?? '');
    };
    return {
      unionCode: cell('unionCode'),
      companyId: cell('companyId'),
      orderNumber: cell('orderNumber'),
      customerPartnerId: cell('customerPartnerId'),
      orderTime: cell('orderTime'),
      orderMoney: cell('orderMoney'),
    };
  }).filter((order) => ORDER_FIELDS.some((field) => order[field] !== ''));
}
