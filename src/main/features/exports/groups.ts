import type { Parsed } from '@shared/contract';
import type { GroupRow } from '@shared/domain/group';
import type { StoreApi } from '@main/store/api';
import { moment, type Cell } from '@main/features/tables/cell';
import { writeCsv } from '@main/features/tables/write';

type Request = Parsed<'groups.export'>;
type Field = Request['columns'][number]['field'];

const PAGE = 1000;

/** Writes all rows of a selection to a CSV file, page by page, and answers how many. Fails as `writeCsv`. */
export async function exportGroups(
  store: Pick<StoreApi, 'readSelection'>,
  { selection, columns, statusTitles }: Request,
  path: string,
): Promise<number> {
  const sort = selection.kind === 'all' ? selection.query.sort : [];
  let count = 0;
  async function* rows(): AsyncGenerator<Cell[]> {
    for (;;) {
      const page = await store.readSelection(selection, sort, count, PAGE);
      for (const row of page) yield columns.map(({ field }) => cell(row, field, statusTitles));
      count += page.length;
      if (page.length < PAGE) return;
    }
  }
  await writeCsv(path, { columns, rows: rows() });
  return count;
}

function cell(row: GroupRow, field: Field, statusTitles: Request['statusTitles']): Cell {
  switch (field) {
    case 'createdAt':
    case 'changedAt':
    case 'syncedAt':
      return moment(row[field]);
    case 'status':
      return statusTitles?.[row.status] ?? row.status;
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
