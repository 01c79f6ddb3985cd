/** An order as the admin types or imports it: texts in the vendor's own form (Sobot 2.10). */
export interface OrderFields {
  readonly unionCode: string;
  readonly companyId: string;
  readonly orderNumber: string;
  readonly customerPartnerId: string;
  /** `yyyy-MM-dd HH:mm:ss`, Shanghai. */
  readonly orderTime: string;
  /** At most two decimals, such as `888.99`. */
  readonly orderMoney: string;
}

export const ORDER_FIELDS = [
  'unionCode',
  'companyId',
  'orderNumber',
  'customerPartnerId',
  'orderTime',
  'orderMoney',
] as const satisfies readonly (keyof OrderFields)[];
export type OrderField = (typeof ORDER_FIELDS)[number];

/** Most orders of one push. */
export const ORDER_LIMIT = 2000;

/** How far an order got, in the order in which they come. `unknown`: its answer was lost; nothing sends it again by itself. */
export const ORDER_STATES = ['planned', 'sending', 'sent', 'failed', 'unknown', 'cancelled'] as const;
export type OrderState = (typeof ORDER_STATES)[number];

/** What is wrong with one field of an order. */
export const ORDER_PROBLEMS = ['missing', 'tooLong', 'notTime', 'notMoney'] as const;
export type OrderProblem = (typeof ORDER_PROBLEMS)[number];

/** Most characters of the four ids. */
const LONGEST = 32;
const REQUIRED: readonly OrderField[] = ['orderNumber', 'customerPartnerId', 'orderTime', 'orderMoney'];
const TIME = /^(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2})$/;
const MONEY = /^\d{1,12}(\.\d{1,2})?$/;

/** What is wrong with an order, by field; empty when it may be sent. */
export function orderProblems(order: OrderFields): Partial<Record<OrderField, OrderProblem>> {
  const problems = ORDER_FIELDS.map((field) => [field, problemOf(field, order[field])] as const);
  return Object.fromEntries(problems.filter(([, problem]) => problem !== null));
}

function problemOf(field: OrderField, value: string): OrderProblem | null {
  if (value === '') return REQUIRED.includes(field) ? 'missing' : null;
  if (field === 'orderTime') return isTime(value) ? null : 'notTime';
  if (field === 'orderMoney') return MONEY.test(value) ? null : 'notMoney';
  return [...value].length > LONGEST ? 'tooLong' : null;
}

function isTime(text: string): boolean {
  if (!TIME.test(text)) return false;
  const at = Date.parse(`${text.replace(' ', 'T')}Z`);
  // A day that does not exist becomes another one.
  return Number.isFinite(at) && new Date(at).toISOString().slice(0, 19).replace('T', ' ') === text;
}
