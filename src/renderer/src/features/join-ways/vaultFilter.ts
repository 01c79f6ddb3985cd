import type { JoinWayScene, JoinWayState } from '@shared/domain/join-way-rules';
import type { GroupRef } from '@renderer/components/GroupPicker';
import { isStuck, type JoinWayItem } from './items';

/** Which join ways the admin wants to see. Empty lists leave nothing out. */
export interface VaultFilter {
  readonly text: string;
  readonly group: GroupRef | null;
  readonly states: readonly JoinWayState[];
  readonly scenes: readonly JoinWayScene[];
  /** Only those whose groups are all nearly full. */
  readonly stuck: boolean;
  /** Deleted ones are left out unless asked for, here or as a state. */
  readonly deleted: boolean;
}

export const NO_FILTER: VaultFilter = {
  text: '',
  group: null,
  states: [],
  scenes: [],
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
  const { group, states, scenes } = filter;
  if (states.length > 0 ? !states.includes(row.state) : row.state === 'deleted' && !filter.deleted)
    return false;
  if (scenes.length > 0 && (row.fields === null || !scenes.includes(row.fields.scene))) return false;
  if (group !== null && row.fields?.chatIds.includes(group.chatId) !== true) return false;
  if (filter.stuck && !isStuck(row)) return false;
  const words = filter.text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return words.every((word) => holds(item, word));
}
