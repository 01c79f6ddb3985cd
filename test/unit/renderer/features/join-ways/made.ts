import type { JoinWayRow, LinkedGroup } from '@shared/contract/join-ways';
import type { JoinWayFields } from '@shared/domain/join-way-rules';
import { toItems, type JoinWayItem } from '@renderer/features/join-ways/items';

export const fields = (change: Partial<JoinWayFields> = {}): JoinWayFields => ({
  scene: 2,
  remark: '门店海报',
  autoCreate: false,
  baseName: '',
  baseId: null,
  chatIds: ['wr1'],
  state: 'store-1',
  ...change,
});

let last = 0;

/** One join way of the vault; ids count up. */
export function row(change: Partial<JoinWayRow> = {}): JoinWayRow {
  last += 1;
  return {
    id: last,
    connectionId: 'c',
    configId: `config-${last}`,
    state: 'live',
    fields: fields(),
    hasImage: false,
    oldImage: false,
    versions: 1,
    addedAt: 1,
    changedAt: 1,
    readAt: 1,
    error: null,
    members: 100,
    nearlyFull: 0,
    known: 1,
    gone: 0,
    joined: 0,
    sameState: 0,
    ...change,
  };
}

export const group = (chatId: string, name: string | null): LinkedGroup => ({
  chatId,
  name,
  owner: 'o',
  ownerName: null,
  members: 10,
  presence: 'present',
});

export const items = (
  rows: readonly JoinWayRow[],
  groups: readonly LinkedGroup[] = [],
): readonly JoinWayItem[] => toItems(rows, new Map(groups.map((known) => [known.chatId, known])));
