import type { OrphanGroup, OrphanQuery } from '@shared/contract/orphans';
import { ORPHAN_SORTS } from '@shared/domain/radar-fields';
import type { SortKey } from '@renderer/grid/columns';
import type { RowSource } from '@renderer/grid/feed';
import { request } from '@renderer/lib/api';
import { outcome } from '@renderer/lib/outcome';

/** Fewest days left first. */
const FIRST: OrphanQuery['sort'] = { field: 'daysLeft', direction: 'asc' };

/** The sort of the grid as the call takes it. */
export function toOrphanSort([key]: readonly SortKey[]): OrphanQuery['sort'] {
  const field = ORPHAN_SORTS.find((name) => name === key?.field);
  return key === undefined || field === undefined ? FIRST : { field, direction: key.direction };
}

/** Groups without an owner. The store keeps no order open for them: the query itself is the key. */
export const orphansSource: RowSource<OrphanQuery, OrphanGroup> = {
  open: async (query) => {
    const first = await read(query, 0, 1);
    return first.ok ? { ok: true, data: { key: JSON.stringify(query), total: first.data.total } } : first;
  },
  read: (key, start, count) => read(JSON.parse(key) as OrphanQuery, start, count),
  close: () => undefined,
};

function read(query: OrphanQuery, start: number, count: number) {
  return outcome(request('orphans.groups', { ...query, start, count }));
}
