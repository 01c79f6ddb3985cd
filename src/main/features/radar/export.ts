import type { Parsed } from '@shared/contract';
import type { GroupChange } from '@shared/contract/changes';
import type { Day } from '@shared/domain/day';
import { WINDOW_LIMIT } from '@shared/domain/limits';
import type { StoreApi } from '@main/store/api';
import { moment, type Cell } from '@main/features/tables/cell';
import { writeCsv, writeXlsx } from '@main/features/tables/write';

type Request = Parsed<'changes.export'>;
type Words = Pick<Request, 'kindWords' | 'byWords'>;

/** Widths of the columns in characters, in the order that the contract names. */
const WIDTHS = [20, 36, 32, 24, 24, 32, 32, 24, 24, 16, 12, 12];

/** Writes all changes that match, page by page, and answers how many. Fails as `writeWhole`. */
export async function exportChanges(
  store: Pick<StoreApi, 'compareSyncs'>,
  { query, format, titles, ...words }: Request,
  day: Day,
  path: string,
): Promise<number> {
  let count = 0;
  async function* rows(): AsyncGenerator<Cell[]> {
    for (let more = true; more;) {
      const page = await store.compareSyncs(query, count, WINDOW_LIMIT, true);
      for (const row of page.rows) yield cellsOf(row, words);
      count += page.rows.length;
      more = page.rows.length === WINDOW_LIMIT;
    }
  }
  const columns = titles.map((title, at) => ({ title, width: WIDTHS[at] ?? 16 }));
  const table = { columns, rows: rows() };
  // A sheet needs a name, and a day is one in every language.
  if (format === 'csv') await writeCsv(path, table);
  else await writeXlsx(path, { name: day, ...table });
  return count;
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
