import { z } from 'zod';
import { connectionId } from '../domain/group';
import { ORDER_LIMIT, ORDER_STATES } from '../domain/order';
import { day } from '../domain/statistics';
import { appError, call, nothing } from './envelope';

/** 1 visit, 2 conversation, 3 evaluation, 4 msg, 5 user, 6 ticket (Sobot 2.9). */
export const taskType = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
]);
export type TaskType = z.infer<typeof taskType>;

/** A day's file of raw data, as far as its download got. */
export const offlineFile = z.object({
  id: z.number().int(),
  connectionId,
  day,
  taskType,
  /** `none`: the vendor has no file of that day. */
  state: z.enum(['waiting', 'downloading', 'done', 'none', 'failed']),
  path: z.string().nullable(),
  bytes: z.number().int(),
  /** Null while the file host has not said. */
  totalBytes: z.number().int().nullable(),
  at: z.number().int(),
  error: appError.nullable(),
});
export type OfflineFileRow = z.infer<typeof offlineFile>;

const text = z.string().trim().max(200);
export const orderFields = z.object({
  unionCode: text,
  companyId: text,
  orderNumber: text,
  customerPartnerId: text,
  orderTime: text,
  orderMoney: text,
});

export const orderState = z.enum(ORDER_STATES);
export type { OrderState } from '../domain/order';

/** An order that was to be pushed. */
export const sentOrder = orderFields.extend({
  id: z.number().int(),
  connectionId,
  state: orderState,
  at: z.number().int(),
  error: appError.nullable(),
});
export type SentOrder = z.infer<typeof sentOrder>;

export const sobot = {
  /** Downloads the files of some days into a folder that the admin chooses; null when the dialog was closed. */
  'files.download': call(
    z.object({ connectionId, from: day, to: day, taskTypes: z.array(taskType).min(1).max(6) }),
    z.object({ jobId: z.number().int() }).nullable(),
  ),
  'files.list': call(z.object({ connectionId }), z.array(offlineFile)),
  /** Shows a file in the system's file manager. */
  'files.show': call(z.object({ id: z.number().int() }), nothing),
  /**
   * Pushes orders, one after the other; one that is not acceptable refuses them all before anything is sent.
   * `typed` is their number as the admin typed it.
   */
  'orders.send': call(
    z.object({
      connectionId,
      orders: z.array(orderFields).min(1).max(ORDER_LIMIT),
      typed: z.number().int(),
    }),
    z.object({ jobId: z.number().int() }),
  ),
  /** Newest first, those of one state where one is named. `counts` are of all, whichever are asked for. */
  'orders.list': call(
    z.object({
      connectionId,
      start: z.number().int().min(0),
      count: z.number().int().min(1).max(1000),
      state: orderState.optional(),
    }),
    z.object({
      rows: z.array(sentOrder),
      total: z.number().int(),
      counts: z.record(orderState, z.number().int()),
    }),
  ),
} as const;
