import { ORDER_FIELDS, type OrderFields } from '@shared/domain/order';
import { isRecord } from '@renderer/lib/isRecord';
import { createDrafts, setDraft } from '@renderer/stores/drafts';

const NONE: readonly OrderFields[] = [];

/** Orders to push, by connection: they wait here until they are sent or removed. */
export const useDrafts = createDrafts<readonly OrderFields[]>();

/** The orders that are being prepared for a connection. */
export const useOrderDrafts = (connectionId: string): readonly OrderFields[] =>
  useDrafts((drafts) => drafts[connectionId] ?? NONE);

/** Replaces the orders that are being prepared. */
export function changeDrafts(
  connectionId: string,
  change: (orders: readonly OrderFields[]) => readonly OrderFields[],
): void {
  const next = change(useDrafts.getState()[connectionId] ?? NONE);
  setDraft(useDrafts, connectionId, next.length === 0 ? null : next);
}

const isOrder = (value: unknown): value is OrderFields =>
  isRecord(value) && ORDER_FIELDS.every((field) => typeof value[field] === 'string');

/** Orders as they were kept on this machine; null unless all of them are, since nobody would miss a single one. */
export const ordersOf = (value: unknown): readonly OrderFields[] | null =>
  Array.isArray(value) && value.length > 0 && value.every(isOrder) ? value : null;
