import type { SortKey } from '@renderer/grid/columns';
import type { RowSource } from '@renderer/grid/feed';
import type { JoinWayItem } from './items';
import { matches, type VaultFilter } from './vaultFilter';
import { ordered } from './vaultOrder';

export interface VaultQuery {
  readonly filter: VaultFilter;
  readonly sort: readonly SortKey[];
}

/** The rows of a query over what is held in memory; each opened order stays as it was made until it is closed. */
export function vaultSource(held: () => readonly JoinWayItem[]): RowSource<VaultQuery, JoinWayItem> {
  const open = new Map<string, readonly JoinWayItem[]>();
  let last = 0;
  return {
    open: ({ filter, sort }) => {
      const rows = ordered(
        held().filter((item) => matches(item, filter)),
        sort,
      );
      last += 1;
      const key = String(last);
      open.set(key, rows);
      return Promise.resolve({ ok: true, data: { key, total: rows.length } });
    },
    read: (key, start, count) => {
      const rows = open.get(key) ?? [];
      return Promise.resolve({
        ok: true,
        data: { rows: rows.slice(start, start + count), total: rows.length },
      });
    },
    close: (key) => {
      open.delete(key);
    },
  };
}
