import { JOIN_WAY_STATES } from '@shared/domain/join-way-rules';
import type { SortKey } from '@renderer/grid/columns';
import { capacityOf, titleOf, type JoinWayItem } from './items';

type Value = string | number | null;

const share = ({ row }: JoinWayItem): number | null =>
  row.known === 0 ? null : row.members / capacityOf(row);

/** What each column orders by. */
const VALUES: Readonly<Record<string, (item: JoinWayItem) => Value>> = {
  remark: ({ row }) => titleOf(row),
  status: ({ row }) => JOIN_WAY_STATES.indexOf(row.state),
  groups: ({ row }) => row.fields?.chatIds.length ?? null,
  fill: share,
  channel: ({ row }) => row.fields?.state || null,
  joined: ({ row }) => row.joined,
  scene: ({ row }) => row.fields?.scene ?? null,
  readAt: ({ row }) => row.readAt,
  configId: ({ row }) => row.configId,
  versions: ({ row }) => row.versions,
  addedAt: ({ row }) => row.addedAt,
  changedAt: ({ row }) => row.changedAt,
};

/** Whether a column can order the rows. */
export const isSortable = (column: string): boolean => VALUES[column] !== undefined;

const words = new Intl.Collator('zh-CN', { numeric: true });

/** Rows without a value come last, whichever way the others go. */
function compare(one: Value, other: Value, sign: 1 | -1): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  if (typeof one === 'number' && typeof other === 'number') return sign * (one - other);
  return sign * words.compare(String(one), String(other));
}

/** The rows in the order that was asked for; rows that are equal by it stay as the vault lists them. */
export function ordered(items: readonly JoinWayItem[], sort: readonly SortKey[]): readonly JoinWayItem[] {
  const keys = sort.flatMap(({ field, direction }) => {
    const value = VALUES[field];
    return value === undefined ? [] : [{ value, sign: direction === 'asc' ? (1 as const) : (-1 as const) }];
  });
  if (keys.length === 0) return items;
  return items.toSorted((one, other) => {
    for (const { value, sign } of keys) {
      const order = compare(value(one), value(other), sign);
      if (order !== 0) return order;
    }
    return 0;
  });
}
