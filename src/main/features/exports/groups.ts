import type { ExportSource } from '@shared/contract/exports';
import type { GroupRow } from '@shared/domain/group';
import type { StoreApi } from '@main/store/api';
import { moment, type Cell } from '@main/features/tables/cell';
import { PAGE, type ExportTable } from './table';

export type GroupSource = Extract<ExportSource, { of: 'groups' }>;
type Field = GroupSource['columns'][number]['field'];

/** The groups of a selection, in its order at this moment; what the rows say is read as they are written. */
export async function groupTable(
  store: Pick<StoreApi, 'openSelection' | 'readWindow' | 'closeQuery'>,
  { selection, columns, statusTitles }: GroupSource,
): Promise<ExportTable> {
  const { queryId, total } = await store.openSelection(selection);
  async function* rows(): AsyncGenerator<Cell[]> {
    for (let start = 0; start < total; start += PAGE) {
      const page = await store.readWindow(queryId, start, PAGE);
      for (const row of page.rows) yield columns.map(({ field }) => cell(row, field, statusTitles));
    }
  }
  return { columns, rows: rows(), total, close: () => store.closeQuery(queryId) };
}

function cell(row: GroupRow, field: Field, statusTitles: GroupSource['statusTitles']): Cell {
  switch (field) {
    case 'createdAt':
    case 'changedAt':
    case 'syncedAt':
      return moment(row[field]);
    case 'status':
      return statusTitles[row.status];
    case 'name':
    case 'owner':
    case 'ownerName':
    case 'members':
    case 'externalMembers':
    case 'chatId':
    case 'onjobTransfers':
      return row[field];
  }
}
