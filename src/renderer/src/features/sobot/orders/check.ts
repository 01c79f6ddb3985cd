import type { OrderState, SentOrder } from '@shared/contract/sobot';
import { orderProblems, type OrderField, type OrderFields, type OrderProblem } from '@shared/domain/order';

/** What does not keep an order from being pushed, and had better be looked at. */
export type OrderWarning = 'repeated' | 'sent' | 'unknown' | 'open';

/** An order before it is pushed, with its place in the list from 1 and what is to be said about it. */
export interface CheckedOrder {
  readonly row: number;
  readonly order: OrderFields;
  readonly problems: Partial<Record<OrderField, OrderProblem>>;
  readonly warning: OrderWarning | null;
}

/** How bad it is to push a number again, by what became of it; an order that failed was not written. */
const BEFORE: Readonly<Record<OrderState, OrderWarning | null>> = {
  planned: 'open',
  sending: 'open',
  sent: 'sent',
  unknown: 'unknown',
  failed: null,
  cancelled: null,
};
const WORST: readonly OrderWarning[] = ['unknown', 'open', 'sent', 'repeated'];

/** Checks orders by the vendor's rules, against each other, and against those pushed before. */
export function checkOrders(
  orders: readonly OrderFields[],
  before: readonly Pick<SentOrder, 'orderNumber' | 'state'>[],
): readonly CheckedOrder[] {
  const known = new Map<string, OrderWarning>();
  for (const { orderNumber, state } of before) {
    const found = BEFORE[state];
    if (found !== null) known.set(orderNumber, worse(known.get(orderNumber), found));
  }
  const times = new Map<string, number>();
  for (const { orderNumber } of orders) times.set(orderNumber, (times.get(orderNumber) ?? 0) + 1);
  return orders.map((order, index) => {
    const { orderNumber } = order;
    const repeated = orderNumber !== '' && (times.get(orderNumber) ?? 0) > 1 ? 'repeated' : null;
    return {
      row: index + 1,
      order,
      problems: orderProblems(order),
      warning: known.get(orderNumber) ?? repeated,
    };
  });
}

const worse = (one: OrderWarning | undefined, other: OrderWarning): OrderWarning =>
  WORST.find((warning) => warning === one || warning === other) ?? other;

export const isWrong = ({ problems }: CheckedOrder): boolean => Object.keys(problems).length > 0;

/** Height of a row with nothing to explain, and most of what one explanation takes, in pixels. */
const ROW = 43;
const EXPLANATION = 54;
const PADDING = 18;
/** Room for the bar by which wide rows are scrolled. */
const BAR = 12;

/** How high a list of orders is, about, when all of them are seen; what is more is scrolled. */
export const heightOf = (orders: readonly CheckedOrder[]): number =>
  orders.reduce((sum, { problems, warning }) => {
    const said = Object.keys(problems).length || (warning === null ? 0 : 1);
    return sum + (said === 0 ? ROW : said * EXPLANATION + PADDING);
  }, BAR);

/** What amounts add up to, exactly; what is no amount is left out. */
export function moneySum(orders: readonly Pick<OrderFields, 'orderMoney'>[]): string {
  let cents = 0n;
  for (const { orderMoney } of orders) {
    const [, whole, part = ''] = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(orderMoney) ?? [];
    if (whole !== undefined) cents += BigInt(whole) * 100n + BigInt(part.padEnd(2, '0'));
  }
  const whole = (cents / 100n).toString().replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return `${whole}.${String(cents % 100n).padStart(2, '0')}`;
}
