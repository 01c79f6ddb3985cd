import type { JoinWayScene, JoinWayState } from '@shared/domain/join-way-rules';
import type { GroupRef } from '@renderer/components/GroupPicker';
import { shortageOf, type JoinWayItem } from './items';

/** Which join ways the admin wants to see. Empty lists leave nothing out. */
export interface VaultFilter {
  readonly text: string;
  readonly group: GroupRef | null;
  readonly states: readonly JoinWayState[];
  readonly scenes: readonly JoinWayScene[];
  /** API states (渠道), as they were set. */
  readonly channels: readonly string[];
  /** One remark as a whole. */
  readonly remark: string | null;
  /** Only those whose groups are all nearly full, or gone. */
  readonly stuck: boolean;
  /** Deleted ones are left out unless asked for, here or as a state. */
  readonly deleted: boolean;
}

export const NO_FILTER: VaultFilter = {
  text: '',
  group: null,
  states: [],
  scenes: [],
  channels: [],
  remark: null,
  stuck: false,
  deleted: false,
};

const holds = ({ row, groups }: JoinWayItem, wanted: string): boolean =>
  [
    row.fields?.remark,
    row.fields?.state,
    row.configId,
    ...groups.flatMap(({ chatId, name }) => [name, chatId]),
  ].some((part) => part?.toLowerCase().includes(wanted) === true);

/** Whether a join way is one of those wanted; every word of the text has to be found somewhere in it. */
export function matches(item: JoinWayItem, filter: VaultFilter): boolean {
  const { row } = item;
  const { group, states, scenes, channels, remark } = filter;
  if (states.length > 0 ? !states.includes(row.state) : row.state === 'deleted' && !filter.deleted)
    return false;
  if (scenes.length > 0 && (row.fields === null || !scenes.includes(row.fields.scene))) return false;
  if (channels.length > 0 && (row.fields === null || !channels.includes(row.fields.state))) return false;
  if (remark !== null && row.fields?.remark !== remark) return false;
  if (group !== null && row.fields?.chatIds.includes(group.chatId) !== true) return false;
  if (filter.stuck && shortageOf(row) === null) return false;
  const words = filter.text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return words.every((word) => holds(item, word));
}
