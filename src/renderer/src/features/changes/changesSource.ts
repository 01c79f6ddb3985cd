import type { ChangeQuery, GroupChange } from '@shared/contract/changes';
import { CHANGE_SORTS } from '@shared/domain/radar-fields';
import type { SortKey } from '@renderer/grid/columns';
import type { RowSource } from '@renderer/grid/feed';
import { request } from '@renderer/lib/api';
import { outcome } from '@renderer/lib/outcome';

/** The newest changes first. */
const FIRST: ChangeQuery['sort'] = { field: 'at', direction: 'desc' };

/** The sort of the grid as the call takes it. */
export function toChangeSort([key]: readonly SortKey[]): ChangeQuery['sort'] {
  const field = CHANGE_SORTS.find((name) => name === key?.field);
  return key === undefined || field === undefined ? FIRST : { field, direction: key.direction };
}

/** What changed between two syncs. The store keeps no order open for it: the query itself is the key. */
export const changesSource: RowSource<ChangeQuery, GroupChange> = {
  open: async (query) => {
    const first = await read(query, 0, 1);
    return first.ok ? { ok: true, data: { key: JSON.stringify(query), total: first.data.total } } : first;
  },
  read: (key, start, count) => read(JSON.parse(key) as ChangeQuery, start, count),
  close: () => undefined,
};

function read(query: ChangeQuery, start: number, count: number) {
  return outcome(request('changes.compare', { ...query, start, count }));
}
