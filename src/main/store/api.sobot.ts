import type { OfflineFileRow, OrderState, SentOrder, TaskType } from '@shared/contract/sobot';
import type { Day } from '@shared/domain/day';
import type { AppError } from '@shared/domain/errors';
import type { OrderFields } from '@shared/domain/order';

/** Some of the orders of a connection. */
export interface OrderPage {
  readonly rows: SentOrder[];
  /** All that were asked for. */
  readonly total: number;
  /** Of all orders of the connection, whichever were asked for. */
  readonly counts: Record<OrderState, number>;
}

/** What the ledger keeps of the Sobot files that were downloaded and the orders that were pushed. */
export interface SobotApi {
  addFile(file: {
    readonly connectionId: string;
    readonly day: Day;
    readonly taskType: TaskType;
    readonly at: number;
  }): Promise<number>;
  updateFile(
    id: number,
    patch: Partial<Pick<OfflineFileRow, 'state' | 'path' | 'bytes' | 'totalBytes' | 'error' | 'at'>>,
  ): Promise<void>;
  getFile(id: number): Promise<OfflineFileRow | null>;
  /** The latest 500, newest first. */
  listFiles(connectionId: string): Promise<OfflineFileRow[]>;

  /** Enters orders as planned, in one step, and answers their ids in the same order. */
  addOrders(connectionId: string, orders: readonly OrderFields[], at: number): Promise<number[]>;
  /** The first planned one of some ids; null when none is left. */
  nextOrder(ids: readonly number[]): Promise<SentOrder | null>;
  /** planned -> sending, on disk before the request may leave. Refuses one that is not planned. */
  beginOrder(id: number, at: number): Promise<void>;
  endOrder(
    id: number,
    state: 'sent' | 'failed' | 'unknown',
    error: AppError | null,
    at: number,
  ): Promise<void>;
  /** Orders that say `sending` although nothing sends become unknown; with `cancel` planned ones are cancelled. */
  loseSentOrders(ids: readonly number[], cancel: boolean, at: number): Promise<void>;
  /** Newest first, those of one state where one is named. */
  listOrders(connectionId: string, start: number, count: number, state?: OrderState): Promise<OrderPage>;
}
