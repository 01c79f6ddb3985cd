import type { JoinWayRow, LinkedGroup } from '@shared/contract/join-ways';
import { GROUP_CAPACITY } from '@shared/domain/join-way-rules';
import { visibleText } from '@renderer/lib/visibleText';

/** A join way with the names of its groups. */
export interface JoinWayItem {
  readonly row: JoinWayRow;
  readonly groups: readonly LinkedGroup[];
}

/** What the cache knows of groups, by chat id. */
export type GroupNames = ReadonlyMap<string, LinkedGroup>;

/** What is known of a group that nobody knows. */
export const strange = (chatId: string): LinkedGroup => ({
  chatId,
  name: null,
  owner: null,
  ownerName: null,
  members: null,
  presence: 'unknown',
});

/** Each join way with its groups, in the order of its configuration. */
export function toItems(rows: readonly JoinWayRow[], names: GroupNames): readonly JoinWayItem[] {
  return rows.map((row) => ({
    row,
    groups: (row.fields?.chatIds ?? []).map((chatId) => names.get(chatId) ?? strange(chatId)),
  }));
}

/** The remark on one visible line; empty where there is none. */
export const remarkOf = ({ fields }: Pick<JoinWayRow, 'fields'>): string =>
  visibleText(fields?.remark ?? '').trim();

/** What a join way is called: its remark, or its config id. */
export const titleOf = (row: Pick<JoinWayRow, 'fields' | 'configId'>): string =>
  remarkOf(row) || row.configId;

/** What has to be typed to delete one; main asks for the same. */
export const typedFor = ({ fields, configId }: Pick<JoinWayRow, 'fields' | 'configId'>): string =>
  fields === null || fields.remark.trim() === '' ? configId : fields.remark;

/** Members that the linked groups which are known hold at most. */
export const capacityOf = ({ known }: Pick<JoinWayRow, 'known'>): number => known * GROUP_CAPACITY;

/**
 * How full the linked groups are. `stuck`: all that are known are nearly full and no new one is made.
 * `growing`: all nearly full, and WeCom makes another. `gone`: none is there any more and no new one is made.
 * `unknown`: the cache knows none of them, or WeCom may have made another.
 */
export type Fill = 'unknown' | 'room' | Shortage;
export type Shortage = 'growing' | 'stuck' | 'gone';

export function fillOf({ known, gone, nearlyFull, fields }: JoinWayRow): Fill {
  if (fields === null) return 'unknown';
  if (known === 0) return gone > 0 && !fields.autoCreate ? 'gone' : 'unknown';
  if (nearlyFull < known) return 'room';
  return fields.autoCreate ? 'growing' : 'stuck';
}

/** Whether customers still come by it, as far as is known. */
const inUse = ({ state }: JoinWayRow): boolean => state === 'live' || state === 'unsettled';

/** Why people who scan it will soon find no group with room among the linked ones; null while they do. */
export function shortageOf(row: JoinWayRow): Shortage | null {
  const fill = fillOf(row);
  return !inUse(row) || fill === 'unknown' || fill === 'room' ? null : fill;
}

/** Whether it is in use and its last reading, or its QR image, failed. */
export const isTroubled = ({ state, error }: JoinWayRow): boolean => state === 'live' && error !== null;

/** The channels that join ways have, each once and in the order of people. */
export const channelsOf = (rows: readonly JoinWayRow[]): readonly string[] =>
  [...new Set(rows.flatMap(({ fields }) => fields?.state || []))].toSorted(
    new Intl.Collator('zh-CN', { numeric: true }).compare,
  );
