import type { GroupChange } from '@shared/contract/changes';
import type { ExportSource } from '@shared/contract/exports';
import { WINDOW_LIMIT } from '@shared/domain/limits';
import type { StoreApi } from '@main/store/api';
import { moment, type Cell } from '@main/features/tables/cell';
import type { ExportTable } from './table';

export type ChangeSource = Extract<ExportSource, { of: 'changes' }>;
type Words = Pick<ChangeSource, 'kindWords' | 'byWords'>;

/** Widths of the columns in characters, in the order that the contract names. */
const WIDTHS = [20, 36, 32, 24, 24, 32, 32, 24, 24, 16, 12, 12];

/** What changed between two syncs. */
export async function changeTable(
  store: Pick<StoreApi, 'compareSyncs'>,
  { query, titles, ...words }: ChangeSource,
): Promise<ExportTable> {
  const first = await store.compareSyncs(query, 0, WINDOW_LIMIT, true);
  async function* rows(): AsyncGenerator<Cell[]> {
    let page = first.rows;
    for (let start = WINDOW_LIMIT; ; start += WINDOW_LIMIT) {
      for (const row of page) yield cellsOf(row, words);
      if (page.length < WINDOW_LIMIT) return;
      page = (await store.compareSyncs(query, start, WINDOW_LIMIT, true)).rows;
    }
  }
  const columns = titles.map((title, at) => ({ title, width: WIDTHS[at] ?? 16 }));
  return { columns, rows: rows(), total: first.total };
}

function cellsOf(row: GroupChange, { kindWords, byWords }: Words): Cell[] {
  return [
    moment(row.at),
    row.chatId,
    row.name,
    personOf(row.owner, row.ownerName),
    row.kinds.map((kind) => kindWords[kind]).join(' / '),
    row.nameFrom,
    row.nameTo,
    personOf(row.ownerFrom, row.ownerFromName),
    personOf(row.ownerTo, row.ownerToName),
    row.ownerBy === null ? null : byWords[row.ownerBy],
    row.membersFrom,
    row.membersTo,
  ];
}

/** The userid tells people of one name apart. */
function personOf(userid: string | null, name: string | null): string | null {
  return userid === null || name === null ? userid : `${name} (${userid})`;
}
