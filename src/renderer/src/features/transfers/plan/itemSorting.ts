import type { ItemSort } from '@shared/contract/transfers';
import type { SortKey } from '@renderer/grid/columns';

const SORTABLE = [
  'name',
  'state',
  'oldOwner',
  'taker',
  'members',
  'sentAt',
  'readAt',
  'errcode',
  'day',
] as const satisfies readonly ItemSort['field'][];

const fieldOf = (id: string): ItemSort['field'] | undefined => SORTABLE.find((field) => field === id);

/** Whether items can be sorted by a column. */
export const isSortable = (id: string): boolean => fieldOf(id) !== undefined;

/** The sort of a grid as the call takes it; null for the plan's own order. */
export function toItemSort([key]: readonly SortKey[]): ItemSort | null {
  const field = key === undefined ? undefined : fieldOf(key.field);
  return key === undefined || field === undefined ? null : { field, direction: key.direction };
}
