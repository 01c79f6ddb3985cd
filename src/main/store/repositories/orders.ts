import type { Database } from 'better-sqlite3';
import { type OrderState, orderState, sentOrder, type SentOrder } from '@shared/contract/sobot';
import type { AppError } from '@shared/domain/errors';
import type { OrderFields } from '@shared/domain/order';
import type { OrderPage } from '../api.sobot';

interface OrderRow extends OrderFields {
  id: number;
  connectionId: string;
  state: string;
  at: number;
  error: string | null;
}

const stored = (error: AppError | null): string | null => (error === null ? null : JSON.stringify(error));

/** The table `orders` of ledger.db, the journal of what was pushed to Sobot. All inside transactions of the caller. */
export class OrderTable {
  readonly #statements;

  constructor(db: Database) {
    const columns = `id, connection_id AS connectionId, union_code AS unionCode, company_id AS companyId,
      order_number AS orderNumber, customer_partner_id AS customerPartnerId, order_time AS orderTime,
      order_money AS orderMoney, state, at, error`;
    const some = 'id IN (SELECT value FROM json_each(?))';
    this.#statements = {
      next: db.prepare<[string], OrderRow>(
        `SELECT ${columns} FROM orders WHERE state = 'planned' AND ${some} ORDER BY id LIMIT 1`,
      ),
      page: db.prepare<[string, string | null, number, number], OrderRow>(
        `SELECT ${columns} FROM orders WHERE connection_id = ? AND state = coalesce(?, state)
         ORDER BY id DESC LIMIT ? OFFSET ?`,
      ),
      counts: db.prepare<[string], { state: string; count: number }>(
        'SELECT state, count(*) AS count FROM orders WHERE connection_id = ? GROUP BY state',
      ),
      add: db.prepare<(string | number)[]>(
        `INSERT INTO orders (connection_id, union_code, company_id, order_number, customer_partner_id,
           order_time, order_money, state, at) VALUES (?, ?, ?, ?, ?, ?, ?, 'planned', ?)`,
      ),
      move: db.prepare<[OrderState, string | null, number, number, OrderState]>(
        'UPDATE orders SET state = ?, error = ?, at = ? WHERE id = ? AND state = ?',
      ),
      moveSome: db.prepare<[OrderState, string | null, number, OrderState, string]>(
        `UPDATE orders SET state = ?, error = ?, at = ? WHERE state = ? AND ${some}`,
      ),
    };
  }

  /** The first planned one of some ids; null when none is left. */
  next(ids: readonly number[]): SentOrder | null {
    const row = this.#statements.next.get(JSON.stringify(ids));
    return row === undefined ? null : toOrder(row);
  }

  /** Newest first; those of one state where one is named. */
  page(connectionId: string, start: number, count: number, state: OrderState | null): OrderPage {
    const counts: Record<OrderState, number> = {
      planned: 0,
      sending: 0,
      sent: 0,
      failed: 0,
      unknown: 0,
      cancelled: 0,
    };
    for (const row of this.#statements.counts.all(connectionId))
      counts[orderState.parse(row.state)] = row.count;
    return {
      rows: this.#statements.page.all(connectionId, state, count, start).map(toOrder),
      total: state === null ? Object.values(counts).reduce((sum, one) => sum + one, 0) : counts[state],
      counts,
    };
  }

  add(connectionId: string, order: OrderFields, at: number): number {
    const { unionCode, companyId, orderNumber, customerPartnerId, orderTime, orderMoney } = order;
    const { add } = this.#statements;
    return Number(
      add.run(connectionId, unionCode, companyId, orderNumber, customerPartnerId, orderTime, orderMoney, at)
        .lastInsertRowid,
    );
  }

  /** Answers whether the order was in the state that it is to leave. */
  move(id: number, from: OrderState, to: OrderState, error: AppError | null, at: number): boolean {
    return this.#statements.move.run(to, stored(error), at, id, from).changes === 1;
  }

  /** Moves those of some orders that are in a state. */
  moveAll(
    ids: readonly number[],
    from: OrderState,
    to: OrderState,
    error: Pick<AppError, 'code' | 'reason'> | null,
    at: number,
  ): void {
    const text = error && stored({ ...error, message: 'The app stopped meanwhile.', retryable: false });
    this.#statements.moveSome.run(to, text, at, from, JSON.stringify(ids));
  }
}

const toOrder = ({ error, ...row }: OrderRow): SentOrder =>
  sentOrder.parse({ ...row, error: error === null ? null : (JSON.parse(error) as unknown) });
