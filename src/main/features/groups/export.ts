import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import type { Parsed } from '@shared/contract';
import { failure } from '@shared/domain/errors';
import type { GroupRow } from '@shared/domain/group';
import type { StoreApi } from '@main/store/api';
import { BYTE_ORDER_MARK, csvLine } from './csv';

type Request = Parsed<'groups.export'>;
type Field = Request['columns'][number]['field'];

const PAGE = 1000;

/**
 * Writes all rows of a selection to a CSV file, page by page. The file appears under its name only
 * when it is whole. Times are Asia/Shanghai. A full or read-only disk answers a `store` failure.
 */
export async function exportGroups(
  store: Pick<StoreApi, 'readSelection'>,
  { selection, columns, statusTitles }: Request,
  path: string,
): Promise<number> {
  const temporary = `${path}.${randomUUID().slice(0, 8)}.part`;
  const sort = selection.kind === 'all' ? selection.query.sort : [];
  let file: FileHandle | null = null;
  let count = 0;
  try {
    file = await open(temporary, 'wx');
    await file.write(BYTE_ORDER_MARK + csvLine(columns.map(({ title }) => title)));
    for (;;) {
      const rows = await store.readSelection(selection, sort, count, PAGE);
      const lines = rows.map((row) => csvLine(columns.map(({ field }) => cell(row, field, statusTitles))));
      await file.write(lines.join(''));
      count += rows.length;
      if (rows.length < PAGE) break;
    }
    await file.sync();
    await file.close();
    file = null;
    await rename(temporary, path);
    return count;
  } catch (error) {
    await file?.close().catch(() => undefined);
    await rm(temporary, { force: true }).catch(() => undefined);
    throw explain(error);
  }
}

function cell(row: GroupRow, field: Field, statusTitles: Request['statusTitles']): string | number | null {
  switch (field) {
    case 'createdAt':
    case 'changedAt':
    case 'syncedAt':
      return timeText(row[field]);
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

/** `YYYY-MM-DD HH:mm:ss` in Shanghai. */
function timeText(at: number | null): string | null {
  if (at === null) return null;
  return new Date((at + 8 * 3600) * 1000).toISOString().slice(0, 19).replace('T', ' ');
}

function explain(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const message = `the export could not be written: ${String(code)}`;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return failure('store', 'export.diskFull', message, { cause: error });
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM' || code === 'EBUSY') {
    return failure('store', 'export.notWritable', message, { cause: error });
  }
  return typeof code === 'string' ? failure('store', 'export.failed', message, { cause: error }) : error;
}
