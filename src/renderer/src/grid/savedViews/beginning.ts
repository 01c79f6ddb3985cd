import type { SavedView } from '@shared/contract/saved-views';
import type { FilterPort } from './filterPort';

/** What a grid begins with: goes on as it is, under the name of a view or of none, or opens a view. */
export type Beginning = { readonly goOn: number | null } | { readonly open: SavedView };

const filters = ({ values }: FilterPort['filters']): boolean => Object.keys(values).length > 0;

/**
 * How a grid begins. Filtered as it was left, or as another screen asked, it stays: a default undoes neither. Columns
 * and sort are as they were left too, so the last view (its id) is still there if it filters nothing; else the default opens.
 */
export function beginningOf(
  views: readonly SavedView[],
  last: number | null,
  port: Pick<FilterPort, 'filters' | 'understood'>,
): Beginning {
  const before = views.find(({ id }) => id === last);
  if (filters(port.filters)) return { goOn: before?.id ?? null };
  if (before !== undefined && !filters(port.understood(before.filters))) return { goOn: before.id };
  const first = views.find(({ isDefault }) => isDefault);
  return first === undefined ? { goOn: null } : { open: first };
}
