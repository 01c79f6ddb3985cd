import { isPicked, type Picked } from '@renderer/grid/selection';
import type { JoinWayItem } from './items';
import { matches } from './vaultFilter';
import type { VaultQuery } from './vaultSource';

/** Those join ways that are picked, in the order of the vault. */
export const pickedItems = (
  items: readonly JoinWayItem[],
  picked: Picked<VaultQuery>,
): readonly JoinWayItem[] =>
  items
    .filter((item) => picked.kind === 'ids' || matches(item, picked.query.filter))
    .filter(({ row }) => isPicked(picked, String(row.id)));
