import type { ExportSource } from '@shared/contract/exports';
import type { OrphanGroup } from '@shared/contract/orphans';
import { WINDOW_LIMIT } from '@shared/domain/limits';
import type { StoreApi } from '@main/store/api';
import { moment, type Cell } from '@main/features/tables/cell';
import type { ExportTable } from './table';

export type OrphanSource = Extract<ExportSource, { of: 'orphans' }>;
type Field = OrphanSource['columns'][number]['field'];

const WIDTHS: Readonly<Record<Field, number>> = {
  name: 32,
  ownerName: 20,
  owner: 20,
  status: 16,
  members: 10,
  lastActivityAt: 20,
  since: 20,
  daysLeft: 10,
  lastDay: 12,
  chatId: 36,
};

/** The groups without an owner that are shown, in their order. */
export async function orphanTable(
  store: Pick<StoreApi, 'orphanGroups'>,
  { query, columns, statusTitles }: OrphanSource,
): Promise<ExportTable> {
  const page = (start: number) => store.orphanGroups({ ...query, start, count: WINDOW_LIMIT });
  const first = await page(0);
  async function* rows(): AsyncGenerator<Cell[]> {
    let { rows: groups } = first;
    // A sync that ends meanwhile may move groups from page to page: each is written once.
    const written = new Set<string>();
    for (let start = WINDOW_LIMIT; ; start += WINDOW_LIMIT) {
      for (const group of groups) {
        if (written.has(group.chatId)) continue;
        written.add(group.chatId);
        yield columns.map(({ field }) => cell(group, field, statusTitles));
      }
      if (groups.length < WINDOW_LIMIT) return;
      groups = (await page(start)).rows;
    }
  }
  return {
    columns: columns.map(({ field, title }) => ({ title, width: WIDTHS[field] })),
    rows: rows(),
    total: first.total,
  };
}

function cell(group: OrphanGroup, field: Field, statusTitles: OrphanSource['statusTitles']): Cell {
  switch (field) {
    case 'status':
      return statusTitles[group.status];
    case 'lastActivityAt':
    case 'since':
      return moment(group[field]);
    case 'lastDay':
      return group.lastDay === null ? null : { day: group.lastDay };
    case 'name':
    case 'owner':
    case 'ownerName':
    case 'members':
    case 'daysLeft':
    case 'chatId':
      return group[field];
  }
}
