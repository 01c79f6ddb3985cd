import { isDay } from '@shared/domain/day';
import type { DialectCall, DialectEndpoint } from '../http/dialect';
import { SOBOT_CODES, sobotRefusal } from './codes';

const LONGEST = 32;
/** `2019-09-25 15:49:33`. */
const TIME = /^(\d{4}-\d{2}-\d{2}) ([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;
const FIELDS = [
  'union_code',
  'companyid',
  'order_number',
  'cus_partnerid',
  'order_time',
  'order_money',
] as const;
type OrderField = (typeof FIELDS)[number];

/** The vendor's names of what may be too long, and of what may not be missing. */
const NAMES: Readonly<Record<OrderField, string>> = {
  union_code: '平台id',
  companyid: '公司id',
  order_number: '订单编号',
  cus_partnerid: '对接id',
  order_time: '订单时间',
  order_money: '订单金额',
};
const NEEDED: readonly OrderField[] = ['order_number', 'cus_partnerid', 'order_time', 'order_money'];

/** 2.10: a write. Every order that is accepted is kept, also one that is pushed a second time. */
export const receiveOrder: DialectEndpoint = {
  api: 'chat-third/api/5/order/receive_order_data',
  method: 'POST',
  done: '操作成功',
  handle(call) {
    const { workspace, now, fault } = call;
    const order = Object.fromEntries(FIELDS.map((field) => [field, read(call, field)]));
    if (!isDay(TIME.exec(order['order_time'] ?? '')?.[1] ?? '')) throw badOrder('订单时间格式不正确');
    if (!/^\d{1,16}(\.\d{1,2})?$/.test(order['order_money'] ?? '')) throw badOrder('金额格式不正确');
    workspace.commit({ type: 'order', at: now, order, fault });
    return {};
  },
};

function read({ body }: DialectCall, field: OrderField): string {
  const value = body?.[field] ?? '';
  if (typeof value !== 'string') throw badOrder(`${NAMES[field]}类型错误`);
  if (value === '' && NEEDED.includes(field)) throw badOrder(`${NAMES[field]}不能为空`);
  if ([...value].length > LONGEST) throw badOrder(`${NAMES[field]}长度超限`);
  return value;
}

const badOrder = (text: string): Error => sobotRefusal(SOBOT_CODES.badOrder, text);
