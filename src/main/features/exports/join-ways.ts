import type { ExportSource } from '@shared/contract/exports';
import type { JoinWayRow, LinkedGroup } from '@shared/contract/join-ways';
import { GROUP_CAPACITY } from '@shared/domain/join-way-rules';
import type { StoreApi } from '@main/store/api';
import { moment, type Cell } from '@main/features/tables/cell';
import type { ExportTable } from './table';

export type JoinWaySource = Extract<ExportSource, { of: 'joinWays' }>;
type Field = JoinWaySource['columns'][number]['field'];

const WIDTHS: Readonly<Record<Field, number>> = {
  remark: 32,
  configId: 40,
  status: 12,
  groups: 60,
  members: 10,
  capacity: 10,
  channel: 24,
  joined: 10,
  scene: 16,
  versions: 10,
  addedAt: 20,
  changedAt: 20,
  readAt: 20,
};

/** The join ways that are named, in that order; those that are gone meanwhile are left out. */
export async function joinWayTable(
  store: Pick<StoreApi, 'listJoinWays'>,
  source: JoinWaySource,
): Promise<ExportTable> {
  const { connectionId, ids, columns } = source;
  const vault = await store.listJoinWays(connectionId);
  const known = new Map(vault.rows.map((row) => [row.id, row]));
  const groups = new Map(vault.groups.map((group) => [group.chatId, group]));
  const ways = ids.flatMap((id) => known.get(id) ?? []);
  async function* rows(): AsyncGenerator<Cell[]> {
    for (const way of ways) yield columns.map(({ field }) => cell(way, field, groups, source));
  }
  return {
    columns: columns.map(({ field, title }) => ({ title, width: WIDTHS[field] })),
    rows: rows(),
    total: ways.length,
  };
}

function cell(
  way: JoinWayRow,
  field: Field,
  groups: ReadonlyMap<string, LinkedGroup>,
  { stateWords, sceneWords }: JoinWaySource,
): Cell {
  const { fields, known, members } = way;
  switch (field) {
    case 'remark':
      return fields?.remark ?? null;
    case 'channel':
      return fields?.state ?? null;
    case 'scene':
      return fields === null ? null : sceneWords[fields.scene === 1 ? 0 : 1];
    case 'status':
      return stateWords[way.state];
    case 'groups':
      return (fields?.chatIds ?? []).map((chatId) => groups.get(chatId)?.name ?? chatId).join(' / ');
    case 'members':
      return known === 0 ? null : members;
    case 'capacity':
      return known === 0 ? null : known * GROUP_CAPACITY;
    case 'addedAt':
    case 'changedAt':
    case 'readAt':
      return moment(way[field]);
    case 'configId':
    case 'joined':
    case 'versions':
      return way[field];
  }
}
